"""A peer that runs in another Python environment, asked over lines of JSON (see `evals/peers/worker/serve.py`)."""

import base64
import json
import os
import queue
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import numpy as np

from evals.golden import GoldenRow
from evals.peers.stretches import Hit, lines, passages, spans
from evals.rows import PassageRow
from index.encoder import TextEncoder
from index.errors import OptionalDependencyError, PeerError
from index.transcript import Transcript

SERVE = Path(__file__).with_name("worker") / "serve.py"
INSTALL = "make peers"
SILENCE_S = 600.0
"""Indexing a long meeting takes a peer a few seconds, on a busy machine more."""


class OutsidePeer:
    """A process that is started at once and ends with `close`, or as a context manager."""

    versions: Mapping[str, str]
    """Of the packages that do the work there."""
    silence_s: float
    """Seconds of silence after which it is given up."""

    def __init__(
        self,
        name: str,
        python: Path,
        encoder: TextEncoder,
        *,
        words_a_hit: int,
        once: bool,
        serve: Path = SERVE,
    ) -> None:
        """Start it.

        Args:
            name: Of the peer, as `serve` knows it.
            python: Interpreter of its environment.
            encoder: Makes all its embeddings.
            words_a_hit: Few enough that budget / words_a_hit hits fill any budget.
            once: Leave out what an earlier hit has shown already.
            serve: The script that runs there.

        Raises:
            OptionalDependencyError: The interpreter or a package is missing.
            PeerError: It died or said something else than it should.
        """
        self._name = name
        self._encoder = encoder
        self._words_a_hit = words_a_hit
        self._once = once
        self.silence_s = SILENCE_S
        self._complaints: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
        try:
            self._process = subprocess.Popen(
                [python, "-s", serve, name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                encoding="utf-8",
                env=_environment(),
            )
        except OSError as error:
            self._complaints.close()
            raise OptionalDependencyError(
                f"{name} runs in an environment of its own, and {python} cannot be run ({error.strerror});"
                f" make one with: {INSTALL}"
            ) from error
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            self.versions = self._greeting(python)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "OutsidePeer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; a second call does nothing."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._complaints):
            if stream is not None:
                _close(stream)

    def search(
        self, transcript: Transcript, rows: Sequence[GoldenRow], words: int
    ) -> dict[str, tuple[PassageRow, ...]]:
        """Return the passages of each question about `transcript`, best first, by question id.

        Args:
            transcript: The only one that is indexed.
            rows: Questions about it; their history is not read.
            words: Budget of white-space words a question; the last passage is cut there.

        Raises:
            PeerError: It died, fell silent, or said something else than it should.
        """
        text, places = lines(transcript)
        self._send(
            {"text": text, "questions": [row.question for row in rows], "k": words // self._words_a_hit + 1}
        )
        answer = self._receive()
        while "embed" in answer:
            self._send({"vectors": self._vectors(answer)})
            answer = self._receive()
        try:
            hits = [
                [Hit(start=int(start), end=int(end), score=float(score)) for start, end, score in one]
                for one in answer["found"]
            ]
        except (KeyError, TypeError, ValueError) as error:
            raise self._nonsense(answer) from error
        if len(hits) != len(rows) or any(
            not 0 <= hit.start <= hit.end <= len(text) for one in hits for hit in one
        ):
            raise self._nonsense(answer)
        return {
            row.id: passages(
                transcript, [(spans(hit, places), hit.score) for hit in one], words, once=self._once
            )
            for row, one in zip(rows, hits, strict=True)
        }

    def _vectors(self, asked: Mapping[str, Any]) -> list[str]:
        texts, kind = asked["embed"], asked.get("as")
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise self._nonsense(asked)
        if kind == "query":
            rows = [self._encoder.encode_query(text) for text in texts]
        elif kind == "documents":
            rows = list(self._encoder.encode_documents(texts))
        else:
            raise self._nonsense(asked)
        return [base64.b64encode(np.asarray(row, dtype="<f4").tobytes()).decode() for row in rows]

    def _greeting(self, python: Path) -> Mapping[str, str]:
        first = self._receive()
        if "missing" in first:
            raise OptionalDependencyError(
                f"{self._name} needs {first['missing']}, which {python} lacks; install it with: {INSTALL}"
            )
        versions = first.get("versions")
        if first.get("ready") != self._name or not isinstance(versions, dict):
            raise self._nonsense(first)
        return {str(package): str(version) for package, version in versions.items()}

    def _listen(self) -> None:
        stream = self._process.stdout
        if stream is not None:
            with stream:
                for line in stream:
                    self._lines.put(line)
        self._lines.put("")

    def _receive(self) -> dict[str, Any]:
        try:
            line = self._lines.get(timeout=self.silence_s)
        except queue.Empty as error:
            raise PeerError(f"{self._name} said nothing for {self.silence_s:g} s and was ended") from error
        if not line:
            raise PeerError(f"{self._name} ended early: {self._last_words()}")
        try:
            message = json.loads(line)
        except ValueError as error:
            raise self._nonsense(line) from error
        if not isinstance(message, dict):
            raise self._nonsense(line)
        return message

    def _send(self, message: Mapping[str, Any]) -> None:
        stream = self._process.stdin
        try:
            if stream is not None:
                stream.write(json.dumps(message) + "\n")
                stream.flush()
        except OSError as error:
            raise PeerError(f"{self._name} ended early: {self._last_words()}") from error

    def _last_words(self) -> str:
        self._complaints.seek(0)
        said = self._complaints.read().decode("utf-8", "replace").strip()
        return said.splitlines()[-1][:200] if said else "without a word"

    def _nonsense(self, said: object) -> PeerError:
        return PeerError(f"{self._name} said something else than it should: {str(said).strip()[:80]!r}")


def _environment() -> dict[str, str]:
    """This process's variables, without what would lead the other environment to our packages."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    } | {"PYTHONIOENCODING": "utf-8"}


def _close(stream: IO[Any]) -> None:
    try:
        stream.close()
    except BrokenPipeError:
        # What was still to be sent has no reader any more.
        return
