"""What is refused, each with one line and a next step, and how a reader is chosen."""

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.document import Document
from index.errors import InvalidTranscriptError, SaidthatError, UnreadableFileError, UsageError
from index.formats import FORMATS, MAX_BYTES, read_document
from tests.index.formats.pages import PAGE


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\t\n", "nothing but white space"),
        ("a.txt", b"\xef\xbb\xbf \n", "no text with sentences|no known format"),
        (
            "a.txt",
            b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
            "PDF",
        ),
        ("a.mp3", b"anything", "audio or video"),
        ("a.MP4", b"", "make a .vtt of it with your transcriber and add that"),
        ("a.txt", b"ID3\x04\x00\x00", "audio or video"),
        ("a.txt", b"\x00\x00\x00\x18ftypmp42", "audio or video"),
        ("a.wav", b"RIFF\x00\x00", "audio or video"),
        ("a.txt", bytes(range(256)) * 20, "a binary file of no format that is read"),
        ("a.txt", b"a\0b" * 500, "a binary file of no format that is read"),
        ("a.docx", b"PK\x03\x04\x14\x00", "damaged or cut off"),
        ("a.txt", b"\x1f\x8b\x08", "unpack it"),
        ("a.png", b"\x89PNG\r\n", "a picture"),
        ("a.rtf", b"{\\rtf1 hello}", "rich text"),
        ("a.html", b"<!DOCTYPE html><html><body><p>News.</p></body>", "this page holds no speaker turns"),
        ("https://example.org/call", b"x", "opens no web addresses"),
        ("a.txt", b"a " * 25_000_000, "50 MB is more than the 20 MB"),
        (
            "a.csv",
            b"1,2,3\n4,5,6\n",
            "no known format; tried article_page, ",
        ),
        ("a.txt", b"\xff\xfeA\x00\xd8", "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(name: str, data: bytes, said: str) -> None:
    started = time.monotonic()
    with pytest.raises(UnreadableFileError, match=said) as caught:
        read_document(data, name)
    assert str(caught.value).startswith(name + ": ")
    assert "\n" not in str(caught.value)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize("word", ["FORM", "ID3", "RIFF", "BZh", "OggS"])
def test_letters_that_also_mark_a_binary_file_may_begin_a_text(word: str) -> None:
    text = f"{word} is the topic.\n\nAna Ruiz: hi\n\nBob Lee: hello\n\nAna Ruiz: bye"
    assert len(read_document(text.encode(), "a.txt").transcript.turns) == 3


def test_damaged_and_old_encodings_are_read_with_a_warning() -> None:
    old = read_document("Ana: café\n\nBob: oui\n\nAna: crème".encode("cp1252"), "a.txt")
    assert old.transcript.turns[0].text == "café"
    assert "Windows-1252" in old.warnings[0]
    cut = "Ana: éééééé\n\nBob: oui\n\nAna: crème".encode().replace("è".encode(), b"\xc3")
    broken = read_document(cut, "a.txt")
    assert broken.transcript.turns[0].text == "éééééé"
    assert "damaged" in broken.warnings[0]


def test_the_reader_that_is_surest_wins_and_can_be_overruled() -> None:
    assert {"article_page", "interchange", "labelled_text", "webvtt"} <= set(FORMATS)
    assert all(name == reader.name and reader.version >= 1 for name, reader in FORMATS.items())
    assert read_document(PAGE.encode(), "a.vtt").format == "article_page"
    assert read_document(PAGE.encode(), "a.txt", format="labelled_text").format == "labelled_text"
    with pytest.raises(UsageError, match="there is no format"):
        read_document(b"x", "a.txt", format="docx")
    with pytest.raises(InvalidTranscriptError):
        read_document(b"Ana: hi", "a.txt", format="webvtt")


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "word " * 60_000,
        "a:" * 150_000,
        "Ana Ruiz: hi\n" * 20_000,
        "Aa Bb Cc\n\n" * 30_000,
        " " * 300_000 + "x y z",
        "transcript\n\n" * 25_000 + "Ana: x\n\nBob: y\n\nAna: z",
        "Ana Ruiz: our CEO, Bob Lee, Vice President of the the the " * 5_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v " * 100_000,
        "WEBVTT\n\n" + "-->\n" * 75_000,
    ],
    ids=lambda text: " ".join(text[:24].split()),
)
def test_long_and_monotonous_files_take_bounded_time(text: str) -> None:
    assert len(text) < MAX_BYTES
    started = time.monotonic()
    with contextlib.suppress(SaidthatError):
        read_document(text.encode(), "a.txt")
    assert time.monotonic() - started < 40


def outcome(data: bytes, format: str | None = None) -> tuple[Document | None, str]:
    """Return the document, or None and the words of the refusal; any other error goes through."""
    try:
        return read_document(data, "x.txt", format=format), ""
    except (UnreadableFileError, InvalidTranscriptError) as error:
        return None, str(error)


pieces = st.sampled_from(
    [
        "Ana Ruiz: ", "Operator\n\n", "\n", "\n\n", "Note: ", "Transcript:", "© ", "00:01.000 --> 00:02.000\n", "<v Ana>", "</v>",
        "WEBVTT\n", '{"turns": [', '{"speaker": "A", "text": "b"}', "]}", "Q: ", "A: ", "&amp;", "our CFO, ", "-- ", "(", "1:02 ",
        "next question comes from ", "Latest comments\n", "12/05/2031", "Q2 2031 ", "\ufeff", "\x00", "é", "张：",
    ]
)  # fmt: skip
texts = st.lists(pieces | st.text(max_size=12), max_size=25).map("".join)


@pytest.mark.parametrize("format", [None, *FORMATS])
@settings(max_examples=120)
@given(text=texts)
def test_any_text_is_read_or_refused_in_one_line(format: str | None, text: str) -> None:
    data = text.encode("utf-8", errors="replace")
    document, refusal = outcome(data, format)
    if document is None:
        assert refusal.startswith("x.txt: ")
        assert "\n" not in refusal
        return
    turns = document.transcript.turns
    assert [turn.number for turn in turns] == list(range(1, len(turns) + 1))
    assert turns
    assert all(turn.speaker == " ".join(turn.speaker.split()) != "" for turn in turns)
    assert read_document(data, "x.txt", format=format) == document


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    document, refusal = outcome(data)
    assert "\n" not in refusal
    assert document is None or document.transcript.turns


@settings(max_examples=100)
@given(
    st.lists(
        st.tuples(st.sampled_from(["Ana Ruiz", "Bob Lee", "Cara Kim"]), st.text("abc xyz.,", min_size=1)),
        min_size=2,
        max_size=8,
    )
)
def test_plain_turns_lose_no_word(parts: list[tuple[str, str]]) -> None:
    text = "\n\n".join(f"{name}: x {words}" for name, words in parts)
    turns = read_document(text.encode(), "x.txt").transcript.turns
    assert [(turn.speaker, turn.text.split()) for turn in turns] == [
        (name, ["x", *words.split()]) for name, words in parts
    ]
