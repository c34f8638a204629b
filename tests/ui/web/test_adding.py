"""Files and pasted text go into a real library, one after the other."""

import io
import zipfile
from pathlib import Path

import pytest

from index.library import Library
from ui.web.adding import Source, add_sources

TALK = b"Ines Falk: The ferry contract was signed.\n\nOle Berg: Then we can hire.\n"
OTHER = b"Ines Falk: The bridge is closed.\n\nOle Berg: Until when is it closed?\n"


@pytest.fixture
def empty(library: Path, encoder):  # type: ignore[no-untyped-def]
    with Library.open(library, encoder=encoder) as opened:
        yield opened


def _add(library: Library, *sources: Source):  # type: ignore[no-untyped-def]
    return list(add_sources(library, sources))


def test_steps_are_told_and_the_last_says_what_was_added(empty: Library) -> None:
    states = _add(empty, Source(name="talk.txt", data=TALK))
    assert states[0].running.startswith(("Reading talk.txt", "Indexing talk.txt"))
    assert states[-1].running == ""
    assert states[-1].lines[0] == "Added talk.txt: 2 turns, 2 people."
    assert states[-1].added == "talk"
    assert len(empty.get("talk").turns) == 2


def test_one_bad_file_does_not_stop_the_rest(empty: Library) -> None:
    last = _add(empty, Source(name="no.txt", data=b""), Source(name="talk.txt", data=TALK))[-1]
    assert last.added == "talk"
    assert len(last.failures) == 1
    assert last.failures[0].count("no.txt") == 1
    assert "\n" not in last.failures[0]


def test_the_same_file_again_is_unchanged(empty: Library) -> None:
    _add(empty, Source(name="talk.txt", data=TALK))
    last = _add(empty, Source(name="talk.txt", data=TALK))[-1]
    assert last.lines == ("talk.txt is already in the library.",)
    assert [entry.id for entry in empty.transcripts()] == ["talk"]


def test_a_mended_file_takes_the_place_of_its_earlier_version(empty: Library) -> None:
    _add(empty, Source(name="talk.txt", data=TALK))
    last = _add(empty, Source(name="talk.txt", data=TALK.replace(b"hire", b"hire two people")))[-1]
    assert last.lines[0].startswith("talk.txt took the place of its earlier version")
    assert empty.get("talk").turn(2).text == "Then we can hire two people."


def test_another_file_of_the_same_name_replaces_nothing(empty: Library) -> None:
    _add(empty, Source(name="talk.txt", data=TALK))
    last = _add(empty, Source(name="talk.txt", data=OTHER))[-1]
    assert last.added == "talk-2"
    assert [entry.id for entry in empty.transcripts()] == ["talk", "talk-2"]
    assert empty.get("talk").turn(1).text == "The ferry contract was signed."


def test_a_file_that_the_command_line_added_is_the_same_transcript(empty: Library, call: Path) -> None:
    from dataclasses import replace

    from index.formats import read_document

    document = read_document(call.read_bytes(), call.name)
    empty.add(replace(document, transcript=replace(document.transcript, source=str(call))))
    last = _add(empty, Source(name=call.name, data=call.read_bytes()))[-1]
    assert last.lines[0].endswith("is already in the library.")


def test_pasted_text_has_the_title_that_was_given(empty: Library) -> None:
    last = _add(empty, Source(name="Ferry & hiring", data=TALK, pasted=True))[-1]
    assert last.added == "ferry-hiring"
    assert empty.get("ferry-hiring").title == "Ferry & hiring"


def test_two_pasted_texts_without_a_title_are_two_transcripts(empty: Library) -> None:
    sources = [Source(name="", data=data, pasted=True) for data in (TALK, OTHER)]
    last = _add(empty, *sources)[-1]
    assert len(empty.transcripts()) == 2
    assert last.lines[0].startswith("Added pasted text: 2 turns")


def test_a_file_that_nearly_is_another_is_not_added_and_that_is_said(empty: Library) -> None:
    _add(empty, Source(name="talk.txt", data=TALK))
    last = _add(empty, Source(name="copy of the talk.txt", data=TALK), Source(name="bridge.txt", data=OTHER))[
        -1
    ]
    assert last.failures == (
        "copy of the talk.txt was not added: 100 % of its sentences are in the library already, as talk.",
    )
    assert [entry.id for entry in empty.transcripts()] == ["talk", "bridge"]


def test_a_zip_gives_its_members_one_by_one(empty: Library) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("june/talk.txt", TALK)
        archive.writestr("june/bridge.txt", OTHER)
        archive.writestr("june/read me.txt", "This folder holds two talks. Nobody speaks here.")
        archive.writestr("june/photo.png", b"\x89PNG")
    last = _add(empty, Source(name="calls.zip", data=file.getvalue()))[-1]
    assert [entry.id for entry in empty.transcripts()] == ["bridge", "talk"]
    assert sum(line.startswith("Added ") for line in last.lines) == 2
    assert any("photo.png" in line and "left out" in line for line in last.lines)
    assert len(last.failures) == 1
    assert "read me.txt" in last.failures[0]


def test_a_damaged_zip_is_one_line(empty: Library) -> None:
    last = _add(empty, Source(name="calls.zip", data=b"PK\x03\x04" + b"\0" * 60))[-1]
    assert len(last.failures) == 1
    assert last.failures[0].startswith("calls.zip")
    assert empty.transcripts() == ()
