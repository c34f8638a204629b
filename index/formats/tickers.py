"""The symbol of a share as people write it: "(NASDAQ: KC)", "(ACM)"."""

import re

_TICKER = re.compile(
    r"\((?:(?P<exchange>[A-Z][A-Za-z]{1,9}(?:\s?[A-Z]{2,6})?)\s*[:：]\s*)?(?P<symbol>[A-Z][A-Z0-9]{0,5}(?:[.\-][A-Z]{1,2})?)"
    r"(?:\s*[+-]?\d+(?:\.\d+)?%)?\)"
)
_NO_TICKER = frozenset(
    "CEO CFO COO CTO IR Q A QA US USA UK EU UN PDF FAQ AI IT HR TV II III IPO GAAP EPS FY".split()
)
"""Capitals in brackets that are no symbols."""


def find_ticker(text: str) -> str | None:
    """Return the first ticker that stands with its exchange ("NASDAQ:KC"), else the first one ("KC"), or None."""
    found: str | None = None
    for match in _TICKER.finditer(text):
        symbol, exchange = match["symbol"], match["exchange"]
        if exchange:
            return f"{exchange.upper()}:{symbol}"
        if found is None and symbol not in _NO_TICKER and len(symbol) > 1:
            found = symbol
    return found
