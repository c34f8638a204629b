"""What the page's events do: each handler takes the page's state and returns what is to be shown.

Values that arrive from the browser are checked here: ids that the library does not hold are dropped.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import gradio as gr

from index.errors import SaidthatError
from index.kind_words import this
from index.library import Entry, Library
from index.transcript import Transcript
from ui.web.adding import Import, Source, add_sources
from ui.web.answers import conversation_html, welcome_html
from ui.web.chat import Asker, Conversation, converse, failed, stopped
from ui.web.examples import examples
from ui.web.library_page import View, first_view, library_html, notice_html, scope_html
from ui.web.reader import transcript_html

LEAD = "Ask what was said. You get the exact words, who said them, and where they stand in the transcript."
LEAD_EMPTY = "Add a transcript, then ask what was said: you get the exact words, who said them, and where."
BROKEN = "Something went wrong here. The terminal in which saidthat runs says what; the question can be asked again."

Viewed = tuple[str, str, View, str, Any]
"""Library, scope, view, conversation (HTML, HTML, state, HTML), and an update of the question's box."""
Talked = tuple[str, Conversation, Any]
"""Conversation as HTML and as state, and an update of the question's box."""


class Desk:
    """The handlers of one application; it keeps nothing about a person, that is in the page's own state."""

    def __init__(self, library: Library, assistant_factory: Callable[[], Asker]) -> None:
        self._library = library
        self._assistant = assistant_factory

    def load(self) -> Viewed:
        """Fill a page that was just opened or reloaded."""
        return self._viewed(first_view(self._library.transcripts()), ())

    def pick(self, view: View, conversation: Conversation, event: gr.EventData) -> Viewed:
        """Ask about the one transcript that was clicked in the library."""
        chosen = self._known(_payload(event, "transcript"))
        return self._viewed(View(scope=chosen, current=chosen[0]) if chosen else view, conversation)

    def choose(self, view: View, conversation: Conversation, event: gr.EventData) -> Viewed:
        """Ask about the transcripts that are ticked; about all when none is."""
        chosen = self._known(_payload(event, "transcripts"))
        current = chosen[0] if len(chosen) == 1 else view.current
        return self._viewed(View(scope=chosen, current=current), conversation)

    def read(self, ref: object, shown: object = "") -> dict[str, str]:
        """Return {"id", "state", "html"} of a transcript for the reader, or {"error"} with one line.

        Args:
            ref: The transcript's id.
            shown: The state that the reader shows already: "html" is left out when nothing has changed since.
        """
        try:
            transcript = self._library.get(str(ref))
        except SaidthatError as error:
            return {"error": str(error)}
        html = transcript_html(transcript)
        state = hashlib.sha256(html.encode("utf-8", "replace")).hexdigest()
        found = {"id": transcript.id, "state": state}
        return found if state == shown else {**found, "html": html}

    def ask(self, question: str, conversation: Conversation, view: View) -> Iterator[Talked]:
        """Stream the answer to what stands in the question's box, and empty the box."""
        if not question.strip():
            yield gr.skip(), conversation, gr.skip()
            return
        box: Any = gr.update(value="")
        states = converse(self._assistant(), question.strip(), before=conversation, scope=view.scope)
        try:
            for state in states:
                yield conversation_html(state, self._transcript), state, box
                box = gr.skip()
        finally:
            states.close()

    def ask_example(self, conversation: Conversation, view: View, event: gr.EventData) -> Iterator[Talked]:
        """Stream the answer to a question that was clicked."""
        questions = _payload(event, "question")
        yield from self.ask(questions[0] if questions else "", conversation, view)

    def stop(self, conversation: Conversation) -> tuple[str, Conversation]:
        """Mark the question that was being answered as stopped."""
        ended = stopped(conversation)
        return conversation_html(ended, self._transcript), ended

    def fail(self, conversation: Conversation) -> tuple[str, Conversation]:
        """Say in the page that the answer failed for a reason that no error of saidthat names."""
        ended = failed(conversation, BROKEN)
        return conversation_html(ended, self._transcript), ended

    def begin(self, view: View) -> tuple[str, Conversation]:
        """Begin a new conversation."""
        return self._talk((), view), ()

    def add_files(self, paths: Sequence[str] | None, view: View, conversation: Conversation) -> Iterator[Any]:
        """Add uploaded files; their copies in the upload folder are deleted once they are read."""
        sources = []
        for path in map(Path, paths or ()):
            sources.append(Source(name=path.name, data=path.read_bytes()))
            path.unlink()
        yield from self._add(sources, view, conversation)

    def add_text(self, view: View, conversation: Conversation, event: gr.EventData) -> Iterator[Any]:
        """Add pasted text under the title that was given, or its own."""
        text = "".join(_payload(event, "text"))
        title = " ".join("".join(_payload(event, "title")).split())
        pasted = Source(name=title, data=text.encode("utf-8", "replace"), pasted=True)
        yield from self._add([pasted], view, conversation)

    def _add(self, sources: Sequence[Source], view: View, conversation: Conversation) -> Iterator[Any]:
        state = Import()
        for state in add_sources(self._library, sources):
            yield (notice_html(state), *(gr.skip() for _ in range(5)))
        if state.added is not None:
            view = View(scope=(state.added,), current=state.added)
        yield (notice_html(state), *self._viewed(view, conversation))

    def _viewed(self, view: View, conversation: Conversation) -> Viewed:
        entries = self._library.transcripts()
        box = gr.update(placeholder=self._placeholder(entries, view))
        return (
            library_html(entries, view),
            scope_html(entries, view),
            view,
            self._talk(conversation, view),
            box,
        )

    def _talk(self, conversation: Conversation, view: View) -> str:
        if conversation:
            return conversation_html(conversation, self._transcript)
        transcript = self._transcript(view.current) if view.current else None
        return welcome_html(LEAD if transcript else LEAD_EMPTY, examples(transcript))

    def _placeholder(self, entries: Sequence[Entry], view: View) -> str:
        if not entries:
            return "Add a transcript first"
        transcript = self._transcript(view.scope[0]) if len(view.scope) == 1 else None
        if transcript is None:
            return "Ask about these transcripts…"
        return f"Ask about {this([transcript])}…"

    def _known(self, ids: Sequence[str]) -> tuple[str, ...]:
        wanted = set(ids)
        return tuple(entry.id for entry in self._library.transcripts() if entry.id in wanted)

    def _transcript(self, ref: str) -> Transcript | None:
        try:
            return self._library.get(ref)
        except SaidthatError:
            return None


def _payload(event: gr.EventData, key: str) -> list[str]:
    """Return the strings that the browser sent under `key`, one or a list; anything else is dropped."""
    data = event._data
    value = data.get(key) if isinstance(data, dict) else None
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, str)]
