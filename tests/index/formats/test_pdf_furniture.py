"""What is taken off the pages of a PDF, and what only looks like it."""

from index.formats.pdf_furniture import without_furniture
from index.formats.pdf_lines import Line

_TEXT = "Helvetica 10"
_BOLD = "Helvetica-Bold 10"


def _line(page: int, y: float, text: str, *, size: float = 10, style: str = _TEXT) -> Line:
    return Line(page=page, text=text, x=50, y=y, end=300, size=size, style=style, lead=text)


def _page(number: int, *lines: tuple[str, str]) -> list[Line]:
    """A page with a running header, these lines from the top, and its number."""
    header = _line(number, 780, "Acme Call", size=8, style="Helvetica 8")
    body = [_line(number, 740 - 20 * place, text, style=style) for place, (text, style) in enumerate(lines)]
    return [header, *body, _line(number, 20, str(number), size=8, style="Helvetica 8")]


def _words(page: int, number: int) -> tuple[str, str]:
    return (f"We say on page {'one two three four five'.split()[page - 1]} line {'abcdefgh'[number]}.", _TEXT)


def test_a_name_that_tops_two_pages_is_no_header() -> None:
    name = ("Klara Steiner, Investor Relations", _BOLD)
    lines = [
        *_page(1, _words(1, 0), name, *(_words(1, each) for each in range(1, 8))),
        *_page(2, *(_words(2, each) for each in range(8))),
        *_page(3, name, *(_words(3, each) for each in range(8))),
        *_page(4, name, *(_words(4, each) for each in range(8))),
    ]
    cleaned = without_furniture(lines)
    assert [line.page for line in cleaned.lines if line.text == name[0]] == [1, 3, 4]
    assert cleaned.running[:1] == ("Acme Call",)
    assert cleaned.left_out == 8


def test_two_names_atop_pages_of_a_longer_file_are_too_few() -> None:
    name = ("Ben Castellanos", _BOLD)
    other = ("Operator", _BOLD)
    lines = [
        *_page(
            1, *(_words(1, each) for each in range(5)), other, *(_words(1, each) for each in (5, 6, 7, 0, 1))
        ),
        *_page(2, *(_words(2, each) for each in range(8))),
        *_page(3, name, *(_words(3, each) for each in range(8))),
        *_page(4, *(_words(4, each) for each in range(8))),
        *_page(5, name, *(_words(5, each) for each in range(8))),
    ]
    cleaned = without_furniture(lines)
    assert [line.page for line in cleaned.lines if line.text == "Ben Castellanos"] == [3, 5]


def test_small_print_at_the_end_is_told_apart() -> None:
    lines = [
        *_page(
            1,
            ("Operator: Good day to all of you who are here.", _TEXT),
            *(_words(1, each) for each in range(8)),
        )[:-1],
        _line(2, 700, "No part of this may be copied.", size=7, style="Helvetica 7"),
    ]
    cleaned = without_furniture(lines)
    assert cleaned.small_print == ("No part of this may be copied.",)
    assert cleaned.lines[-1].text == "We say on page one line h."


def test_small_print_in_which_somebody_speaks_is_text() -> None:
    lines = [
        *_page(
            1,
            ("Operator: Good day to all of you who are here.", _TEXT),
            *(_words(1, each) for each in range(8)),
        )[:-1],
        _line(2, 700, "Operator: Goodbye.", size=7, style="Helvetica 7"),
    ]
    cleaned = without_furniture(lines)
    assert cleaned.small_print == ()
    assert cleaned.lines[-1].text == "Operator: Goodbye."
