"""Runs one peer in an environment of its own: `python serve.py langchain-ensemble`. Imports nothing of saidthat.

It speaks JSON, one object a line, over stdin and stdout, and asks the other side for every embedding, so that this
environment needs no model and all systems that are compared have the same one:

    → {"ready": NAME, "versions": {package: version}}      or {"missing": PACKAGE}
    ← {"text": TEXT, "questions": [...], "k": chunks wanted a question}
    → {"embed": [text, ...], "as": "documents" | "query"}
    ← {"vectors": [base64 of little-endian float32, ...]}
    → {"found": [[[start, end, score], ...], ...]}         a list a question, best first; offsets into TEXT

The end of stdin ends it.
"""

import base64
import importlib
import json
import os
import sys
import warnings
from array import array
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

SYSTEMS = {
    "langchain-ensemble": "langchain_ensemble",
    "llamaindex-window": "llamaindex_window",
}
"""Module beside this file, by the peer's name."""


class NetworkRefusedError(RuntimeError):
    """A library tried to reach another machine."""


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook: the libraries here would fetch data or send telemetry; all they need is in their packages."""
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise NetworkRefusedError(f"the comparison reaches no network ({event})")


class Wire:
    """Lines of JSON to and from the process that started this one."""

    def __init__(self) -> None:
        # What the libraries print must not get between the lines.
        self._answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
        os.dup2(2, 1)

    def send(self, message: dict[str, Any]) -> None:
        """Write one object."""
        self._answers.write(json.dumps(message) + "\n")
        self._answers.flush()

    def receive(self) -> dict[str, Any] | None:
        """Read one object; None at the end of stdin."""
        line = sys.stdin.readline()
        return dict(json.loads(line)) if line else None

    def embed(self, texts: Sequence[str], kind: str) -> list[list[float]]:
        """Return the vectors (lists of floats) of texts that are "documents" or a "query"."""
        if not texts:
            return []
        self.send({"embed": list(texts), "as": kind})
        answer = self.receive()
        if answer is None:
            raise EOFError("no vectors came")
        return [_floats(each) for each in answer["vectors"]]


def _floats(encoded: str) -> list[float]:
    vector = array("f", base64.b64decode(encoded))
    if sys.byteorder == "big":
        vector.byteswap()
    return vector.tolist()


def main() -> None:
    """Serve until stdin ends."""
    name = sys.argv[1]
    wire = Wire()
    sys.addaudithook(refuse_network)
    warnings.simplefilter("ignore")
    try:
        system = importlib.import_module(SYSTEMS[name])
    except ImportError as error:
        wire.send({"missing": error.name or str(error)})
        return
    wire.send({"ready": name, "versions": {package: version(package) for package in system.PACKAGES}})
    while (asked := wire.receive()) is not None:
        searcher = system.Searcher(asked["text"], wire.embed)
        wire.send({"found": [searcher.search(question, asked["k"]) for question in asked["questions"]]})


if __name__ == "__main__":
    main()
