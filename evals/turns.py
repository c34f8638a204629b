"""The turns that metrics look quotes up in: of a library, or of a folder of interchange files."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from index.errors import InvalidTranscriptError, TranscriptNotFoundError, UnreadableFileError
from index.transcript import Transcript, Turn

Turns = Mapping[str, Sequence[Turn]]
"""Turns by transcript id; turn n is entry n - 1."""


class TranscriptSource(Protocol):
    """What of a library the evals use to look turns up."""

    def get(self, ref: str) -> Transcript:
        """Return a transcript by id. Raises: TranscriptNotFoundError."""
        ...


def turns_of_library(library: TranscriptSource, ids: Iterable[str]) -> dict[str, Sequence[Turn]]:
    """Return the turns of those of `ids` that the library holds under exactly this id."""
    found: dict[str, Sequence[Turn]] = {}
    for name in dict.fromkeys(ids):
        try:
            transcript = library.get(name)
        except TranscriptNotFoundError:
            continue
        # A library also takes the beginning of an id: that would be another transcript.
        if transcript.id == name:
            found[name] = transcript.turns
    return found


def turns_of_folder(folder: Path) -> dict[str, Sequence[Turn]]:
    """Return the turns of every interchange file (*.json) of a folder, texts and speakers untouched.

    Raises:
        UnreadableFileError: The folder holds no interchange file, or a file cannot be read.
        InvalidTranscriptError: A file is no interchange JSON.
    """
    found: dict[str, Sequence[Turn]] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            entry = json.loads(path.read_text(encoding="utf-8"))
            turns = tuple(
                Turn(number=number, speaker=turn["speaker"], text=turn["text"])
                for number, turn in enumerate(entry["turns"], start=1)
            )
            found[entry["id"]] = turns
        except OSError as error:
            raise UnreadableFileError(
                f"{path}: cannot be read ({error.strerror}); check its permissions"
            ) from error
        except (ValueError, KeyError, TypeError) as error:
            raise InvalidTranscriptError(
                f"{path}: no interchange JSON ({error!r}); write it with: saidthat export ID --format json"
            ) from error
    if not found:
        raise UnreadableFileError(
            f"{folder}: holds no .json transcript; write them with: saidthat export ID --format json"
        )
    return found
