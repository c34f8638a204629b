"""A real library over a stub encoder, a scripted assistant, and the page on a free port."""

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import uvicorn

from index.encoder import TextEncoder
from index.filters import Filters
from index.formats import read_document
from index.library import Library
from index.transcript import Transcript
from rag.answer import Answer, AnswerStatus, Citation, Searched
from rag.events import Delta, Done, Event, Working
from ui.web.chat import Asker

HOSTILE_NAME = "<img src=x onerror=alert(1)>"
HOSTILE_WORDS = (
    'Kiln <script>alert(2)</script> <img src="https://example.com/b.png"> ![p](https://example.com/p.png) '
    "[go](javascript:alert(3)) ${alert(4)} `${alert(5)}` {{constructor}} </p></article> &lt;b&gt; \U0001f600 "
    "cost five \U0001f600 units."
)


class ScriptedAssistant:
    """Quotes the first turn that holds the last word of the question.

    A question that begins with "written" is answered in streamed words, one with "slow" in words without
    end, "near" and "absent" give the two states that are no answer, "broken" raises what nobody foresaw.
    """

    answerer = "quotes"

    def __init__(self, library: Library) -> None:
        self.library = library
        self.histories: list[tuple[tuple[str, str], ...]] = []
        self.closed = threading.Event()

    def stream(
        self, question: str, *, history: Sequence[tuple[str, str]] = (), filters: Filters = Filters()
    ) -> Iterator[Event]:
        self.histories.append(tuple(history))
        scope = self.library.scope(filters)
        turns = sum(len(transcript.turns) for transcript in scope.transcripts)
        searched = Searched(turns=turns, of_turns=turns, transcripts=tuple(t.id for t in scope.transcripts))
        yield Working(message=f"reading {turns} turns…")
        if question.startswith("broken"):
            raise RuntimeError("nobody foresaw this")
        if question.startswith("slow"):
            yield from self._endless()
        found = self._cite(scope.transcripts, re.findall(r"\w+", question)[-1])
        if question.startswith("written"):
            for word in ("It ", "was ", "said ", "[1]."):
                yield Delta(text=word)
                time.sleep(0.1)
        yield Done(answer=_answer(question, found, searched))

    def _endless(self) -> Iterator[Event]:
        try:
            while True:
                yield Delta(text="and on ")
                time.sleep(0.02)
        finally:
            self.closed.set()

    def _cite(self, transcripts: Sequence[Transcript], word: str) -> Citation:
        for transcript in transcripts:
            for turn in transcript.turns:
                start = turn.text.casefold().find(word.casefold())
                if start >= 0:
                    speaker = transcript.speaker(turn.speaker)
                    end = min(len(turn.text), start + 40)
                    return Citation(
                        marker=1,
                        transcript=transcript.id,
                        title=transcript.title,
                        turn=turn.number,
                        speaker=turn.speaker,
                        role=speaker.role,
                        firm=speaker.firm,
                        start=start,
                        end=end,
                        quote=turn.text[start:end],
                        time=turn.start_time,
                    )
        raise AssertionError(f"the test asks for {word!r}, which nobody says")


def _answer(question: str, citation: Citation, searched: Searched) -> Answer:
    kind = question.split()[0]
    states: dict[str, AnswerStatus] = {"near": "nearest", "absent": "not_said"}
    status = states.get(kind, "answered")
    return Answer(
        question=question,
        text="It was said [1].",
        status=status,
        answerer="llm:ollama:llama3.1" if kind == "written" else "quotes",
        searched=searched,
        citations=() if status == "not_said" else (citation,),
        related=(citation,) if status == "not_said" else (),
        refusal="not_mentioned" if status == "not_said" else None,
    )


@pytest.fixture
def filled(library: Path, encoder: TextEncoder, call: Path, meeting: Path) -> Iterator[Library]:
    """A library with the call and, added last, the meeting."""
    with Library.open(library, encoder=encoder) as opened:
        for path in (call, meeting):
            opened.add(read_document(path.read_bytes(), path.name))
        yield opened


@pytest.fixture
def scripted(filled: Library) -> ScriptedAssistant:
    return ScriptedAssistant(filled)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A transcript whose name and words try to become markup."""
    path = tmp_path / "hostile.json"
    turns = [
        {"speaker": HOSTILE_NAME, "text": HOSTILE_WORDS},
        {"speaker": "Ana", "text": "The kiln is fine."},
    ]
    path.write_text(json.dumps({"title": f"{HOSTILE_NAME} ${{alert(6)}}", "turns": turns}), encoding="utf-8")
    return path


Serve = Callable[[Library, Asker], str]


@pytest.fixture
def served() -> Iterator[Serve]:
    """Serve the page over a library and an assistant on a free port; returns the address."""
    from ui.web.app import create_app

    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(library: Library, assistant: Asker) -> str:
        listener = socket.create_server(("127.0.0.1", 0))
        app = create_app(library, lambda: assistant)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        running.append((server, thread))
        deadline = time.monotonic() + 30
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.05)
        return f"http://127.0.0.1:{listener.getsockname()[1]}/"

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join(timeout=10)
