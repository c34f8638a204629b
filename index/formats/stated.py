"""Roles and firms that stand beside the names: "Ana Ruiz -- Chief Financial Officer", lists of participants."""

import re
from collections.abc import Iterable, Mapping, Sequence

from index.formats.labels import Label, own_line_label
from index.structure.titles import find_titles, is_title
from index.transcript import Speaker

_ANALYST = re.compile(r"^(?:(?:senior |equity |research |sell-side )*analysts?)$", re.IGNORECASE)
_COMPANY = re.compile(
    r"^(?:company |corporate )?(?:executives?|management|company|representatives?)$", re.IGNORECASE
)
_OPERATOR = re.compile(r"^(?:conference |call )?operator$", re.IGNORECASE)
_NO_STATEMENT = re.compile(
    r"^(?:ph|phonetic|via|through|interpret|translat|remote|host|guest|byline|continued|cont)", re.IGNORECASE
)
_PARTS = re.compile(r"\s*(?:--+|–|—|\||;)\s*|\s+-\s+")


def stated_speakers(
    labels: Iterable[Label], above: Sequence[str], first_of: Mapping[str, int]
) -> tuple[Speaker, ...]:
    """Return what headings and the list of participants state, for those who speak.

    Args:
        labels: The labels of all turns.
        above: The lines before the first turn, where a list of participants may stand.
        first_of: First turn of each speaker by name.
    """
    by_key = {name.casefold(): name for name in first_of}
    found: dict[str, Speaker] = {}
    for label in labels:
        name = by_key.get(label.key)
        if name is not None and label.remark and name not in found:
            speaker = stated_speaker(name, label.remark, first_of[name])
            if speaker is not None:
                found[name] = speaker
    for line in above:
        entry = own_line_label(line) if len(line) < 120 else None
        if entry is None or not entry.remark:
            continue
        name, remark = by_key.get(entry.key), entry.remark
        if name is None and is_title(entry.name):
            # "Chief Financial Officer — Ana Ruiz"
            name, remark = by_key.get(entry.remark.casefold()), entry.name
        if name is not None and name not in found:
            speaker = stated_speaker(name, remark, None)
            if speaker is not None:
                found[name] = speaker
    return tuple(found.values())


def stated_speaker(name: str, remark: str, turn: int | None) -> Speaker | None:
    """Read "Birch Lane -- Analyst", "CFO", "CFO, Acme Inc." or "Acme Inc." beside a name."""
    if _NO_STATEMENT.match(remark):
        return None
    parts = [part.strip(" ,") for part in _PARTS.split(remark) if part.strip(" ,")]
    # "Analyst, Birch Lane": a comma parts these two, elsewhere it may stand inside a role or a firm.
    head, _, tail = remark.partition(", ")
    if len(parts) == 1 and tail and (_ANALYST.match(head) or _ANALYST.match(tail)):
        parts = [head, tail]
    if any(_ANALYST.match(part) for part in parts):
        firm = next((part for part in parts if not _ANALYST.match(part)), None)
        return Speaker(name=name, firm=firm, firm_turn=turn if firm else None, kind="analyst", kind_turn=turn)
    if any(_OPERATOR.match(part) for part in parts):
        return Speaker(name=name, kind="operator", kind_turn=turn)
    if all(_COMPANY.match(part) for part in parts):
        return Speaker(name=name, kind="management", kind_turn=turn) if parts else None
    parts = [piece for part in parts for piece in _firm_and_role(part)]
    role = next((part for part in parts if is_title(part)), None)
    if role is None:
        firm = parts[0] if parts[0][0].isupper() else None
        return Speaker(name=name, firm=firm, firm_turn=turn) if firm else None
    title = next(iter(find_titles(role)), None)
    firm = next((part for part in parts if part is not role), None) or (title.firm if title else None)
    return Speaker(
        name=name,
        role=title.text if title else role,
        role_turn=turn,
        firm=firm,
        firm_turn=turn if firm else None,
    )


def _firm_and_role(part: str) -> list[str]:
    """Split "Acme, Investor Relations" and "CFO, Acme"; a comma inside a role or a firm stays."""
    head, _, tail = part.partition(", ")
    if tail and not is_title(head) and is_title(tail):
        return [head, tail]
    title = next(iter(find_titles(part)), None)
    rest = part[title.end :].strip(" ,") if title is not None and title.start == 0 else ""
    return [part[: len(part) - len(rest)].strip(" ,"), rest] if rest[:1].isupper() else [part]
