"""One metric a file: its definition, its source, and nothing else."""
