"""What is kept of a view, whoever wrote it."""

import pytest

from timeline_app.viewmodels.kept_view import MOST_SELECTED, KeptView


def test_what_is_kept_is_found_again():
    view = KeptView((19_000.5, 19_010.0), ("a1:3-9", "a2:4-8"))
    assert KeptView.from_dict(view.to_dict()) == view
    assert KeptView.from_dict(KeptView().to_dict()) == KeptView()


def test_of_very_many_selected_events_the_last_are_kept():
    keys = tuple(f"a1:{n}-{n + 1}" for n in range(MOST_SELECTED + 5))
    assert KeptView.from_dict(KeptView(None, keys).to_dict()).selected == keys[5:]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"range": [2.0, 1.0]},
        {"range": [1.0]},
        {"range": "1 to 2"},
        {"range": [float("nan"), 1.0]},
        {"range": [0.0, float("inf")], "selected": "a1:3-9"},
        {"selected": [1, None]},
    ],
)
def test_what_is_not_understood_is_passed_over(data):
    assert KeptView.from_dict(data) == KeptView()
