"""Which formats a transcript is exported to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from index.exports import csv, interchange_json, markdown, text, vtt
from index.transcript import Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One format."""

    name: str
    """As `--format` takes it; the ending of a file, too."""
    holds: str
    """A few words for people."""
    write: Callable[[Transcript], str]
    """Returns the file's text. A transcript that was exported is read back with the same turns."""


EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        export.name: export
        for export in (
            Export(name="json", holds="interchange JSON, for programs", write=interchange_json.write),
            Export(name="vtt", holds="WebVTT captions, for players", write=vtt.write),
            Export(name="md", holds="Markdown, for notes and web pages", write=markdown.write),
            Export(name="txt", holds="plain text", write=text.write),
            Export(name="csv", holds="a row a turn, for spreadsheets", write=csv.write),
        )
    }
)
