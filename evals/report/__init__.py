"""The report: tables for people, a JSON document for programs."""
