"""The conversation as plain data: phases, throttling, errors, and the stream that is always closed."""

from collections.abc import Iterator, Sequence

from index.errors import EmptyLibraryError
from index.filters import Filters
from rag.answer import Answer, Searched
from rag.events import Delta, Done, Event, Working
from ui.web.chat import Asked, Conversation, converse, failed, history, stopped


def _answer(text: str) -> Answer:
    searched = Searched(turns=2, of_turns=2, transcripts=("a",))
    return Answer(question="Why?", text=text, status="answered", answerer="quotes", searched=searched)


class _Scripted:
    """Streams the given events; an exception among them is raised."""

    answerer = "quotes"

    def __init__(self, *events: Event | Exception) -> None:
        self.events = events
        self.closed = False
        self.history: Sequence[tuple[str, str]] = ()
        self.filters = Filters()

    def stream(
        self, question: str, *, history: Sequence[tuple[str, str]] = (), filters: Filters = Filters()
    ) -> Iterator[Event]:
        self.history, self.filters = history, filters
        try:
            for event in self.events:
                if isinstance(event, Exception):
                    raise event
                yield event
        finally:
            self.closed = True


def _clock(step: float) -> "Iterator[float]":
    now = 0.0
    while True:
        yield now
        now += step


def _run(assistant: _Scripted, *, step: float = 1.0, before: Conversation = ()) -> list[Conversation]:
    ticks = _clock(step)
    return list(converse(assistant, "Why?", before=before, scope=("a",), clock=lambda: next(ticks)))


def test_a_question_goes_through_its_phases() -> None:
    assistant = _Scripted(
        Working(message="reading 2 turns…"),
        Delta(text="Be"),
        Delta(text="cause"),
        Done(answer=_answer("Because.")),
    )
    states = [state[-1] for state in _run(assistant)]
    assert [(asked.phase, asked.text) for asked in states] == [
        ("working", ""),
        ("working", "reading 2 turns…"),
        ("writing", "Be"),
        ("writing", "Because"),
        ("done", ""),
    ]
    assert states[-1].answer == _answer("Because.")
    assert assistant.closed


def test_a_fast_draft_is_shown_at_most_every_refresh() -> None:
    events = [Delta(text="x") for _ in range(100)]
    states = _run(_Scripted(*events, Done(answer=_answer("x"))), step=0.01)
    drafts = [state[-1].text for state in states if state[-1].phase == "writing"]
    assert len(drafts) == 16  # 1.0 s of drafts at 0.01 s each; shown when 0.06 s have passed: every 6th
    assert states[-1][-1].phase == "done"


def test_history_and_scope_are_passed_on() -> None:
    before = (
        Asked(question="First?", phase="done", answer=_answer("Yes [1].")),
        Asked(question="Lost?", phase="stopped"),
    )
    assistant = _Scripted(Done(answer=_answer("Because.")))
    states = _run(assistant, before=before)
    assert assistant.history == (("First?", "Yes [1]."),)
    assert assistant.filters == Filters(transcripts=("a",))
    assert states[-1][:2] == before
    assert history(states[-1]) == (("First?", "Yes [1]."), ("Why?", "Because."))


def test_an_error_of_saidthat_ends_the_question_in_its_own_words() -> None:
    assistant = _Scripted(Working(message="reading…"), EmptyLibraryError("nothing is indexed yet"))
    last = _run(assistant)[-1][-1]
    assert (last.phase, last.text, last.answer) == ("failed", "nothing is indexed yet", None)


def test_closing_the_conversation_closes_the_stream() -> None:
    assistant = _Scripted(Working(message="reading…"), Delta(text="a"), Delta(text="b"))
    states = converse(assistant, "Why?")
    next(states)
    next(states)
    assert not assistant.closed
    states.close()
    assert assistant.closed


def test_stopping_keeps_the_draft_and_marks_it() -> None:
    writing = (Asked(question="Why?", phase="writing", text="Beca"),)
    assert stopped(writing)[-1] == Asked(question="Why?", phase="stopped", text="Beca")
    working = (Asked(question="Why?", phase="working", text="reading…"),)
    assert stopped(working)[-1] == Asked(question="Why?", phase="stopped", text="")


def test_what_has_ended_is_not_stopped_or_failed_again() -> None:
    done = (Asked(question="Why?", phase="done", answer=_answer("x")),)
    assert stopped(done) == done
    assert failed(done, "broken") == done
    assert stopped(()) == ()


def test_an_unknown_failure_is_said() -> None:
    assert failed((Asked(question="Why?"),), "Something went wrong")[-1].text == "Something went wrong"
