"""Windows of their own: preferences, keys, about, help, faults."""
