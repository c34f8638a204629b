"""Markdown shows the words: no mark of a transcript becomes a list, a link, a picture or HTML."""

import html
import re

from hypothesis import given, settings
from markdown_it import MarkdownIt

from index.exports import EXPORTS
from index.transcript import Transcript, Turn
from tests.index.exports.transcripts import texts

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
UNSHOWN = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029\ufffd]+")
"""White space, and characters that HTML does not show."""


@settings(max_examples=200)
@given(texts)
def test_words_are_rendered_as_words(text: str) -> None:
    transcript = Transcript(id="a", title="A", turns=(Turn(number=1, speaker="Ana", text=text),))
    rendered = MARKDOWN.render(EXPORTS["md"].write(transcript))
    _, body = rendered.split("<h3>1 · Ana</h3>")
    assert set(re.findall(r"</?(\w+)", body)) <= {"p", "br"}
    assert UNSHOWN.sub("", html.unescape(re.sub(r"<[^>]+>", "", body))) == UNSHOWN.sub("", text)
