"""Files become transcripts: one module a format, joined by the registry."""

from index.formats.read import read_document
from index.formats.refusals import MAX_BYTES
from index.formats.registry import FORMATS
from index.formats.sources import Skipped, Source, find_sources, sources_of_bytes

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "Skipped",
    "Source",
    "find_sources",
    "read_document",
    "sources_of_bytes",
]
