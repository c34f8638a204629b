"""Web archives (.mhtml, .mht), as browsers save a page with its pictures: the page inside is found."""

import email
import email.errors
import email.policy
import re

from index.errors import UnreadableFileError
from index.formats.encodings import decode
from index.formats.reader import SourceFile

_HEAD = re.compile(r"^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,20}){2,40}")
_TYPE = re.compile(r"^content-type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)\b", re.I | re.M)
_VERSION = re.compile(r"^mime-version:", re.I | re.M)
_MAX_HEAD = 8000
_MAX_BOUNDARIES = 8000
"""Lines that may begin a part: a page has hundreds of pictures at most, and its text may hold such lines too."""


def is_archive(text: str) -> bool:
    """True for the head of a MIME message that holds a web page."""
    head = _HEAD.match(text.lstrip()[:_MAX_HEAD])
    return head is not None and bool(_VERSION.search(head.group()) and _TYPE.search(head.group()))


def page_of_archive(source: SourceFile) -> str:
    """Return the text of the page inside.

    Raises:
        UnreadableFileError: The archive is damaged or holds no page.
    """
    if source.data.count(b"\n--") > _MAX_BOUNDARIES:
        raise UnreadableFileError(_damaged(source.name, "it has too many parts"))
    try:
        # Bytes, since each part has a character set of its own.
        message = email.message_from_bytes(source.data.lstrip(), policy=email.policy.compat32)
        for part in message.walk():
            if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
                continue
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                return decode(payload, source.name, part.get_content_charset())[0]
    except (RecursionError, LookupError, ValueError, email.errors.MessageError) as error:
        raise UnreadableFileError(_damaged(source.name, type(error).__name__)) from error
    raise UnreadableFileError(_damaged(source.name, "there is no page in it"))


def _damaged(name: str, what: str) -> str:
    return (
        f"{name}: this web archive cannot be read ({what}); open it in a browser and save the page as .html"
    )
