"""Events handed on to other programs: tables, calendars, timelines, annotated text and reports."""
