"""What is no transcript is refused by its first bytes or its name, each kind with its own next step."""

import pytest

from index.errors import UnreadableFileError
from index.formats import FORMATS, read_document
from index.formats.registry import known_endings


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "a.mp3",
            b"ID3\x04\x00\x00",
            r"audio or video, not a transcript; make a \.vtt of it with your transcriber",
        ),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42", "audio or video"),
        ("a.webm", b"\x1aE\xdf\xa3\x00", "audio or video"),
        ("a.wav", b"RIFF\x24\x00\x00\x00WAVEfmt ", "audio or video"),
        ("recording", b"OggS\x00\x02", "audio or video"),
        ("https://example.org/call.html", b"x", "opens no web addresses; save the page and add the file"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c\x00", r"of which only \.zip is read; unpack it"),
        ("a.rar", b"Rar!\x1a\x07\x01\x00", r"of which only \.zip is read; unpack it"),
        ("a.vtt.gz", b"\x1f\x8b\x08\x00", r"of which only \.zip is read; unpack it"),
        ("a.tar.bz2", b"BZh91AY&SY\x00", "unpack it"),
        ("a.xz", b"\xfd7zXZ\x00", "unpack it"),
        ("a.rtf", b"{\\rtf1\\ansi Ana: hi}", r"rich text \(RTF\).*; save it as \.docx or plain text"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"an old Word.*; save it as \.docx"),
        ("a.xlsx", b"PK\x05\x06" + bytes(18), "a zip archive"),
        (
            "a.exe",
            b"MZ\x90\x00\x03\x00\x00\x00" + bytes(range(256)),
            "a binary file of no format that is read",
        ),
    ],
)
def test_each_kind_has_its_own_next_step(name: str, data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFileError, match=said) as caught:
        read_document(data, name)
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_the_endings_named_are_those_that_are_read() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_document(bytes(range(256)) * 4, "a.bin")
    assert str(caught.value).endswith(f"save the transcript as one of {', '.join(sorted(known_endings()))}")
    assert {".txt", ".vtt", ".docx"} <= known_endings()


def test_no_format_that_is_read_is_called_one_that_is_not() -> None:
    """A reader that joins must take its refusal along."""
    assert {name for name, reader in FORMATS.items() if reader.binary} == {"pdf", "word_document"}
    with pytest.raises(UnreadableFileError) as caught:
        read_document(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a.pdf")
    assert "not read" not in str(caught.value)
