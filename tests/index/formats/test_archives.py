"""Zip archives that are traps, damaged or oddly named: nothing is unpacked beyond the limits, nothing escapes."""

import io
import struct
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest

from index.errors import UnreadableFileError
from index.formats import MAX_BYTES, Skipped, find_sources, read_document, sources_of_bytes
from index.formats.archives import MAX_MEMBERS, MAX_RATIO, MAX_UNPACKED, open_archive

ZIPPED_ZEROS = 1_030
"""Times that deflate shrinks zeros, nearly."""


def archive(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, data in members:
            file.writestr(name, data)
    return out.getvalue()


def skipped_in(data: bytes) -> tuple[list[str], dict[str, str]]:
    """Return the names found and the reasons by name of the rest."""
    said: list[Skipped] = []
    found = [source.name for source in sources_of_bytes(data, "a.zip", on_skip=said.append)]
    return found, {each.name: each.reason for each in said}


def patched(data: bytes, before: bytes, after: bytes) -> bytes:
    assert before in data
    return data.replace(before, after)


def test_names_that_leave_the_archive_are_harmless(tmp_path: Path) -> None:
    data = archive(
        ("../../etc/calls/one.txt", b"Ana: hi"),
        ("/abs/two.txt", b"Ana: hi"),
        ("C:\\calls\\three.txt", b"Ana: hi"),
        ("./a//b/four.txt", b"Ana: hi"),
        ("line\nbreak\x1b[31m.txt", b"Ana: hi"),
    )
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    sources = list(find_sources([path]))
    assert [source.name.removeprefix(f"{path}!/") for source in sources] == [
        "C:/calls/three.txt",
        "a/b/four.txt",
        "abs/two.txt",
        "etc/calls/one.txt",
        "line\ufffdbreak\ufffd[31m.txt",
    ]
    assert all(source.data() == b"Ana: hi" for source in sources)
    assert list(tmp_path.iterdir()) == [path]


def test_names_in_any_encoding() -> None:
    marked = archive(("Besprechung für Łukasz.txt", b"x"), ("会議.txt", b"x"))
    # Many tools write UTF-8 and leave the mark for it out.
    plain = zipfile.ZipInfo("xxxx.txt")
    unmarked = patched(archive((plain, b"x")), b"xxxx.txt", "Bür.txt".encode())
    old = patched(archive((plain, b"x")), b"xxxx.txt", b"B\x81ro.txt")
    assert skipped_in(marked)[0] == ["a.zip!/Besprechung für Łukasz.txt", "a.zip!/会議.txt"]
    assert skipped_in(unmarked)[0] == ["a.zip!/Bür.txt"]
    assert skipped_in(old)[0] == ["a.zip!/Büro.txt"]


def test_of_two_members_of_one_name_the_last_is_read() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = archive(("a.txt", b"old"), ("a.txt", b"new"))
    said: list[Skipped] = []
    (source,) = sources_of_bytes(data, "a.zip", on_skip=said.append)
    assert source.data() == b"new"
    assert ["the same name" in each.reason for each in said] == [True]


def test_members_that_are_locked_linked_or_packed_oddly_are_skipped() -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    data = archive((link, b"/etc/passwd"), ("locked.txt", b"Ana: hi"), ("fine.txt", b"Ana: hi"))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        name = (
            data.index(b"locked.txt", data.index(mark))
            if mark == b"PK\x03\x04"
            else data.rindex(b"locked.txt")
        )
        start = data.rindex(mark, 0, name)
        data = data[: start + place] + b"\x01\x00" + data[start + place + 2 :]
    odd = archive(("odd.txt", b"Ana: hi" * 50), method=zipfile.ZIP_BZIP2)
    found, skipped = skipped_in(data)
    assert found == ["a.zip!/fine.txt"]
    assert "locked with a password" in skipped["a.zip!/locked.txt"]
    assert "this is a link" in skipped["a.zip!/link.txt"]
    assert "packed in an uncommon way" in skipped_in(odd)[1]["a.zip!/odd.txt"]


def test_a_bomb_is_refused_by_what_it_says_of_itself() -> None:
    bomb = archive(("bomb.txt", bytes(10_000_000)), ("small.txt", b"Ana: hi"))
    assert len(bomb) < 12_000
    found, skipped = skipped_in(bomb)
    assert found == ["a.zip!/small.txt"]
    assert "times its size, as no transcript does" in skipped["a.zip!/bomb.txt"]


def test_a_bomb_that_states_a_small_size_is_cut_off() -> None:
    size = 100_000_000
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(bytes(size)) + packer.flush()
    name, check = b"bomb.txt", zlib.crc32(bytes(900))
    fields = struct.pack("<HHHLLL", 8, 0, 0, check, len(packed), 900)
    local = b"PK\x03\x04" + struct.pack("<HH", 20, 0) + fields + struct.pack("<HH", len(name), 0) + name
    listed = b"PK\x01\x02" + struct.pack("<HHH", 20, 20, 0) + fields
    listed += struct.pack("<HHHHHLL", len(name), 0, 0, 0, 0, 0, 0) + name
    data = local + packed + listed
    data += b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 1, 1, len(listed), len(local) + len(packed), 0)
    (source,) = sources_of_bytes(data, "a.zip")
    tracemalloc.start()
    assert source.data() == bytes(900)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_members_that_share_their_bytes_count_in_full() -> None:
    """A list of a thousand members, all at the place of one: little to store, much to unpack."""
    block = zlib.compressobj(9, zlib.DEFLATED, -15)
    plain = (b"Ana Ruiz: we said so. " + bytes(range(256))) * 60_000
    packed = block.compress(plain) + block.flush()
    each = MAX_BYTES - 1
    local_name = b"0000.txt"
    fields = struct.pack("<HHHLLL", 8, 0, 0, 0, len(packed) * 10, each)
    local = b"PK\x03\x04" + struct.pack("<HH", 20, 0) + fields + struct.pack("<HH", 8, 0) + local_name
    listed = b""
    for number in range(1_000):
        listed += b"PK\x01\x02" + struct.pack("<HHH", 20, 20, 0) + fields
        listed += struct.pack("<HHHHHLL", 8, 0, 0, 0, 0, 0, 0) + b"%04d.txt" % number
    data = local + packed + listed
    data += b"PK\x05\x06" + struct.pack(
        "<HHHHLLH", 0, 0, 1000, 1000, len(listed), len(local) + len(packed), 0
    )
    assert 1_000 * each > MAX_UNPACKED
    assert each < MAX_RATIO * len(packed) * 10
    with pytest.raises(UnreadableFileError, match="unpack to 20,000 MB, and 1,000 MB is the limit"):
        list(sources_of_bytes(data, "a.zip"))


def test_an_archive_of_too_many_members_is_refused_before_they_are_listed() -> None:
    listed = b"PK\x01\x02" + bytes(42)
    data = b"PK\x03\x04" + listed * (MAX_MEMBERS + 1)
    # The list's own count says one.
    data += b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 1, 1, len(listed) * (MAX_MEMBERS + 1), 4, 0)
    with pytest.raises(UnreadableFileError, match="more than the 10,000 files"):
        open_archive(data, "a.zip")


@pytest.mark.parametrize("cut", [4, 30, 60, 100, 130])
def test_a_damaged_archive_is_refused_in_one_line(cut: int) -> None:
    data = archive(("a.txt", b"Ana: hi"), ("b.txt", b"Bob: hi"))
    with pytest.raises(UnreadableFileError, match=r"^a\.zip: this zip archive .* is damaged or cut off"):
        list(sources_of_bytes(data[:cut], "a.zip"))


def test_a_damaged_member_is_refused_by_its_name() -> None:
    data = archive(("a.txt", b"Ana Ruiz: good morning to you"), method=zipfile.ZIP_STORED)
    (source,) = sources_of_bytes(patched(data, b"morning", b"evening"), "a.zip")
    with pytest.raises(UnreadableFileError, match=r"^a\.zip!/a\.txt: this part of the archive is damaged"):
        source.data()


def test_a_member_larger_than_a_transcript_is_skipped() -> None:
    noise = bytes(byte % 251 for byte in range(1 << 16)) * 400
    found, skipped = skipped_in(archive(("large.txt", noise), method=zipfile.ZIP_STORED))
    assert found == []
    assert "26 MB is more than one transcript may have" in skipped["a.zip!/large.txt"]


def test_an_archive_given_to_the_readers_says_how_to_add_it() -> None:
    with pytest.raises(UnreadableFileError, match=r"saidthat index FILE\.zip"):
        read_document(archive(("a.txt", b"Ana: hi")), "calls.zip")
    with pytest.raises(UnreadableFileError, match=r"saidthat index FILE\.zip"):
        read_document(archive(), "empty.zip")


def test_a_recording_among_the_members_is_refused_like_one_in_a_folder() -> None:
    found, skipped = skipped_in(archive(("a.mp3", b"ID3"), ("a.vtt", b"WEBVTT")))
    assert found == ["a.zip!/a.vtt"]
    assert list(skipped) == ["a.zip!/a.mp3"]


def test_opening_a_large_archive_takes_bounded_time() -> None:
    data = archive(*((f"{number}.txt", b"Ana: hi") for number in range(9_000)))
    started = time.monotonic()
    assert sum(1 for _ in sources_of_bytes(data, "a.zip")) == 9_000
    assert time.monotonic() - started < 5
