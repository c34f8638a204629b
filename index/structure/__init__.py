"""What a transcript itself states: who is who, sections, exchanges."""

from index.structure.annotate import annotate

__all__ = ["annotate"]
