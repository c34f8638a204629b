"""Citations: made from a stretch of a turn, and found again after the transcript changed."""

from index.transcript import Transcript
from rag.answer import MAX_QUOTE_WORDS, Citation


def cite(transcript: Transcript, turn: int, start: int, end: int, *, marker: int) -> Citation:
    """Lock a citation to `transcript.turn(turn).text[start:end]`.

    Args:
        transcript: where the words stand.
        turn: from 1.
        start: code points into the turn's text, inclusive.
        end: exclusive.
        marker: the n of [n], from 1.

    Raises:
        ValueError: the stretch is blank, outside the turn, or longer than MAX_QUOTE_WORDS words.
        IndexError: the transcript has no such turn.
    """
    said = transcript.turn(turn)
    quote = said.text[start:end]
    if not 0 <= start < end <= len(said.text) or not quote.strip():
        raise ValueError(f"{transcript.id} turn {turn} has no text at {start}:{end}")
    if len(quote.split()) > MAX_QUOTE_WORDS:
        raise ValueError(f"a quote of {len(quote.split())} words; at most {MAX_QUOTE_WORDS} are allowed")
    speaker = transcript.person(said.speaker)
    return Citation(
        marker=marker,
        transcript=transcript.id,
        title=transcript.title,
        turn=turn,
        speaker=said.speaker,
        role=speaker.role,
        firm=speaker.firm,
        start=start,
        end=end,
        quote=quote,
        time=said.time_at(start),
        page=said.page,
        corrected=said.corrected,
    )


def who(citation: Citation) -> str:
    """The person as people name them: "Ana Ruiz, CFO" or "Tim Okafor, Brightwell"."""
    detail = [part for part in (citation.role, citation.firm) if part]
    return ", ".join([citation.speaker, *detail])
