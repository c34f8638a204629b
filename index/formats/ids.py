"""The id of a transcript: a slug of what the file is called."""

import hashlib
import re
import unicodedata
from pathlib import PurePath

_MAX_SLUG = 120
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}")
PASTED_NAMES = frozenset({"", "-", "stdin", "<stdin>"})
"""Names that callers give to text that came from no file."""


def slug(text: str) -> str:
    """Return lower-case letters, digits and single hyphens; accents dropped, other scripts kept.

    The result is empty when the text holds neither letters nor digits.
    """
    # Only Latin accents are dropped: in other scripts the marks carry the vowels.
    decomposed = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", text))
    kept = (
        character if character.isalnum() or unicodedata.category(character).startswith("M") else "-"
        for character in unicodedata.normalize("NFC", decomposed).casefold()
    )
    return re.sub("-+", "-", "".join(kept)).strip("-")[:_MAX_SLUG].strip("-")


def stated_id(given: str | None) -> str | None:
    """Return the id that an exported file gives, as a slug if it could not be one; None when there is none."""
    if given is None:
        return None
    return given if _ID.fullmatch(given) else slug(given) or None


def transcript_id(name: str, title: str | None, data: bytes) -> str:
    """Return the id of a file that states none: the slug of its stem, else of its title, else of its bytes."""
    stem = "" if name.strip().lower() in PASTED_NAMES else PurePath(name).stem
    digest = hashlib.sha256(data).hexdigest()[:8]
    return slug(stem) or slug(title or "") or f"pasted-{digest}"
