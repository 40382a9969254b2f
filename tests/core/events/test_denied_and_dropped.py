"""What is denied, disputed, dropped or called off: that it was not so, by whom, and on which day."""

from datetime import date

import pytest

from timeline_app.core.values import Status, TimeKind


@pytest.mark.parametrize(
    ("text", "word", "title", "source"),
    [
        ("Israel denied that it had struck a convoy on Sunday.", "struck", "Israel does not strike a convoy", "Israel"),
        ("The army denied striking a convoy on Sunday.", "striking", "Army does not strike a convoy", "army"),
        ("The owner denied that any ransom was paid.", "paid", "No ransom paid", "owner"),
        ("Kenya denied a report that its troops had crossed it.", "crossed", "Troops do not cross it", "Kenya"),
        ("The ministry denied that anyone had died of hunger.", "died", "Nobody dies of hunger", "ministry"),
    ],
)
def test_what_is_denied_is_told_as_not_so_by_who_denies_it(one, text, word, title, source):
    event = one(text, word)
    assert (event.title, event.status, event.reported_by.name) == (title, Status.NEGATED, source)


def test_what_is_not_denied_is_left_out(read):
    assert not read("The army did not deny that it had shelled the town.")


def test_a_denial_is_an_event_and_keeps_its_day(one):
    event = one("The minister denied on Friday that he had taken bribes.", "denied")
    assert (event.status, event.type) == (Status.HAPPENED, "REJECT")
    assert event.when.interval.earliest == date(2024, 11, 1)
    assert one("Nairobi denies having trained the rebels.", "denies").title == "Kenya denies having trained rebels"


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("A summit scheduled for October was called off.", "summit", Status.NEGATED),
        ("The visit planned for May 2023 was put off.", "visit", Status.NEGATED),
        ("The talks scheduled for October were pushed back.", "talks", Status.NEGATED),
        ("A summit scheduled for Friday was praised.", "summit", Status.PLANNED),
        ("A strike planned for Friday will be called off.", "strike", Status.PLANNED),
    ],
)
def test_what_was_called_off_did_not_take_place_when_it_was_planned(one, text, word, status):
    assert one(text, word).status is status


def test_what_was_cancelled_is_told_once_and_of_its_own_day(read):
    (event,) = read("Friday's rally was cancelled.")
    assert (event.title, event.status) == ("Rally does not take place", Status.NEGATED)


def test_who_cancels_something_is_told_without_its_day(one):
    event = one("The city cancelled Friday's rally.", "cancelled")
    assert (event.title, event.when.kind) == ("City cancels rally", TimeKind.UNDATED)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The minister called off a trip to Oslo planned for next week.", "Trip to Oslo does not take place"),
        ("The minister cancelled a trip that was due to start on Friday.", "Trip does not start"),
        ("The summit, which was to open on Friday, was cancelled.", "Summit does not open"),
        ("The talks scheduled for Friday will not take place.", "Talks will not take place"),
    ],
)
def test_what_was_planned_and_called_off_is_told_as_not_so(read, text, title):
    assert (title, Status.NEGATED) in [(e.title, e.status) for e in read(text)]


def test_what_a_party_disputes_is_not_told(read):
    assert not [e for e in read("Kenya disputes that its troops crossed the river.") if e.predicate.text == "crossed"]


def test_what_was_not_done_at_once_is_negated(one):
    assert one("The troops did not at once cross the river.", "cross").status is Status.NEGATED


@pytest.mark.parametrize(
    ("text", "word", "title", "source"),
    [
        (
            "The ministry denied reports that it had sacked two judges.",
            "sacked",
            "Ministry does not sack two judges",
            "ministry",
        ),
        (
            "The ministry denied reports that Peru sold two ships on Friday.",
            "sold",
            "Peru does not sell two ships",
            "ministry",
        ),
        ("The ministry denied sinking the ferry.", "sinking", "Ministry does not sink ferry", "ministry"),
        ("The council denied that any talks took place on Friday.", "place", "No talks take place", "council"),
        ("The council denied that anything was stolen on Friday.", "stolen", "Nothing stolen", "council"),
        ("The council denied that anybody had left.", "left", "Nobody leaves", "council"),
    ],
)
def test_what_a_denied_report_tells_is_not_so_in_the_words_of_who_denies_it(one, text, word, title, source):
    event = one(text, word)
    assert (event.title, event.status, event.reported_by.name) == (title, Status.NEGATED, source)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ministry did not deny reports that it had sacked two judges on Friday.", "sacked"),
        ("The ministry did not deny sinking the ferry on Friday.", "sinking"),
        ("The ministry denied that it had not paid the fee.", "paid"),
        ("The ministry denied the reports printed on 12 October.", "printed"),
        ("The ministry denied a report that cited a general on Friday.", "cited"),
    ],
)
def test_nothing_is_made_of_what_is_not_denied_or_denied_twice_or_of_the_report_itself(read, text, word):
    assert not [e for e in read(text) if word in e.predicate.text.split()]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("A rally planned for 15 November was called off.", ["Rally does not take place"]),
        ("Talks planned for 15 November have been cancelled.", ["Talks do not take place"]),
        ("The talks on Friday were cancelled.", ["Talks on Friday do not take place"]),
        ("Friday's march was scrapped.", ["March does not take place"]),
        (
            "A rally planned for 15 November was called off on Friday.",
            ["Rally does not take place", "Rally called off"],
        ),
        (
            "The mayor called off a rally planned for 15 November.",
            ["Mayor calls off rally", "Rally does not take place"],
        ),
        ("A rally was called off.", ["Rally called off"]),
        ("A bill that would have closed the mine in 2025 was vetoed.", ["Bill does not close mine", "Bill vetoed"]),
    ],
)
def test_what_is_dropped_is_told_once_unless_by_whom_or_when_is_told(read, text, titles):
    assert [e.title for e in read(text)] == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mayor cancelled the talks of 15 November.", "Talks of 15 November do not take place"),
        ("Saturday's pledge of a grant was dropped.", "Pledge of grant"),
        ("There was no raid on 12 October.", "No raid"),
    ],
)
def test_what_a_noun_tells_is_said_not_to_take_place_but_no_offer_and_no_denial_is(read, text, title):
    assert (title, Status.NEGATED) in [(e.title, e.status) for e in read(text)]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("A draft that would have barred banks in 2025 was dropped.", "barred", Status.NEGATED),
        ("The house rejected a bill that would ban the drug on 12 May 2025.", "ban", Status.NEGATED),
        ("A bill that would close the mine in 2025 was vetoed.", "close", Status.NEGATED),
        ("A bill that would close the mine in 2025 has failed.", "close", Status.NEGATED),
        ("Lawmakers have blocked a bill that would close the mine in 2025.", "close", Status.NEGATED),
        ("Lawmakers will block a bill that would close the mine in 2025.", "close", Status.EXPECTED),
        ("Lawmakers did not block a bill that would close the mine in 2025.", "close", Status.EXPECTED),
        ("A bill that would close the mine in 2025 was approved.", "close", Status.EXPECTED),
        ("Lawmakers blocked a bill that will close the mine in 2025.", "close", Status.EXPECTED),
        ("Lawmakers blocked a bill that closed the mine in 2023.", "closed", Status.HAPPENED),
        ("The ministry that would close the mine in 2025 rejected the bill.", "close", Status.PLANNED),
    ],
)
def test_what_a_plan_would_have_done_it_did_not_where_it_failed(one, text, word, status):
    assert one(text, word).status is status


@pytest.mark.parametrize(
    "text",
    [
        "The house rejected a bill that would ban the drug.",
        "The chamber dropped a draft that would have barred foreign banks from the market.",
    ],
)
def test_what_a_plan_that_failed_would_have_done_some_day_is_told_by_its_failing(read, text):
    (event,) = read(text)
    assert event.status is Status.HAPPENED


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The army disputes that its troops fired on the crowd on Friday.", []),
        ("The army claims that its troops fired on the crowd on Friday.", [Status.POSSIBLE]),
    ],
)
def test_what_an_army_disputes_is_not_told_and_what_it_claims_may_be_so(read, text, statuses):
    assert [e.status for e in read(text) if "fired" in e.predicate.text] == statuses


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("None of the talks on Friday took place.", Status.NEGATED),
        ("Neither of the talks on Friday took place.", Status.NEGATED),
        ("Some of the talks on Friday took place.", Status.HAPPENED),
    ],
)
def test_what_none_of_was_did_not_take_place(one, text, status):
    assert one(text, "talks").status is status


def test_what_a_noun_denies_is_not_told(read):
    told = read("The ministry's denial that it had sold two ships came on Friday.")
    assert not any("sold" in e.predicate.text for e in told)
    assert any(
        "sold" in e.predicate.text for e in read("The ministry's report that it had sold two ships came on Friday.")
    )


def test_a_bill_rejected_is_told_beside_what_it_would_have_done(read):
    titles = {e.title for e in read("A bill that would ban the drug in 2026 was rejected.")}
    assert "Bill rejected" in titles


def test_what_never_took_place_has_the_day_of_its_plan_and_is_told_once(read):
    told = read("Talks planned for last Sunday in Cairo never took place.")
    assert [(e.title, e.status, str(e.when.interval.earliest)) for e in told] == [
        ("Talks do not take place", Status.NEGATED, "2024-11-03")
    ]


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("Peru will not begin withdrawing troops before June.", "Peru will not begin withdrawing troops", "negated"),
        ("Peru will not start to build the dam in June.", "Peru will not start to build dam", "negated"),
        ("Peru will not finish building the dam by June.", "Peru will not finish building dam", "negated"),
        ("Peru did not finish destroying its mines.", "Peru does not finish destroying mines", "negated"),
        ("Peru will not continue building the dam.", "Peru will not continue building dam", "negated"),
        ("Peru may not begin building the dam in June.", "Peru may not begin building dam", "possible"),
        ("Peru will begin building the dam in June.", "Peru to begin building dam", "planned"),
        ("Troops ceased firing on Friday.", "Troops cease firing", "happened"),
        ("Troops did not cease firing on Friday.", "Troops do not cease firing", "negated"),
    ],
)
def test_what_is_not_begun_or_finished_is_told_so(read, text, title, status):
    assert (title, status) in {(e.title, e.status.value) for e in read(text)}


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("Far from resigning, the minister launched a party on Monday.", "resign"),
        ("Rather than close the border on Friday, Peru reopened it.", "clos"),
        ("Instead of signing on Friday, Peru expelled the envoy.", "sign"),
        ("Peru would have signed on Friday had Chile agreed.", "sign"),
    ],
)
def test_what_was_not_done_but_something_else_is_no_event(read, text, untrue):
    assert [e.title for e in read(text) if untrue in e.predicate.text.lower()] == []


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("The army all but abandoned the town on Friday.", "Army all but abandons town", "negated"),
        ("All but two ships sank on Friday.", "All but two ships sink", "happened"),
        ("Never had the two armies clashed before Friday.", "Two armies do not clash", "negated"),
        ("Only in 1994 was the treaty signed.", "Treaty signed", "happened"),
    ],
)
def test_turned_and_almost_whole_deeds_are_told_as_they_are(read, text, title, status):
    assert (title, status) in {(e.title, e.status.value) for e in read(text)}


@pytest.mark.parametrize(
    ("text", "word", "status", "day"),
    [
        ("The meeting was held not on Sunday but on Saturday.", "held", Status.HAPPENED, date(2024, 11, 2)),
        ("The envoy arrived on Thursday, not Friday.", "arrived", Status.HAPPENED, date(2024, 10, 31)),
        ("The envoy did not arrive on Thursday.", "arrive", Status.NEGATED, date(2024, 10, 31)),
    ],
)
def test_what_is_denied_of_a_day_alone_took_place_on_the_other(one, text, word, status, day):
    event = one(text, word)
    assert (event.status, event.when.interval.earliest, event.when.interval.latest) == (status, day, day)
