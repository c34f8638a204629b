"""The structure of real calls against what a reader finds in them."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from index.formats import read_document
from index.transcript import Transcript
from tests.index.structure.read_calls import CALLS, FIRST_READ
from tests.index.structure.read_kinds import TALKS


def parsed(row: str) -> tuple[str, int | None, dict[str, str]]:
    """Return the call, the first turn of the questions or None, and the kind of each speaker."""
    head, *lines = [line.strip() for line in row.strip().splitlines()]
    call, start = head.split()
    kinds: dict[str, str] = {}
    for line in lines:
        kind, _, names = line.partition(": ")
        kinds |= dict.fromkeys(names.split("; "), kind)
    return call, None if start == "whole" else int(start), kinds


@cache
def read(shared: Path, call: str) -> Transcript:
    path = shared / "transcripts" / "earnings21" / f"earnings21-{call}.json"
    return read_document(path.read_bytes(), path.name).transcript


def start_of(transcript: Transcript) -> int | None:
    return next(
        (each.first_turn for each in transcript.sections if each.kind == "questions_and_answers"), None
    )


@pytest.mark.parametrize("row", CALLS[:FIRST_READ], ids=lambda row: row.split()[0])
def test_a_call_read_before_the_rules_is_understood(shared: Path, row: str) -> None:
    call, start, kinds = parsed(row)
    transcript = read(shared, call)
    assert start_of(transcript) == start
    assert {name: transcript.speaker(name).kind for name in kinds} == kinds


def test_the_other_calls_are_understood_too(shared: Path) -> None:
    starts = right = known = 0
    for row in CALLS[FIRST_READ:]:
        call, start, kinds = parsed(row)
        transcript = read(shared, call)
        starts += start_of(transcript) == start
        right += sum(transcript.speaker(name).kind == kind for name, kind in kinds.items())
        known += len(kinds)
    assert starts >= len(CALLS) - FIRST_READ - 1
    assert right >= 0.97 * known


def test_turns_are_taken_as_the_files_have_them(shared: Path) -> None:
    files = sorted((shared / "transcripts" / "earnings21").glob("*.json"))
    assert len(files) == 44
    for path in files:
        data = json.loads(path.read_bytes())
        transcript = read(shared, data["id"].removeprefix("earnings21-"))
        assert transcript.id == data["id"]
        assert [turn.text for turn in transcript.turns] == [turn["text"] for turn in data["turns"]]
        assert [turn.speaker for turn in transcript.turns] == [
            " ".join(turn["speaker"].split()) for turn in data["turns"]
        ]


def test_calls_are_calls_but_for_the_talk_at_a_conference(shared: Path) -> None:
    for row in CALLS:
        call = parsed(row)[0]
        assert read(shared, call).kind == ("interview" if call in TALKS else "earnings_call")


def test_firms_are_read_from_many_ways_of_giving_the_floor(shared: Path) -> None:
    firms = Counter(
        speaker.firm is not None
        for row in CALLS
        for speaker in read(shared, parsed(row)[0]).speakers
        if speaker.kind == "analyst"
    )
    # What the recogniser did not catch ("<unk> from <inaudible>") stays empty: about one in nine.
    assert firms[True] >= 0.85 * firms.total()


EXCHANGES = {
    "4320211": "7-17 19-27 29-50 52-59 61-70 72-79",
    "4346923": "11-13 15-23 25-29 31-36 38-47 49-60 62-71 73-74 76-79 81-84 86-88 90-97 99-111 113-117",
    "4384964": "7-14 16-24 26-30 32-36 38-47 49-56 58-71 73-80 82-84 86-91 93-99 101-108",
    "4344866": "8-14 16-38 40-57 59-71 73-79",
    "4359732": "6-9 11-16 18-21 23-26 29-56 58-72 74-82 84-98 100-106 108-111",
}
"""First and last turn of each exchange, read by hand.

Five calls by at least three conference services, told apart by what their operators say: one names its service at the
end, one has a "conference specialist" behind star zero, one lets "participants using speaker equipment" register; the
other two share a wording, and in the third the head of investor relations gives the floor.
"""


@pytest.mark.parametrize("call", EXCHANGES)
def test_exchanges_are_those_a_reader_finds(shared: Path, call: str) -> None:
    found = " ".join(f"{each.first_turn}-{each.last_turn}" for each in read(shared, call).exchanges)
    assert found == EXCHANGES[call]
