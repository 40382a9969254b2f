"""What lines of a page are by their own shape."""

import pytest

from timeline_app.core.text.page_patterns import is_menu, is_numbered_issue, tells_time_to_read


@pytest.mark.parametrize(
    ("line", "menu"),
    [
        ("[ News ] [ Business ] [ Sport ] [ Sunday Punch ]", True),
        ("[News] | [Sport] | [Arts]", True),
        ("[News] [Sport]", False),
        ("The minister [of defence] said [on Sunday] that [they] would leave.", False),
    ],
)
def test_words_in_brackets_one_after_another_are_a_menu(line, menu):
    assert is_menu(line) is menu


def test_what_stands_beside_a_reading_time_or_a_price_is_of_an_article_or_an_issue():
    assert tells_time_to_read("2024-11-04 · 5 min read")
    assert not tells_time_to_read("Updated 5 min ago")
    assert is_numbered_issue("Monday 4 November 2024    No. 3,114    80 cents")
    assert not is_numbered_issue("Monday 4 November 2024    Tides today")
