from dataclasses import replace
from pathlib import Path

import pytest

from evals.benchmarks.filling import fill, wanted
from evals.benchmarks.interchange import material
from index.errors import InvalidBatchError
from tests.evals.benchmarks.kit import CALL_MATERIAL, empty_library
from tests.evals.examples import TURNS

TWIN = material("acme", "twin", [(turn.speaker, turn.text) for turn in TURNS])


def test_what_is_missing_is_added_once_also_when_nearly_alike(tmp_path: Path) -> None:
    told: list[tuple[float, int, str]] = []
    with empty_library(tmp_path) as library:
        assert fill(library, [CALL_MATERIAL]) == ("acme-call",)
        added = fill(
            library,
            [CALL_MATERIAL, TWIN],
            progress=lambda done, total, now="": told.append((done, total, now)),
        )
        assert added == ("acme-twin",)
        assert fill(library, [CALL_MATERIAL, TWIN]) == ()
        assert library.get("acme-twin").turns[1].text == TURNS[1].text
    assert told[-1] == (1, 1, "acme-twin")


def test_another_text_under_the_same_id_is_refused(tmp_path: Path) -> None:
    with empty_library(tmp_path) as library:
        fill(library, [CALL_MATERIAL])
        other = replace(CALL_MATERIAL, texts=("Another.", *CALL_MATERIAL.texts[1:]))
        with pytest.raises(InvalidBatchError, match=r"holds another text as 'acme-call'.*--library"):
            fill(library, [other])


def test_only_what_is_asked_is_wanted_unless_the_whole_library_is_searched() -> None:
    materials = {CALL_MATERIAL.id: CALL_MATERIAL, TWIN.id: TWIN}
    assert wanted(["acme-twin"], materials, everything=False) == (TWIN,)
    assert wanted(["acme-twin"], materials, everything=True) == (CALL_MATERIAL, TWIN)
