import re
from collections.abc import Callable
from datetime import date

import pytest

import timeline_app
from timeline_app.core.values import Event

MONDAY = date(2024, 11, 4)

Read = Callable[..., tuple[Event, ...]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Events of a text published on Monday 4 November 2024."""

    def events(text: str, published: date | None = MONDAY) -> tuple[Event, ...]:
        return timeline_app.extract(text, published=published).events

    return events


@pytest.fixture(scope="session")
def one(read: Read) -> Callable[..., Event]:
    """The event that a word of the text carries."""

    def event(text: str, word: str, published: date | None = MONDAY) -> Event:
        found = [e for e in read(text, published) if word in e.predicate.text.split()]
        assert found, f"no event carries {word!r}"
        return found[0]

    return event


@pytest.fixture(scope="session")
def tells(read: Read) -> Callable[[str, str, str], None]:
    """Checks that a title of a text holds some words, if any are given, and that none matches a pattern."""

    def check(text: str, told: str, untrue: str) -> None:
        titles = [e.title for e in read(text)]
        assert any(told in title for title in titles) or not told
        assert not [title for title in titles if re.search(untrue, title)]

    return check
