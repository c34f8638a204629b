"""The adapter of onnxruntime and tokenizers: a question becomes a unit vector without PyTorch."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import QueryExportError

INPUTS = ("input_ids", "attention_mask")
"""Names of the graph's inputs, each (batch, tokens) int64."""
OUTPUT = "vectors"
"""Name of the graph's output, (batch, dim) float32, unit rows."""


_NO_TELEMETRY = ("ORT_DISABLE_TELEMETRY", "1")
"""Official builds of onnxruntime report to their maker, unless this is set before the library is loaded."""


def versions() -> dict[str, str]:
    """Return the versions of the libraries that read an export. Raises: QueryExportError."""
    with _translated("are not installed as they should be"):
        os.environ.setdefault(*_NO_TELEMETRY)
        import onnxruntime
        import tokenizers

        return {"onnxruntime": onnxruntime.__version__, "tokenizers": tokenizers.__version__}


class QuerySession:
    """An exported encoder, ready to run. May be used by several threads."""

    def __init__(self, graph: Path, tokenizer: Path, *, prompt: str, max_tokens: int | None) -> None:
        """Load an export.

        Args:
            graph: The network (ONNX) from token ids to a unit vector.
            tokenizer: The tokenizer (tokenizer.json).
            prompt: What the model wants before each question.
            max_tokens: Tokens that the model reads, its own marks included; None for no limit.

        Raises:
            QueryExportError: The files cannot be read.
        """
        with _translated("cannot load the export"):
            os.environ.setdefault(*_NO_TELEMETRY)
            import onnxruntime
            from tokenizers import Tokenizer

            options = onnxruntime.SessionOptions()
            options.log_severity_level = 4
            # One short text at a time: threads that wait for more would only burn the processor.
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            self._session = onnxruntime.InferenceSession(
                str(graph), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(tokenizer))
            self._tokenizer.no_padding()
            self._tokenizer.no_truncation()
            if max_tokens is not None:
                self._tokenizer.enable_truncation(max_tokens)
        self._prompt = prompt

    def encode(self, text: str) -> NDArray[np.float32]:
        """Embed a question.

        Returns:
            (dim,) float32 of unit length.

        Raises:
            QueryExportError: onnxruntime fails.
        """
        with _translated("cannot encode"):
            tokens = self._tokenizer.encode(self._prompt + text)
            values = (tokens.ids, tokens.attention_mask)
            given = {name: np.array([row], dtype=np.int64) for name, row in zip(INPUTS, values, strict=True)}
            rows = self._session.run([OUTPUT], given)[0]
        return np.asarray(rows[0], dtype=np.float32)


@contextmanager
def _translated(doing: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        # Both libraries raise bare exceptions of their own, without a common root.
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise QueryExportError(f"onnxruntime and tokenizers {doing} ({reason})") from error
