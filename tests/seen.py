"""The events of a window, fetched whole."""

from timeline_app.core.store.wanted import Filter


def visible_events(window):
    """The events that pass the filters, in order of the articles."""
    return [c.event for c in window.session.workspace.project.events(window.filters.wanted)]


def all_events(window):
    """The events that the user has not dismissed, in order of the articles."""
    return [c.event for c in window.session.workspace.project.events(Filter())]
