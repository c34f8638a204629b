"""What the page's events do, without a browser."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from index.edits import Describe
from index.library import Library
from ui.web.handlers import LEAD_EMPTY, Desk
from ui.web.library_page import View


@pytest.fixture
def desk(filled: Library, scripted: Any) -> Desk:
    return Desk(filled, lambda: scripted)


def _event(**data: object) -> Any:
    return SimpleNamespace(_data=data)


def _ids(library: Library) -> list[str]:
    return [entry.id for entry in library.transcripts()]


def test_a_new_page_is_about_the_newest_transcript(desk: Desk, filled: Library) -> None:
    listing, scope, view, talk, _ = desk.load()
    newest = _ids(filled)[-1]
    assert view == View(scope=(newest,), current=newest)
    assert f'data-current="{newest}"' in listing
    assert "popover" in scope
    assert 'class="welcome"' in talk


def test_an_empty_library_asks_for_a_transcript(library: Path, encoder: Any, scripted: Any) -> None:
    with Library.open(library.with_name("none"), encoder=encoder) as empty:
        listing, _, view, talk, box = Desk(empty, lambda: scripted).load()
    assert view == View()
    assert "No transcripts yet." in listing
    assert LEAD_EMPTY in talk
    assert box["placeholder"] == "Add a transcript first"


def test_picking_asks_about_one_transcript(desk: Desk, filled: Library) -> None:
    first = _ids(filled)[0]
    assert desk.pick(View(), (), _event(transcript=first))[2] == View(scope=(first,), current=first)


@pytest.mark.parametrize(
    "sent", [{"transcript": "nobody"}, {"transcript": 7}, {"transcript": None}, {}, None]
)
def test_what_the_library_does_not_hold_is_not_picked(desk: Desk, sent: object) -> None:
    view = View(scope=("x",), current="x")
    assert desk.pick(view, (), SimpleNamespace(_data=sent))[2] == view  # type: ignore[arg-type]


def test_choosing_takes_several_or_all(desk: Desk, filled: Library) -> None:
    both = _ids(filled)
    chosen = desk.choose(View(current=both[1]), (), _event(transcripts=[*both, "nobody"]))[2]
    assert chosen == View(scope=tuple(both), current=both[1])
    assert desk.choose(chosen, (), _event(transcripts=[]))[2] == View(scope=(), current=both[1])
    assert desk.choose(chosen, (), _event(transcripts=both[:1]))[2] == View(scope=(both[0],), current=both[0])


def test_reading_returns_the_pane_or_one_line(desk: Desk, filled: Library) -> None:
    answer = desk.read(_ids(filled)[0])
    assert answer["id"] == _ids(filled)[0]
    assert answer["html"].count("<article") == 8
    assert set(desk.read("nobody")) == {"error"}
    assert desk.read(answer["id"], answer["state"]) == {"id": answer["id"], "state": answer["state"]}
    filled.edit(answer["id"], Describe(title="Another title"))
    assert "Another title" in desk.read(answer["id"], answer["state"])["html"]
    assert set(desk.read({"a": 1})) == {"error"}


def test_asking_streams_the_conversation_and_empties_the_box(desk: Desk, filled: Library) -> None:
    view = View(scope=(_ids(filled)[0],))
    steps = list(desk.ask("  What about the kiln? ", (), view))
    assert steps[0][2]["value"] == ""
    assert [step[1][-1].phase for step in steps] == ["working", "working", "done"]
    assert steps[-1][1][-1].question == "What about the kiln?"
    assert 'class="source' in steps[-1][0]


def test_a_blank_question_is_not_asked(desk: Desk, scripted: Any) -> None:
    assert [step[1] for step in desk.ask("  ", (), View())] == [()]
    assert scripted.histories == []


def test_leaving_the_page_closes_the_stream(desk: Desk, scripted: Any) -> None:
    steps = desk.ask("slow words about wheat", (), View())
    for _ in range(3):
        next(steps)
    steps.close()
    assert scripted.closed.is_set()


def test_uploads_are_deleted_once_read(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Ines Falk: The ferry contract was signed.\n\nOle Berg: Then we can hire.\n")
    last = list(desk.add_files([str(path)], View(), ()))[-1]
    assert not path.exists()
    assert last[3] == View(scope=("talk",), current="talk")


def test_a_failed_import_leaves_the_view(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    view = View(scope=("x",), current="x")
    last = list(desk.add_files([str(path)], view, ()))[-1]
    assert last[3] == view
    assert 'class="failure"' in last[0]


def test_beginning_anew_forgets_the_conversation(desk: Desk, filled: Library) -> None:
    talk, conversation = desk.begin(View(current=_ids(filled)[0]))
    assert conversation == ()
    assert 'class="welcome"' in talk
