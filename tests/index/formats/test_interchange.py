"""The project's own JSON: nothing is touched, and what is wrong is said with its place."""

import json

import pytest

from index.errors import InvalidTranscriptError
from index.formats import read_document
from index.transcript import Turn


def test_turns_are_taken_exactly_as_they_are() -> None:
    data = {
        "id": "acme-2031q1",
        "title": "Acme, Q1 2031",
        "company": "Acme",
        "period": "Q1 2031",
        "date": "2031-05-02",
        "source": "somewhere",
        "turns": [
            {
                "speaker": "Ana  Ruiz",
                "text": "  two  spaces\n\nNote: kept ",
                "start_time": 1,
                "end_time": 2.5,
            },
            {"speaker": "Bob", "text": ""},
            {"speaker": "Bob", "text": "again", "start_time": None, "end_time": None, "page": 3},
        ],
        "later": "keys that are not known are ignored",
    }
    document = read_document(json.dumps(data).encode(), "folder/other-name.json")
    transcript = document.transcript
    assert document.format == "interchange"
    assert transcript.turns == (
        Turn(number=1, speaker="Ana Ruiz", text="  two  spaces\n\nNote: kept ", start_time=1.0, end_time=2.5),
        Turn(number=2, speaker="Bob", text=""),
        Turn(number=3, speaker="Bob", text="again", page=3),
    )
    assert (transcript.id, transcript.title, transcript.company) == ("acme-2031q1", "Acme, Q1 2031", "Acme")
    assert (transcript.period, transcript.date, transcript.source) == ("Q1 2031", "2031-05-02", "somewhere")


def test_only_speaker_and_text_are_required() -> None:
    transcript = read_document(b'{"turns": [{"speaker": "", "text": "x"}]}', "a b.json").transcript
    assert (transcript.id, transcript.title, transcript.source) == ("a-b", "a b", "a b.json")
    assert transcript.turns[0].speaker == "Unknown speaker"


def test_an_id_that_is_no_slug_becomes_one() -> None:
    text = b'{"id": "../My call", "turns": [{"speaker": "A", "text": "x"}]}'
    assert read_document(text, "x.json").transcript.id == "my-call"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"turns": []}', '"turns" is empty'),
        ('{"turns": {}}', 'no list "turns"'),
        ('{"segments": []}', 'an object with "segments", where no list of who said what was found'),
        ('{"turns": [3]}', "turn 1 is no object"),
        ('{"turns": [{"speaker": "A"}]}', 'turn 1 has no text "text"'),
        ('{"turns": [{"speaker": 0, "text": "x"}]}', 'turn 1 has no text "speaker"'),
        (
            '{"turns": [{"speaker": "A", "text": "x"}, {"speaker": "A", "text": "x", "start_time": "1"}]}',
            'turn 2: "start_time"',
        ),
        ('{"turns": [{"speaker": "A", "text": "x", "start_time": -1}]}', "must be seconds from 0"),
        ('{"turns": [{"speaker": "A", "text": "x", "start_time": NaN}]}', "must be seconds from 0"),
        ('{"turns": [{"speaker": "A", "text": "x", "start_time": 1e999}]}', "must be seconds from 0"),
        ('{"turns": [{"speaker": "A", "text": "x", "start_time": 5, "end_time": 4}]}', "before it starts"),
        ('{"turns": [{"speaker": "A", "text": "x", "page": 0}]}', '"page" must be a number from 1'),
        ('{"turns": [{"speaker": "A", "text": "\\ud800"}]}', "half a character"),
        ('{"turns": [{"speaker": "A", "text": "x"}], "date": "May"}', '"date" must be like'),
        ('{"turns": [{"speaker": "A", "text": "x"}], "title": 7}', '"title" must be text'),
        ('{"turns": [{"speaker": "A", "text": "x"}', "line 1: "),
        ('{"turns": ' + "[" * 50_000, "export the transcript again"),
        ('{"turns": [{"speaker": "A", "text": "x", "start_time": ' + "9" * 5000 + "}]}", "cannot be read"),
    ],
)
def test_what_breaks_the_contract_is_named(text: str, said: str) -> None:
    with pytest.raises(InvalidTranscriptError) as caught:
        read_document(text.encode(), "x.json")
    message = str(caught.value)
    assert message.startswith("x.json: ")
    assert said in message
    assert "\n" not in message
