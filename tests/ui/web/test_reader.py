"""The transcript pane: every word escaped, structure shown, text kept code point by code point."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from index.transcript import Exchange, Section, Speaker, Transcript, Turn
from ui.web.reader import HUES, speaker_hues, transcript_html


class _Page(HTMLParser):
    """Collects tags, and the text of each element of class "words"."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.classes: list[str] = []
        self.words: list[str] = []
        self._inside = False
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs).get("class") or ""
        self.tags.append(tag)
        self.classes.extend(names.split())
        if "words" in names.split():
            self.words.append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.words[-1] += data


def _turns(*names: str) -> tuple[Turn, ...]:
    return tuple(Turn(number=n, speaker=name, text=f"Words of {n}.") for n, name in enumerate(names, 1))


def _call() -> Transcript:
    return Transcript(
        id="acme",
        title="Acme Q1",
        date="2031-05-02",
        turns=_turns("Operator", "Ana Ruiz", "Operator", "Ben Okafor", "Ana Ruiz", "Operator"),
        speakers=(
            Speaker(name="Operator", kind="operator"),
            Speaker(name="Ana Ruiz", role="CFO", firm="Acme", kind="management"),
            Speaker(name="Ben Okafor", firm="Northbank", kind="analyst"),
        ),
        sections=(
            Section(kind="prepared_remarks", first_turn=1, last_turn=2),
            Section(kind="questions_and_answers", first_turn=3, last_turn=6),
        ),
        exchanges=(
            Exchange(number=1, asker="Ben Okafor", first_turn=4, last_turn=5, questions=(4,), replies=(5,)),
        ),
    )


def test_every_turn_is_shown_once_in_order() -> None:
    page = _Page(transcript_html(_call()))
    assert page.words == [f"Words of {n}." for n in range(1, 7)]
    assert page.tags.count("article") == 6


def test_structure_is_shown() -> None:
    markup = transcript_html(_call())
    assert "6 turns · 2 sections · 3 people · 2031-05-02" in markup
    assert markup.count('class="part-title"') == 2
    assert markup.count('class="exchange-turns"') == 1
    assert '<span class="about" dir="auto">CFO, Acme</span>' in markup
    group = markup[markup.index('class="exchange-turns"') : markup.index('data-turn="6"')]
    assert '<span class="does">asks</span>' in group
    assert '<span class="does">answers</span>' in group
    assert markup.count("<div") == markup.count("</div>")


def test_times_and_pages_are_shown_where_present() -> None:
    turns = (Turn(number=1, speaker="Ana", text="Yes.", start_time=754.0, page=3),)
    markup = transcript_html(Transcript(id="a", title="a", turns=turns))
    assert "<time>12:34</time>" in markup
    assert "p. 3" in markup


def test_a_transcript_without_structure_or_turns_is_shown() -> None:
    plain = _Page(transcript_html(Transcript(id="a", title="a", turns=_turns("Ana"))))
    assert plain.words == ["Words of 1."]
    assert "part-title" not in plain.classes
    assert _Page(transcript_html(Transcript(id="a", title="a", turns=()))).words == []


def test_hostile_names_and_words_add_no_tag() -> None:
    hostile = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>"
    tame = Transcript(
        id="a", title="T", turns=_turns("N"), speakers=(Speaker(name="N", role="R", firm="F"),), date="D"
    )
    wild = Transcript(
        id="a",
        title=hostile,
        turns=(Turn(number=1, speaker=hostile, text=hostile),),
        speakers=(Speaker(name=hostile, role=hostile, firm=hostile),),
        date=hostile,
    )
    assert _Page(transcript_html(wild)).tags == _Page(transcript_html(tame)).tags
    assert _Page(transcript_html(wild)).words == [hostile]


@given(st.text(max_size=50))
def test_words_keep_their_offsets(text: str) -> None:
    transcript = Transcript(id="a", title="a", turns=(Turn(number=1, speaker="A", text=text),))
    assert len(_Page(transcript_html(transcript)).words[0]) == len(text)


def test_colours_are_steady_and_the_operator_has_none() -> None:
    assert speaker_hues(_call()) == {"Operator": "hue-none", "Ana Ruiz": "hue-0", "Ben Okafor": "hue-1"}
    many = Transcript(id="a", title="a", turns=_turns(*(f"S{n}" for n in range(HUES + 1))))
    assert speaker_hues(many)[f"S{HUES}"] == "hue-0"


def test_a_mended_turn_says_so_and_keeps_the_file_s_words_beside() -> None:
    turn = Turn(number=1, speaker="Ana", text="Capex <b>fell</b>.", original='Cap "ex" <i>fell</i>.')
    html = transcript_html(Transcript(id="t", title="T", turns=(turn,)))
    assert (
        '<span class="corrected" title="The file has: Cap &quot;ex&quot; &lt;i&gt;fell&lt;/i&gt;.">corrected by hand</span>'
        in html
    )
    assert html.count("corrected by hand") == 1
