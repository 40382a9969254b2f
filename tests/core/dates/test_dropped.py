"""Plans that were dropped, put off or carried out: on which side of the day of writing their day lies."""

import pytest

from timeline_app.core.dates.dropped import Fate, fate_of_plan


def fate(text, day="Tuesday"):
    start = text.index(day)
    return fate_of_plan(text, start, start + len(day))


@pytest.mark.parametrize(
    "text",
    [
        "The vote planned for Tuesday took place in the town hall.",
        "A rally scheduled for Tuesday went ahead.",
        "Talks set for Tuesday, in the capital, fell through.",
        "The king was due to visit Rome on Tuesday but stayed at home.",
        "Ann Lee was expected to sign on Tuesday but never came.",
        "The choir was to have sung on Tuesday, but she did not turn up.",
    ],
)
def test_what_was_carried_out_or_came_to_nothing_is_over(text):
    assert fate(text) is Fate.OVER


@pytest.mark.parametrize(
    "text",
    [
        "The vote planned for Tuesday was postponed.",
        "The match planned in the Old Harbour for Tuesday was cancelled.",
        "A rally scheduled for Tuesday has been called off.",
        "The match set to begin on Tuesday was later cancelled.",
        "The flight due on Tuesday is being delayed.",
        "The court was due to rule on Tuesday but the judge fell ill.",
        "The union had called off a march planned for Tuesday.",
        "The court delayed a hearing set to begin on Tuesday.",
    ],
)
def test_what_was_dropped_or_put_off_may_be_over_or_to_come(text):
    assert fate(text) is Fate.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "The vote planned for Tuesday will be held in the town hall.",
        "A rally was held on Tuesday.",
        "The union will postpone a march planned for Tuesday.",
        "The vote was postponed until Tuesday.",
        "The vote on Tuesday was postponed.",
        "The court was due to rule on Tuesday, and it will.",
        "A vote was planned. On Tuesday it was postponed.",
    ],
)
def test_without_a_plan_or_its_fate_nothing_is_told(text):
    assert fate(text) is None


def test_only_what_stands_near_decides():
    far = "which the members had asked for many times over the years in letters to the board and to the press, "
    assert fate(f"The vote planned for Tuesday, {far}{far}was postponed.") is None
