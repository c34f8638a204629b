"""Whatever is exported is read back as it was, and each file is a good one of its kind."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from index.errors import InvalidTranscriptError
from index.exports import EXPORTS, markdown, text, vtt
from index.exports import csv as csv_export
from index.exports.facts import is_stated
from index.formats import read_document
from index.transcript import Cue, Speaker, Transcript, Turn
from tests.index.exports.transcripts import transcripts

EXAMPLES = 60

FORMAT_OF = {"json": "interchange"} | dict.fromkeys(("vtt", "md", "txt", "csv"), "exported")

BOARD = Transcript(
    id="board-2031-03",
    title="Board, March",
    turns=(
        Turn(
            number=1,
            speaker="Ana Ruiz",
            text="Good morning. Rent is up.\n\n1. Power <b>",
            start_time=1.0,
            end_time=9.5,
            page=1,
            cues=(
                Cue(offset=0, start_time=1.0, end_time=4.0),
                Cue(offset=14, start_time=4.25, end_time=9.5),
            ),
        ),
        Turn(number=2, speaker="Tom: Ode", text="=1+1 is two.", start_time=3725.0625),
        Turn(number=3, speaker="Tom: Ode", text=""),
        Turn(
            number=4, speaker="Tom: Ode", text="Nine.", start_time=3730.0, end_time=3733.5, original="Wine."
        ),
    ),
    kind="meeting",
    series="Board",
    date="2031-03-04",
    language="en",
    source="/calls/board.vtt",
    speakers=(
        Speaker(name="Ana Ruiz", role="Chief Financial Officer", firm="Acme & Sons", kind="chair"),
        Speaker(name="Tom: Ode"),
    ),
)


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_an_exported_transcript_is_read_back_turn_by_turn(name: str) -> None:
    @settings(max_examples=EXAMPLES)
    @given(transcripts())
    def holds(transcript: Transcript) -> None:
        document = read_document(EXPORTS[name].write(transcript).encode("utf-8"), f"anything.{name}")
        again = document.transcript
        assert document.format == FORMAT_OF[name]
        keeps_cues = name in ("json", "vtt")
        assert again.turns == tuple(
            turn if keeps_cues else replace(turn, cues=()) for turn in transcript.turns
        )
        assert [warning for warning in document.warnings if not warning.startswith("mostly in ")] == []
        for key in ("id", "title", "kind", "company", "ticker", "period", "date", "series"):
            assert getattr(again, key) == getattr(transcript, key)
        assert again.language == transcript.language or transcript.language is None
        assert again.source == transcript.source or transcript.source is None
        stated = {speaker.name: speaker for speaker in transcript.speakers if is_stated(speaker)}
        assert {speaker.name: speaker for speaker in document.stated} == stated

    holds()


def test_text_looks_as_it_is_shown() -> None:
    assert EXPORTS["txt"].write(BOARD) == (
        "saidthat transcript · Board, March · 4 turns\n"
        "Id: board-2031-03\n"
        "Date: 2031-03-04\n"
        "Kind: meeting\n"
        "Series: Board\n"
        "Language: en\n"
        "Source: /calls/board.vtt\n"
        "Speaker: Ana Ruiz · role: Chief Financial Officer · firm: Acme & Sons · kind: chair\n"
        "\n"
        "1 · Ana Ruiz · 0:01 – 0:09.5 · p. 1\n"
        "    Good morning. Rent is up.\n"
        "\n"
        "    1. Power <b>\n"
        "\n"
        "2 · Tom: Ode · 1:02:05.0625\n"
        "    =1+1 is two.\n"
        "\n"
        "3 · Tom: Ode\n"
        "\n"
        "\n"
        "4 · Tom: Ode · 1:02:10 – 1:02:13.5 · corrected by hand\n"
        "    Nine.\n"
        "  < Wine.\n"
    )


def test_markdown_shows_the_words_and_not_their_marks() -> None:
    written = EXPORTS["md"].write(BOARD)
    assert written.startswith(
        "<!-- saidthat transcript · Board, March · 4 turns -->\n\n# Board, March\n\n- Id: "
    )
    assert (
        "\n### 1 · Ana Ruiz · 0:01 – 0:09.5 · p. 1\n\nGood morning. Rent is up.\n\n1\\. Power \\<b>\n"
        in written
    )
    assert "corrected by hand\n\n<!-- in the file: Wine. -->\n\nNine.\n" in written


HOSTILE = (
    "<script>x</script>\n# no heading\n![x](http://t.example/p.png)\n- [ ] *a* `b`\n--> <!-- \n===\n    code"
)


def test_no_mark_of_the_words_is_active_in_markdown() -> None:
    written = EXPORTS["md"].write(replace(BOARD, turns=(Turn(number=1, speaker="A", text=HOSTILE),)))
    body = written.split("### 1 · A\n\n")[1].split("\n")
    assert [line.rstrip() for line in body[:-1]] == [
        "\\<script>x\\</script>",
        "\\# no heading",
        "![x\\](http://t.example/p.png)",
        "\\- [ ] \\*a\\* \\`b\\`",
        "\\--> \\<!--&#x20;",
        "\\===",
        "&#x20;   code",
    ]


def test_captions_are_cues_of_a_voice_with_times_in_milliseconds() -> None:
    blocks = EXPORTS["vtt"].write(BOARD).rstrip("\n").split("\n\n")
    assert blocks[0] == "WEBVTT"
    cues = [block.split("\n", 2) for block in blocks if not block.startswith(("WEBVTT", "NOTE"))]
    assert [(identifier, times) for identifier, times, _ in cues] == [
        ("turn 1.1", "00:00:01.000 --> 00:00:04.000"),
        ("turn 1.2", "00:00:04.250 --> 00:00:09.500"),
        # Turn 2 has no end: "=1+1 is two." are three words, 1.2 seconds at 2.5 words a second.
        ("turn 2", "01:02:05.062 --> 01:02:06.262"),
        ("turn 3", "01:02:06.262 --> 01:02:07.262"),
        ("turn 4", "01:02:10.000 --> 01:02:13.500"),
    ]
    assert cues[0][2] == "<v Ana Ruiz>Good morning. </v>"
    assert cues[1][2] == "<v Ana Ruiz>Rent is up.&#xa;\n1. Power &lt;b&gt;</v>"
    assert "NOTE turn 3 · times at reading speed, not from the recording" in blocks


@settings(max_examples=EXAMPLES)
@given(transcripts())
def test_captions_are_valid_whatever_is_said(transcript: Transcript) -> None:
    for block in EXPORTS["vtt"].write(transcript).rstrip("\n").split("\n\n")[1:]:
        assert "\n\n" not in block
        lines = block.split("\n")
        if lines[0].startswith("NOTE "):
            assert "-->" not in block
            continue
        assert re.fullmatch(r"\d\d+:\d\d:\d\d\.\d{3} --> \d\d+:\d\d:\d\d\.\d{3}", lines[1])
        assert [line for line in (lines[0], *lines[2:]) if "-->" in line or not line] == []


def test_captions_without_times_say_so() -> None:
    untimed = replace(BOARD, turns=tuple(replace(turn, start_time=None, end_time=None, cues=(), page=None, original=None) for turn in BOARD.turns))  # fmt: skip
    written = EXPORTS["vtt"].write(untimed)
    assert "\nTimes: at reading speed, not from the recording\n" in written
    assert written.count("NOTE") == 1
    # Eight words take 3.2 seconds.
    assert "turn 1\n00:00:00.000 --> 00:00:03.200\n" in written


def test_csv_is_a_row_a_turn() -> None:
    rows = list(csv.DictReader(io.StringIO(EXPORTS["csv"].write(BOARD), newline="")))
    assert [(row["turn"], row["speaker"], row["start"], row["end"], row["page"]) for row in rows] == [
        ("1", "Ana Ruiz", "1.0", "9.5", "1"),
        ("2", "Tom: Ode", "3725.0625", "", ""),
        ("3", "Tom: Ode", "", "", ""),
        ("4", "Tom: Ode", "3730.0", "3733.5", ""),
    ]
    assert [row["role"] for row in rows] == ["Chief Financial Officer", "", "", ""]
    assert [row["transcript_title"] for row in rows] == ["Board, March"] * 4


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", " =", "'=", "＝"])
def test_no_cell_is_a_formula(sign: str) -> None:
    said = f"{sign}SUM(A1:A9)"
    evil = replace(
        BOARD, title=said.strip(), turns=(Turn(number=1, speaker=said.strip(), text=said, original=said),)
    )
    cells = list(csv.reader(io.StringIO(EXPORTS["csv"].write(evil), newline="")))[1]
    assert [cell for cell in cells if cell.lstrip(" ")[:1] in "=+-@\t\r＝" and cell] == []
    assert read_document(EXPORTS["csv"].write(evil).encode(), "x.csv").transcript.turns == evil.turns


@settings(max_examples=EXAMPLES)
@given(transcripts())
def test_no_cell_of_any_transcript_is_a_formula(transcript: Transcript) -> None:
    rows = list(csv.reader(io.StringIO(EXPORTS["csv"].write(transcript), newline="")))[1:]
    assert [cell for row in rows for cell in row if re.match(r"\s*[=+\-@]|[\t\r\n]", cell)] == []


def test_json_keeps_the_contract_and_adds_keys_only_where_there_is_something() -> None:
    written = json.loads(EXPORTS["json"].write(BOARD))
    assert list(written) == [
        *("id", "title", "company", "period", "date", "source", "kind", "series", "language", "speakers", "turns"),
    ]  # fmt: skip
    assert [set(turn) - {"speaker", "text", "start_time", "end_time"} for turn in written["turns"]] == [
        {"page", "cues"},
        set(),
        set(),
        {"corrected", "original"},
    ]
    assert written["turns"][0]["cues"] == [[0, 1.0, 4.0], [14, 4.25, 9.5]]
    bare = Transcript(id="a", title="A", turns=(Turn(number=1, speaker="A", text="x"),))
    assert list(json.loads(EXPORTS["json"].write(bare))) == [
        *("id", "title", "company", "period", "date", "source", "kind", "turns"),
    ]  # fmt: skip


@settings(max_examples=EXAMPLES)
@given(transcripts())
def test_nothing_that_is_written_can_steer_a_terminal(transcript: Transcript) -> None:
    for export in EXPORTS.values():
        steering = re.search(
            "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", export.write(transcript)
        )
        assert steering is None


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("txt", "2 · Tom: Ode", "Tom: Ode", 'no "NUMBER · NAME" above a turn but "Tom: Ode'),
        ("txt", "    Good", "  Good", "turn 1: not indented by four spaces"),
        ("txt", "0:01 – 0:09.5", "soon", 'neither times nor a page: "soon"'),
        ("txt", "0:01 – 0:09.5", "0:10 – 0:09.5", "the end is before the start"),
        ("txt", "Kind: meeting", "Kind: picnic", 'the kind "picnic" is none of'),
        ("txt", "Id: board", "board", 'no "Key: value" but'),
        ("md", "<!-- in the file: Wine. -->\n", "", 'turn 4: no "<!-- in the file'),
        ("vtt", "turn 2\n", "2\n", 'no cue "turn N"'),
        ("vtt", "NOTE turn 4", "NOTE by me", "no note of a turn"),
        ("vtt", "00:00:09.500", "00:00:03.500", "ends before it starts"),
        ("csv", "3730.0", "late", 'row 4: "late" is no time in seconds'),
        ("csv", "chair", "table", 'row 1: the speaker_kind "table" is none of'),
        ("csv", ",meeting,", ",picnic,", 'the kind "picnic" is none of'),
        ("csv", "\n3,", "\nthree,", 'row 3: "three" in the column turn'),
    ],
)
def test_a_change_that_breaks_a_file_is_named(name: str, old: str, new: str, said: str) -> None:
    written = EXPORTS[name].write(BOARD)
    assert old in written
    with pytest.raises(InvalidTranscriptError) as caught:
        read_document(written.replace(old, new).encode(), f"board.{name}")
    assert str(caught.value).startswith(f"board.{name}: ")
    assert said in str(caught.value)


def test_a_message_is_one_line_also_where_a_cell_has_several() -> None:
    written = EXPORTS["csv"].write(BOARD).replace("3730.0", '"a\nb"')
    with pytest.raises(InvalidTranscriptError, match='row 4: "a b" is no time in seconds') as caught:
        read_document(written.encode(), "x.csv")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "said", [" " * 400_000 + "x", "\n" * 400_000, "&" * 400_000, "'" * 400_000, "\\" * 400_000]
)
def test_runs_of_one_mark_cost_no_more_than_they_are_long(said: str) -> None:
    long = replace(BOARD, turns=(Turn(number=1, speaker="A", text=said),))
    for way in (csv_export, markdown, text, vtt):
        assert way.read(way.write(long)).turns == long.turns


def test_a_name_that_ends_with_a_hyphen_makes_no_arrow() -> None:
    turns = (Turn(number=1, speaker="Ana --", text="Yes."),)
    written = EXPORTS["vtt"].write(replace(BOARD, turns=turns))
    assert "<v Ana -&#x2d;>Yes.</v>" in written
    assert read_document(written.encode(), "x.vtt").transcript.turns == turns


def test_another_file_forced_to_be_an_export_says_how_to_have_it_read() -> None:
    with pytest.raises(InvalidTranscriptError, match="leave --format out"):
        read_document(b"Ana: yes.\nBen: no.\n", "x.txt", format="exported")
