"""The one door: a real library, a stub encoder, and a model that is played."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import rag.assistant
from index.document import Document
from index.errors import EmptyLibraryError, ModelError, TranscriptNotFoundError, UsageError
from index.filters import Filters
from index.library import Library
from index.transcript import Transcript
from rag.assistant import Assistant
from rag.events import Delta, Done, Event, Working
from rag.passage import Passage
from tests.rag.scope_kit import DIM, transcript, vector_of


class TermEncoder:
    """Terms as vectors; stands in for the sentence encoder."""

    fingerprint = "terms"
    model_id = "terms"
    dim = DIM
    calls = 0

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([vector_of(text) for text in texts])

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return vector_of(text)


MILL = transcript(
    "mill",
    ("Piet Vos", "Capital expenditures were 41.5 million euros in the quarter."),
    ("Orla Brandt", "The bakery margin rose because wheat became cheaper."),
)
DAIRY = transcript("dairy", ("Ada Bell", "Capital expenditures were 7 million euros at the creamery."))


def document(made: Transcript) -> Document:
    return Document(transcript=made, data=made.id.encode(), format="test", format_version=1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", encoder=TermEncoder()) as opened:
        opened.add(document(MILL))
        opened.add(document(DAIRY))
        yield opened


class PlayedGenerator:
    """A model that writes what the test says, or fails."""

    answerer = "llm:played:one"
    pieces: tuple[str, ...] = ()
    error: ModelError | None = None
    closed = 0
    rewriting: str | None = None
    asked_to_rewrite: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    heard: tuple[object, ...] = ()

    def __init__(self, model: str, **_: Any) -> None:
        self.model = model

    def rewrite(self, question: str, history: Sequence[tuple[str, str]]) -> str | None:
        type(self).asked_to_rewrite += (question,)
        return type(self).rewriting

    def stream(
        self, question: str, passages: Sequence[Passage], transcripts: object, history: object
    ) -> "PlayedGenerator":
        self.draft = ""
        type(self).read = tuple(passage.transcript for passage in passages)
        type(self).heard = (question, history)
        return self

    def __iter__(self) -> Iterator[str]:
        for piece in type(self).pieces:
            self.draft += piece
            yield piece
        if type(self).error is not None:
            raise type(self).error

    def close(self) -> None:
        type(self).closed += 1


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> type[PlayedGenerator]:
    class Played(PlayedGenerator):
        pass

    monkeypatch.setattr(rag.assistant, "Generator", Played)
    return Played


def test_an_answer_cites_the_turn_word_for_word(library: Library) -> None:
    answer = Assistant(library).ask("capex in the quarter?", filters=Filters(transcripts=("mill",)))
    assert (answer.status, answer.answerer) == ("answered", "quotes")
    assert (answer.citations[0].turn, answer.citations[0].quote) == (1, MILL.turn(1).text)
    assert answer.searched.turns == answer.searched.of_turns == 2
    assert set(answer.timings_ms) == {"retrieve", "answer", "total"}


def test_over_the_library_every_quote_names_its_transcript(library: Library) -> None:
    answer = Assistant(library).ask("capital expenditures?")
    assert {c.transcript for c in answer.citations} == {"mill", "dairy"}
    assert "(Mill)" in answer.text
    assert "(Dairy)" in answer.text


def test_a_company_in_the_question_picks_its_transcript(library: Library) -> None:
    answer = Assistant(library).ask("Dairy capital expenditures?")
    assert answer.searched.transcripts == ("dairy",)


def test_filters_limit_what_is_searched(library: Library) -> None:
    answer = Assistant(library).ask("capital expenditures?", filters=Filters(speakers=("Brandt",)))
    assert {c.speaker for c in (*answer.citations, *answer.related)} == {"Orla Brandt"}
    assert (answer.searched.turns, answer.searched.of_turns) == (1, 2)


def test_a_follow_up_stays_with_the_company_before(library: Library) -> None:
    answer = Assistant(library).ask(
        "and the quarter before?", history=[("Dairy capital expenditures?", "7 million")]
    )
    assert answer.searched.transcripts == ("dairy",)


def test_companies_named_together_are_both_quoted(library: Library) -> None:
    answer = Assistant(library).ask("Compare capital expenditures of Mill and Dairy")
    assert {citation.transcript for citation in answer.citations} == {"mill", "dairy"}


def test_a_name_that_fits_nobody_is_said(library: Library) -> None:
    mill = Filters(transcripts=("mill",))
    answer = Assistant(library).ask("What did Zimmermann say about capital expenditures?", filters=mill)
    assert (answer.status, answer.citations) == ("not_said", ())
    assert answer.text == "Nobody called Zimmermann speaks in this transcript. Searched 2 of 2 turns."
    assert [citation.turn for citation in answer.related][:1] == [1]
    everywhere = Assistant(library).ask("What did Zimmermann say about capital expenditures?")
    assert everywhere.note == (
        "No transcript here is of Zimmermann. Nobody called Zimmermann speaks in these 2 transcripts."
    )


def test_a_known_name_beside_an_unknown_one_is_quoted_as_nearest(library: Library) -> None:
    answer = Assistant(library).ask(
        "Did Zimmermann think of capital expenditures as Vos did?", filters=Filters(transcripts=("mill",))
    )
    assert answer.status == "nearest"
    assert answer.text.startswith("Nobody called Zimmermann speaks in this transcript.\nClosest passages")
    assert all(check.failed == 0 for check in answer.checks.values())


def test_no_model_writes_about_somebody_who_is_not_there(
    library: Library, played: type[PlayedGenerator]
) -> None:
    played.pieces = ("Zimmermann said 41.5 million euros [1].",)
    answer = Assistant(library, llm="played:one").ask(
        "What did Zimmermann say about capital expenditures?", filters=Filters(transcripts=("mill",))
    )
    assert (answer.status, answer.answerer) == ("not_said", "quotes")


def test_what_nobody_says_is_not_said(library: Library) -> None:
    answer = Assistant(library).ask("Zeppelin insurance premium?", filters=Filters(transcripts=("mill",)))
    assert answer.status == "not_said"
    assert answer.citations == ()


def test_search_returns_passages_within_the_budget(library: Library) -> None:
    found = Assistant(library).search("capital expenditures", words=9)
    assert sum(len(p.text.split()) for p in found) <= 9
    assert found[0].text.startswith("Capital expenditures")


@pytest.mark.parametrize("question", ["", "  \n"])
def test_an_empty_question_is_refused(library: Library, question: str) -> None:
    with pytest.raises(UsageError, match="empty"):
        Assistant(library).ask(question)


def test_a_budget_of_no_words_is_refused(library: Library) -> None:
    with pytest.raises(UsageError, match="0 words"):
        Assistant(library).search("capex", words=0)


def test_errors_of_the_library_pass_through(library: Library, tmp_path: Path) -> None:
    with pytest.raises(TranscriptNotFoundError, match="nowhere"):
        Assistant(library).ask("capex?", filters=Filters(transcripts=("nowhere",)))
    with (
        Library.open(tmp_path / "empty", encoder=TermEncoder()) as empty,
        pytest.raises(EmptyLibraryError, match="saidthat index"),
    ):
        Assistant(empty).ask("capex?")


def test_a_written_answer_streams_and_ends_with_checked_citations(
    library: Library, played: type[PlayedGenerator]
) -> None:
    played.pieces = ("Capital expenditures were ", "41.5 million euros [1].")
    assistant = Assistant(library, llm="played:one")
    events: list[Event] = list(assistant.stream("capex?", filters=Filters(transcripts=("mill",))))
    assert isinstance(events[0], Working)
    assert [e.text for e in events if isinstance(e, Delta)] == list(played.pieces)
    done = events[-1]
    assert isinstance(done, Done)
    assert (done.answer.answerer, done.answer.fallback) == ("llm:played:one", None)
    assert [c.quote for c in done.answer.citations] == [MILL.turn(1).text]
    assert played.closed == 1


def test_a_failing_model_leaves_the_quotes_and_the_reason(
    library: Library, played: type[PlayedGenerator]
) -> None:
    played.pieces = ("Capital",)
    played.error = ModelError("The model server went away: start it again.", code="unreachable", retry=True)
    answer = Assistant(library, llm="played:one").ask("capex?", filters=Filters(transcripts=("mill",)))
    assert (answer.answerer, answer.status) == ("quotes", "answered")
    assert answer.fallback is not None
    assert (answer.fallback.code, answer.fallback.message) == (
        "unreachable",
        "The model server went away: start it again.",
    )
    assert played.closed == 1


def test_a_model_that_cites_nothing_is_not_believed(library: Library, played: type[PlayedGenerator]) -> None:
    played.pieces = ("The moon is made of 17 kinds of cheese.",)
    answer = Assistant(library, llm="played:one").ask("capex?", filters=Filters(transcripts=("mill",)))
    assert answer.answerer == "quotes"
    assert answer.fallback is not None
    assert answer.fallback.code == "nonsense"


def test_a_reader_who_leaves_closes_the_model(library: Library, played: type[PlayedGenerator]) -> None:
    played.pieces = ("One ", "two ", "three.")
    steps = Assistant(library, llm="played:one").stream("capex?", filters=Filters(transcripts=("mill",)))
    next(steps)
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert played.closed == 1


HISTORY = (("Why did the bakery margin rise?", "Wheat became cheaper."),)


def test_a_follow_up_is_searched_as_the_model_rewrote_it_and_answered_as_it_was_asked(
    library: Library, played: type[PlayedGenerator]
) -> None:
    played.pieces = ("It was 41.5 million euros [1].",)
    played.rewriting = "How large were the creamery's expenditures?"
    assistant = Assistant(library, llm="played:one")
    answer = assistant.ask("and that one?", history=HISTORY)
    assert played.asked_to_rewrite == ("and that one?",)
    assert played.read[0] == "dairy"  # the words of the conversation lead to the mill
    assert played.heard == ("and that one?", HISTORY)
    assert answer.question == "and that one?"


def test_without_a_rewrite_the_rules_read_the_history(
    library: Library, played: type[PlayedGenerator]
) -> None:
    played.pieces = ("The bakery margin rose because wheat became cheaper [2].",)
    played.rewriting = None
    answer = Assistant(library, llm="played:one").ask("and that one?", history=HISTORY)
    assert played.read[0] == "mill"
    assert answer.fallback is None


@pytest.mark.parametrize(
    ("question", "history"),
    [("and that one?", ()), ("How large were capital expenditures at the new creamery?", HISTORY)],
)
def test_a_question_that_stands_alone_costs_no_rewrite(
    library: Library, played: type[PlayedGenerator], question: str, history: tuple[tuple[str, str], ...]
) -> None:
    played.pieces = ("It was 41.5 million euros [1].",)
    Assistant(library, llm="played:one").ask(question, history=history)
    assert played.asked_to_rewrite == ()
