"""saidthat inside other people's LangChain code: a retriever and a runnable over an Assistant."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol, TypedDict

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableConfig
from langsmith import get_current_run_tree, tracing_context
from pydantic import ConfigDict, Field

from index.errors import UsageError
from index.filters import Filters
from rag.answer import Answer
from rag.passage import Passage


class Asked(Protocol):
    """What is needed of an Assistant."""

    def search(
        self,
        question: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        filters: Filters = ...,
        words: int = ...,
    ) -> tuple[Passage, ...]:
        """Passages, best first."""
        ...

    def ask(
        self, question: str, *, history: Sequence[tuple[str, str]] = (), filters: Filters = ...
    ) -> Answer:
        """A checked answer."""
        ...


class Question(TypedDict, total=False):
    """Input of the runnable where the question alone does not do."""

    question: str
    history: Sequence[tuple[str, str]]
    """Earlier (question, answer) pairs, oldest first."""
    filters: Filters


class PassageRetriever(BaseRetriever):
    """Passages as LangChain documents, best first.

    `page_content` is the passage's text, whole sentences of one turn; `metadata` holds transcript, turn (from 1),
    speaker, start and end (code points into the turn's text), score and group. LangSmith's tracing is off for calls
    that no traced run of the caller surrounds, whatever the environment says.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    assistant: Any = Field(exclude=True)
    """An Assistant (see `Asked`)."""
    filters: Filters = Filters()
    words: int = 1000
    """Budget of white-space words for all passages of a question, from 1."""

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        return [_document(p) for p in self.assistant.search(query, filters=self.filters, words=self.words)]

    def invoke(self, input: str, config: RunnableConfig | None = None, **kwargs: Any) -> list[Document]:
        """Search. Raises what `Assistant.search` raises."""
        with _untraced():
            return super().invoke(input, config, **kwargs)

    async def ainvoke(
        self, input: str, config: RunnableConfig | None = None, **kwargs: Any
    ) -> list[Document]:
        """Search, in a thread. Raises what `Assistant.search` raises."""
        with _untraced():
            return await super().ainvoke(input, config, **kwargs)


class AnswerRunnable(Runnable[str | Question, Answer]):
    """A question in, a checked Answer out. Sends nothing to LangSmith by itself."""

    def __init__(self, assistant: Asked, filters: Filters) -> None:
        self._assistant = assistant
        self._filters = filters

    def invoke(self, input: str | Question, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:
        """Ask. Raises what `Assistant.ask` raises, and UsageError for an input without a question."""
        if isinstance(input, str):
            return self._assistant.ask(input, filters=self._filters)
        given: object = input
        if not isinstance(given, dict) or not isinstance(given.get("question"), str):
            raise UsageError(f"{given!r} holds no question; give text, or a dict with the key 'question'")
        return self._assistant.ask(
            input["question"],
            history=tuple((asked, answered) for asked, answered in input.get("history", ())),
            filters=input.get("filters", self._filters),
        )


def as_retriever(assistant: Asked, *, filters: Filters = Filters(), words: int = 1000) -> PassageRetriever:
    """A LangChain retriever over `assistant`.

    Args:
        assistant: an Assistant.
        filters: what every search is limited to.
        words: budget of white-space words for all passages of a question, from 1.
    """
    return PassageRetriever(assistant=assistant, filters=filters, words=words)


def as_runnable(assistant: Asked, *, filters: Filters = Filters()) -> AnswerRunnable:
    """A LangChain runnable over `assistant`: str, or {"question", "history", "filters"}, to Answer.

    Args:
        assistant: an Assistant.
        filters: what every question is limited to that names no filters itself.
    """
    return AnswerRunnable(assistant, filters)


def _document(passage: Passage) -> Document:
    return Document(
        page_content=passage.text,
        metadata={
            "transcript": passage.transcript,
            "turn": passage.turn,
            "speaker": passage.speaker,
            "start": passage.start,
            "end": passage.end,
            "score": passage.score,
            "group": passage.group,
        },
    )


@contextmanager
def _untraced() -> Iterator[None]:
    """Keep an inherited LANGSMITH_TRACING from uploading what was said.

    Inside a run that the caller traces, tracing is the caller's wish.
    """
    if get_current_run_tree() is not None:
        yield
        return
    with tracing_context(enabled=False):
        yield
