import pytest

from timeline_app.core.layout.categories import CATEGORIES
from timeline_app.core.store.wanted import Facet, Filter
from timeline_app.viewmodels.filters import Filters


@pytest.fixture
def filters(qtbot):
    return Filters()


def test_what_did_not_happen_is_left_out_until_asked_for(filters):
    assert not filters.lets_negated
    filters.set_show_negated(True)
    assert filters.lets_negated
    assert not filters.is_set


def test_what_is_chosen_by_its_status_passes_though_it_did_not_happen(filters):
    filters.toggle(Facet.STATUS, "negated")
    assert filters.lets_negated


def test_a_value_is_chosen_beside_others_and_no_longer(filters):
    filters.toggle(Facet.ACTOR, "Nora Vik")
    filters.toggle(Facet.ACTOR, "Tomas Reyl")
    assert filters.wanted.chosen == {Facet.ACTOR: {"Nora Vik", "Tomas Reyl"}}
    filters.toggle(Facet.ACTOR, "Nora Vik")
    filters.toggle(Facet.ACTOR, "Tomas Reyl")
    assert not filters.is_set


def test_a_category_switched_off_is_the_choice_of_all_others(filters):
    filters.set_category_shown("talks", False)
    assert filters.hidden == {"talks"}
    assert filters.wanted.chosen[Facet.CATEGORY] == {c.key for c in CATEGORIES} - {"talks"}
    filters.set_category_shown("talks", True)
    assert not filters.is_set


def test_all_categories_can_be_switched_off(filters):
    filters.choose(Facet.CATEGORY, {"talks"})
    filters.set_category_shown("talks", False)
    assert "talks" in filters.hidden
    assert filters.wanted.chosen[Facet.CATEGORY]


def test_clearing_keeps_whether_what_did_not_happen_is_shown(filters):
    filters.set_show_negated(True)
    filters.set_days(19000, None)
    filters.set_text("treaty")
    filters.clear()
    assert filters.wanted == Filter(negated=True)


def test_a_saved_filter_comes_back_whole(filters):
    filters.set_text("treaty")
    filters.toggle(Facet.TAG, "river")
    saved = filters.wanted
    filters.clear()
    filters.apply(Filter.from_dict(saved.to_dict()))
    assert filters.wanted == saved


def test_only_changes_are_announced(filters, qtbot):
    with qtbot.assertNotEmitted(filters.changed):
        filters.set_hidden([])
        filters.set_show_negated(False)
        filters.clear()
    with qtbot.waitSignal(filters.changed):
        filters.set_hidden(["talks"])
