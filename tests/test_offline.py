"""Nothing leaves the machine: indexing, asking and the web page are watched at the socket.

Each child process notes every address outside this machine that it tries to reach: Python's sockets through an
audit hook, and all other code (Chroma's core is Rust) through a library preloaded before libc.
"""

import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
WATCH = ROOT / "tests" / "offline"
# TEST-NET-1 of RFC 5737: an address that no machine has.
ELSEWHERE = "192.0.2.1"
STARTS_WITHIN_S = 240
QUESTION = "When does the orchard open?"
TRANSCRIPT = """Ana Ruiz: Welcome to the meeting. Today we talk about the orchard and about the new press.

Ben Okafor: The orchard opens on the third of May, and the press arrives a week later.

Ana Ruiz: Who runs the press?

Ben Okafor: Two people from the village, on Saturdays only.
"""

pytestmark = pytest.mark.slow


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Child processes whose connections are noted."""

    folder: Path
    """Working folder, with the log of connections."""
    environment: dict[str, str]

    @property
    def log(self) -> Path:
        """One line an attempt; absent when there was none."""
        return Path(self.environment["CONNECTIONS_LOG"])

    def attempts(self) -> list[str]:
        """The attempts up to now."""
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []

    def saidthat(self, *arguments: str) -> subprocess.Popen[str]:
        """Start the command."""
        return self.python("-c", "from ui.cli import main; main()", *arguments)

    def python(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a Python in the folder."""
        return subprocess.Popen(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )


def _finished(process: subprocess.Popen[str]) -> str:
    output, _ = process.communicate(timeout=STARTS_WITHIN_S)
    assert process.returncode == 0, output
    return output


@pytest.fixture(scope="module")
def preload(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The watching library, compiled here; None where it cannot be (no Linux, no compiler)."""
    compiler = shutil.which("cc")
    if not sys.platform.startswith("linux") or compiler is None:
        return None
    built = tmp_path_factory.mktemp("watch") / "connections.so"
    source = WATCH / "connections.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(built), str(source), "-ldl"], check=True)
    return built


@pytest.fixture
def watched(tmp_path: Path, preload: Path | None) -> Watched:
    """A new folder, no library, and an environment in which nothing says that the network is off limits."""
    environment = {name: value for name, value in os.environ.items() if "OFFLINE" not in name}
    environment |= {
        "CONNECTIONS_LOG": str(tmp_path / "connections.log"),
        "PYTHONPATH": os.pathsep.join([str(WATCH), str(ROOT)]),
        "SAIDTHAT_LIBRARY": str(tmp_path / "library"),
        # A home of its own: no model, token or setting of the developer's is found there.
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "HF_HOME": str(tmp_path / "hub"),
    }
    if preload is not None:
        environment["LD_PRELOAD"] = str(preload)
    return Watched(folder=tmp_path, environment=environment)


def test_the_watch_sees_python(watched: Watched) -> None:
    code = f"import socket; s = socket.socket(); s.setblocking(False); s.connect_ex(('{ELSEWHERE}', 80))"
    _finished(watched.python("-c", code))
    assert f"python socket.connect {ELSEWHERE}" in watched.attempts()


def test_the_watch_sees_code_that_is_not_python(watched: Watched, preload: Path | None) -> None:
    if preload is None:
        pytest.skip("needs Linux and a C compiler (cc) for the library that watches libc")
    code = (
        "import ctypes, socket\n"
        "libc = ctypes.CDLL(None)\n"
        "address = socket.AF_INET.to_bytes(2, 'little') + (80).to_bytes(2, 'big')\n"
        f"address += socket.inet_aton('{ELSEWHERE}') + bytes(8)\n"
        "opened = libc.socket(socket.AF_INET, socket.SOCK_DGRAM, 0)\n"
        "libc.connect(opened, address, len(address))\n"
    )
    _finished(watched.python("-c", code))
    assert watched.attempts() == [f"libc connect {ELSEWHERE}"]


@contextmanager
def _page(watched: Watched) -> Iterator[int]:
    """The running web page; yields its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    server = watched.saidthat("chat", "--no-browser", "--port", str(port))
    try:
        until = time.monotonic() + STARTS_WITHIN_S
        while not _listens(port):
            assert server.poll() is None, server.communicate()[0]
            assert time.monotonic() < until, "the page did not come up"
            time.sleep(0.2)
        yield port
    finally:
        server.terminate()
        server.communicate(timeout=60)


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _call(port: int, method: str, path: str, body: object = None) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=STARTS_WITHIN_S)
    headers = {"Content-Type": "application/json"}
    connection.request(method, path, body=None if body is None else json.dumps(body), headers=headers)
    response = connection.getresponse()
    text = response.read().decode("utf-8")
    connection.close()
    assert response.status == 200, text
    return text


def _ask_page(port: int) -> str:
    """Open the page as a browser does, ask, and return the stream of events that the answer came in."""
    assert "<html" in _call(port, "GET", "/")
    events = {event["api_name"]: event for event in json.loads(_call(port, "GET", "/config"))["dependencies"]}
    streams = [_event(port, events["load"], []), _event(port, events["ask"], [QUESTION, None, None])]
    return streams[-1]


def _event(port: int, event: dict[str, Any], data: list[object]) -> str:
    joined = {
        "fn_index": event["id"],
        "data": data,
        "session_hash": "offline",
        "trigger_id": event["targets"][0][0],
    }
    _call(port, "POST", "/gradio_api/queue/join", joined)
    return _call(port, "GET", "/gradio_api/queue/data?session_hash=offline")


def test_indexing_asking_and_the_page_reach_no_one(watched: Watched) -> None:
    (watched.folder / "orchard.txt").write_text(TRANSCRIPT, encoding="utf-8")
    _finished(watched.saidthat("index", "orchard.txt"))
    row = json.loads(_finished(watched.saidthat("ask", QUESTION, "--json")).splitlines()[-1])
    assert row["citations"]
    assert watched.attempts() == []
    with _page(watched) as port:
        asked = _ask_page(port)
    assert '"success":true' in asked.replace(" ", "")
    assert "data-turn" in asked
    assert watched.attempts() == []
