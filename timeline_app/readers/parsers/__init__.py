"""Parsers of foreign bytes. They run in the import process alone, never in the program itself."""
