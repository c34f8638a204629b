"""Damaged files of every format: a transcript or a typed error, never anything else."""

import os
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import InvalidTranscriptError, UnreadableFileError
from index.formats import FORMATS, read_document
from index.transcript import Turn
from tests.index.formats.variants import Variant, variants

INPUTS = int(os.environ.get("FUZZ_INPUTS", "2400"))
"""Files made in all; the long run of docs/formats.md sets 100000."""
SPLICES = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b"<", b"</", b"{", b"[", b'"', b"'", b":", b"-->", b",",
    b"<v ", b"&#", b"&#99999999999;", b"]]>", b"\\u", b"\\ud800", b"1e999", b"-1", b"99999999999999999999",
    b"null", b"NaN", b"\xf0\x9f\x98\x80", b"\xe2\x80\xae", b"\x1b[31m", b"%PDF-1.4", b"PK\x03\x04", b"=1+1", b"\t",
)  # fmt: skip


def damaged(data: bytes, dice: random.Random) -> bytes:
    """Cut, repeat, swap and splice a file at random places."""
    for _ in range(dice.randint(1, 6)):
        first = dice.randint(0, len(data))
        last = min(len(data), first + dice.choice((1, 2, 8, 40, 400)))
        action = dice.randint(0, 4)
        if action == 0:
            data = data[:first] + data[last:]
        elif action == 1:
            data = data[:last] + data[first:last] * dice.randint(1, 4) + data[last:]
        elif action == 2:
            data = data[:first] + dice.choice(SPLICES) * dice.choice((1, 1, 1, 30)) + data[first:]
        elif action == 3:
            data = data[:first] + dice.randbytes(dice.randint(1, 12)) + data[last:]
        else:
            other = dice.randint(0, len(data))
            data = data[:first] + data[other : other + 60] + data[last:]
    return data


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_damaged_file_gives_a_transcript_or_a_typed_error(name: str) -> None:
    own = [variant for variant in variants() if variant.format == name]

    @settings(max_examples=-(-INPUTS // len(FORMATS)))
    @given(st.sampled_from(own), st.randoms(use_true_random=False), st.booleans())
    def holds(variant: Variant, dice: random.Random, forced: bool) -> None:
        data = damaged(variant.data, dice)
        message = ""
        turns: tuple[Turn, ...] = ()
        try:
            turns = read_document(data, variant.file, format=name if forced else None).transcript.turns
        except (UnreadableFileError, InvalidTranscriptError) as error:
            message = str(error)
        assert bool(turns) != bool(message)
        assert "\n" not in message
        assert len(message) < 1000
        assert [turn.number for turn in turns] == list(range(1, len(turns) + 1))
        assert all(turn.speaker == " ".join(turn.speaker.split()) != "" for turn in turns)

    holds()
