"""The commands of `saidthat`, a file a command group; `ui.cli` puts them together."""
