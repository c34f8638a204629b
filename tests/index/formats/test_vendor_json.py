"""JSON of transcribers and meeting tools: what is lenient, what is said, what is refused."""

import copy
import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.document import Document
from index.errors import InvalidTranscriptError, UnreadableFileError
from index.formats import read_document
from index.formats.json_text import parsed
from index.formats.vendor_tables import ROWS
from tests.index.formats.variants import Variant, variants

ODD = (
    None, True, -1, 0, 1e308, float("nan"), 10**30, "", " ", "\ud800", "0:61:99", "x" * 5000, [], {}, [[]], [{}], {"": {}},
    [None, 1, "a"], {"name": {"name": None}}, "Speaker", "1.5s", "2031-03-04T10:00:00Z",
)  # fmt: skip


def read(data: object, name: str = "x.json") -> Document:
    return read_document(json.dumps(data).encode(), name)


def said(document: Document) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in document.transcript.turns]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ({}, "an empty object"),
        ([], "a list of 0 entries"),
        ([1, 2], "a list of 2 entries"),
        ([{"id": 1, "price": 2}], 'a list of 1 entries with "id", "price"'),
        (
            {"name": "pkg", "version": "1.0"},
            'an object with "name", "version", where no list of who said what',
        ),
        ({"segments": [{"start": 0, "end": 1, "text": " "}]}, 'an object with "segments"'),
        ({"utterances": [], "text": None}, 'an object with "utterances", "text"'),
        ({f"key{n}": n for n in range(12)}, '"key7", …'),
    ],
)
def test_json_of_no_known_shape_names_what_it_holds(data: object, what: str) -> None:
    with pytest.raises(InvalidTranscriptError) as caught:
        read(data)
    message = str(caught.value)
    assert message.startswith("x.json: ")
    assert what in message
    assert "export WebVTT or text from the tool" in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{"segments": [{"start": 0,', "line 1: "),
        ('{"speaker": "A", "text": "x"}\n{"speaker": "B", "text": ', "line 2: "),
        ('{"a": ' + "[" * 60_000, "it cannot be read (RecursionError)"),
        ('{"segments": [{"text": "x", "start": ' + "9" * 5000 + "}]}", "it cannot be read (ValueError)"),
    ],
)
def test_damaged_json_says_where(text: str, what: str) -> None:
    with pytest.raises(InvalidTranscriptError) as caught:
        read_document(text.encode(), "x.json")
    assert what in str(caught.value)
    assert "damaged or cut off" in str(caught.value)


@pytest.mark.parametrize(
    "time",
    [float("nan"), float("inf"), -3, "soon", None, True, [], {}, 1e300, 10**30, "9" * 400, "99:99:99:99:99"],
)
def test_what_is_no_time_gives_none(time: object) -> None:
    document = read(
        {"segments": [{"start": 1.0, "end": 2.0, "text": "One.", "speaker": "Ana Ruiz"},
                      {"start": time, "end": 3.0, "text": "Two.", "speaker": "Bob Lee"}]}
    )  # fmt: skip
    assert [(turn.text, turn.start_time, turn.end_time) for turn in document.transcript.turns] == [
        ("One.", 1.0, 2.0),
        ("Two.", None, None),
    ]


def test_an_end_before_its_start_becomes_the_start() -> None:
    turn = read({"segments": [{"start": 5, "end": 4, "text": "One.", "speaker": "A"}]}).transcript.turns[0]
    assert (turn.start_time, turn.end_time) == (5.0, 5.0)


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        (0, "Speaker 0"),
        (12, "Speaker 12"),
        (1.0, "Speaker 1"),
        ("3", "Speaker 3"),
        ("A", "Speaker A"),
        ("SPEAKER_00", "SPEAKER_00"),
        ("spk_1", "spk_1"),
        ("Ana \n Ruiz", "Ana Ruiz"),
        (None, "Unknown speaker"),
        ("", "Unknown speaker"),
        ("UNKNOWN", "Unknown speaker"),
        (False, "Unknown speaker"),
        ({"name": "Ana Ruiz", "id": 4}, "Ana Ruiz"),
        ({"id": 4}, "Speaker 4"),
        ([], "Unknown speaker"),
    ],
)
def test_speakers_are_called_as_the_tool_shows_them(speaker: object, name: str) -> None:
    assert said(read({"segments": [{"start": 0, "end": 1, "text": "Yes.", "speaker": speaker}]})) == [
        (name, "Yes.")
    ]


def test_seconds_and_milliseconds_are_told_apart_where_the_shape_is_shared() -> None:
    fractions = {"utterances": [{"speaker": "A", "text": "One two.", "start": 0.5, "end": 2.25}]}
    whole = {"utterances": [{"speaker": "A", "text": "One two.", "start": 500, "end": 2250}]}
    for data in (fractions, whole):
        turn = read(data).transcript.turns[0]
        assert (turn.start_time, turn.end_time) == (0.5, 2.25)
    unnamed = [
        {"who": "A", "text": "One two.", "start": 500, "end": 2250},
        {"who": "B", "text": "Three.", "start": 3, "end": 4},
    ]
    assert read(unnamed).transcript.turns[1].start_time == 0.5


def test_characters_that_no_file_can_hold_are_replaced() -> None:
    data = b'{"segments": [{"start": 0, "end": 1, "text": "a \\ud800 b\\u0000c", "speaker": "An\\ud800a"}]}'
    assert said(read_document(data, "x.json")) == [("An\ufffda", "a \ufffd b c")]


def test_one_speaker_number_in_two_channels_is_two_people() -> None:
    words = [{"word": "Hello.", "start": 0.0, "end": 0.4, "speaker": 0}]
    later = [{"word": "Hi.", "start": 1.0, "end": 1.4, "speaker": 0}]
    data = {
        "results": {"channels": [{"alternatives": [{"words": words}]}, {"alternatives": [{"words": later}]}]}
    }
    assert said(read(data)) == [("Speaker 0 (Channel 0)", "Hello."), ("Speaker 0 (Channel 1)", "Hi.")]


def test_sentences_of_words_are_cues() -> None:
    data = {
        "words": [
            {"text": "One", "start": 0, "end": 300, "speaker": "A"},
            {"text": "two.", "start": 300, "end": 600, "speaker": "A"},
            {"text": "Three.", "start": 700, "end": 900, "speaker": "A"},
        ]
    }
    (turn,) = read(data).transcript.turns
    assert turn.text == "One two. Three."
    assert [(cue.offset, cue.start_time, cue.end_time) for cue in turn.cues] == [(0, 0.0, 0.6), (9, 0.7, 0.9)]


def test_a_list_in_the_depth_of_a_file_is_found() -> None:
    data = {
        "meta": {"tags": [{"id": 1}, {"id": 2}]},
        "payload": {
            "call": {
                "lines": [
                    {"participant": "Ana Ruiz", "transcript": "One."},
                    {"participant": "Bob Lee", "transcript": "Two."},
                ]
            }
        },
    }
    assert said(read(data)) == [("Ana Ruiz", "One."), ("Bob Lee", "Two.")]


def test_a_name_is_preferred_to_an_id() -> None:
    data = [{"speaker": 0, "name": "Ana Ruiz", "text": "One."}, {"speaker": 1, "name": None, "text": "Two."}]
    assert said(read(data)) == [("Ana Ruiz", "One."), ("Speaker 1", "Two.")]


def test_turns_deep_in_other_json_are_not_the_interchange_format() -> None:
    document = read({"result": {"turns": [{"speaker": 1, "text": "One."}, {"speaker": 2, "text": "Two."}]}})
    assert document.format == "vendor_json"
    assert said(document) == [("Speaker 1", "One."), ("Speaker 2", "Two.")]


def test_the_other_calls_of_a_file_are_named() -> None:
    call = {"transcript": [{"speakerId": "7", "sentences": [{"start": 0, "end": 900, "text": "One."}]}]}
    assert "2 calls and the first one was read" in read({"callTranscripts": [call, call]}).warnings[0]


def test_text_that_begins_with_a_bracket_is_no_json() -> None:
    text = b"[00:01] Ana Ruiz: One.\n[00:05] Bob Lee: Two.\n[00:09] Ana Ruiz: Three.\n"
    assert read_document(text, "x.json").format == "labelled_text"


def test_every_row_has_a_place_for_words() -> None:
    assert all(row.at and row.text for row in ROWS)
    assert {row.tool for row in ROWS if row.checked} >= {"AssemblyAI", "Deepgram", "Fireflies", "Whisper"}


@settings(max_examples=300)
@given(
    st.sampled_from([variant for variant in variants() if variant.format == "vendor_json"]),
    st.randoms(use_true_random=False),
)
def test_odd_values_anywhere_give_a_transcript_or_a_typed_error(
    variant: Variant, dice: random.Random
) -> None:
    encoding = "utf-16" if variant.data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    data = json.loads(json.dumps(parsed(variant.data.decode(encoding))))
    for _ in range(dice.randint(1, 4)):
        _disturb(data, dice)
    message = ""
    turns = 0
    try:
        turns = len(read_document(json.dumps(data).encode(), "x.json").transcript.turns)
    except (InvalidTranscriptError, UnreadableFileError) as error:
        message = str(error)
    assert bool(turns) != bool(message)
    assert "\n" not in message


def _disturb(place: object, dice: random.Random) -> None:
    """Put an odd value somewhere below `place`, or take one away."""
    while isinstance(place, dict | list) and place:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = dice.choice(keys)
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner or dice.random() < 0.2:
            if dice.random() < 0.2:
                del place[key]
            else:
                # A copy: the next disturbance may go into it, and ODD is every example's.
                place[key] = copy.deepcopy(dice.choice(ODD))
            return
        place = inner
