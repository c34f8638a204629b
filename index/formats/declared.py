"""The character set that a web page declares, where its bytes are not UTF-8."""

import codecs
import re

_DECLARED = re.compile(
    rb"<meta[^<>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']"
    rb"([A-Za-z0-9_.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 8192
# Python's codecs that browsers know too; others of its codecs are no character sets, or slow on purpose.
_KNOWN = re.compile(
    r"^(?:big5(?:-?hkscs)?|euc-?jp|euc-?kr|gb-?18030|gbk|gb-?2312|hz|iso-?2022-?jp|shift[_-]?jis|sjis|cp932|ks_c_5601-1987|"
    r"iso-?8859-?(?:[1-9]|1[0134-6])|latin-?[1-9]|koi8-?[ru]|mac(?:intosh)?|cp(?:866|874|125[0-8])|"
    r"windows-?(?:874|125[0-8])|tis-?620|us-ascii|ascii)$",
    re.IGNORECASE,
)
# As browsers read these names, which pages use for the larger sets.
_MEANT = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252",
    "ascii": "cp1252", "gb2312": "gb18030", "gb-2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "shift-jis": "cp932", "shiftjis": "cp932", "sjis": "cp932", "iso-8859-9": "cp1254", "tis-620": "cp874",
    "windows-874": "cp874", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "mac": "mac-roman",
    "macintosh": "mac-roman",
}  # fmt: skip


def declared_charset(data: bytes) -> str | None:
    """Return the codec for the character set that the head of a page declares, or None."""
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    return codec((match[1] or match[2]).decode("ascii"))


def codec(charset: str) -> str | None:
    """Return Python's codec for the name of a character set, or None for one that no page has."""
    name = charset.strip().casefold()
    if not _KNOWN.match(name):
        return None
    try:
        return codecs.lookup(_MEANT.get(name, name)).name
    except LookupError:
        return None
