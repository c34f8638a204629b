"""What a page says of itself: headline, company, ticker, period and date, in its head and in its JSON-LD."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.formats.dates import find_date, find_period
from index.formats.html_events import SeenPage
from index.formats.metadata import read_metadata
from index.formats.tickers import find_ticker

_MAX_NODES = 2000
_ISO_DATE = re.compile(r"(?:19|20)\d{2}-\d{2}-\d{2}")
_PUBLISHED = (
    "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dc.date.issued", "pubdate",
    "publishdate", "publish-date", "og:published_time", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_HEADLINES = ("og:title", "twitter:title", "dc.title", "title", "headline")
_SITE = re.compile(r"\s+(?:[|·•»]|[-–—]{1,2})\s+")
_MAX_SITE_WORDS = 4
_TALK = re.compile(
    r"\b(?:transcripts?|interview|hearing|meeting|webinar|podcast|episode|q&a|conversation|panel|testimony|minutes|"
    r"town hall|investor day)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """None where the page does not say."""

    headline: str | None
    company: str | None
    ticker: str | None
    period: str | None
    published: str | None
    """ISO date of the page, which may be a day after the call."""


def page_facts(page: SeenPage, above: str) -> PageFacts:
    """Read the head of a page.

    Args:
        page: What the parser met.
        above: The lines above the first turn, for the ticker.
    """
    linked = _linked(page)
    headline = _headline(page, linked)
    symbols = (linked.get("tickersymbol"), find_ticker(headline or ""), find_ticker(above))
    return PageFacts(
        headline=headline,
        company=read_metadata([headline], None, (), page=True).company if headline else None,
        ticker=max((symbol for symbol in symbols if symbol), key=lambda symbol: ":" in symbol, default=None),
        period=find_period(headline) if headline else None,
        published=_published(page, linked),
    )


def is_about_talk(headline: str) -> bool:
    """True when a headline names what was said: the call of a quarter, an interview, a hearing."""
    return bool(_TALK.search(headline)) or (
        "call" in headline.casefold() and find_period(headline) is not None
    )


def _headline(page: SeenPage, linked: dict[str, str]) -> str | None:
    """Return the headline without the name of the site; the first heading where it says more, or all."""
    headings = [line.text for line in page.lines if line.heading][:_MAX_NODES]
    given = linked.get("headline") or next(
        (page.metas[key] for key in _HEADLINES if page.metas.get(key)), None
    )
    title = _without_site(" ".join((given or page.title).split()), headings)
    longer = (text for text in headings if text.startswith(title) or (text in title and not given))
    return next(longer, None) or title or None


def _without_site(title: str, headings: list[str]) -> str:
    if title in headings:
        return title
    parts = list(_SITE.finditer(title))
    if not parts:
        return title
    head, tail = title[: parts[-1].start()], title[parts[-1].end() :]
    # A dash may stand within a title as well, a bar hardly.
    dash = parts[-1].group().strip() in ("-", "--", "–", "—")
    site = len(tail.split()) <= _MAX_SITE_WORDS and not _TALK.search(tail)
    return head if site and (len(head) > len(tail) or not dash) else title


def _published(page: SeenPage, linked: dict[str, str]) -> str | None:
    for text in (
        linked.get("datepublished"),
        *(page.metas.get(key) for key in _PUBLISHED),
        linked.get("datecreated"),
        *page.times,
    ):
        if text and _ISO_DATE.match(text) and (date := find_date(text[:10])) is not None:
            return date
    return None


def _linked(page: SeenPage) -> dict[str, str]:
    """Return the first headline, dates and ticker of the page's JSON-LD."""
    found: dict[str, str] = {}
    for script in page.linked_data[:20]:
        try:
            # Many a page breaks the lines of its texts, which strict JSON forbids.
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        for key, value in _strings(data):
            if key in ("headline", "datepublished", "datecreated"):
                found.setdefault(key, value[:400])
            elif key == "tickersymbol":
                found.setdefault(key, re.sub(r"^([A-Z]{2,8})[\s:]+(?=[A-Z])", r"\1:", value.strip())[:20])
    return found


def _strings(data: object) -> Iterator[tuple[str, str]]:
    """Yield the texts of nested objects by their keys, nearest to the top first."""
    queue: list[object] = [data]
    for node in queue:
        if len(queue) > _MAX_NODES:
            return
        if isinstance(node, list):
            queue.extend(node[:_MAX_NODES])
        elif isinstance(node, dict):
            for key, value in node.items():
                if isinstance(value, str):
                    yield key.casefold(), value
                else:
                    queue.append(value)
