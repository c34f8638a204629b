"""Other systems, set up as their own documentation says, to compare with."""
