"""Is it right, and did it get worse? Golden sets, metrics, gate."""
