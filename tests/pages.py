"""Pages whose publication is sought."""

from timeline_app.core.dates.publication import find_publication
from timeline_app.core.text.page import read_page

HEADLINE = "River talks open in the old capital"
BODY = "\n\nThe lakes have been closed since the war, and nobody fishes in them any more, the mayor said.\n"
"""A text that tells nothing of its day."""


def publication(page):
    return find_publication(page, read_page(page)).publication
