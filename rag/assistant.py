"""Assistant: the one door through which people's tools and evals ask."""

import time
from collections.abc import Generator as Steps
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from index.errors import ModelError, UsageError
from index.filters import Filters
from index.library import Library, Scope
from index.transcript import Transcript
from rag.answer import Answer, Fallback, Searched
from rag.checks.sufficiency import asks_of_nobody, judge
from rag.compose import compose
from rag.events import Delta, Done, Event, Working
from rag.generation import Generator, build_answer
from rag.naming import named_transcripts
from rag.packing import passages
from rag.passage import Passage
from rag.question import understand
from rag.quotes import best_quotes
from rag.ranking import Ranking
from rag.retrieval import Retrieval, Retriever
from rag.standalone import leans_on_history, may_lean_on_history
from rag.unknown import say

SEARCH_WORDS = 1000
"""Budget of a search that names none."""
CONTEXT_WORDS = 1500
"""Words of passages that a model reads for one answer."""

Written = Steps[Event, None, Answer]
"""Steps of a written answer that end with the answer itself."""


class Assistant:
    """Answers questions over a library, with exact quotes by default or with words written by a model."""

    def __init__(
        self,
        library: Library,
        *,
        llm: str | None = None,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout_s: float = 60.0,
        ranking: Ranking = Ranking(),
    ) -> None:
        """Open the door to a library.

        Args:
            library: where the transcripts are.
            llm: "provider:model" for written answers, e.g. "ollama:llama3.1"; None for exact quotes.
            base_url: the model server, where it is not the provider's own.
            api_key: kept in memory only; by default the provider's environment variable.
            timeout_s: seconds until a silent model is given up and quotes answer.
            ranking: weights of the retrieval; others than the default are for measuring.

        Raises:
            UsageError: `llm` is not of the form provider:model.
        """
        self._library = library
        self._retriever = Retriever(library, ranking)
        self._generator = (
            Generator(llm, base_url=base_url, api_key=api_key, timeout_s=timeout_s)
            if llm is not None
            else None
        )

    @property
    def answerer(self) -> str:
        """ "quotes", or "llm:provider:model"."""
        return "quotes" if self._generator is None else self._generator.answerer

    def search(
        self,
        question: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        filters: Filters = Filters(),
        words: int = SEARCH_WORDS,
    ) -> tuple[Passage, ...]:
        """The passages that fit a question best, best first, at most `words` white-space words in all.

        Raises:
            UsageError: the question is blank or `words` is below 1.
            EmptyLibraryError: nothing is indexed.
            UnknownFilterError, TranscriptNotFoundError: a filter fits nothing.
        """
        if words < 1:
            raise UsageError(f"A budget of {words} words holds nothing: give at least 1.")
        scope = self._scope(question, filters, history)
        retrieval = self._retrieve(question, history, scope)
        return passages(retrieval, _by_id(scope), words)

    def ask(
        self, question: str, *, history: Sequence[tuple[str, str]] = (), filters: Filters = Filters()
    ) -> Answer:
        """Answer a question. Raises the same errors as `search`; a failing model is no error but a fallback."""
        for event in self.stream(question, history=history, filters=filters):
            if isinstance(event, Done):
                return event.answer
        raise ModelError("the answer ended before it was complete; ask again", code="cut_off", retry=True)

    def stream(
        self, question: str, *, history: Sequence[tuple[str, str]] = (), filters: Filters = Filters()
    ) -> Iterator[Event]:
        """Answer a question step by step; the last event is Done with the checked answer. Raises as `ask`."""
        began = time.perf_counter()
        scope = self._scope(question, filters, history)
        yield Working(message=f"reading {_searched(scope).turns:,} turns…")
        retrieval = self._retrieve(question, history, scope, self._rewritten(question, history))
        retrieved = time.perf_counter()
        fallback: Fallback | None = None
        answer: Answer | None = None
        if self._generator is not None and retrieval.hits and not asks_of_nobody(retrieval.query):
            try:
                answer = yield from self._written(self._generator, retrieval, scope, history)
            except ModelError as error:
                fallback = Fallback(code=error.code, message=str(error))
        if answer is None:
            answer = self._quoted(retrieval, scope)
        ended = time.perf_counter()
        timings = {
            "retrieve": _ms(retrieved - began),
            "answer": _ms(ended - retrieved),
            "total": _ms(ended - began),
        }
        yield Done(answer=replace(answer, fallback=fallback, timings_ms=timings))

    def _written(
        self, writer: Generator, retrieval: Retrieval, scope: Scope, history: Sequence[tuple[str, str]]
    ) -> Written:
        transcripts = _by_id(scope)
        question = retrieval.query.text
        read = passages(retrieval, transcripts, CONTEXT_WORDS)
        draft = writer.stream(question, read, transcripts, history)
        try:
            for piece in draft:
                yield Delta(text=piece)
        finally:
            # Also when the reader stops listening: the model's stream must not run on.
            draft.close()
        return build_answer(question, draft.draft, read, transcripts, _searched(scope), writer.answerer)

    def _quoted(self, retrieval: Retrieval, scope: Scope) -> Answer:
        transcripts = _by_id(scope)
        quotes = best_quotes(retrieval, transcripts)
        verdict = judge(retrieval, quotes, transcripts)
        return compose(
            retrieval.query.text,
            quotes,
            transcripts,
            status=verdict.status,
            refusal=verdict.refusal,
            searched=_searched(scope),
            note=say(retrieval.query.unknown, scope.transcripts) or None,
        )

    def _scope(self, question: str, filters: Filters, history: Sequence[tuple[str, str]]) -> Scope:
        if not question.strip():
            raise UsageError(
                'The question is empty: ask something, as in `saidthat ask "capex in the quarter?"`.'
            )
        scope = self._library.scope(filters)
        if filters.transcripts or len(scope.transcripts) == 1:
            return scope
        named = named_transcripts(question, scope.transcripts)
        if not named and history and leans_on_history(question):
            earlier = (named_transcripts(before, scope.transcripts) for before, _ in reversed(history))
            named = next((ids for ids in earlier if ids), ())
        return self._library.scope(replace(filters, transcripts=named)) if named else scope

    def _rewritten(self, question: str, history: Sequence[tuple[str, str]]) -> str | None:
        """The follow-up as the model makes it stand alone; None: rules read the history into it."""
        if self._generator is None or not history or not may_lean_on_history(question):
            return None
        return self._generator.rewrite(question, history)

    def _retrieve(
        self,
        question: str,
        history: Sequence[tuple[str, str]],
        scope: Scope,
        rewritten: str | None = None,
    ) -> Retrieval:
        if rewritten is None:
            query = understand(question, scope.transcripts, history)
        else:
            query = replace(understand(rewritten, scope.transcripts), text=question)
        return self._retriever.retrieve(query, scope)


def _by_id(scope: Scope) -> Mapping[str, Transcript]:
    return {transcript.id: transcript for transcript in scope.transcripts}


def _searched(scope: Scope) -> Searched:
    return Searched(
        turns=sum(len(turns) for turns in scope.allowed.values()),
        of_turns=sum(len(transcript.turns) for transcript in scope.transcripts),
        transcripts=tuple(transcript.id for transcript in scope.transcripts),
    )


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
