"""Bytes become text: UTF-8 first, UTF-16 and UTF-32 by their marks, then what a page declares, Windows-1252 last."""

import codecs
import re

from index.errors import UnreadableFileError
from index.formats.declared import codec, declared_charset

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# A text with more control characters than this is no text: real ones hold a stray few at most.
_MAX_CONTROL_SHARE = 0.005
_MAX_BROKEN = 0.01
# Japanese in seven bits: escapes among ASCII, which would pass for UTF-8.
_ESCAPED = re.compile(rb"\x1b\$[@B]")


def decode(data: bytes, name: str, charset: str | None = None) -> tuple[str, str | None]:
    """Decode a text file.

    Args:
        data: The bytes of the file.
        name: File name for messages.
        charset: The character set that stands outside the bytes, if any; a web page may declare one itself.

    Returns:
        The text with single line feeds and no byte order mark, and a warning or None.

    Raises:
        UnreadableFileError: The bytes are no text in any of the encodings tried.
    """
    text, warning = _decode(data, name, codec(charset) if charset else declared_charset(data))
    controls = len(_CONTROLS.findall(text))
    if controls > max(2, _MAX_CONTROL_SHARE * len(text)):
        raise UnreadableFileError(_binary(name))
    return _LINE_ENDS.sub("\n", text.lstrip("\ufeff")), warning


def _decode(data: bytes, name: str, declared: str | None) -> tuple[str, str | None]:
    encoding = _marked(data) or _unmarked_utf16(data)
    if encoding is not None:
        try:
            return data.decode(encoding), None
        except UnicodeDecodeError as error:
            raise UnreadableFileError(
                f"{name}: the file says that it is {encoding.upper()} but breaks off or is damaged at byte "
                f"{error.start}; save it again as UTF-8 text"
            ) from error
    if b"\0" in data:
        raise UnreadableFileError(_binary(name))
    if declared is not None and _ESCAPED.search(data):
        return _declared(data, declared) or _windows(data, name)
    try:
        # A page that was saved again as UTF-8 still declares what it was before.
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _damaged_utf8(data) or (declared and _declared(data, declared)) or _windows(data, name)


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked_utf16(data: bytes) -> str | None:
    """Latin text in UTF-16 has a zero in every second byte; nothing else that is text has."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """A few broken bytes among many good multi-byte characters: UTF-8 that was cut or spliced."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    good = sum(1 for character in text if ord(character) > 127) - broken
    if good <= 4 * broken:
        return None
    return text, f"{broken} damaged characters were read as \ufffd; save the file again as UTF-8"


def _declared(data: bytes, encoding: str) -> tuple[str, str | None] | None:
    """Decode as declared, unless that fits so badly that the declaration must be wrong."""
    text = data.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    if broken > _MAX_BROKEN * len(text):
        return None
    return (
        text,
        f"{broken} damaged characters were read as \ufffd; save the file again as UTF-8" if broken else None,
    )


def _windows(data: bytes, name: str) -> tuple[str, str]:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(_binary(name)) from error
    return text, "not UTF-8: read as Windows-1252; if accents look wrong, save the file as UTF-8"


def _binary(name: str) -> str:
    # The registry asks the readers, which ask this module; importing it above would close the circle.
    from index.formats.registry import known_endings

    endings = ", ".join(sorted(known_endings()))
    return f"{name}: this is a binary file of no format that is read; save the transcript as one of {endings}"
