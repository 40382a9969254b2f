"""Days that many nations keep by one name, each on its own date: whose they are."""

from datetime import date

import pytest

from timeline_app.core.dates import explain
from timeline_app.core.dates.national_days import national_days, rule_of_nation
from timeline_app.core.values import Publication, PublicationStatus

MONDAY = Publication(date(2024, 11, 4), PublicationStatus.GIVEN, "given")


def day(text, phrase):
    """The day of the expression that holds a phrase; None where none is read."""
    found = [e for e in explain(text, MONDAY) if phrase in e.text]
    return str(found[0].interval.earliest) if found else None


@pytest.mark.parametrize(
    ("text", "phrase", "first"),
    [
        ("They met on Ukraine's Independence Day.", "Independence Day", "2024-08-24"),
        ("They met on Ukraine’s Independence Day.", "Independence Day", "2024-08-24"),
        ("They met on the Ukrainian Independence Day.", "Independence Day", "2024-08-24"),
        ("They met on Kenya's annual Independence Day.", "Independence Day", "2023-12-12"),
        ("They met on Kenya's own Independence Day.", "Independence Day", "2023-12-12"),
        ("They met on Norway's National Day.", "National Day", "2024-05-17"),
        ("They met on the Norwegian National Day.", "National Day", "2024-05-17"),
        ("They met on Italy's Republic Day.", "Republic Day", "2024-06-02"),
        ("They met on India's Republic Day.", "Republic Day", "2024-01-26"),
        ("They met on Ukraine's Constitution Day.", "Constitution Day", "2024-06-28"),
        ("They met on the Russian Victory Day.", "Victory Day", "2024-05-09"),
        ("They met on Egypt's Revolution Day.", "Revolution Day", "2024-07-23"),
    ],
)
def test_the_nation_beside_a_day_tells_its_date(text, phrase, first):
    assert day(text, phrase) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Kenya closed its schools. They will meet on Independence Day.", "2024-12-12"),
        ("They will meet on Independence Day, the Kenyan government said.", "2024-12-12"),
        ("They will meet in Nairobi on Independence Day.", "2024-12-12"),
        ("Niger closed its schools. They met on Independence Day.", "2024-08-03"),
        ("Nigeria closed its schools. They met on Independence Day.", "2024-10-01"),
        ("Kenya kept Independence Day 2021 in the old stadium.", "2021-12-12"),
    ],
)
def test_the_only_nation_named_around_a_day_tells_its_date(text, first):
    assert day(text, "Independence Day") == first


@pytest.mark.parametrize(
    "beside", ["Kenya's", "Kenya’s", "the Kenyan", "Kenya's annual", "Kenya's own", "the Kenyan national"]
)
def test_the_nation_beside_a_day_goes_before_those_around_it(beside):
    text = f"Ghana and Niger closed their schools. They met on {beside} Independence Day, Uganda said."
    assert day(text, "Independence Day") == "2023-12-12"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Ghana closed their schools. They will meet on Independence Day.",
        "Kenya's minister met Ghana's on Independence Day.",
        "They met in Nairobi on Independence Day, Ghana said.",
        "They will meet on Independence Day.",
        "They met in Norland on Independence Day.",
        "Kenya-Air closed. They will meet on Independence Day.",
    ],
)
def test_where_two_nations_or_none_are_named_a_day_is_none(text):
    assert day(text, "Independence Day") is None


def test_the_nearer_nation_goes_before_one_far_away_and_the_farthest_is_none():
    far, farther = "The boats sail. " * 40, "The boats sail. " * 200
    meet = "They will meet on Independence Day"
    assert day(f"Ghana closed. {far}{meet} in Kenya.", "Independence Day") == "2024-12-12"
    assert day(f"Kenya closed. {far}{meet}.", "Independence Day") == "2024-12-12"
    assert day(f"Kenya closed. {farther}{meet}.", "Independence Day") is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("They met on Norway's National Day of Mourning.", "National Day"),
        ("Norway held a National Day of Prayer.", "National Day"),
        ("They met on Kenya's independence day.", "independence day"),
        ("They met on the republic day in Italy.", "republic day"),
        ("Kenya will hold a vote on Victory Day.", "Victory Day"),
    ],
)
def test_a_day_of_something_in_small_letters_or_of_a_nation_without_one_is_none(text, phrase):
    assert day(text, phrase) is None


@pytest.mark.parametrize(
    "text",
    [
        "Americans met on Independence Day.",
        "They met in Washington on Independence Day.",
        "The United States closed its ports on Independence Day.",
        "The U.S. closed its ports on Independence Day.",
        "They met on the American Independence Day.",
    ],
)
def test_the_american_independence_day_is_in_july(text):
    assert day(text, "Independence Day") == "2024-07-04"


def test_another_nation_does_not_keep_the_american_day():
    assert day("They met on Ukraine's Independence Day in Kyiv.", "Independence Day") == "2024-08-24"
    assert day("A U.S. envoy was in Kyiv on Ukraine's Independence Day.", "Independence Day") == "2024-08-24"


@pytest.mark.parametrize(("name", "first"), [("National Unity Day", "2024-11-04"), ("German Unity Day", "2024-10-03")])
def test_a_day_of_one_nation_needs_no_name_of_it(name, first):
    assert day(f"They met on {name}.", name) == first


def test_the_tense_tells_which_of_the_years_it_is():
    assert day("They met on Ukraine's Independence Day.", "Independence Day") == "2024-08-24"
    assert day("They will meet on Ukraine's Independence Day.", "Independence Day") == "2025-08-24"


def test_the_rule_names_the_nation_and_its_date():
    text = "Ukraine's Independence Day"
    assert rule_of_nation("independence day", text, 10, len(text)) == ("UKR", {"month": 8, "day": 24})
    assert rule_of_nation("independence day", "The Independence Day", 4, 20) is None


def test_every_day_in_the_table_is_one_of_the_calendar():
    table = national_days()
    assert {"independence day", "republic day", "national day"} <= table.keys()
    for name, nations in table.items():
        assert name == name.lower()
        for code, (month, number, *length) in nations.items():
            assert len(code) == 3
            assert date(2024, month, number)
            assert not length or length[0] > 1
