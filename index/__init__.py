"""A file becomes a searchable library: formats, structure, chunks, vectors, storage."""
