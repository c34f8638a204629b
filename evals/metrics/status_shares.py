"""Status shares: how often a system answers, offers the nearest passages, or says that it was not said.

Read over answerable and over unanswerable questions apart: "answered" is right for the first and the worst
mistake for the second.
"""

from collections.abc import Mapping, Sequence

from evals.rows import STATUSES


def status_shares(statuses: Sequence[str]) -> Mapping[str, float | None]:
    """Return the share of each status, 0 to 1; None for each when there is no question."""
    if not statuses:
        return dict.fromkeys(STATUSES)
    return {status: statuses.count(status) / len(statuses) for status in STATUSES}
