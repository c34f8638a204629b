import json
from pathlib import Path

import pytest

from evals.turns import turns_of_folder, turns_of_library
from index.errors import InvalidTranscriptError, TranscriptNotFoundError, UnreadableFileError
from index.transcript import Transcript
from tests.evals.examples import CALL


class OneCall:
    """A library of one call that, like a real one, takes the beginning of its id."""

    def get(self, ref: str) -> Transcript:
        if not CALL.id.startswith(ref):
            raise TranscriptNotFoundError(ref)
        return CALL


def test_a_library_is_asked_for_exactly_this_id() -> None:
    assert turns_of_library(OneCall(), ["call", "ca", "other"]) == {"call": CALL.turns}


def test_a_folder_of_interchange_files_keeps_texts_and_names_untouched(tmp_path: Path) -> None:
    turns = [{"speaker": "Ana  Ruiz", "text": " a "}, {"speaker": "Bo", "text": ""}]
    (tmp_path / "any-name.json").write_text(json.dumps({"id": "call", "turns": turns}), encoding="utf-8")
    (found,) = turns_of_folder(tmp_path).values()
    assert [(turn.number, turn.speaker, turn.text) for turn in found] == [
        (1, "Ana  Ruiz", " a "),
        (2, "Bo", ""),
    ]


def test_a_folder_without_transcripts_says_how_to_write_them(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="saidthat export"):
        turns_of_folder(tmp_path)


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"id": "call"}', '{"id": "call", "turns": [{"speaker": "Bo"}]}']
)
def test_a_file_that_is_no_interchange_json(tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidTranscriptError, match=r"bad\.json: no interchange JSON"):
        turns_of_folder(tmp_path)
