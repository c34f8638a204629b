"""CSV and TSV: which columns are read, what is no table, what is said of rows left out."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.document import Document
from index.errors import InvalidTranscriptError, UnreadableFileError
from index.formats import read_document


def read(text: str, name: str = "a.csv") -> Document:
    return read_document(text.encode(), name)


def said(document: Document) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in document.transcript.turns]


@pytest.mark.parametrize(
    "header",
    [
        "Speaker,Text", "speaker_name,transcript", "SpeakerName,Utterance", "Name,Content", "Participant,Sentence",
        "Who,Message", "Person,Dialogue", "User,Words", "Speaker Label,Segment Text", "speaker,Caption",
        '"Speaker","Text"', " Speaker , Text ", "SPEAKER,TEXT", "Author,Body", "说话人,内容", "Orateur,Texte",
    ],
)  # fmt: skip
def test_usual_names_of_columns(header: str) -> None:
    assert said(read(f"{header}\nAna Ruiz,One.\nBob Lee,Two.\n")) == [
        ("Ana Ruiz", "One."),
        ("Bob Lee", "Two."),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(separator: str) -> None:
    rows = [("Speaker", "Start", "Text"), ("Ana Ruiz", "0:09", "One."), ("Bob Lee", "1:00:02", "Two.")]
    document = read("\n".join(separator.join(row) for row in rows), "a.txt")
    assert document.format == "tabular"
    assert [turn.start_time for turn in document.transcript.turns] == [9.0, 3602.0]


@pytest.mark.parametrize(
    ("header", "cell", "seconds"),
    [
        ("Start", "12.5", 12.5),
        ("start_time", "0:01:23", 83.0),
        ("Timestamp", "00:01:23,450", 83.45),
        ("startMs", "1500", 1.5),
        ("Start Time (ms)", "1500", 1.5),
        ("Start (seconds)", "15", 15.0),
        ("begin_sec", "15", 15.0),
        ("Timecode", "[00:00:15]", 15.0),
    ],
)
def test_times(header: str, cell: str, seconds: float) -> None:
    quoted = f'"{cell}"'
    turn = read(f"{header},Speaker,Text\n{quoted},Ana Ruiz,One two three.\n").transcript.turns[0]
    assert turn.start_time == seconds


def test_a_length_gives_the_end() -> None:
    turn = read("Start,Duration,Speaker,Text\n2,1.5,Ana Ruiz,One two three.\n").transcript.turns[0]
    assert (turn.start_time, turn.end_time) == (2.0, 3.5)


@pytest.mark.parametrize(
    "text",
    [
        "Dear all, thank you for coming.\nI came, I saw, I left.\nThe speaker, tired, sat down.\n",
        "Speaker, text and verse: a poem\nby nobody, for nobody\n",
        "Ana Ruiz: The text, please.\nBob Lee: Which line, the message?\nAna Ruiz: Yes, that.\n",
        "In comment, Mr. Lee said no.\nThat was all, he added.\n",
    ],
)
def test_prose_with_commas_is_no_table(text: str) -> None:
    assert read(text, "a.txt").format == "labelled_text"


def test_a_table_without_a_known_header_names_its_columns() -> None:
    with pytest.raises(InvalidTranscriptError) as caught:
        read("Foo,Bar\nAna Ruiz,\n")
    assert str(caught.value) == (
        'a.csv: the first line names "Foo", "Bar", and none is known to hold what is said; name the columns '
        '"speaker" and "text" there'
    )


def test_a_column_without_words_is_named() -> None:
    with pytest.raises(InvalidTranscriptError, match='the column "Text" holds no words'):
        read("Speaker,Text\nAna Ruiz,\n ,\n")


def test_numbered_lines_are_no_words() -> None:
    document = read("Line,Speaker,Text\n1,Ana Ruiz,One.\n2,Bob Lee,Two.\n")
    assert said(document) == [("Ana Ruiz", "One."), ("Bob Lee", "Two.")]


def test_a_name_is_preferred_to_an_id() -> None:
    document = read("speaker_id,speaker,text\n0,Ana Ruiz,One.\n1,,Two.\n")
    assert said(document) == [("Ana Ruiz", "One."), ("Speaker 1", "Two.")]


def test_what_is_the_same_for_all_speakers_is_said_of_the_transcript() -> None:
    transcript = read(
        "Title,Date,Company,Speaker,Text\n"
        "Q1 call,2031-05-02,Okmere Ltd,Ilse Brandt,One.\nQ1 call,2031-05-02,Okmere Ltd,Priya Nair,Two.\n"
    ).transcript
    assert (transcript.title, transcript.date, transcript.company) == ("Q1 call", "2031-05-02", "Okmere Ltd")
    assert [speaker.role for speaker in transcript.speakers] == [None, None]


def test_a_second_column_of_words_is_named() -> None:
    document = read(
        "Speaker,Text,Translation\nAna,Hola a todos,Hello to all of you\nEva,Sí,Yes of course we do\n"
    )
    assert document.warnings == ('the column "Translation" was not read; what is said is taken from "Text"',)


def test_times_of_the_day_are_named() -> None:
    document = read("Time,Name,Text\n10:02 AM,Ana,One.\n10:03 AM,Bob,Two.\n")
    assert document.transcript.turns[0].start_time is None
    assert document.warnings[0].startswith('the column "Time" holds no times within a recording')


def test_a_long_cell_is_read_whole() -> None:
    words = "word " * 40_000
    assert said(read(f'Speaker,Text\nAna,"{words}"\nBob,Two.\n'))[0] == ("Ana", words.strip())


def test_rows_of_one_turn_keep_their_times_as_cues() -> None:
    (turn,) = read("Start,End,Speaker,Text\n0,2,Ana,One two.\n2,3.5,Ana,Three.\n").transcript.turns
    assert [(cue.offset, cue.start_time, cue.end_time) for cue in turn.cues] == [(0, 0.0, 2.0), (9, 2.0, 3.5)]


_CELLS = st.one_of(
    st.text(alphabet="ab ,;|\t\"'\n=0:.é同", max_size=12),
    st.sampled_from(
        ["Ana Ruiz", "0:01:02", "12.5", "1e999", "NaN", "-1", "2031-03-04 10:00:00", "---", "=1+1"]
    ),
)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(["Speaker", "Text", "Start", "End (ms)", "turn", "Role", "From", "Line", ""]),
        min_size=1,
        max_size=6,
    ),
    st.lists(st.lists(_CELLS, max_size=7), max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
    st.booleans(),
)
def test_any_table_gives_a_transcript_or_a_typed_error(
    header: list[str], rows: list[list[str]], separator: str, quoted: bool
) -> None:
    file = io.StringIO()
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    csv.writer(file, delimiter=separator, quoting=quoting).writerows([header, *rows])
    turns = 0
    message = ""
    try:
        turns = len(read_document(file.getvalue().encode(), "a.csv").transcript.turns)
    except (InvalidTranscriptError, UnreadableFileError) as error:
        message = str(error)
    assert bool(turns) != bool(message)
    assert "\n" not in message


@settings(max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Ana Ruiz", "Bob Lee", "张晓丹"]),
            st.text(alphabet="abc ,;|\"'\n同:=", max_size=30),
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_well_formed_cells_come_back_whole(rows: list[tuple[str, str]], separator: str) -> None:
    file = io.StringIO()
    csv.writer(file, delimiter=separator).writerows([("Speaker", "Text"), *rows])
    kept = [(name, text.strip()) for name, text in rows if text.strip()]
    if kept:
        assert said(read(file.getvalue())) == kept
    else:
        with pytest.raises(InvalidTranscriptError, match="holds no words"):
            read(file.getvalue())
