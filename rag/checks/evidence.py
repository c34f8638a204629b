"""What the checks share: a sentence beside the citations that it points to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from index.transcript import Transcript
from rag.alignment import Claim, context_of, read_claim
from rag.answer import MAX_QUOTE_WORDS, CheckResult, Citation
from rag.checks.sentences import ClaimSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A sentence with the citations of its markers that hold."""

    sentence: ClaimSentence
    citations: tuple[Citation, ...]
    """Those whose quote is locked."""
    transcripts: tuple[Transcript, ...]
    """Of these citations, each once; of all citations of the answer where the sentence has none."""
    unknown: tuple[int, ...]
    """Markers without a citation, or with one that is not locked."""

    @property
    def quotes(self) -> str:
        """The cited words, joined."""
        return "\n".join(citation.quote for citation in self.citations)

    @property
    def claim(self) -> Claim:
        """What the sentence says in its own words and must be proven."""
        return read_claim(self.sentence.own, context_of(*self.transcripts))


def cited(
    sentences: Sequence[ClaimSentence], citations: Sequence[Citation], transcripts: Mapping[str, Transcript]
) -> Iterator[Cited]:
    """Each sentence with what it cites."""
    locked = {c.marker: c for c in citations if is_locked(c, transcripts)}
    for sentence in sentences:
        found = tuple(locked[n] for n in dict.fromkeys(sentence.markers) if n in locked)
        ids = dict.fromkeys(citation.transcript for citation in found or locked.values())
        yield Cited(
            sentence=sentence,
            citations=found,
            transcripts=tuple(transcripts[name] for name in ids),
            unknown=tuple(n for n in sentence.markers if n not in locked),
        )


def is_locked(citation: Citation, transcripts: Mapping[str, Transcript]) -> bool:
    """Whether the turn exists, its text at the citation's place is the quote, and the quote is short enough."""
    transcript = transcripts.get(citation.transcript)
    if transcript is None or not 1 <= citation.turn <= len(transcript.turns):
        return False
    text = transcript.turn(citation.turn).text
    return (
        0 <= citation.start < citation.end <= len(text)
        and text[citation.start : citation.end] == citation.quote
        and bool(citation.quote.strip())
        and len(citation.quote.split()) <= MAX_QUOTE_WORDS
    )


def result(outcomes: Mapping[int, bool]) -> CheckResult:
    """Count outcomes by sentence index."""
    failed = tuple(index for index, passed in sorted(outcomes.items()) if not passed)
    return CheckResult(passed=len(outcomes) - len(failed), failed=len(failed), flagged=failed)
