"""The library's one SQLite file, the truth: schema, connection, and what is read and written in it."""
