import pytest
from article import EVENTS

from timeline_app.core.values import Status
from timeline_app.viewmodels.filters import Filters, categories


@pytest.fixture
def filters(qtbot):
    return Filters()


def test_events_that_did_not_happen_are_left_out_until_asked_for(filters):
    assert all(e.status is not Status.NEGATED for e in filters.visible(EVENTS))
    filters.set_show_negated(True)
    assert filters.visible(EVENTS) == list(EVENTS)


def test_a_category_is_switched_off_and_on(filters):
    kind = categories(EVENTS)[0][0]
    before = filters.visible(EVENTS)
    filters.set_category_shown(kind.key, False)
    assert len(filters.visible(EVENTS)) < len(before)
    filters.set_category_shown(kind.key, True)
    assert filters.visible(EVENTS) == before


def test_only_changes_are_announced(filters, qtbot):
    with qtbot.assertNotEmitted(filters.changed):
        filters.set_hidden([])
        filters.set_show_negated(False)
    with qtbot.waitSignal(filters.changed):
        filters.set_hidden(["talks"])


def test_every_event_is_counted_in_one_category():
    assert sum(count for _, count in categories(EVENTS)) == len(EVENTS)
