"""Which formats there are: every module of this folder that holds a `READER`."""

import importlib
import pkgutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from index.formats.reader import Reader


def _discover() -> Mapping[str, Reader]:
    found: dict[str, Reader] = {}
    folder = Path(__file__).parent
    for module in sorted(pkgutil.iter_modules([str(folder)]), key=lambda each: each.name):
        # These ask the registry; importing them here would close the circle.
        if module.name in {"registry", "read", "sources"}:
            continue
        reader = getattr(importlib.import_module(f"index.formats.{module.name}"), "READER", None)
        if isinstance(reader, Reader):
            found[reader.name] = reader
    return MappingProxyType(found)


FORMATS: Mapping[str, Reader] = _discover()


def known_endings() -> frozenset[str]:
    """Return the file endings (with the dot, lower case) that some format usually has."""
    return frozenset(ending for reader in FORMATS.values() for ending in reader.endings)
