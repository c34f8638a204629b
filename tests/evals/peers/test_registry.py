from collections.abc import Sequence
from pathlib import Path

import pytest

from evals.golden import GoldenRow
from evals.peers import registry
from evals.peers.registry import run_peer
from evals.rows import PassageRow
from index.errors import UsageError
from index.transcript import Transcript
from index.weights import ModelFiles
from tests.evals.examples import golden
from tests.evals.fakes import FakeLibrary

ROWS = (golden(), golden(id="q2", transcript="twin"), golden(id="q3"))


class FirstTurns:
    """A peer that finds the first two turns of whatever it is asked."""

    def search(
        self, transcript: Transcript, rows: Sequence[GoldenRow], words: int
    ) -> dict[str, tuple[PassageRow, ...]]:
        places = [(turn.number, len(turn.text)) for turn in transcript.turns[:2]]
        found = tuple(
            PassageRow(transcript=transcript.id, turn=number, start=0, end=end, group=number)
            for number, end in places
        )
        return {row.id: found for row in rows}


def test_a_peer_is_built_over_the_library_s_model_and_scored(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folders: list[Path] = []

    def built(folder: Path) -> FirstTurns:
        folders.append(folder)
        return FirstTurns()

    files = ModelFiles(model_id="fake-model", folder=tmp_path, dim=2, weights_hash="0", fingerprint="0")
    monkeypatch.setattr(registry, "PEERS", {"first-turns": built})
    monkeypatch.setattr(registry, "find_model", {"fake-model": files}.__getitem__)
    found = run_peer("first-turns", FakeLibrary(), ROWS, name="set", words=1000)
    assert folders == [tmp_path]
    assert (found.name, found.answerer) == ("set", "first-turns")
    assert [asked.row.id for asked in found.questions] == ["q1", "q2", "q3"]
    assert [score.values["mrr"] for score in found.scores] == [0.5, 0.5, 0.5]
    assert found.scores[0].status is None


def test_an_unknown_peer_names_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"--peer magic: there is no such peer; there is langchain-tutorial"):
        run_peer("magic", FakeLibrary(), ROWS, name="set", words=1000)
