"""The words above and below a picture."""

from __future__ import annotations

from datetime import date

import pytest

from timeline_app.viewmodels.caption import caption_of
from timeline_app.viewmodels.documents import Document


def article(title, day=None):
    return Document("a", f"{title}.txt", lambda: None, headline=title, day=day)


TALKS, RAID, LATER = article("Talks resume", date(2025, 11, 14)), article("A raid"), article("L", date(2025, 12, 1))


@pytest.mark.parametrize(
    ("project", "articles", "title", "sources"),
    [
        ("", [TALKS], "Talks resume", "Published Fri 14 Nov 2025"),
        ("", [RAID], "A raid", "No publication date"),
        ("Darfur", [TALKS], "Darfur", "Talks resume · Published Fri 14 Nov 2025"),
        ("", [TALKS, RAID], "2 articles", "Talks resume (14 Nov 2025) · A raid (no publication date)"),
        ("Darfur", [TALKS] * 1200, "Darfur", "1,200 articles · Published 14 Nov 2025"),
        ("", [TALKS, LATER, TALKS, RAID], "4 articles", "Published 14 Nov 2025 – 1 Dec 2025"),
        ("Darfur", [RAID] * 4, "Darfur", "4 articles · No publication date"),
        ("Darfur", [], "Darfur", ""),
        ("", [], "", ""),
    ],
)
def test_a_caption_says_whose_timeline_it_is_and_from_when(project, articles, title, sources):
    assert caption_of(project, articles) == (title, sources)
