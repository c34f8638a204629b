"""A follow-up that a model makes stand alone: what is sent, what is accepted, and what is passed over in silence."""

from collections.abc import Callable
from typing import Any, Protocol

import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel

from rag.generation import Generator
from rag.generation import chain as chain_module
from rag.generation.rewriting import accepted, rewrite_prompt

HISTORY = (("How much bad debt was booked in 2031?", "€8.8 million over nine months [1]."),)
WHOLE = "How much bad debt was booked in 2030?"


class Server(Protocol):
    replies: list[Any]
    requests: list[dict[str, Any]]
    url: str


class Wire(Protocol):
    provider: str
    says: Callable[..., Any]
    stalls: Callable[..., Any]
    breaks_off: Callable[..., Any]
    never_ends: Callable[..., Any]
    status: Callable[..., Any]


Rewrite = Callable[..., str | None]


@pytest.fixture
def rewrite(server: Server, protocol: Wire) -> Rewrite:
    def ask(reply: Any, question: str = "and in 2030?", timeout_s: float = 5.0) -> str | None:
        server.replies = [reply]
        url = f"{server.url}/v1" if protocol.provider == "openai" else server.url
        generator = Generator(f"{protocol.provider}:m", base_url=url, api_key="k", timeout_s=timeout_s)
        return generator.rewrite(question, HISTORY)

    return ask


def test_the_question_comes_back_whole(rewrite: Rewrite, protocol: Wire, server: Server) -> None:
    assert rewrite(protocol.says("How much bad debt ", "was booked in 2030?")) == WHOLE
    (request,) = server.requests
    system, human = [message["content"] for message in request["messages"]]
    assert "Never answer it" in system
    assert "Question: How much bad debt was booked in 2031?\nAnswer: €8.8 million over nine months ." in human
    assert "Last question: and in 2030?" in human


def test_reasoning_is_no_part_of_it(rewrite: Rewrite, protocol: Wire) -> None:
    assert rewrite(protocol.says("<think>They mean bad debt.</think>", WHOLE)) == WHOLE


@pytest.mark.parametrize("fault", ["status", "breaks_off", "empty", "chatter"])
def test_a_model_that_fails_is_passed_over(rewrite: Rewrite, protocol: Wire, fault: str) -> None:
    replies = {
        "status": protocol.status(500, "boom"),
        "breaks_off": protocol.breaks_off("How much bad"),
        "empty": protocol.says(""),
        "chatter": protocol.never_ends("How much bad debt? " * 20, 0.001),
    }
    assert rewrite(replies[fault]) is None


def test_a_failing_model_is_not_asked_twice(rewrite: Rewrite, protocol: Wire, server: Server) -> None:
    assert rewrite(protocol.status(500, "boom")) is None
    assert len(server.requests) == 1


def test_a_slow_model_is_given_up(rewrite: Rewrite, protocol: Wire) -> None:
    assert rewrite(protocol.stalls("How much"), timeout_s=0.3) is None


def test_a_server_that_is_not_there_is_passed_over() -> None:
    generator = Generator("openai:m", base_url="http://127.0.0.1:9/v1", api_key="k", timeout_s=5)
    assert generator.rewrite("and in 2030?", HISTORY) is None


def test_the_wait_is_shorter_than_for_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain_module, "REWRITE_TIMEOUT_S", 0.05)
    monkeypatch.setattr(
        chain_module, "chat_model", lambda way, left_out: FakeListChatModel(responses=[WHOLE], sleep=2)
    )
    # With the answer's limit of 300 s the whole rewrite would have come.
    assert Generator("fake:model", timeout_s=300).rewrite("and in 2030?", HISTORY) is None


def test_braces_are_text_not_template(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        chain_module, "chat_model", lambda way, left_out: FakeListChatModel(responses=["What is {x} of it?"])
    )
    history = [("{conversation}", "{x}")]
    assert Generator("fake:model").rewrite("what is {x} of it?", history) == "What is {x} of it?"


def test_the_prompt_has_two_variables() -> None:
    assert set(rewrite_prompt().input_variables) == {"conversation", "question"}


@pytest.mark.parametrize(
    "draft",
    [WHOLE, f"  {WHOLE}\n", f'"{WHOLE}"', f"Standalone question: {WHOLE}", f"**{WHOLE}**"],
)
def test_a_rewrite_is_taken_out_of_its_wrapping(draft: str) -> None:
    assert accepted(draft, "and in 2030?", HISTORY) == WHOLE


@pytest.mark.parametrize(
    ("draft", "question"),
    [
        ("", "and in 2030?"),
        ("It was €8.8 million.", "and in 2030?"),  # answers
        ("How much bad debt?\nI hope this helps!", "and in 2030?"),  # several lines
        ("How much bad debt was booked?", "and in 2030?"),  # drops the year
        (
            "How much bad debt was booked in 2030 against €7.7 million?",
            "and in 2030?",
        ),  # a figure from nowhere
        ("How much bad debt did they book in 2031?", "and what does Okafor say?"),  # drops the name
        ("Which penguins live in Patagonia?", "and there?"),  # of something else
        ("How much bad debt " + "was booked " * 40 + "?", "and there?"),  # too long
        ("???", "and there?"),
    ],
)
def test_what_is_no_rewrite_is_refused(draft: str, question: str) -> None:
    assert accepted(draft, question, HISTORY) is None


def test_an_order_needs_no_question_mark_where_the_user_wrote_none() -> None:
    draft = "Summarise the bad debt booked."
    assert accepted(draft, "summarise it", HISTORY) == draft
    assert accepted(draft, "can you summarise it?", HISTORY) is None


def test_a_question_that_stands_alone_may_come_back_as_it_is() -> None:
    assert accepted("Capex?", "Capex?", HISTORY) == "Capex?"
