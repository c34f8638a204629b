"""Every file of every format gives the turns, speakers and times that a person finds in it."""

import pytest

from index.document import Document
from index.formats import FORMATS, read_document
from tests.index.formats.variants import Said, Variant, variants


def read(variant: Variant) -> Document:
    return read_document(variant.data, variant.file)


@pytest.mark.parametrize("variant", variants(), ids=lambda each: f"{each.format}: {each.name}")
def test_a_file_is_read_as_a_person_reads_it(variant: Variant) -> None:
    document = read(variant)
    transcript = document.transcript
    assert document.format == variant.format
    found = tuple(
        Said(turn.speaker, turn.text, turn.start_time, turn.end_time, turn.page) for turn in transcript.turns
    )
    assert found == variant.turns
    assert [turn.number for turn in transcript.turns] == list(range(1, len(variant.turns) + 1))
    for wanted, got in (
        (variant.title, transcript.title),
        (variant.date, transcript.date),
        (variant.company, transcript.company),
        (variant.ticker, transcript.ticker),
        (variant.period, transcript.period),
    ):
        assert wanted is None or got == wanted
    people = {name: (transcript.speaker(name).role, transcript.speaker(name).firm) for name in variant.people}
    assert people == variant.people
    if variant.warns is None:
        assert document.warnings == ()
    else:
        assert any(variant.warns in warning for warning in document.warnings), document.warnings


@pytest.mark.parametrize("variant", variants(), ids=lambda each: f"{each.format}: {each.name}")
def test_cues_lie_within_their_turn(variant: Variant) -> None:
    for turn in read(variant).transcript.turns:
        offsets = [cue.offset for cue in turn.cues]
        assert offsets == sorted(set(offsets))
        assert all(0 <= offset < len(turn.text) for offset in offsets)
        if turn.cues:
            assert turn.cues[0].offset == 0
            assert turn.start_time == min(cue.start_time for cue in turn.cues)
            # Where the file gives no end, a cue ends with the next one, and the turn has none.
            assert turn.end_time in (None, max(cue.end_time for cue in turn.cues))


def test_every_format_has_several_files() -> None:
    counted = {name: sum(variant.format == name for variant in variants()) for name in FORMATS}
    assert {name: number for name, number in counted.items() if number < 3} == {}
