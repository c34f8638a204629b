"""What `ask --continue` follows up on is kept beside the library, and can be forgotten."""

import sqlite3
from pathlib import Path

import pytest

from index.filters import Filters
from ui.conversations import FILE_NAME, HISTORY, ConversationError, Conversations


def test_nothing_is_there_before_the_first_question(tmp_path: Path) -> None:
    assert Conversations(tmp_path).latest() is None
    assert list(tmp_path.iterdir()) == []


def test_a_follow_up_gets_the_pairs_of_its_conversation_and_its_filters(tmp_path: Path) -> None:
    conversations = Conversations(tmp_path)
    limits = Filters(transcripts=("a",), roles=("CFO",), since="2024")
    assert conversations.add("old?", "old.", transcripts=["b"]) == 1
    number = conversations.add("one?", "one.", transcripts=["a"], filters=limits)
    assert number == 2
    assert conversations.add("two?", "two.", transcripts=["a"], filters=limits, conversation=number) == 2
    latest = conversations.latest()
    assert latest is not None
    assert (latest.id, latest.history, latest.filters) == (2, (("one?", "one."), ("two?", "two.")), limits)


def test_a_long_conversation_is_cut_to_its_end(tmp_path: Path) -> None:
    conversations = Conversations(tmp_path)
    number = conversations.add("0", "0", transcripts=[])
    for count in range(1, HISTORY + 3):
        conversations.add(str(count), str(count), transcripts=[], conversation=number)
    latest = conversations.latest()
    assert latest is not None
    assert [question for question, _ in latest.history] == [str(count) for count in range(3, HISTORY + 3)]


def test_forgetting_wipes_the_bytes_of_one_transcript_only(tmp_path: Path) -> None:
    conversations = Conversations(tmp_path)
    conversations.add("kept?", "the kept sentence", transcripts=["a"])
    conversations.add("gone?", "the secret sentence", transcripts=["b", "a-secret"])
    assert conversations.forget("a-secret") == 1
    data = (tmp_path / FILE_NAME).read_bytes()
    assert b"secret" not in data
    assert b"the kept sentence" in data
    assert conversations.forget("a-secret") == 0


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be read as one" * 20])
def test_a_damaged_file_is_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(ConversationError, match="file is not a database; delete that file"):
        Conversations(tmp_path).latest()


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("PRAGMA user_version = 9")
    with pytest.raises(ConversationError, match="newer saidthat"):
        Conversations(tmp_path).add("a?", "a", transcripts=[])
