"""`saidthat ask` and `saidthat search`: a question becomes an answer, or passages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from index.errors import UsageError
from index.filters import Filters
from ui.commands import console
from ui.commands.answers import print_answer, print_passages
from ui.commands.batch import Scope, run_batch
from ui.commands.options import BaseUrlOption, LibraryOption, LlmOption, filtered
from ui.commands.output import STDOUT, json_text
from ui.commands.session import begin, make_assistant, opened, warmed
from ui.conversations import Conversation, ConversationError, Conversations

if TYPE_CHECKING:
    from index.library import Library
    from rag.answer import Answer
    from rag.assistant import Assistant

SEARCH_WORDS = 1000
READ_WORDS = 300
"""Words that are printed for people, who read fewer than programs."""
SINGLE_ID = "1"
"""The id of the row when one question is asked with --json."""

QuestionArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="QUESTION…", help="The question; quotation marks are not needed.", show_default=False
    ),
]
BatchOption = Annotated[
    Path | None,
    typer.Option(
        "--batch",
        metavar="FILE",
        help="Questions as JSON lines (id, question; transcript, history).",
        show_default=False,
        rich_help_panel="Batch",
    ),
]
OutputOption = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Where the rows of a batch go; - is stdout.",
        rich_help_panel="Batch",
    ),
]
ScopeOption = Annotated[
    Scope,
    typer.Option(
        "--scope",
        help="transcript: a row that names a transcript is searched in it alone; library: in all.",
        rich_help_panel="Batch",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the row that a batch would write.")]


@filtered
def search(
    context: typer.Context,
    question: QuestionArgument = None,
    words: Annotated[
        int | None,
        typer.Option(
            "--words",
            min=1,
            help=f"Words of passages at most. [default: {SEARCH_WORDS}; {READ_WORDS} when printed for people]",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
    batch: BatchOption = None,
    output: OutputOption = STDOUT,
    scope: ScopeOption = Scope.transcript,
    library: LibraryOption = None,
    *,
    filters: Filters,
) -> None:
    """Find the passages that fit a question best, in whole sentences."""
    asked = _question(question, batch, output, as_json)
    session = begin(context, library=library)
    with opened(session) as opened_library, warmed(opened_library):
        from rag.rows import passages_row

        assistant = make_assistant(session, opened_library)
        if batch is not None:
            budget = words or SEARCH_WORDS
            run_batch(
                opened_library,
                batch,
                output,
                scope=scope,
                filters=filters,
                work=lambda row, limits: passages_row(
                    row.id, assistant.search(row.question, history=row.history, filters=limits, words=budget)
                ),
            )
            return
        budget = words or (SEARCH_WORDS if as_json else READ_WORDS)
        found = assistant.search(asked, filters=filters, words=budget)
        if as_json:
            typer.echo(json_text(passages_row(SINGLE_ID, found)))
            return
        if not found:
            console.note("no passage fits; try other words, or fewer filters")
        print_passages(found, opened_library.get, several=_asks_several(opened_library, filters))


@filtered
def ask(
    context: typer.Context,
    question: QuestionArgument = None,
    follow_up: Annotated[
        bool, typer.Option("--continue", help="Follow up on the last question, within the same filters.")
    ] = False,
    as_json: JsonOption = False,
    llm: LlmOption = None,
    base_url: BaseUrlOption = None,
    batch: BatchOption = None,
    output: OutputOption = STDOUT,
    scope: ScopeOption = Scope.transcript,
    no_timings: Annotated[
        bool, typer.Option("--no-timings", help="Leave timings_ms out of the rows.")
    ] = False,
    library: LibraryOption = None,
    *,
    filters: Filters,
) -> None:
    """Answer a question with exact quotes, each with who said it and where.

    Without a language model the answer is the quotes. What is not said is said to be not said.
    """
    asked = _question(question, batch, output, as_json)
    if follow_up and batch is not None:
        raise UsageError("--continue follows up one question; rows of a batch bring their own history")
    session = begin(context, library=library, llm=llm, base_url=base_url)
    with opened(session) as opened_library, warmed(opened_library):
        from rag.rows import answer_row

        assistant = make_assistant(session, opened_library)
        if batch is not None:
            run_batch(
                opened_library,
                batch,
                output,
                scope=scope,
                filters=filters,
                work=lambda row, limits: answer_row(
                    assistant.ask(row.question, history=row.history, filters=limits),
                    row.id,
                    timings=not no_timings,
                ),
            )
            return
        conversations = Conversations(session.folder)
        before = _before(conversations) if follow_up else None
        if before is not None and filters == Filters():
            filters = before.filters
        answer = _answered(assistant, asked, before, filters)
        if as_json:
            typer.echo(json_text(answer_row(answer, SINGLE_ID, timings=not no_timings)))
        else:
            print_answer(answer, opened_library.get, several=_asks_several(opened_library, filters))
        _keep(conversations, answer, before, filters)


def _question(words: list[str] | None, batch: Path | None, output: str, as_json: bool) -> str:
    asked = " ".join(words or ()).strip()
    if batch is None and not asked:
        raise UsageError(
            'ask something, such as: saidthat ask "who asked about costs?" (or a file with --batch)'
        )
    if batch is not None and asked:
        raise UsageError("ask one question or a file of them with --batch, not both")
    if batch is None and output != STDOUT:
        raise UsageError("--output goes with --batch; for one question use --json > FILE")
    if batch is not None and as_json:
        raise UsageError("--json goes with one question; --batch writes rows anyway")
    return asked


def _asks_several(library: Library, filters: Filters) -> bool:
    return len(library.scope(filters).transcripts) > 1


def _before(conversations: Conversations) -> Conversation:
    before = conversations.latest()
    if before is None:
        raise UsageError("there is no question to follow up yet; ask one without --continue first")
    return before


def _answered(assistant: Assistant, question: str, before: Conversation | None, filters: Filters) -> Answer:
    from rag.events import Delta, Done

    answer: Answer | None = None
    text = ""
    stream = assistant.stream(question, history=before.history if before else (), filters=filters)
    try:
        with console.draft() as show:
            for event in stream:
                if isinstance(event, Done):
                    answer = event.answer
                elif isinstance(event, Delta):
                    text += event.text
                    show(text)
                else:
                    show(event.message)
    finally:
        # Ctrl-C must end the model's work too.
        close = getattr(stream, "close", None)
        if close is not None:
            close()
    if answer is None:
        raise RuntimeError("the stream of an answer ended without Done")
    return answer


def _keep(
    conversations: Conversations, answer: Answer, before: Conversation | None, filters: Filters
) -> None:
    """Remember the question for --continue; that it cannot be kept is no reason to lose the answer."""
    transcripts = {citation.transcript for citation in (*answer.citations, *answer.related)}
    if answer.answerer.startswith("llm:"):
        # A model may have taken words from any passage it read.
        transcripts.update(answer.searched.transcripts)
    try:
        conversations.add(
            answer.question,
            answer.text,
            transcripts=transcripts,
            filters=filters,
            conversation=before.id if before else None,
        )
    except ConversationError as error:
        console.warn(f"this question cannot be followed up: {error}")
