"""Which files are found in folders and zip archives, and what is said of those left out."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from index.errors import UnreadableFileError
from index.formats import MAX_BYTES, Skipped, find_sources, read_document, sources_of_bytes


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def found_in(path: Path) -> tuple[list[str], dict[str, str]]:
    """Return the names found and the reasons by name of what was skipped, both without the folder."""
    skipped: list[Skipped] = []
    sources = list(find_sources([path], on_skip=skipped.append))
    base = f"{path.parent}/"
    return [each.name.removeprefix(base) for each in sources], {
        each.name.removeprefix(base): each.reason for each in skipped
    }


def test_files_of_folders_in_order_and_what_was_skipped(tmp_path: Path) -> None:
    for name in ["b.txt", "a.vtt", ".hidden.txt", "photo.png", "sub/c.json", ".git/d.txt", "none"]:
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / "in" / name).write_text("x")
    found, skipped = found_in(tmp_path / "in")
    assert found == ["in/a.vtt", "in/b.txt", "in/sub/c.json"]
    assert list(skipped) == ["in/none", "in/photo.png"]
    assert "no transcript format has .png" in skipped["in/photo.png"]


def test_a_file_that_is_named_itself_is_tried_whatever_it_is_called(tmp_path: Path) -> None:
    for name in ["none", "b.txt"]:
        (tmp_path / name).write_text("x")
    sources = list(find_sources([tmp_path / "none", str(tmp_path / "b.txt")]))
    assert [(each.name, each.container) for each in sources] == [
        (str(tmp_path / "none"), None),
        (str(tmp_path / "b.txt"), None),
    ]
    assert sources[0].data() == b"x"


def test_links_do_not_loop_and_are_not_lost_in_silence(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("x")
    (folder / "again").symlink_to(folder)
    (folder / "gone.txt").symlink_to(tmp_path / "missing")
    os.mkfifo(folder / "pipe.txt")
    found, skipped = found_in(folder)
    assert found == ["in/a.txt"]
    assert set(skipped) == {"in/again", "in/gone.txt", "in/pipe.txt"}
    assert "name that folder itself" in skipped["in/again"]


def test_paths_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no such file or folder"):
        list(find_sources([tmp_path / "missing.txt"]))
    with pytest.raises(UnreadableFileError, match="web addresses"):
        list(find_sources(["https://example.org/a.txt"]))


def test_no_more_than_the_limit_is_read_of_a_file(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(3 * MAX_BYTES)
    with pytest.raises(UnreadableFileError, match="60 MB is more than the 20 MB"):
        next(find_sources([tmp_path / "large.txt"])).data()
    with pytest.raises(UnreadableFileError, match="is more than the 20 MB"):
        next(find_sources(["/dev/zero"])).data()


def test_a_zip_archive_is_read_like_a_folder(tmp_path: Path) -> None:
    calls = tmp_path / "calls.zip"
    calls.write_bytes(
        zipped(
            {
                "june/": b"",
                "june/board.vtt": b"WEBVTT",
                "a.txt": b"Ana: hi",
                "__MACOSX/june/._board.vtt": b"x",
                "june/.DS_Store": b"x",
                "photo.png": b"x",
                "more.zip": zipped({"x.txt": b"x"}),
            }
        )
    )
    found, skipped = found_in(calls)
    assert found == ["calls.zip!/a.txt", "calls.zip!/june/board.vtt"]
    assert list(skipped) == ["calls.zip!/more.zip", "calls.zip!/photo.png"]
    assert "an archive inside an archive" in skipped["calls.zip!/more.zip"]
    board = list(find_sources([calls]))[1]
    assert board.data() == b"WEBVTT"
    assert board.container == str(calls)
    assert board.origin == f"{calls.resolve()}!/june/board.vtt"


def test_a_zip_archive_in_a_folder_is_read_too_and_a_broken_one_skipped(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "b.zip").write_bytes(zipped({"board.vtt": b"WEBVTT"}))
    (folder / "c.zip").write_bytes(b"PK\x03\x04 and no more")
    (folder / "d.zip").write_bytes(b"no archive at all")
    (folder / "a.txt").write_bytes(b"x")
    found, skipped = found_in(folder)
    # What only is called an archive is left to the readers, which say what it is.
    assert found == ["in/a.txt", "in/b.zip!/board.vtt", "in/d.zip"]
    assert list(skipped) == ["in/c.zip"]
    assert skipped["in/c.zip"].startswith("this zip archive (a Word file is one too) is damaged")


def test_bytes_of_an_archive_are_opened_as_well() -> None:
    one, two = sources_of_bytes(zipped({"b.txt": b"B", "a.txt": b"A"}), "-")
    assert (one.name, one.data(), two.name, two.data()) == ("-!/a.txt", b"A", "-!/b.txt", b"B")
    (plain,) = sources_of_bytes(b"Ana: hi", "-")
    assert (plain.name, plain.data(), plain.container) == ("-", b"Ana: hi", None)


def test_a_word_file_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}))
    (only,) = find_sources([path])
    assert only.name == str(path)
    assert only.container is None


def test_text_without_speakers_says_so_and_timed_text_does_not() -> None:
    readme = read_document(b"This folder holds the calls of June.\n\nAsk Ana for the rest.", "README.md")
    captions = read_document(b"WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n", "a.vtt")
    named = read_document(b"Ana Ruiz: Good morning.\n\nTom Okafor: Yes.\n\nAna Ruiz: Bye.", "a.txt")
    assert (readme.speakerless, captions.speakerless, named.speakerless) == (True, False, False)
