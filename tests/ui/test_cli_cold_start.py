"""From the start of the process to an answer: what `ask` loads once the encoder was exported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.encoder import Encoder
from tests.index.tiny_model import tiny_model
from tests.ui.conftest import Run

SLOW_TO_LOAD = (
    "torch",
    "sentence_transformers",
    "transformers",
    "sklearn",
    "scipy",
    "gradio",
    "chromadb",
    "langchain",
)
ASK = (
    "import sys\nfrom ui.cli import main\n"
    "try:\n    main()\nexcept SystemExit as ended:\n    assert not ended.code, ended.code\n"
    f"print('loaded', sorted(set({SLOW_TO_LOAD!r}) & set(sys.modules)))"
)


def _python(code: str, environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


@pytest.mark.slow
def test_an_answer_loads_nothing_that_is_slow(tmp_path: Path, library: Path, root: Path, call: Path) -> None:
    environment = {
        **os.environ,
        "SAIDTHAT_LIBRARY": str(library),
        "SAIDTHAT_ENCODER": tiny_model(tmp_path / "made"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "PYTHONPATH": str(root),
    }
    main = "from ui.cli import main; main()"
    indexed = _python(main, environment, "index", str(call))
    assert indexed.returncode == 0, indexed.stderr
    prepared = [line for line in indexed.stderr.splitlines() if "fast start" in line]
    assert prepared == ["preparing the fast start of questions (some seconds, once for this encoder)…"]
    again = _python(main, environment, "index", str(call))
    assert again.returncode == 0
    assert "fast start" not in again.stderr
    asked = _python(ASK, environment, "ask", "what were the capital expenditures?")
    assert asked.returncode == 0, asked.stderr
    assert "41.5 million euros" in asked.stdout
    assert asked.stdout.splitlines()[-1] == "loaded []"
    told = _python(main, environment, "doctor").stdout
    assert "encoded by onnxruntime, checked against PyTorch's vectors: cosine ≥ 0.9999" in told


def test_an_encoder_that_is_missing_is_said_once(
    run: Run, indexed: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from ui.commands import session

    monkeypatch.setattr(session, "make_encoder", lambda settings: Encoder(str(tmp_path)))
    result = run("ask", "what about costs")
    assert result.exit_code == 1
    assert "holds no model weights" in result.stderr
    assert "Traceback" not in result.stderr
