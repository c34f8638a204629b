r"""Characters that a file cannot hold as they are: hidden on the way out, shown again on the way back.

Two ways, for files that know HTML's references (`&#x1b;`) and for those that do not (`\u{1b}`).
"""

import re

# What readers take for a line end, what makes a text look binary, and what steers a terminal.
UNSAFE = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"

SEPARATOR = " · "
"""Stands between the parts of a line; within a part its dot is hidden."""
REFERENCED_LINE_FEED = "&#xa;"
BRACED_LINE_FEED = r"\u{a}"

_DOT = re.compile(r"(?<!\S)·(?!\S)")
_REFERENCE_OUT = re.compile(rf"[&<>{UNSAFE}]")
_REFERENCE_BACK = re.compile(r"&(?:(amp|lt|gt)|#x([0-9a-f]{1,6})|#([0-9]{1,7}));")
_BRACE_OUT = re.compile(rf"\\(?=u\{{[0-9a-f]{{1,6}}\}})|[{UNSAFE}]")
_BRACE_BACK = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
_NAMED = {"amp": "&", "lt": "<", "gt": ">"}
_NAMES = {character: f"&{name};" for name, character in _NAMED.items()}


def with_references(text: str) -> str:
    """Hide what HTML and WebVTT cannot hold as it is; line feeds stay."""
    return _REFERENCE_OUT.sub(lambda match: _NAMES.get(match.group()) or reference(match.group()), text)


def without_references(text: str) -> str:
    """Show what `with_references` hid."""
    return _REFERENCE_BACK.sub(
        lambda match: _NAMED[match[1]] if match[1] else character(match[2], match[3]), text
    )


def with_braces(text: str) -> str:
    """Hide what a plain text cannot hold as it is; line feeds stay."""
    return _BRACE_OUT.sub(lambda match: f"\\u{{{ord(match.group()):x}}}", text)


def without_braces(text: str) -> str:
    """Show what `with_braces` hid."""
    return _BRACE_BACK.sub(lambda match: character(match[1], None), text)


def reference(text: str) -> str:
    """Return one character as a reference: "&#x1b;"."""
    return f"&#x{ord(text):x};"


def character(hexadecimal: str | None, decimal: str | None) -> str:
    """Return the character of a number given in one of two ways; U+FFFD where there is none."""
    number = int(hexadecimal, 16) if hexadecimal else int(decimal or "0")
    return chr(number) if number < 0xD800 or 0xDFFF < number <= 0x10FFFF else "\ufffd"


def on_one_line_with_references(text: str) -> str:
    """Hide as `with_references` does, line feeds and what looks like a `SEPARATOR` too."""
    return referenced_breaks(with_references(text))


def referenced_breaks(text: str) -> str:
    """Write line feeds and what looks like a `SEPARATOR` as references."""
    return _DOT.sub(reference("·"), text).replace("\n", REFERENCED_LINE_FEED)


def on_one_line_with_braces(text: str) -> str:
    """Hide as `with_braces` does, line feeds and what looks like a `SEPARATOR` too."""
    return _DOT.sub(r"\\u{b7}", with_braces(text)).replace("\n", BRACED_LINE_FEED)


def without_blank_edges(text: str, line_feed: str) -> str:
    """Write line feeds at the beginning and the end as `line_feed`, so that blank lines around a text mean nothing."""
    core = text.strip("\n")
    before = len(text) - len(text.lstrip("\n"))
    return line_feed * before + core + line_feed * (len(text) - before - len(core))
