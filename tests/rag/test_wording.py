"""Words of a question and what their writing tells."""

import pytest

from rag.wording import find_run, one_edit, read_words, run_key


def test_a_capital_tells_nothing_at_the_start_or_in_a_title() -> None:
    assert [(w.folded, w.first, w.named) for w in read_words("Why did Zoé’s fall? And Ann?")] == [
        ("why", True, False),
        ("did", False, False),
        ("zoe", False, True),
        ("s", False, False),
        ("fall", False, False),
        ("and", True, False),
        ("ann", False, True),
    ]
    assert not any(w.named for w in read_words("WHAT DID ZOU REALLY WANT TODAY"))


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("Lands' End's coats", ["lands", "end"], 2),
        ("bed bath & beyond", ["bed", "bath", "and", "beyond"], 3),
        ("conoco phillips", ["conocophillips"], 2),
        ("bed sheets", ["bed", "bath"], None),
        ("bed", ["bed", "bath"], None),
    ],
)
def test_find_run(text: str, name: list[str], end: int | None) -> None:
    words = read_words(text)
    assert find_run(words, 0, run_key(name)) == end


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("nexstar", "nextar", True),
        ("pheonix", "phoenix", True),
        ("identiv", "indentiv", True),
        ("kalen", "kallen", True),
        ("zou", "zau", True),
        ("same", "same", False),
        ("nextera", "nexstar", False),
        ("ab", "abcd", False),
        ("", "a", True),
    ],
)
def test_one_edit(one: str, other: str, near: bool) -> None:
    assert one_edit(one, other) is near
    assert one_edit(other, one) is near
