"""Options that several commands share, worded once."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Annotated

import typer

from index.filters import Filters

LibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library",
        help="Folder of the library. [SAIDTHAT_LIBRARY; else this user's data folder]",
        show_default=False,
        metavar="DIR",
    ),
]
LlmOption = Annotated[
    str | None,
    typer.Option(
        "--llm",
        help='Let a language model write the answer: "provider:model". Without it, exact quotes. [SAIDTHAT_LLM]',
        show_default=False,
        metavar="PROVIDER:MODEL",
    ),
]
BaseUrlOption = Annotated[
    str | None,
    typer.Option(
        "--base-url",
        help="Address of the model's server. [SAIDTHAT_BASE_URL; the key comes from SAIDTHAT_API_KEY or the"
        " provider's own variable]",
        show_default=False,
        metavar="URL",
    ),
]

_FILTER_HELP = {
    "transcripts": ("--transcript", "ID", "Only this transcript: its ID, a unique beginning of it, or its number in"
                    " `list`. Can be repeated."),
    "speakers": ("--speaker", "NAME", "Only turns of this speaker (a name or a part of it). Can be repeated."),
    "roles": ("--role", "ROLE", "Only turns of people in this role (CFO, analyst, …). Can be repeated."),
    "firms": ("--firm", "FIRM", "Only turns of people of this firm. Can be repeated."),
    "sections": ("--section", "SECTION", "Only this section: remarks or qa. Can be repeated."),
    "companies": ("--company", "NAME", "Only transcripts of this company. Can be repeated."),
    "periods": ("--period", "PERIOD", 'Only transcripts of this period: "Q2 2024", 2024. Can be repeated.'),
    "series": ("--series", "NAME", "Only transcripts of this series of meetings. Can be repeated."),
}  # fmt: skip


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the filter options; it gets them as one keyword argument, `filters`."""
    signature = inspect.signature(command, eval_str=True)
    own = [parameter for parameter in signature.parameters.values() if parameter.name != "filters"]

    @functools.wraps(command)
    def with_filters(**arguments: object) -> None:
        values = {field.name: arguments.pop(field.name) for field in fields(Filters)}
        limits = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
            if value
        }
        command(**arguments, filters=Filters(**limits))  # type: ignore[arg-type]

    with_filters.__signature__ = signature.replace(  # type: ignore[attr-defined]
        parameters=[*own, *_filter_parameters()]
    )
    return with_filters


def _filter_parameters() -> list[inspect.Parameter]:
    kind = inspect.Parameter.KEYWORD_ONLY
    parameters = []
    for name, (option, metavar, text) in _FILTER_HELP.items():
        info = typer.Option(option, help=text, metavar=metavar, show_default=False, rich_help_panel="Filters")
        annotation = Annotated[list[str] | None, info]
        parameters.append(inspect.Parameter(name, kind, default=None, annotation=annotation))
    info = typer.Option(
        "--since",
        help="Only transcripts of this date or later: 2024-08-21, or a year.",
        metavar="DATE",
        show_default=False,
        rich_help_panel="Filters",
    )
    parameters.append(inspect.Parameter("since", kind, default=None, annotation=Annotated[str | None, info]))
    return parameters
