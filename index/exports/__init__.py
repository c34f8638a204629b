"""How a transcript leaves saidthat: one file a format, each with the way back beside it."""

from index.exports.registry import EXPORTS, Export

__all__ = ["EXPORTS", "Export"]
