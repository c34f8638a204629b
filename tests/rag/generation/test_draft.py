"""What models write, read as sentences with what each points to."""

import pytest

from rag.generation.draft import read_draft
from rag.passage import Passage

PASSAGES = tuple(
    Passage(transcript="call", turn=n, speaker="Ana Ruiz", start=0, end=4, text="Text", score=1.0, group=n)
    for n in range(1, 6)
)


def _read(draft: str) -> list[tuple[str, list[int]]]:
    """Sentences with the first passage of each marker; 0 for one that points nowhere."""
    return [
        (s.text, [r.passages[0] if r.passages else 0 for r in s.references])
        for s in read_draft(draft, PASSAGES).sentences
    ]


DRAFTS: list[tuple[str, list[tuple[str, list[int]]]]] = [
    ("Capex was 5 [1]. It fell [2].", [("Capex was 5.", [1]), ("It fell.", [2])]),
    ("Capex was 5. [1] It fell. [2]", [("Capex was 5.", [1]), ("It fell.", [2])]),
    ("Capex was 5.[1][3] It fell.", [("Capex was 5.", [1, 3]), ("It fell.", [])]),
    ("Capex was 5 [1], and it fell [2].", [("Capex was 5, and it fell.", [1, 2])]),
    ("Capex was 5 [1] in the quarter.", [("Capex was 5 in the quarter.", [1])]),
    ("[1] Capex was 5.\n[2] It fell.", [("Capex was 5.", [1]), ("It fell.", [2])]),
    ("[1] Capex was 5. [2] It fell.", [("Capex was 5.", [1]), ("It fell.", [2])]),
    ("Capex was 5.\n[1]", [("Capex was 5.", [1])]),
    ("[1]", []),
    ("- **Capex**: 5 [1]\n- It fell [2]", [("Capex: 5", [1]), ("It fell", [2])]),
    ("1. Capex was 5 [1]\n2. It fell [2]", [("Capex was 5", [1]), ("It fell", [2])]),
    ("# Answer\nCapex was 5 [1].", [("Answer", []), ("Capex was 5.", [1])]),
    ("```\nCapex was 5 [1].\n```", [("Capex was 5.", [1])]),
    ("Capex was 5 [1].\n\nSources:\n[1] Ana Ruiz, turn 4", [("Capex was 5.", [1])]),
    ("Capex was 5 [1].\n**References**\n1. the call", [("Capex was 5.", [1])]),
    ("Capex ![x](https://example.org/a.png) was 5 [1].", [("Capex was 5.", [1])]),
    ("Capex [was](https://example.org) 5 [1].", [("Capex was 5.", [1])]),
    ("<b>Capex</b> was 5 [1].<script>x</script>", [("Capex was 5.x", [1])]),
    ("She said “Capex was 5. It fell.” [1]", [("She said “Capex was 5. It fell.”", [1])]),
    ("“Capex was 5.” [1] “It fell.” [2]", [("“Capex was 5.”", [1]), ("“It fell.”", [2])]),
    ("Revenue was RMB1,891.8 million [1]. Mr. He agreed [2].", [("Revenue was RMB1,891.8 million.", [1]), ("Mr. He agreed.", [2])]),
    ("Capex was 5 【1】。 It fell (turn 2).", [("Capex was 5 。", [1]), ("It fell.", [2])]),
    ("Capex was 5 [9].", [("Capex was 5.", [0])]),
    ("", []),
    ("   \n ", []),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "expected"), DRAFTS, ids=[draft for draft, _ in DRAFTS])
def test_sentences_and_what_they_point_to(draft: str, expected: list[tuple[str, list[int]]]) -> None:
    assert _read(draft) == expected


def test_a_sentence_is_cut_behind_its_markers() -> None:
    (sentence,) = read_draft("Capex was 5 [1], and it fell by 2 [2][3] this year.", PASSAGES).sentences
    assert [segment.text for segment in sentence.segments] == ["Capex was 5", ", and it fell by 2 this year."]
    assert [len(segment.references) for segment in sentence.segments] == [1, 2]


@pytest.mark.parametrize(
    ("draft", "refuses"),
    [
        ("NOT_SAID", True),
        ("NOT_SAID.", True),
        ("**NOT_SAID**", True),
        ("  `NOT_SAID`\n", True),
        ("NOT_SAID. The passages are about capex [1].", True),
        ("Capex was 5 [1]. NOT_SAID", False),
        ("It was not said.", False),
        ("Capex was 5 [1].", False),
    ],
)
def test_a_refusal_stands_at_the_beginning(draft: str, refuses: bool) -> None:
    assert read_draft(draft, PASSAGES).refuses is refuses


def test_the_word_for_a_refusal_is_never_shown() -> None:
    assert _read("Capex was 5 [1]. NOT_SAID") == [("Capex was 5.", [1])]
