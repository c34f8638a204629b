"""What an HTML element says of the text in it: furniture, bold, a name, a heading."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from index.formats import html_classes

_DROPPED = frozenset(
    "script style template noscript svg math iframe object embed canvas audio video map select textarea datalist "
    "title button input".split()
)
_FURNITURE = frozenset("nav footer aside form figcaption".split())
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary "
    "table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BOLD = _HEADINGS | frozenset("b strong dt th u cite".split())
_ITALIC = frozenset("i em".split())
_TELLING = ("class", "id", "role", "style", "itemprop")
_MAX_VALUE = 400


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Element:
    """What a tag with its attributes says; told from others by identity, which is quick and all that is needed."""

    block: bool
    """True where a new paragraph begins before and behind it."""
    dropped: bool = False
    """True for what is no text of the page: scripts, buttons, fields."""
    bold: bool = False
    italic: bool = False
    named: bool = False
    """True when its class says that it holds a name."""
    remark: bool = False
    """True when its class says that it holds a role or a firm."""
    heading: bool = False
    transcript: bool = False
    """True when its class or id says that it holds a transcript."""
    keeps_lines: bool = False
    """True in `pre`."""
    outside: frozenset[str] = frozenset()
    """Why it may be no matter of the page: "nav", "comments", "hidden"."""


OUTERMOST = Element(block=True)
"""The page itself."""


def element_of(tag: str, attributes: Mapping[str, str]) -> Element:
    """Return what a tag says; its other attributes are not looked at."""
    if not attributes:
        return _element(tag, False, *("",) * len(_TELLING))
    values = [(attributes.get(name) or "")[:_MAX_VALUE] for name in _TELLING]
    return _element(tag, "hidden" in attributes, *values)


@lru_cache(maxsize=4096)
def _element(tag: str, hidden: bool, *values: str) -> Element:
    attributes = {name: value for name, value in zip(_TELLING, values, strict=True) if value}
    named = html_classes.speaker_class(attributes)
    return Element(
        block=tag in _BLOCKS,
        # The name of a speaker may be a button that shows more of the person.
        dropped=tag in _DROPPED and not (named and tag == "button"),
        bold=tag in _BOLD or html_classes.bold(attributes),
        italic=tag in _ITALIC,
        named=named,
        # "Ida Voss <small>Chief Financial Officer</small>".
        remark=not named and (tag == "small" or html_classes.remark_class(attributes)),
        heading=tag in _HEADINGS,
        transcript=html_classes.transcript(tag, attributes),
        keeps_lines=tag == "pre",
        outside=_outside(tag, attributes, hidden=hidden),
    )


def _outside(tag: str, attributes: Mapping[str, str], *, hidden: bool) -> frozenset[str]:
    if hidden or html_classes.hidden(attributes):
        return frozenset({"hidden"})
    reason = tag if tag in _FURNITURE else html_classes.furniture(attributes)
    return frozenset({reason}) if reason else frozenset()


@lru_cache(maxsize=4096)
def within(outer: Element, inner: Element) -> Element:
    """Return what all the open elements say together of the text in the innermost one."""
    return Element(
        block=inner.block,
        dropped=outer.dropped or inner.dropped,
        bold=outer.bold or inner.bold,
        italic=outer.italic or inner.italic,
        named=outer.named or inner.named,
        remark=outer.remark or inner.remark,
        heading=outer.heading or inner.heading,
        transcript=outer.transcript or inner.transcript,
        keeps_lines=outer.keeps_lines or inner.keeps_lines,
        outside=outer.outside | inner.outside,
    )
