"""What a question or a listing is limited to: an empty field does not limit, values of one field are alternatives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """A scope as a person names it; `Library` turns it into transcripts and turns."""

    transcripts: tuple[str, ...] = ()
    """Ids, unique beginnings of ids, or numbers of the listing."""
    speakers: tuple[str, ...] = ()
    """A name or a word of a name, case-insensitive ("Ruiz", "Ana Ruiz")."""
    roles: tuple[str, ...] = ()
    """A word or phrase of a role ("CFO"), abbreviations included, or a kind ("analyst", "management")."""
    firms: tuple[str, ...] = ()
    """A word or phrase of a firm."""
    sections: tuple[str, ...] = ()
    """A section kind, or its usual short form: "remarks", "prepared remarks", "qa", "q&a"."""
    companies: tuple[str, ...] = ()
    """A word or phrase of the company's name."""
    periods: tuple[str, ...] = ()
    """A period: "Q2 2024", "2024", "2024Q2"."""
    series: tuple[str, ...] = ()
    """A word or phrase of the name of a series of meetings."""
    since: str | None = None
    """ISO date or year; keeps transcripts of that date or later. One without a date is left out."""
