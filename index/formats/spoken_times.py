"""Times in words for those who listen to a page, "1 minute 8 seconds", which a copy of Teams or YouTube has too."""

import re
from collections.abc import Sequence

from index.formats.labels import TIME

_WORDS = r"(?:(?P<hours>\d{1,3}) hours?,? ?)?(?:(?P<minutes>\d{1,2}) minutes?,? ?)?(?:(?P<seconds>\d{1,2}) seconds?)?"
_ALONE = re.compile(rf"^(?=\d){_WORDS}\s*(?P<clock>{TIME})?$")
_BESIDE = re.compile(rf"^(?P<name>[^\d.?!:]{{1,70}}?)\s+(?=\d){_WORDS}(?<=s|d)\s*(?P<clock>{TIME})?$")
_CLOCK = re.compile(rf"^{TIME}$")
_FEWEST = 3
"""Such lines below which somebody may have said one."""


def with_clocks(lines: Sequence[str]) -> tuple[str, ...]:
    """Write times in words as clocks: "Ana Ruiz 0 minutes 3 seconds" becomes "Ana Ruiz  0:00:03".

    Args:
        lines: The lines of a text.

    Returns:
        As many lines: one that only says again what a line beside it says becomes blank.
    """
    found = {
        number: match
        for number, line in enumerate(lines)
        if len(line) < 120
        and ("second" in line or "minute" in line)
        and (match := _ALONE.match(line.strip()) or _BESIDE.match(line.strip()))
    }
    beside = {number: match for number, match in found.items() if "name" in match.groupdict()}
    # Below times beside names, a line such as "5 minutes" is what was said.
    found = beside if 2 * len(beside) > len(found) else found
    if len(found) < _FEWEST:
        return tuple(lines)
    changed = list(lines)
    for number, match in found.items():
        hours, minutes, seconds = (int(match[part] or 0) for part in ("hours", "minutes", "seconds"))
        clock = f"{hours}:{minutes:02}:{seconds:02}"
        name = match.groupdict().get("name")
        if name is not None:
            changed[number] = f"{name}  {clock}"
            if number > 0 and lines[number - 1].strip() == name:
                changed[number - 1] = ""
        else:
            near = [lines[place].strip() for place in (number - 1, number + 1) if 0 <= place < len(lines)]
            changed[number] = "" if any(map(_CLOCK.match, near)) else clock
    return tuple(changed)
