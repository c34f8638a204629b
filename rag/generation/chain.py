"""The answerer that writes: passages in, one model call, text with markers out."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from index.errors import UsageError
from index.transcript import Transcript
from rag.generation.context import conversation, earlier, numbered
from rag.generation.providers import Connection, chat_model, connection
from rag.generation.rewriting import REWRITE_TIMEOUT_S, rewrite_prompt, rewritten
from rag.generation.stream import Attempt, DraftStream, Piece
from rag.passage import Passage
from rag.prompts import ANSWER_HUMAN, ANSWER_SYSTEM, NOT_SAID

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage
    from langchain_core.prompts import ChatPromptTemplate
    from langchain_core.runnables import Runnable

Prompt = Callable[[], "ChatPromptTemplate"]


class Generator:
    """Writes drafts with a language model: always from passages, always in one call.

    Nothing is imported or connected before the first `stream`. LangSmith's tracing is off for the calls made here,
    whatever the environment says.
    """

    def __init__(
        self,
        model: str,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout_s: float = 60.0,
        max_retries: int = 1,
    ) -> None:
        """Name the model.

        Args:
            model: "provider:model", e.g. "ollama:llama3.1".
            base_url: the model server, where it is not the provider's own.
            api_key: by default the provider's environment variable; a local server needs none.
            timeout_s: seconds that the server may be silent; a whole call may take TOTAL_FACTOR times as long.
            max_retries: repetitions after an error that may pass, before any text was shown.

        Raises:
            UsageError: `model` is not of the form provider:model, or a number is out of range.
            OptionalDependencyError: the provider's package is missing; the message names the extra.
        """
        if max_retries < 0:
            raise UsageError(f"{max_retries} retries: give 0 or more")
        self._way = connection(model, base_url=base_url, api_key=api_key, timeout_s=timeout_s)
        self._max_retries = max_retries
        self._models: dict[frozenset[str], BaseChatModel] = {}

    @property
    def answerer(self) -> str:
        """ "llm:provider:model"."""
        return f"llm:{self._way.provider}:{self._way.model}"

    @property
    def connection(self) -> Connection:
        """Which model is asked, and where."""
        return self._way

    def warm(self) -> None:
        """Import the provider's package and build the model now rather than in the first answer; nothing is sent.

        Raises:
            ModelError: no key is set.
            OptionalDependencyError: the provider's package is missing.
            UsageError: LangChain knows no such provider.
        """
        self._model(frozenset())

    def stream(
        self,
        question: str,
        passages: Sequence[Passage],
        transcripts: Mapping[str, Transcript],
        history: Sequence[tuple[str, str]] = (),
    ) -> DraftStream:
        """Begin a draft.

        Args:
            question: as asked.
            passages: what the model may say, best first; they are numbered from 1 in this order.
            transcripts: those of the passages, by id: role and firm of the speakers and the titles are read there.
            history: earlier (question, answer) pairs, oldest first.

        Returns:
            An iterator over the text as it can be shown; its `draft` is the text for `build_answer`. Close it.
            Iterating raises ModelError when the model fails, OptionalDependencyError and UsageError when the provider
            is unknown or not installed.
        """
        inputs = {
            "passages": numbered(passages, transcripts),
            "question": question,
            "history": earlier(history),
            "not_said": NOT_SAID,
        }
        return DraftStream(partial(self._call, prompt, inputs), self._way, passages, self._max_retries)

    def rewrite(self, question: str, history: Sequence[tuple[str, str]]) -> str | None:
        """The question made to stand alone, for the search; None when the model fails or writes something else.

        A model that does not answer costs a short wait and no error: what it would have said is found by rules.

        Raises:
            OptionalDependencyError: the provider's package is missing.
            UsageError: LangChain knows no such provider.
        """
        inputs = {"conversation": conversation(history), "question": question}
        way = replace(self._way, timeout_s=min(self._way.timeout_s, REWRITE_TIMEOUT_S))
        stream = DraftStream(partial(self._call, rewrite_prompt, inputs), way, (), 0)
        return rewritten(stream, question, history)

    def _call(
        self, template: Prompt, inputs: dict[str, Any], attempt: Attempt
    ) -> Callable[[], AsyncIterator[Piece]]:
        return partial(_pieces, template() | self._model(attempt.left_out), inputs, attempt.streaming)

    def _model(self, left_out: frozenset[str]) -> "BaseChatModel":
        if left_out not in self._models:
            self._models[left_out] = chat_model(self._way, left_out)
        return self._models[left_out]


def prompt() -> "ChatPromptTemplate":
    """The prompt of an answer; its variables are passages, question, history and not_said."""
    from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder

    return ChatPromptTemplate.from_messages(
        [("system", ANSWER_SYSTEM), MessagesPlaceholder("history"), ("human", ANSWER_HUMAN)]
    )


async def _pieces(
    chain: "Runnable[dict[str, Any], BaseMessage]", inputs: dict[str, Any], streaming: bool
) -> AsyncIterator[Piece]:
    """Call the model, without LangSmith looking on, and parse its messages to text."""
    from langsmith import tracing_context

    with tracing_context(enabled=False):
        if not streaming:
            yield _piece(await chain.ainvoke(inputs))
            return
        async for message in chain.astream(inputs):
            yield _piece(message)


def _piece(message: "BaseMessage") -> Piece:
    told = message.response_metadata
    finish = told.get("finish_reason") or told.get("done_reason") or told.get("stop_reason") or ""
    return Piece(text=str(message.text), finish=str(finish))
