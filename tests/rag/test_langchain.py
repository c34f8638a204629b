"""saidthat as a LangChain retriever and as a runnable."""

import asyncio
from collections.abc import Sequence

import pytest
from langchain_core.runnables import RunnableLambda
from langsmith.utils import get_env_var, tracing_is_enabled

from index.errors import UsageError
from index.filters import Filters
from rag.answer import Answer, Searched
from rag.langchain import as_retriever, as_runnable
from rag.passage import Passage

PASSAGE = Passage(
    transcript="call", turn=4, speaker="Ana Ruiz", start=2, end=7, text="Capex", score=1.5, group=1
)


class _Assistant:
    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def search(
        self,
        question: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        filters: Filters = Filters(),
        words: int = 1,
    ) -> tuple[Passage, ...]:
        self.asked.append((question, filters, words, tracing_is_enabled()))
        return (PASSAGE,)

    def ask(
        self, question: str, *, history: Sequence[tuple[str, str]] = (), filters: Filters = Filters()
    ) -> Answer:
        self.asked.append((question, history, filters))
        return Answer(
            question=question, text="Capex [1].", status="answered", answerer="quotes",
            searched=Searched(turns=1, of_turns=1, transcripts=("call",)),
        )  # fmt: skip


@pytest.fixture
def assistant() -> _Assistant:
    return _Assistant()


def test_passages_become_documents(assistant: _Assistant) -> None:
    (document,) = as_retriever(assistant).invoke("capex?")
    assert document.page_content == "Capex"
    assert document.metadata == {
        "transcript": "call", "turn": 4, "speaker": "Ana Ruiz", "start": 2, "end": 7, "score": 1.5, "group": 1,
    }  # fmt: skip


def test_filters_and_budget_are_kept(assistant: _Assistant) -> None:
    filters = Filters(speakers=("Ruiz",))
    as_retriever(assistant, filters=filters, words=50).invoke("capex?")
    assert assistant.asked[0][:3] == ("capex?", filters, 50)


def test_it_works_asynchronously_in_batches_and_in_chains(assistant: _Assistant) -> None:
    retriever = as_retriever(assistant)
    assert len(asyncio.run(retriever.ainvoke("capex?"))) == 1
    assert len(retriever.batch(["a", "b"])) == 2
    counted = retriever | RunnableLambda(len)
    assert counted.invoke("capex?") == 1


def test_langsmith_stays_off_although_the_environment_asks_for_it(
    assistant: _Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    get_env_var.cache_clear()
    assert tracing_is_enabled()
    as_retriever(assistant).invoke("capex?")
    asyncio.run(as_retriever(assistant).ainvoke("capex?"))
    get_env_var.cache_clear()
    assert [asked[3] for asked in assistant.asked] == [False, False]


def test_a_question_in_an_answer_out(assistant: _Assistant) -> None:
    answer = as_runnable(assistant).invoke("capex?")
    assert isinstance(answer, Answer)
    assert assistant.asked == [("capex?", (), Filters())]


def test_history_and_filters_of_a_question(assistant: _Assistant) -> None:
    filters = Filters(roles=("CFO",))
    runnable = as_runnable(assistant, filters=filters)
    runnable.invoke({"question": "and before?", "history": [("capex?", "5")]})
    runnable.invoke({"question": "all?", "filters": Filters()})
    assert assistant.asked == [
        ("and before?", (("capex?", "5"),), filters),
        ("all?", (), Filters()),
    ]


def test_it_is_a_link_of_a_chain(assistant: _Assistant) -> None:
    chain = as_runnable(assistant) | RunnableLambda(lambda answer: answer.text)
    assert chain.invoke("capex?") == "Capex [1]."
    assert asyncio.run(chain.ainvoke("capex?")) == "Capex [1]."
    assert chain.batch(["a", "b"]) == ["Capex [1].", "Capex [1]."]


@pytest.mark.parametrize("wrong", [{}, {"question": 4}, 4, None])
def test_an_input_without_a_question_is_refused(assistant: _Assistant, wrong: object) -> None:
    with pytest.raises(UsageError, match="no question"):
        as_runnable(assistant).invoke(wrong)  # type: ignore[arg-type]
