"""Labels with numbers before them and family names first."""

import pytest

from index.formats.labels import inline_label, own_line_label


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("Q12  Chair: Welcome.", "Chair", "Welcome."),
        ("Q1\tRafiq Uddin: Why?", "Rafiq Uddin", "Why?"),
        ("Q104. Baroness Thorne: What first?", "Baroness Thorne", "What first?"),
    ],
)
def test_the_number_of_a_question_is_no_part_of_the_name(line: str, name: str, rest: str) -> None:
    label = inline_label(line)
    assert label is not None
    assert (label.name, label.rest) == (name, rest)


@pytest.mark.parametrize(
    "line",
    ["Q2 Revenue: 4.1 billion.", "Q3 Gross margin: 41%.", "Q4: a weak quarter.", "Q1 Q2 Q3 Ana Ruiz: 4"],
)
def test_a_quarter_is_no_numbered_question(line: str) -> None:
    assert inline_label(line) is None


def test_what_stands_behind_a_family_name_first_is_a_remark() -> None:
    label = own_line_label("Lindgren, Tove (External)")
    assert label is not None
    assert (label.name, label.remark) == ("Lindgren, Tove", "External")
