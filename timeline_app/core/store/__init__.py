"""The project: one SQLite file with articles, readings, the user's decisions and their history."""
