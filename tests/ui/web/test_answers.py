"""An answer's three states as HTML, its sources, and text that stays text."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from index.transcript import Section, Speaker, Transcript, Turn
from rag.answer import Answer, AnswerStatus, CheckResult, Citation, Fallback, Searched
from ui.web.answers import GetTranscript, answer_html, conversation_html, refusal_words, welcome_html
from ui.web.chat import Asked

HOSTILE = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script> ![x](https://example.com/x.png)"
TEXT = "We spent 12 units. It was planned."


class _Page(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.headings: list[str] = []
        self.tags: list[str] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def _transcript(ref: str) -> Transcript | None:
    if ref != "acme":
        return None
    return Transcript(
        id="acme",
        title="Acme Q1",
        turns=(Turn(number=1, speaker="Ana Ruiz", text=TEXT),),
        speakers=(Speaker(name="Ana Ruiz", role="CFO", kind="management"),),
        sections=(Section(kind="prepared_remarks", first_turn=1, last_turn=1),),
    )


def _citation(marker: int = 1, *, quote: str = "We spent 12 units.", speaker: str = "Ana Ruiz") -> Citation:
    return Citation(
        marker=marker,
        transcript="acme",
        title="Acme Q1",
        turn=1,
        speaker=speaker,
        role="CFO",
        firm=None,
        start=0,
        end=18,
        quote=quote,
    )


def _answer(
    status: AnswerStatus = "answered",
    *,
    answerer: str = "quotes",
    text: str = "x [1]",
    citations: tuple[Citation, ...] = (),
    related: tuple[Citation, ...] = (),
    fallback: Fallback | None = None,
    transcripts: tuple[str, ...] = ("acme",),
) -> Answer:
    return Answer(
        question="Why?",
        text=text,
        status=status,
        answerer=answerer,
        searched=Searched(turns=1, of_turns=1, transcripts=transcripts),
        citations=citations,
        related=related,
        fallback=fallback,
        refusal="not_mentioned" if status == "not_said" else None,
    )


def _html(answer: Answer, get: GetTranscript = _transcript) -> str:
    return answer_html(answer, get, several=len(answer.searched.transcripts) > 1)


def test_with_exact_quotes_the_sources_are_the_answer() -> None:
    markup = _html(_answer(text="must not show [1]", citations=(_citation(),)))
    text = _Page(markup).text
    assert "Ana Ruiz, CFO · prepared remarks · turn 1" in text
    assert "“We spent 12 units.”\xa01" in text
    assert "searched 1 of 1 turns" in text
    assert "must not show" not in text
    assert 'data-transcript="acme" data-turn="1" data-start="0" data-end="18"' in markup


def test_several_transcripts_are_named_at_each_source() -> None:
    answer = _answer(citations=(_citation(),), transcripts=("acme", "other"))
    assert "CFO · Acme Q1 · prepared remarks" in _Page(_html(answer, _transcript)).text


def _beta(ref: str) -> Transcript | None:
    beta = Transcript(
        id="beta",
        title="Beta Q1 call",
        company="Beta",
        date="2031-05-08",
        turns=(Turn(number=1, speaker="Ida Krog", text=TEXT),),
        speakers=(Speaker(name="Ida Krog"),),
    )
    return beta if ref == "beta" else _transcript(ref)


def _from_both() -> tuple[Citation, ...]:
    beta = replace(_citation(2), transcript="beta", title="Beta Q1 call", speaker="Ida Krog", role=None)
    return _citation(1), beta, _citation(3, quote="It was planned.")


@pytest.mark.parametrize(
    ("status", "answerer"),
    [("answered", "quotes"), ("answered", "llm:a:b"), ("nearest", "quotes"), ("not_said", "quotes")],
)
def test_sources_of_several_transcripts_stand_under_a_heading_each(
    status: AnswerStatus, answerer: str
) -> None:
    kept = {"related": _from_both()} if status == "not_said" else {"citations": _from_both()}
    answer = _answer(status, answerer=answerer, text="x", transcripts=("acme", "beta"), **kept)
    markup = _html(answer, _beta)
    assert re.findall(r"<h4[^>]*>(.*?)</h4>", markup) == ["Acme Q1", "Beta Q1 call · 2031-05-08"]
    acme, beta = re.split(r"<h4", markup)[1:]
    assert re.findall(r'<ol [^>]*aria-label="(.*?)"', acme) == ["Sources in Acme Q1"]
    assert re.findall(r"Source (\d):", acme)[::2] == ["1", "3"]  # named in a label and a tooltip
    assert re.findall(r"Source (\d):", beta)[::2] == ["2"]
    assert "Ida Krog · turn 1" in _Page(beta).text  # the title is not repeated at the source


def test_the_transcript_that_a_question_picked_out_of_several_is_named() -> None:
    answer = _answer(citations=(_citation(),))
    for scope, named in (((), 1), (("acme", "beta"), 1), (("acme",), 0)):
        asked = Asked(question="Why?", scope=scope, phase="done", answer=answer)
        assert _Page(conversation_html((asked,), _beta)).text.count("Acme Q1") == named


def test_sources_of_a_removed_transcript_stand_under_its_title() -> None:
    markup = _html(_answer(citations=_from_both(), transcripts=("acme", "beta")), _transcript)
    assert re.findall(r"<h4[^>]*>(.*?)</h4>", markup) == ["Acme Q1", "Beta Q1 call"]


def test_sources_of_one_transcript_have_no_heading() -> None:
    for searched in (("acme",), ("acme", "beta")):
        assert "<h4" not in _html(_answer(citations=(_citation(),), transcripts=searched), _beta)


@pytest.mark.parametrize("status", ["answered", "nearest", "not_said"])
def test_a_note_comes_first_and_once(status: AnswerStatus) -> None:
    note = "Nobody called <i>Dekker</i> speaks in this call."
    kept = {"related": (_citation(),)} if status == "not_said" else {"citations": (_citation(),)}
    page = _Page(_html(replace(_answer(status, **kept), note=note), _transcript))
    assert page.text.startswith(note)
    assert page.text.count("Dekker") == 1
    assert "i" not in page.tags
    assert "We spent 12 units." in page.text


def test_nearest_passages_say_that_they_may_not_answer() -> None:
    markup = _html(_answer("nearest", citations=(_citation(),)), _transcript)
    assert 'class="answer is-nearest"' in markup
    assert "Closest passages; they may not answer this" in _Page(markup).text


def test_not_said_names_what_was_searched_and_the_nearest() -> None:
    markup = _html(_answer("not_said", text="Not said [9].", related=(_citation(),)), _transcript)
    text = _Page(markup).text
    assert text.index("Not said in this transcript.") < text.index("searched 1 of 1 turns")
    assert text.index("searched 1 of 1 turns") < text.index("Nearest passages") < text.index("We spent")
    assert text.count("searched") == 1


def test_refusals_say_why() -> None:
    answer = _answer("not_said")
    assert refusal_words(answer, "this call") == "Not said in this call."
    declined = Answer(
        question="Why?",
        text="",
        status="not_said",
        answerer="quotes",
        searched=answer.searched,
        refusal="no_figure",
    )
    assert refusal_words(declined, "this call") == "Not said in this call: no figure was given."


def test_a_written_answer_has_chips_and_source_lines() -> None:
    answer = _answer(
        answerer="llm:ollama:llama3.1", text="They spent 12 units [1].\n\nMore [7].", citations=(_citation(),)
    )
    markup = _html(answer, _transcript)
    assert markup.count("<p>") == 2
    assert markup.count('class="chip"') == 2  # one in the text, one at the source line
    assert '<sup class="mark">7</sup>' in markup  # a marker without a citation is no button
    assert "Ana Ruiz, CFO · prepared remarks · turn 1" in _Page(markup).text


def test_a_sentence_that_a_check_doubts_is_marked() -> None:
    answer = replace(
        _answer(
            answerer="llm:a:b",
            text="They spent 12 units [1]. They will spend 99 [1].",
            citations=(_citation(),),
        ),
        checks={"numbers": CheckResult(passed=1, failed=1, flagged=(1,))},
    )
    markup = _html(answer, _transcript)
    doubted = markup[markup.index('<span class="doubted">') : markup.index('<span class="doubt">')]
    assert "They will spend 99" in doubted
    assert "They spent 12" not in doubted
    assert "not found in the cited turn" in markup


def test_a_fallback_says_why() -> None:
    answer = _answer(
        citations=(_citation(),), fallback=Fallback(code="unreachable", message="No model answers.")
    )
    assert _Page(_html(answer, _transcript)).text.startswith("No model answers.")


def test_a_citation_of_a_removed_transcript_is_still_shown() -> None:
    markup = _html(_answer(citations=(_citation(),)), lambda ref: None)
    assert "Ana Ruiz, CFO · turn 1" in _Page(markup).text


def test_hostile_words_add_no_tag_in_any_state() -> None:
    tame, wild = _citation(quote="q", speaker="s"), _citation(quote=HOSTILE, speaker=HOSTILE)
    for status, answerer in (("answered", "quotes"), ("answered", "llm:a:b"), ("nearest", "quotes")):
        first, second = (
            _html(_answer(status, answerer=answerer, text=text, citations=(cited,)), _transcript)  # type: ignore[arg-type]
            for text, cited in (("t [1]", tame), (f"{HOSTILE} [1]", wild))
        )
        assert _Page(first).tags == _Page(second).tags
    asked = [Asked(question=HOSTILE, phase=phase, text=HOSTILE) for phase in ("working", "writing", "failed")]  # type: ignore[arg-type]
    assert {"img", "script"}.isdisjoint(_Page(conversation_html(tuple(asked), _transcript)).tags)


def test_phases_of_a_question() -> None:
    def shown(asked: Asked) -> str:
        return _Page(conversation_html((asked,), _transcript)).text

    assert shown(Asked(question="Why?")) == "Why?searching…"
    assert shown(Asked(question="Why?", phase="writing", text="Be")) == "Why?Be"
    assert shown(Asked(question="Why?", phase="stopped")) == "Why?Stopped."
    assert shown(Asked(question="Why?", phase="stopped", text="Be")).endswith("was not checked.")
    assert shown(Asked(question="Why?", phase="failed", text="No.")) == "Why?No."


def test_the_empty_state_offers_its_questions() -> None:
    page = _Page(welcome_html("Ask what was said.", ["First?", "<b>?"]))
    assert page.tags.count("button") == 2
    assert "b" not in page.tags
    assert page.text == "Ask what was said.First?<b>?"
