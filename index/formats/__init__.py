"""Files become transcripts: one module a format, joined by the registry."""

from index.formats.folders import Skipped, iter_paths
from index.formats.read import read_document
from index.formats.refusals import MAX_BYTES
from index.formats.registry import FORMATS

__all__ = ["FORMATS", "MAX_BYTES", "Skipped", "iter_paths", "read_document"]
