"""What the attributes of an HTML element say: a name, a role beside it, furniture of the page, hidden, bold."""

import re
from collections.abc import Mapping

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORDS = re.compile(r"[a-z]+")
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|hidden|d-none)(?:\s|$)", re.I
)
# "hidden md:block" hides on small screens only.
_SHOWN_CLASS = re.compile(r"(?:^|\s)(?:\w+:|d-\w+-)(?:block|flex|grid|inline|table)")
_BOLD_CLASS = re.compile(r"(?:^|\s)(?:bold|strong|font-bold|fw-bold|font-semibold|is-bold)(?:\s|$)", re.I)
_SPEAKER = re.compile(
    r"(?:^|-)(?:speaker|participant|talker|author|sender|user|person|actor|attendee|member|contributor|"
    r"attributed-to|attribution|name|username|displayname)"
    r"(?:-(?:name|label|id|tag|link|title|button))?(?:-[a-z]*\d[\w-]*)?$"
)
_REMARK = re.compile(
    r"(?:^|-)(?:title|subtitle|role|position|company|job|jobtitle|designation|affiliation|firm|organi[sz]ation)$"
)
_TRANSCRIPT = re.compile(r"transcript(?!ion-service|s\b)", re.IGNORECASE)
_ROLES = frozenset(
    "navigation contentinfo complementary banner search dialog alertdialog menu menubar toolbar".split()
)
_FURNITURE = frozenset(
    """
    comments comment commentlist disqus respond related recirc recommended recommendations sidebar advert
    advertisement adverts ads ad adslot promo promotion promotions sponsored sponsor newsletter signup
    subscribe share sharing sharebar social cookie cookies consent gdpr breadcrumb breadcrumbs
    pitch popup modal toolbar menu navbar nav navigation footer disclaimer disclosure disclosures bio
    biography trending taboola outbrain pagination pager hatnote copyright byline
    """.split()
)
"""Words of class and id names that mark what stands around the matter of a page."""


def hidden(attributes: Mapping[str, str]) -> bool:
    """True when style or class take the element from sight."""
    classes = _value(attributes, "class")
    return bool(_HIDDEN_STYLE.search(_value(attributes, "style"))) or bool(
        _HIDDEN_CLASS.search(classes) and not _SHOWN_CLASS.search(classes)
    )


def bold(attributes: Mapping[str, str]) -> bool:
    """True when style or class set bold letters."""
    return bool(
        _BOLD_STYLE.search(_value(attributes, "style")) or _BOLD_CLASS.search(_value(attributes, "class"))
    )


def speaker_class(attributes: Mapping[str, str]) -> bool:
    """True when class or itemprop say that the element holds a name."""
    return _named(_value(attributes, "class"), _SPEAKER) or _named(_value(attributes, "itemprop"), _SPEAKER)


def remark_class(attributes: Mapping[str, str]) -> bool:
    """True when the class says that the element holds a role or a firm."""
    return _named(_value(attributes, "class"), _REMARK)


def transcript(tag: str, attributes: Mapping[str, str]) -> bool:
    """True when class or id say that the element, smaller than the page, holds a transcript."""
    names = f"{_value(attributes, 'class')} {_value(attributes, 'id')}"
    return tag not in ("html", "body", "main", "article") and bool(_TRANSCRIPT.search(names))


def furniture(attributes: Mapping[str, str]) -> str | None:
    """Return the word or ARIA role for which the element is no matter of the page, or None."""
    role = _value(attributes, "role").casefold()
    if role in _ROLES:
        return role
    return _furniture_word(f"{_value(attributes, 'class')} {_value(attributes, 'id')}")


def _value(attributes: Mapping[str, str], name: str) -> str:
    return attributes.get(name, "")


def _named(value: str, pattern: re.Pattern[str]) -> bool:
    for token in value.split():
        # "transcript__speaker" and "speakerName__x7Yq": the name and what a tool puts before or after it.
        for part in token.split("__"):
            plain = _CAMEL.sub("-", part).replace("_", "-").casefold()
            if pattern.search(plain):
                return True
    return False


def _furniture_word(value: str) -> str | None:
    words = _WORDS.findall(_CAMEL.sub("-", value).casefold())
    return next((word for word in words if word in _FURNITURE), None)
