"""Benchmarks: saidthat beside other systems, on the same data and the same encoder."""
