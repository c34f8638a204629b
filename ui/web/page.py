"""The page as Gradio blocks: what stands where, and which event calls which handler.

Every `gr.HTML` here keeps Gradio's default template: with a template of one's own, Gradio evaluates what
stands between `${` and `}` in the *filled* text as JavaScript, foreign text included. The HTML itself is
made by ui/web modules that escape; the scripts under static/ turn clicks into the events named below.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import gradio as gr

from index.formats.registry import known_endings
from index.library import Library
from ui.render import answerer_words, escape_html
from ui.web.chat import Asker
from ui.web.handlers import Desk
from ui.web.library_page import View

MAX_QUESTION = 2000
"""Characters of a question."""
ASK_AT_ONCE = 4
"""Questions answered at the same time over all open pages; others wait in the queue."""

SCRIPTS = '<script src="saidthat/reader.js"></script><script src="saidthat/page.js"></script>'

BANNER = """<div class="banner"><h1 class="wordmark">saidthat</h1></div>"""
TABS = """<div class="tabs" role="group" aria-label="What is shown">
<button type="button" data-action="show-library" aria-pressed="false">Library</button>
<button type="button" data-action="show-chat" aria-pressed="true">Answers</button>
<button type="button" data-action="show-reader" aria-pressed="false">Transcript</button></div>"""
PASTE = """<button type="button" class="quiet" data-action="paste">+ Paste text</button>
<dialog class="paste" aria-labelledby="paste-title"><form method="dialog">
<h2 id="paste-title">Paste a transcript</h2>
<label>Title (optional)<input type="text" name="title" maxlength="200" autocomplete="off"></label>
<label>Text, one “Name: words” paragraph for each turn<textarea name="text" rows="14" required></textarea></label>
<p class="dialog-buttons"><button type="button" data-action="paste-cancel">Cancel</button>
<button type="submit" class="primary" data-action="paste-add">Add</button></p></form></dialog>"""
READER = """<div class="reader-pane"><p class="empty">Choose a transcript to read it here.</p></div>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The components that events read and fill."""

    view: gr.State
    conversation: gr.State
    scope: gr.HTML
    library: gr.HTML
    upload: gr.UploadButton
    paste: gr.HTML
    notice: gr.HTML
    talk: gr.HTML
    question: gr.Textbox
    ask: gr.Button
    stop: gr.Button
    begin: gr.Button


def build_page(library: Library, assistant_factory: Callable[[], Asker]) -> gr.Blocks:
    """Return the page over a library; `assistant_factory` gives the assistant for each question."""
    desk = Desk(library, assistant_factory)
    page: gr.Blocks = gr.Blocks(
        title="saidthat", fill_height=True, fill_width=True, delete_cache=(3600, 3600)
    )
    with page:
        with gr.Column(elem_id="app"):
            parts = _layout(desk, answerer_words(assistant_factory().answerer))
        _wire_library(page, desk, parts)
        _wire_chat(desk, parts)
    page.queue(default_concurrency_limit=ASK_AT_ONCE, api_open=False)
    return page


def _html(value: str, elem_id: str, *, on_load: str | None = None) -> gr.HTML:
    return gr.HTML(value, elem_id=elem_id, js_on_load=on_load, head=SCRIPTS, apply_default_css=False)


def _layout(desk: Desk, answerer: str) -> _Parts:
    view, conversation = gr.State(View()), gr.State(())
    with gr.Row(elem_id="top"):
        _html(BANNER, "banner")
        scope = _html("", "scope", on_load="saidthat.scope(element, ids => trigger('choose', ids), watch)")
        _html(f'<p class="answerer">{escape_html(answerer)}</p>', "answerer")
        _html(TABS, "tabs", on_load="saidthat.tabs(element)")
    with gr.Row(elem_id="columns"):
        with gr.Column(elem_id="library-column"):
            gr.HTML('<h2 class="column-title">Library</h2>', apply_default_css=False)
            library = _html(
                "", "library", on_load="saidthat.library(element, id => trigger('pick', id), watch)"
            )
            upload = gr.UploadButton(
                "+ Add files",
                file_count="multiple",
                file_types=sorted(known_endings() | {".zip"}),
                elem_id="add-files",
                size="sm",
            )
            paste = _html(PASTE, "paste", on_load="saidthat.paste(element, typed => trigger('paste', typed))")
            notice = _html("", "notice", on_load="saidthat.live(element)")
        with gr.Column(elem_id="chat-column"):
            talk = _html("", "talk", on_load="saidthat.talk(element, asked => trigger('ask', asked), watch)")
            with gr.Row(elem_id="ask-row"):
                question = gr.Textbox(
                    show_label=False,
                    label="Question",
                    placeholder="Ask about these transcripts…",
                    lines=1,
                    max_lines=6,
                    max_length=MAX_QUESTION,
                    elem_id="question",
                    container=False,
                    autofocus=True,
                )
                ask = gr.Button("Ask", elem_id="ask", variant="primary", size="sm")
                stop = gr.Button("Stop", elem_id="stop", size="sm")
            begin = gr.Button("New conversation", elem_id="begin", size="sm")
        with gr.Column(elem_id="reader-column"):
            _reader(desk)
    return _Parts(
        view=view,
        conversation=conversation,
        scope=scope,
        library=library,
        upload=upload,
        paste=paste,
        notice=notice,
        talk=talk,
        question=question,
        ask=ask,
        stop=stop,
        begin=begin,
    )


def _reader(desk: Desk) -> None:
    def read_transcript(asked: object) -> dict[str, str]:
        given = asked if isinstance(asked, dict) else {}
        return desk.read(given.get("id"), given.get("state"))

    gr.HTML(
        READER,
        elem_id="reader",
        js_on_load="saidthat.reader(element, asked => server.read_transcript(asked))",
        head=SCRIPTS,
        apply_default_css=False,
        server_functions=[read_transcript],
    )


def _wire_library(page: gr.Blocks, desk: Desk, parts: _Parts) -> None:
    viewed = [parts.library, parts.scope, parts.view, parts.talk, parts.question]
    state = [parts.view, parts.conversation]
    quick: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    # A second click while the first is answered counts: by default Gradio would drop it.
    choosing = quick | {"queue": False, "trigger_mode": "always_last"}
    page.load(desk.load, outputs=viewed, queue=False, **quick)
    parts.library.pick(desk.pick, state, viewed, **choosing)
    parts.scope.choose(desk.choose, state, viewed, **choosing)
    # One import at a time: the library has one writer, and the others would only wait for its lock.
    adding = quick | {"concurrency_limit": 1, "concurrency_id": "add", "trigger_mode": "multiple"}
    parts.upload.upload(desk.add_files, [parts.upload, *state], [parts.notice, *viewed], **adding)
    parts.paste.paste(desk.add_text, state, [parts.notice, *viewed], **adding)


def _wire_chat(desk: Desk, parts: _Parts) -> None:
    talked = [parts.talk, parts.conversation, parts.question]
    quick: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    asking = quick | {"concurrency_limit": ASK_AT_ONCE, "concurrency_id": "ask", "trigger_mode": "once"}
    inputs = [parts.question, parts.conversation, parts.view]
    running = [
        gr.on([parts.question.submit, parts.ask.click], desk.ask, inputs, talked, **asking),
        parts.talk.ask(desk.ask_example, [parts.conversation, parts.view], talked, **asking),
    ]
    for event in running:
        event.failure(desk.fail, [parts.conversation], [parts.talk, parts.conversation], queue=False, **quick)
    # The stop is shown only once the running question is cancelled, so that no late answer overwrites it.
    parts.stop.click(None, cancels=running, queue=False, api_visibility="private").then(
        desk.stop, [parts.conversation], [parts.talk, parts.conversation], queue=False, **quick
    )
    parts.begin.click(
        desk.begin, [parts.view], [parts.talk, parts.conversation], cancels=running, queue=False, **quick
    )
