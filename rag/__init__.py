"""A question becomes a checked, cited answer."""
