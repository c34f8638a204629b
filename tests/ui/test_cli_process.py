"""The command line as a process: what it imports, how it ends, and what it lets out."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HEAVY = (
    "torch",
    "gradio",
    "chromadb",
    "langchain",
    "langchain_core",
    "sentence_transformers",
    "numpy",
    "py3langid",
)

STUB = """
import sys
sys.path.insert(0, {tests!r})
from conftest import StubEncoder
from ui.commands import session
session.make_encoder = lambda settings: StubEncoder()
from ui.cli import main
"""


@pytest.fixture
def environment(library: Path, root: Path) -> dict[str, str]:
    return {**os.environ, "SAIDTHAT_LIBRARY": str(library), "PYTHONPATH": str(root), "PYTHONUTF8": "1"}


def _python(code: str, environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("arguments", [["--help"], ["ask", "--help"], ["--version"], []])
def test_help_loads_no_heavy_library(environment: dict[str, str], arguments: list[str]) -> None:
    code = (
        "import sys\nfrom ui.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit as ended:\n    assert not ended.code, ended.code\n"
        f"print('loaded', sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    result = _python(code, environment, *arguments)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[-1] == "loaded []"


def test_telemetry_is_off_before_anything_is_read(environment: dict[str, str]) -> None:
    code = (
        "import os\nfrom ui.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(*(os.environ[name] for name in ('LANGSMITH_TRACING', 'ANONYMIZED_TELEMETRY',"
        " 'GRADIO_ANALYTICS_ENABLED', 'HF_HUB_DISABLE_TELEMETRY', 'DO_NOT_TRACK')))"
    )
    result = _python(code, {**environment, "LANGSMITH_TRACING": "true"}, "--version")
    assert result.stdout.splitlines()[-1] == "false False False 1 1"


def test_a_reader_that_stops_early_is_no_error(environment: dict[str, str], call: Path) -> None:
    start = STUB.format(tests=str(Path(__file__).parent)) + "main()"
    assert _python(start, environment, "index", str(call)).returncode == 0
    process = subprocess.Popen(
        [sys.executable, "-c", start, "show", "1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read().decode()
    assert process.wait(timeout=120) == 0
    assert [line for line in errors.splitlines() if not line.startswith("library: ")] == []


def test_ctrl_c_is_one_line_and_the_library_opens_afterwards(
    environment: dict[str, str], call: Path, meeting: Path
) -> None:
    code = STUB.format(tests=str(Path(__file__).parent)) + (
        "import signal\nimport time\n"
        # Tests that run in the background inherit that SIGINT is ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Slow(StubEncoder):\n"
        "    def encode_documents(self, texts):\n"
        "        if any('kiln' in text for text in texts):\n"
        "            print('encoding', flush=True)\n"
        "            time.sleep(60)\n"
        "        return super().encode_documents(texts)\n"
        "session.make_encoder = lambda settings: Slow()\n"
        "main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, "index", str(meeting), str(call)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "encoding\n"
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert errors.splitlines()[-1].startswith("stopped")
    assert "launch-meeting" in output
    listed = _python(STUB.format(tests=str(Path(__file__).parent)) + "main()", environment, "list")
    assert listed.returncode == 0, listed.stderr
    assert [line.split()[1] for line in listed.stdout.splitlines()[1:]] == ["launch-meeting"]


def test_a_mistyped_variable_is_one_line(environment: dict[str, str]) -> None:
    result = _python("from ui.cli import main\nmain()", {**environment, "SAIDTHAT_LIBARY": "x"}, "list")
    assert result.returncode == 2
    assert result.stderr.splitlines() == [
        "error: the variable SAIDTHAT_LIBARY is no setting of saidthat; did you mean SAIDTHAT_LIBRARY?"
    ]


def test_output_is_utf_8_in_any_locale(environment: dict[str, str], call: Path) -> None:
    start = STUB.format(tests=str(Path(__file__).parent)) + "main()"
    call.write_text(call.read_text(encoding="utf-8").replace("kiln", "Ölkiln – „é“"), encoding="utf-8")
    plain = {**environment, "PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    assert _python(start, plain, "index", str(call)).returncode == 0
    assert "Ölkiln – „é“" in _python(start, plain, "show", "1").stdout
