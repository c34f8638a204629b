"""Random transcripts, as unlike any real one as the types allow."""

from hypothesis import strategies as st

from index.structure.kinds import UNKNOWN_SPEAKER
from index.transcript import Cue, Speaker, Transcript, Turn

PIECES = (
    "", " ", "  ", "\t", "\n", "\n\n", "\n \n", "Bob: hi", "Yes.", "growth of 9 percent", "-->", "00:00:01.000 --> 00:00:02.000",
    "<v x>", "</v>", "<b>", "&amp;", "&#x1b;", "&#10;", "&", ";", "=1+1", "+5", "-2", "@SUM(A1)", "'=x", "'Twas", "*", "**", "_a_", "SPEAKER_00",
    "# ", "### 3 · Eve · 0:01", "> ", "1. ", "- ", "---", "===", "```", "~~", "|", "[x](http://y)", "![x](y)", "[a]: b", "<!-- x -->", "\\", "\\u{a}",
    "\\u{1b}", "$5 to $6", "NOTE", "WEBVTT", "turn 3", "3 · Eve", " · ", "·", "p. 7", "corrected by hand", "in the file: ", "  < ", "    ", '"', ",",
    "\u200f", "\u202e", "\u2028", "\x0b", "\x85", "\r", "\r\n", "\x1b[31m", "\x00", "\ufeff", "日本語", "é", "e\u0301", "\U0001f600", "=", "#",
)  # fmt: skip
"""What trips up one format or another."""

_characters = st.characters(exclude_categories=["Cs"])
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=6).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(_characters, max_size=5)), max_size=5).map("".join),
    st.text(_characters, max_size=30),
)
lines = texts.map(lambda text: " ".join(text.split()))
"""Titles, names and the like: white space collapsed, as readers and edits leave them."""
filled = lines.filter(bool)
maybe = st.none() | filled
names = st.one_of(
    st.sampled_from(["Ana Ruiz", "Ana Ruiz", UNKNOWN_SPEAKER, "Dr: No", 'O"Neil, Pat', "=Eve"]), filled
)
times = st.one_of(
    st.integers(0, 4000).map(float),
    st.integers(0, 10**7).map(lambda thousandths: thousandths / 1000),
    st.floats(0, 1e6),
    st.floats(0, allow_infinity=False, allow_nan=False),
)


@st.composite
def spans(draw: st.DrawFn) -> tuple[float | None, float | None]:
    start, end = sorted(draw(st.tuples(times, times)))
    return draw(
        st.sampled_from(
            [(None, None), (start, end), (start, end), (start, None), (None, end), (start, start)]
        )
    )


@st.composite
def turns(draw: st.DrawFn, number: int, name: str) -> Turn:
    text = draw(texts)
    start, end = draw(spans())
    cues: tuple[Cue, ...] = ()
    if len(text) > 1 and draw(st.booleans()):
        offsets = sorted({0, *draw(st.lists(st.integers(0, len(text) - 1), max_size=3))})
        pairs = [sorted(draw(st.tuples(times, times))) for _ in offsets]
        cues = tuple(
            Cue(offset=offset, start_time=begin, end_time=stop)
            for offset, (begin, stop) in zip(offsets, pairs, strict=True)
        )
        if draw(st.booleans()):
            start, end = min(pair[0] for pair in pairs), max(pair[1] for pair in pairs)
    return Turn(
        number=number,
        speaker=name,
        text=text,
        start_time=start,
        end_time=end,
        page=draw(st.none() | st.integers(1, 10**6)),
        cues=cues,
        original=draw(st.none() | st.none() | texts),
    )


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """A transcript without sections and exchanges, in which one person may speak several turns in a row."""
    spoken = draw(st.lists(names, min_size=1, max_size=4))
    said = tuple(draw(turns(number, name)) for number, name in enumerate(spoken, start=1))
    if draw(st.booleans()):
        said = tuple(Turn(number=turn.number, speaker=turn.speaker, text=turn.text) for turn in said)
    return Transcript(
        id=draw(st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)),
        title=draw(filled),
        turns=said,
        kind=draw(st.sampled_from(["earnings_call", "meeting", "interview", "hearing", "other"])),
        company=draw(maybe),
        ticker=draw(maybe),
        period=draw(maybe),
        date=draw(st.none() | st.dates().map(str)),
        series=draw(maybe),
        language=draw(st.sampled_from([None, "en", "zh"])),
        source=draw(maybe),
        speakers=tuple(
            Speaker(
                name=name,
                role=draw(maybe),
                firm=draw(maybe),
                kind=draw(st.sampled_from(["other", "management", "analyst", "investor_relations"])),
            )
            for name in dict.fromkeys(spoken)
        ),
    )
