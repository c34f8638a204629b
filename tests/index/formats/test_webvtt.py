"""WebVTT as meetings export it."""

import pytest

from index.errors import InvalidTranscriptError
from index.formats import read_document
from index.transcript import Cue, Turn

TEAMS = """WEBVTT

NOTE Planning, 4 March 2031

a1-b2/11-0
00:00:00.000 --> 00:00:02.500
<v Ana Ruiz>Hello there &amp; welcome.</v>
<v Bob Lee>Hi Ana.</v>

a1-b2/11-1
00:00:02.600 --> 00:00:04.000
<v Bob Lee>How are &lt;you&gt;?</v>

STYLE
::cue { color: red }

00:00:09.000 --> 00:00:11.000
words without a voice

00:00:11.000 --> 00:00:12.000
<v.loud Ana Ruiz><i>Fine</i>, nine percent: that is

a line after a blank
"""


def turns(text: str, encoding: str = "utf-8") -> tuple[Turn, ...]:
    return read_document(text.encode(encoding), "meeting.vtt").transcript.turns


def brief(text: str) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in turns(text)]


def test_voices_tags_entities_and_notes() -> None:
    assert turns(TEAMS) == (
        Turn(number=1, speaker="Ana Ruiz", text="Hello there & welcome.", start_time=0.0, end_time=2.5),
        Turn(
            number=2,
            speaker="Bob Lee",
            text="Hi Ana. How are <you>?",
            start_time=0.0,
            end_time=4.0,
            cues=(
                Cue(offset=0, start_time=0.0, end_time=2.5),
                Cue(offset=8, start_time=2.6, end_time=4.0),
            ),
        ),
        Turn(
            number=3, speaker="Unknown speaker", text="words without a voice", start_time=9.0, end_time=11.0
        ),
        Turn(
            number=4,
            speaker="Ana Ruiz",
            text="Fine, nine percent: that is a line after a blank",
            start_time=11.0,
            end_time=12.0,
        ),
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_marks_and_line_ends(encoding: str, end: str) -> None:
    assert turns(TEAMS.replace("\n", end), encoding) == turns(TEAMS)


def test_names_before_a_colon() -> None:
    zoom = """WEBVTT

1
00:00:01.000 --> 00:00:03.000
Ana Ruiz: Good morning.

2
00:00:03.100 --> 00:00:05.000
Ana Ruiz: Two things: first, the budget.

3
00:00:05.500 --> 00:00:06.000
Bob Lee: Yes.

4
01:00:20.000 --> 101:00:22.000
Bob Lee: nine percent: that is it.
"""
    assert turns(zoom) == (
        Turn(
            number=1,
            speaker="Ana Ruiz",
            text="Good morning. Two things: first, the budget.",
            start_time=1.0,
            end_time=5.0,
            cues=(
                Cue(offset=0, start_time=1.0, end_time=3.0),
                Cue(offset=14, start_time=3.1, end_time=5.0),
            ),
        ),
        Turn(
            number=2,
            speaker="Bob Lee",
            text="Yes. nine percent: that is it.",
            start_time=5.5,
            end_time=363622.0,
            cues=(
                Cue(offset=0, start_time=5.5, end_time=6.0),
                Cue(offset=5, start_time=3620.0, end_time=363622.0),
            ),
        ),
    )


def test_a_name_given_only_where_the_speaker_changes() -> None:
    captions = """WEBVTT

00:00.000 --> 00:02.000
>> ANA RUIZ: Good evening.

00:02.000 --> 00:03.000
Tonight we talk.

00:03.000 --> 00:04.000
>> BOB LEE: Thanks.

00:04.000 --> 00:05.000
and more

00:05.000 --> 00:06.000
>> What about this?
"""
    assert brief(captions) == [
        ("ANA RUIZ", "Good evening. Tonight we talk."),
        ("BOB LEE", "Thanks. and more"),
        ("Unknown speaker", "What about this?"),
    ]


def test_without_names_turns_go_by_pause() -> None:
    document = read_document(
        b"WEBVTT\n\n00:01.000 --> 00:03.000\nfirst line\n\n00:03.100 --> 00:05.000\ngoes on: yes\n\n"
        b"00:07.000 --> 00:10.000\nafter two seconds\n",
        "talk.vtt",
    )
    assert [(turn.speaker, turn.text) for turn in document.transcript.turns] == [
        ("Unknown speaker", "first line goes on: yes"),
        ("Unknown speaker", "after two seconds"),
    ]
    assert document.warnings[0].startswith("no speakers are named: 2 turns by pause")


def test_a_talk_without_pauses_is_no_single_turn() -> None:
    cues = [
        f"{i // 60:02d}:{i % 60:02d}.000 --> {i // 60:02d}:{i % 60:02d}.900\nSentence {i} ends.\n"
        for i in range(200)
    ]
    assert len(turns("WEBVTT\n\n" + "\n".join(cues))) == 3


def test_rolling_captions_say_each_line_once() -> None:
    captions = """WEBVTT
Kind: captions

00:00:00.000 --> 00:00:02.000 align:start
so<00:00:00.500><c> welcome</c> to the show

00:00:02.000 --> 00:00:02.010
so welcome to the show

00:00:02.010 --> 00:00:04.000
so welcome to the show
today we talk
"""
    assert brief(captions) == [("Unknown speaker", "so welcome to the show today we talk")]


def test_commas_in_times_headerless_cues_and_overlaps() -> None:
    assert turns("WEBVTT\n\n00:00:01,5 --> 00:00:03,250\n<v Ana>x y\n")[0].end_time == 3.25
    assert brief("00:01.000 --> 00:02.000\n<v Ana>no header") == [("Ana", "no header")]
    late = turns("WEBVTT\n\n00:05.000 --> 00:01.000\n<v Ana>a\n\n00:03.000 --> 00:09.000\n<v Ana>b\n")
    assert (late[0].start_time, late[0].end_time) == (3.0, 9.0)


def test_a_title_in_the_header() -> None:
    text = b"WEBVTT - Weekly sync\n\n00:01.000 --> 00:02.000\n<v Ana>hi\n"
    assert read_document(text, "x.vtt").transcript.title == "Weekly sync"


@pytest.mark.parametrize(
    "text", ["WEBVTT\n\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "WEBVTT\n\n-->\n\nwords"]
)
def test_a_file_without_words_is_refused(text: str) -> None:
    with pytest.raises(InvalidTranscriptError, match=r"meeting\.vtt: there is no cue with words"):
        turns(text)


def cues(*texts: str) -> str:
    """Captions of three seconds each."""
    return "WEBVTT\n\n" + "\n".join(
        f"{number}\n00:{number:02d}:00.000 --> 00:{number:02d}:03.000\n{text}\n"
        for number, text in enumerate(texts)
    )


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("Ana Ruiz: Morning.", "Bob Lee: Hi.", "Cara Kim: Hello."),
            [("Ana Ruiz", "Morning."), ("Bob Lee", "Hi."), ("Cara Kim", "Hello.")],
        ),
        (
            ("Ana: Morning.", "Bob: Hi.", "Cara: Hello."),
            [("Ana", "Morning."), ("Bob", "Hi."), ("Cara", "Hello.")],
        ),
        (
            ("[Ana Ruiz]: Morning.", "[Bob Lee]: Hi.", "[Music]", "[Bob Lee]: So."),
            [("Ana Ruiz", "Morning."), ("Bob Lee", "Hi. [Music] So.")],
        ),
        (
            ("(Ana Ruiz) Morning.", "(laughs) so", "(Bob Lee)\nHi.", "[Applause] thank you"),
            [("Ana Ruiz", "Morning. (laughs) so"), ("Bob Lee", "Hi. [Applause] thank you")],
        ),
        (
            ("Ana Ruiz\nMorning.", "Bob Lee\nHi.", "Ana Ruiz\nSo.", "Bob Lee\nYes."),
            [("Ana Ruiz", "Morning."), ("Bob Lee", "Hi."), ("Ana Ruiz", "So."), ("Bob Lee", "Yes.")],
        ),
        (
            ("iPhone: yo", "Room 4B - Oslo: hi", "iPhone: so", "ana@example.org: ok"),
            [("iPhone", "yo"), ("Room 4B - Oslo", "hi"), ("iPhone", "so"), ("ana@example.org", "ok")],
        ),
        (
            ("HOST: Good evening.", "and more", "GUEST: Thanks.", "HOST: Why?"),
            [("HOST", "Good evening. and more"), ("GUEST", "Thanks."), ("HOST", "Why?")],
        ),
        (
            ("Q: Why?", "A: So.", "Q: And?", "A: No."),
            [("Q", "Why?"), ("A", "So."), ("Q", "And?"), ("A", "No.")],
        ),
        (
            ("Ana&nbsp;Ruiz: a", "ANA RUIZ: b", "- Bob Lee: c\n- d"),
            [("Ana Ruiz", "a b"), ("Bob Lee", "c"), ("Unknown speaker", "d")],
        ),
    ],
)
def test_ways_to_name_speakers(texts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert brief(cues(*texts)) == expected


@pytest.mark.parametrize(
    "texts",
    [
        ("Note: this is recorded.", "nine percent: that is it", "we go on", "Two things: first"),
        ("we talk about tea", "The answer: it is good", "we said it", "The answer: no", "so it goes"),
        ("https://example.org: see it", "at 10:30: we go", "and more"),
        ("New York\nis big", "and so is\nLos Angeles", "we go on"),
        ("[Music] we begin", "[Applause] thank you", "[Music] we end"),
    ],
)
def test_words_that_name_nobody(texts: tuple[str, ...]) -> None:
    assert {name for name, _ in brief(cues(*texts))} == {"Unknown speaker"}
    said = " ".join(text for _, text in brief(cues(*texts)))
    assert said.split() == " ".join(texts).split()


def test_a_cue_without_a_name_where_each_has_one_is_nobodys() -> None:
    each = cues("Ana Ruiz: a", "Ana Ruiz: b", "c", "Bob Lee: d", "Bob Lee: e")
    assert brief(each) == [("Ana Ruiz", "a b"), ("Unknown speaker", "c"), ("Bob Lee", "d e")]
    at_changes = cues("Ana Ruiz: a", "b", "Bob Lee: c", "d", "e", "Ana Ruiz: f")
    assert brief(at_changes) == [("Ana Ruiz", "a b"), ("Bob Lee", "c d e"), ("Ana Ruiz", "f")]


def test_people_who_repeat_themselves_are_kept() -> None:
    said = ("No, no, no.", "No, no, no.", "We go on.", "We go on.", "Then stop.")
    assert " ".join(text for _, text in brief(cues(*said))) == " ".join(said)


def test_roles_beside_names_are_stated() -> None:
    text = cues("Ana Ruiz (CFO): a", "Bob Lee: b", "Ana Ruiz (CFO): c")
    assert read_document(text.encode(), "x.vtt").transcript.speaker("Ana Ruiz").role == "CFO"


def test_settings_and_words_beside_the_times() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:0% Ana Ruiz: hi\n\n00:03.000\t-->\t00:04.000\tline:0\nAna Ruiz:\tyes\n"
    assert brief(text) == [("Ana Ruiz", "hi yes")]


@pytest.mark.parametrize(
    "header", ["WEBVTT Kind: captions; Language: en", "WEBVTT FILE", "WEBVTT - https://example.org"]
)
def test_headers_that_are_no_title(header: str) -> None:
    text = f"{header}\n\n00:01.000 --> 00:02.000\n<v Ana>hi\n"
    assert read_document(text.encode(), "x.vtt").transcript.title == "x"


def test_identifiers_are_not_said() -> None:
    text = (
        "WEBVTT\n\nopening\n00:01.000 --> 00:02.000\n<v Ana>hi\n\n12\n00:03.000 --> 00:04.000\n<v Bob>yes\n\n"
        "00:05.000 --> 00:06.000\n<v Bob>so\n\nwe go on\n00:07.000 --> 00:08.000\n<v Ana>ok\n"
    )
    # A single word above the times is an identifier; a sentence there, in a file where few cues have one, is not.
    assert brief(text) == [("Ana", "hi"), ("Bob", "yes so we go on"), ("Ana", "ok")]
