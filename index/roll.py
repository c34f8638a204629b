"""Which chunks a wide scope has, by id."""

import numpy as np
from numpy.typing import NDArray

_NARROW, _WIDE = 1, 2


class Roll:
    """Tells narrow and wide chunks of a scope from others: a byte an id."""

    def __init__(self, ids: NDArray[np.int64], is_narrow: NDArray[np.bool_]) -> None:
        """List the chunks of a scope, ids in any order."""
        self._marks = np.zeros(int(ids.max(initial=0)) + 1, dtype=np.uint8)
        self._marks[ids] = np.where(is_narrow, _NARROW, _WIDE)
        self.narrow = int(is_narrow.sum())
        """Narrow chunks in scope."""
        self.wide = len(ids) - self.narrow
        """Wide ones."""

    def only_narrow(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Those of `ids` that are narrow chunks in scope, in their order."""
        return self._only(ids, _NARROW)

    def only_wide(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Those of `ids` that are wide chunks in scope, in their order."""
        return self._only(ids, _WIDE)

    def sample(self, most: int) -> NDArray[np.int64]:
        """Up to `most` narrow chunks drawn evenly, ascending; the same ones for the same roll."""
        narrow = np.flatnonzero(self._marks == _NARROW)
        if len(narrow) <= most:
            return narrow
        return np.sort(np.random.default_rng(0).choice(narrow, most, replace=False))

    def _only(self, ids: NDArray[np.int64], mark: int) -> NDArray[np.int64]:
        known = ids[ids < len(self._marks)]
        return np.asarray(known[self._marks[known] == mark], dtype=np.int64)
