"""JSON and JSON Lines as text, parsed once for all readers that ask about the same file."""

import json
import re
from functools import lru_cache
from typing import NoReturn

from index.errors import InvalidTranscriptError

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_BEGINS = re.compile(r'\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{\["\]]|-?\d|$))')


def begins_as_json(text: str) -> bool:
    """True for text that begins with an object, or with a list of objects, lists, strings or numbers."""
    return _BEGINS.match(text) is not None


@lru_cache(maxsize=1)
def parsed(text: str) -> object:
    """Return the value of a JSON text; for JSON Lines the list of the values.

    Raises:
        InvalidTranscriptError: The text is no JSON; the message says where it breaks, without a file name.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
        # A second value after the first one, on a line of its own: a value a line.
        if error.msg == "Extra data" and len(lines) > 1 and _is_value(lines[0][1]):
            return [_line(line, number) for number, line in lines]
        _refuse(f"line {error.lineno}: {error.msg}")
    except (RecursionError, ValueError) as error:
        _refuse(f"it cannot be read ({type(error).__name__})")


def _is_value(line: str) -> bool:
    try:
        json.loads(line)
    except (RecursionError, ValueError):
        return False
    return True


def _line(line: str, number: int) -> object:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        _refuse(f"line {number}: {error.msg}")
    except (RecursionError, ValueError) as error:
        _refuse(f"line {number} cannot be read ({type(error).__name__})")


def _refuse(what: str) -> NoReturn:
    raise InvalidTranscriptError(what)


def whole_characters(text: str) -> str:
    r"""Return a text without lone surrogates and control characters, which no file and no page can hold.

    JSON can spell them (`\ud800`, `\u0000`); the first become U+FFFD, the second spaces.
    """
    plain = _HALF_CHARACTER.sub("\ufffd", text)
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", plain)
