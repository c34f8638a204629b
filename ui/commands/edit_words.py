"""Corrections in words: what was corrected, how words changed, and how a proposed correction is typed."""

from __future__ import annotations

import difflib
import re
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from index.edits import Assign, Describe, Edit, Mend, Merge, Rename

if TYPE_CHECKING:
    from index.structure.variants import Proposal

_AROUND = 3
"""Words that are shown before and after a change."""
_PLAIN_NAME = re.compile(r"[^\"$`\\!\n]*")


def edit_words(edit: Edit) -> str:
    """Return a correction in a line: '"Speaker 1" is "Ana Ruiz", role: CFO'."""
    match edit:
        case Rename():
            named = f' is "{edit.name}"' if edit.name is not None and edit.name != edit.speaker else ""
            facts = (("role", edit.role), ("firm", edit.firm), ("kind", edit.kind))
            return ", ".join([f'"{edit.speaker}"{named}', *_set(facts)])
        case Merge():
            quoted = ", ".join(f'"{name}"' for name in edit.speakers)
            return f'{quoted} {"is" if len(edit.speakers) == 1 else "are"} "{edit.into}"'
        case Assign():
            one = len(edit.turns) == 1
            return f'turn{"" if one else "s"} {turn_ranges(edit.turns)} {"is" if one else "are"} by "{edit.speaker}"'
        case Mend():
            return f"words of turn {edit.turn}"
        case Describe():
            return ", ".join(_set((field.name, getattr(edit, field.name)) for field in fields(edit)))


def _set(facts: Iterable[tuple[str, str | None]]) -> list[str]:
    return [
        f"{name}: {value.replace('_', ' ') if name == 'kind' else value}" if value else f"{name} cleared"
        for name, value in facts
        if value is not None
    ]


def turn_ranges(turns: Sequence[int]) -> str:
    """Return numbers as people write them: "14-16, 20"."""
    parts: list[list[int]] = []
    for number in sorted(turns):
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}-{part[-1]}" for part in parts)


def change_words(before: str, after: str) -> str:
    """Return what changed in a text on one line: "… sales rose [wine → nine] percent in the …"."""
    old, new = before.split(), after.split()
    shown: list[str] = []
    end = 0
    changes = [
        code
        for code in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if code[0] != "equal"
    ]
    for _, first, last, new_first, new_last in changes:
        if first - _AROUND > end:
            shown.extend(["…", *old[first - _AROUND : first]])
        else:
            shown.extend(old[end:first])
        gone, come = " ".join(old[first:last]), " ".join(new[new_first:new_last])
        shown.append(f"[{gone} → {come}]" if gone and come else f"[+ {come}]" if come else f"[- {gone}]")
        following = min((code[1] for code in changes if code[1] > first), default=len(old))
        end = min(last + _AROUND, following)
        shown.extend(old[last:end])
    return " ".join([*shown, *(["…"] if end < len(old) else [])])


def proposal_words(proposal: Proposal) -> str:
    """Return what is proposed and why: '"Tim" may be "Timothy Zhao": … (turn 12)'."""
    edit = proposal.edit
    names, into = (edit.speakers, edit.into) if isinstance(edit, Merge) else ((edit.speaker,), edit.name)
    turn = (
        f" (turn {proposal.turn})" if proposal.turn and f"turn {proposal.turn}" not in proposal.reason else ""
    )
    return f"{', '.join(f'“{name}”' for name in names)} may be “{into}”: {proposal.reason}{turn}"


def proposal_command(identifier: str, proposal: Proposal) -> str:
    """Return the command that makes a proposed correction."""
    edit = proposal.edit
    if isinstance(edit, Merge):
        return f"saidthat speakers merge {identifier} {' '.join(map(typed, (*edit.speakers, edit.into)))}"
    return f"saidthat speakers rename {identifier} {typed(edit.speaker)} {typed(edit.name or '')}"


def typed(name: str) -> str:
    """Return a name as it is typed in a shell."""
    return f'"{name}"' if _PLAIN_NAME.fullmatch(name) else shlex.quote(name)
