"""The library column and the scope chooser as HTML."""

from html.parser import HTMLParser

from index.library import Entry
from ui.web.adding import Import
from ui.web.library_page import View, first_view, library_html, notice_html, scope_html, scope_words


def _entry(
    number: int, *, sample: bool = False, title: str | None = None, date: str | None = "2031-05-02"
) -> Entry:
    return Entry(
        number=number,
        id=f"t{number}",
        title=title or f"Talk {number}",
        company=None,
        period=None,
        date=date,
        turns=1200,
        words=9,
        speakers=2,
        sample=sample,
        source="",
        added_at="",
        revision=1,
    )


class _Page(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_new_page_shows_the_newest_own_transcript_else_the_latest_sample() -> None:
    assert first_view([]) == View()
    samples = [
        _entry(1, sample=True, date=None),
        _entry(2, sample=True),
        _entry(3, sample=True, date="2030-01-01"),
    ]
    assert first_view(samples) == View(scope=("t2",), current="t2")
    assert first_view([_entry(1), _entry(2), _entry(3, sample=True)]) == View(scope=("t2",), current="t2")


def test_the_list_marks_the_current_transcript() -> None:
    page = _Page(library_html([_entry(1), _entry(2, sample=True)], View(scope=("t2",), current="t2")))
    buttons = [attrs for tag, attrs in page.tags if tag == "button"]
    assert [(b["data-transcript"], b["aria-current"]) for b in buttons] == [("t1", "false"), ("t2", "true")]
    assert page.tags[0][1]["data-current"] == "t2"
    assert page.text == "Talk 11,200 turns · 2031-05-02Talk 21,200 turns · 2031-05-02 · sample"


def test_an_empty_library_says_so() -> None:
    assert _Page(library_html([], View())).text == "No transcripts yet."


def test_scope_in_words() -> None:
    talks = [_entry(1), _entry(2), _entry(3, sample=True)]
    assert scope_words(talks, View(scope=("t2",))) == "Talk 2"
    assert scope_words(talks, View(scope=("t1", "t3"))) == "2 transcripts"
    assert scope_words(talks, View()) == "All 2 transcripts"  # the sample is left out
    assert scope_words(talks[:1], View()) == "All transcripts"


def test_the_scope_ticks_what_is_asked() -> None:
    page = _Page(scope_html([_entry(1), _entry(2)], View(scope=("t2",), current="t2")))
    boxes = [attrs for tag, attrs in page.tags if tag == "input"]
    assert [(box["value"], "checked" in box) for box in boxes] == [("t1", False), ("t2", True)]
    everything = next(attrs for _, attrs in page.tags if attrs.get("data-action") == "scope-all")
    assert everything["aria-pressed"] == "false"


def test_hostile_titles_add_no_tag() -> None:
    hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
    for make in (library_html, scope_html):
        tame, wild = (_Page(make([_entry(1, title=title)], View(scope=("t1",)))) for title in ("T", hostile))
        assert [tag for tag, _ in tame.tags] == [tag for tag, _ in wild.tags]
        assert hostile in wild.text


def test_an_import_is_told_line_by_line() -> None:
    state = Import(running="Reading <b>…", lines=("Added a.",), failures=("b: empty",))
    page = _Page(notice_html(state))
    assert [tag for tag, _ in page.tags] == ["p", "p", "p"]
    assert page.text == "b: emptyAdded a.Reading <b>…"
