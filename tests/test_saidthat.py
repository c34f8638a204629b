"""The public Python API: everything it names is there, and importing it loads no heavy library."""

import subprocess
import sys
from pathlib import Path

import pytest

import saidthat


@pytest.mark.parametrize("name", saidthat.__all__)
def test_each_name_is_there(name: str) -> None:
    assert getattr(saidthat, name) is not None


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        saidthat.nothing  # noqa: B018


def test_importing_it_loads_no_heavy_library(root: Path) -> None:
    code = (
        "import sys, saidthat\n"
        "print(sorted({'torch', 'chromadb', 'gradio', 'langchain', 'langchain_core', 'sentence_transformers'}"
        " & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, timeout=60, check=True
    )
    assert result.stdout == "[]\n"


def test_a_document_is_read_kept_and_found_again(tmp_path: Path) -> None:
    document = saidthat.read_document(
        b"Ana Ruiz: We begin.\nBen Okafor: We do.\nAna Ruiz: Good.\n", "call.txt"
    )
    assert [turn.speaker for turn in document.transcript.turns] == ["Ana Ruiz", "Ben Okafor", "Ana Ruiz"]
    with saidthat.Library.open(tmp_path / "library") as library, pytest.raises(saidthat.SaidthatError):
        library.get("call")
