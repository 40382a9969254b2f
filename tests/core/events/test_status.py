import pytest

from timeline_app.core.values import Status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The navy sank two boats on Sunday.", "sank", Status.HAPPENED),
        ("The minister will visit Oslo on Thursday.", "visit", Status.PLANNED),
        ("The company plans to open a plant in Kenya next year.", "open", Status.PLANNED),
        ("The president is due to meet investors on Friday.", "meet", Status.PLANNED),
        ("Heavy rain is due to reach the coast on Tuesday.", "reach", Status.EXPECTED),
        ("Analysts expect the bank to raise rates in December.", "raise", Status.EXPECTED),
        ("The rebels may attack the town in the coming days.", "attack", Status.POSSIBLE),
        ("The two sides did not sign a treaty on Sunday.", "sign", Status.NEGATED),
        ("The two sides made no progress on Sunday.", "made", Status.NEGATED),
        ("Nobody was arrested during the march on Saturday.", "arrested", Status.NEGATED),
        ("The ministers do not plan to visit the island on Friday.", "visit", Status.NEGATED),
        ("Forecasters do not expect the river to rise before Thursday.", "rise", Status.NEGATED),
        ("The minister meets union leaders on Monday.", "meets", Status.PLANNED),
        ("The union has until Friday to answer.", "answer", Status.PLANNED),
    ],
)
def test_the_status_follows_the_words(one, text, word, status):
    assert one(text, word).status is status


def test_the_words_that_decide_are_named(one):
    assert one("The company plans to open a plant in Kenya next year.", "open").status_words == "plans"
    assert one("The two sides made no progress on Sunday.", "made").status_words == "no progress"
    assert one("The navy sank two boats on Sunday.", "sank").status_words is None


@pytest.mark.parametrize(
    "text",
    [
        "Reporters asked whether the army could send tanks to the border.",
        "Officials said they would fight until they achieved victory.",
        "If the talks fail, the navy will close the strait.",
    ],
)
def test_what_is_only_supposed_never_counts_as_having_happened(read, text):
    supposed = {"send", "achieved", "fail"}
    assert not [e for e in read(text) if set(e.predicate.text.split()) & supposed and e.status is Status.HAPPENED]


def test_what_is_only_asked_for_is_told_by_the_asking(read):
    events = read("Norway urged Sweden to close the mine.")
    assert [e.predicate.text for e in events] == ["urged"]
    assert events[0].title == "Norway urges Sweden to close mine"
