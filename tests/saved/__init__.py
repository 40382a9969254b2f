"""News pages in the shapes of different makers, as their bytes, with what a careful reader finds in them.

All news, names and makers are invented.
"""
