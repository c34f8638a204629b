"""`reindex`: the library is encoded anew; a run that was stopped goes on."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.ui.conftest import StubEncoder
from ui.commands import session

Run = Callable[..., Any]


class OtherEncoder(StubEncoder):
    """Another model, which can be stopped half way."""

    fingerprint = "other-256"
    model_id = "other"
    stops = False

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.stops:
            raise KeyboardInterrupt
        return super().encode_documents(texts)


@pytest.fixture
def other(indexed: Run, monkeypatch: pytest.MonkeyPatch) -> OtherEncoder:
    """The encoder that commands get from now on."""
    encoder = OtherEncoder()
    monkeypatch.setattr(session, "make_encoder", lambda settings: encoder)
    return encoder


def test_the_library_gets_another_encoder(indexed: Run, other: OtherEncoder) -> None:
    refused = indexed("ask", "scanner?")
    assert refused.exit_code == 1
    assert "saidthat reindex" in refused.stderr
    result = indexed("reindex", "--encoder", "other")
    assert result.exit_code == 0, result.output
    assert result.stdout.endswith(" passages encoded with other\n")
    assert other.calls > 0
    assert indexed("ask", "scanner?").exit_code == 0
    assert indexed("reindex").stdout.startswith("0 passages encoded with other, ")


def test_a_stopped_run_leaves_the_library_as_it_was(
    indexed: Run, other: OtherEncoder, encoder: StubEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    other.stops = True
    result = indexed("reindex")
    assert result.exit_code == 130
    assert "the library is searched as before; the same command goes on" in result.stderr
    monkeypatch.setattr(session, "make_encoder", lambda settings: encoder)
    assert indexed("ask", "scanner?").exit_code == 0


def test_without_a_library_it_says_how_to_make_one(run: Run) -> None:
    result = run("reindex")
    assert result.exit_code == 1
    assert "saidthat index" in result.stderr
