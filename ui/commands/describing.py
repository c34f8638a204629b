"""`saidthat set`: title, company, date and the like of a transcript are put right."""

import re
from typing import Annotated

import typer

from index.edits import Describe
from index.errors import UsageError
from ui.commands.editing import TranscriptArgument, changed
from ui.commands.options import LibraryOption
from ui.commands.session import begin, opened
from ui.commands.speakers import kind_given

_YEAR = re.compile(r"(?:19|20)\d\d")


def describe(
    context: typer.Context,
    transcript: TranscriptArgument,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Cannot be cleared.")] = None,
    company: Annotated[
        str | None, typer.Option("--company", metavar="NAME", help="Who holds the call.")
    ] = None,
    ticker: Annotated[str | None, typer.Option("--ticker", metavar="TICKER", help="KC, NASDAQ:KC")] = None,
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD", help='"Q2 2024", 2024')] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help='2024-08-21, "21 August 2024"')
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="earnings_call, meeting, interview, hearing or other"),
    ] = None,
    series: Annotated[
        str | None,
        typer.Option("--series", metavar="NAME", help="The series of meetings that it belongs to."),
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Say what a transcript is; what is not given stays as it is, "" clears it."""
    edit = Describe(
        title=title,
        company=company,
        ticker=ticker,
        period=_period(period),
        date=_date(date),
        kind=kind_given(kind),
        series=series,
    )
    if edit == Describe():
        raise UsageError(
            "say what to set: --title, --company, --ticker, --period, --date, --kind or --series"
        )
    session = begin(context, library=library)
    with opened(session) as opened_library:
        changed(opened_library, opened_library.resolve(transcript), edit)


def _period(given: str | None) -> str | None:
    from index.formats.dates import find_period

    if not given or _YEAR.fullmatch(given.strip()):
        return given
    period = find_period(given)
    if period is None:
        raise UsageError(f'--period "{given}": give it like "Q2 2024", "H1 2024", "FY 2024" or 2024')
    return period


def _date(given: str | None) -> str | None:
    from index.formats.dates import find_date

    if not given:
        return given
    date = find_date(given)
    if date is None:
        raise UsageError(f'--date "{given}": give it like 2024-08-21')
    return date
