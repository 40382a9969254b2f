import pytest

from timeline_app.core.events.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("name", "code"),
    [("South Korea", "KOR"), ("DPRK", "PRK"), ("UK", "GBR"), ("Russian Federation", "RUS"), ("Burma", "MMR")],
)
def test_countries_by_every_name_that_news_gives_them(name, code):
    assert load_gazetteer().names[name] == code


@pytest.mark.parametrize(
    ("word", "code"), [("Danish", "DNK"), ("Saudi", "SAU"), ("Congolese", "COD"), ("Poles", "POL")]
)
def test_demonyms(word, code):
    assert load_gazetteer().demonyms[word] == code


def test_crimea_and_gaza_are_places_of_the_gazetteers_country():
    places = load_gazetteer().places
    assert places["Crimea"].country == "UKR"
    assert places["Gaza"].country == "PSE"


def test_every_place_lies_on_the_globe():
    places = [p for p in load_gazetteer().places.values() if p.latitude is not None]
    assert len(places) > 10_000
    assert all(-90 <= p.latitude <= 90 and -180 <= p.longitude <= 180 for p in places)


def test_capitals_have_coordinates_also_under_another_spelling():
    places = load_gazetteer().places
    assert places["Kiev"].latitude == pytest.approx(places["Kyiv"].latitude)
