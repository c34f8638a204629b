"""An assistant and a library without an encoder, with the methods that evals use."""

import json
from collections.abc import Sequence
from dataclasses import replace

from evals.golden import GoldenRow
from evals.run import TextEncoder
from index.errors import TranscriptNotFoundError
from index.filters import Filters
from index.transcript import Transcript, Turn
from rag.answer import Answer, Citation, Searched
from rag.passage import Passage
from rag.rows import answer_row, passages_row
from tests.evals.examples import CALL

History = Sequence[tuple[str, str]]


class FakeEncoder:
    """Has a name; nothing here embeds."""

    fingerprint = "fake-encoder"
    model_id = "fake-model"


class FakeLibrary:
    """Holds the example call, and the same call again under the id "twin"."""

    def __init__(self, *transcripts: Transcript, encoder: TextEncoder | None = None) -> None:
        found = transcripts or (CALL, replace(CALL, id="twin"))
        self._held = {transcript.id: transcript for transcript in found}
        self.encoder: TextEncoder = encoder or FakeEncoder()

    def get(self, ref: str) -> Transcript:
        if ref not in self._held:
            raise TranscriptNotFoundError(f"there is no transcript {ref!r}")
        return self._held[ref]


def _words(text: str) -> set[str]:
    return {word.strip(".,?").casefold() for word in text.split()} - {"the", "a", "of"}


class FakeAssistant:
    """Retrieves sentences by shared words and quotes the best one; a question that shares none is "not said"."""

    answerer = "quotes"

    def __init__(
        self, *transcripts: Transcript, cite_transcript: str | None = None, forget: str = ""
    ) -> None:
        self._library = FakeLibrary(*transcripts)
        self._cite_transcript = cite_transcript
        self._forget = forget
        self.searched: list[tuple[str, History, Filters, int]] = []
        self.asked: list[tuple[str, History, Filters]] = []

    def search(
        self, question: str, *, history: History = (), filters: Filters = Filters(), words: int = 1000
    ) -> tuple[Passage, ...]:
        self.searched.append((question, history, filters, words))
        return self._ranked(question, filters)

    def ask(self, question: str, *, history: History = (), filters: Filters = Filters()) -> Answer:
        self.asked.append((question, history, filters))
        best = self._ranked(question, filters)[:1]
        searched = Searched(turns=4, of_turns=4, transcripts=filters.transcripts)
        if not best or best[0].score <= 0 or (self._forget and self._forget in question):
            return Answer(
                question=question,
                text="Not said in this call.",
                status="not_said",
                answerer=self.answerer,
                searched=searched,
                refusal="not_mentioned",
            )
        found = best[0]
        citation = Citation(
            marker=1,
            transcript=self._cite_transcript or found.transcript,
            title=CALL.title,
            turn=found.turn,
            speaker=found.speaker,
            role=None,
            firm=None,
            start=found.start,
            end=found.end,
            quote=found.text,
        )
        return Answer(
            question=question,
            text=f"{found.text} [1]",
            status="answered",
            answerer=self.answerer,
            searched=searched,
            citations=(citation,),
        )

    def answers_of(self, rows: Sequence[GoldenRow]) -> list[str]:
        """Return the lines that `ask --batch` writes."""
        answers = [self.ask(row.question, filters=Filters(transcripts=(row.transcript,))) for row in rows]
        return [json.dumps(answer_row(one, row.id)) for row, one in zip(rows, answers, strict=True)]

    def passages_of(self, rows: Sequence[GoldenRow]) -> list[str]:
        """Return the lines that `search --batch` writes."""
        found = [self.search(row.question, filters=Filters(transcripts=(row.transcript,))) for row in rows]
        return [json.dumps(passages_row(row.id, one)) for row, one in zip(rows, found, strict=True)]

    def _ranked(self, question: str, filters: Filters) -> tuple[Passage, ...]:
        wanted = _words(question)
        found = [
            _passage(transcript.id, turn, start, end, wanted)
            for transcript in map(self._library.get, filters.transcripts)
            for turn in transcript.turns
            for start, end in _sentences(turn.text)
        ]
        best = sorted(found, key=lambda passage: (-passage.score, passage.turn, passage.start))
        return tuple(replace(passage, group=rank) for rank, passage in enumerate(best, start=1))


def _sentences(text: str) -> list[tuple[int, int]]:
    places, start = [], 0
    for sentence in text.replace("? ", "?|").replace(". ", ".|").split("|"):
        places.append((start, start + len(sentence)))
        start += len(sentence) + 1
    return places


def _passage(transcript: str, turn: Turn, start: int, end: int, wanted: set[str]) -> Passage:
    text = turn.text[start:end]
    shared = sum(any(word.startswith(one[:6]) for word in _words(text)) for one in wanted)
    return Passage(
        transcript=transcript,
        turn=turn.number,
        speaker=turn.speaker,
        start=start,
        end=end,
        text=text,
        score=float(shared),
        group=1,
    )
