"""What is denied from afar, kept from coming about, taken back or made up."""

import pytest

from timeline_app.core.values import Status


def _told(event):
    return event.status, event.title


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("At no time did the army enter the town in October.", "enter", "Army does not enter town"),
        ("In no way did the ministry approve the sale on Sunday.", "approve", "Ministry does not approve sale"),
        ("Under no circumstances will Chile deliver tanks in 2025.", "deliver", "Chile will not deliver tanks"),
        ("On no account will the union return to work on Thursday.", "return", "Union will not return to work"),
        ("Not once did the premier visit the camp in 2019.", "visit", "Premier does not visit camp"),
        ("Nowhere did the police find the weapon on Saturday.", "find", "Police do not find weapon"),
        ("Nowhere was the party able to win a seat on Sunday.", "win", "Party does not win a seat"),
        ("The minister has at no point met the lobbyist.", "met", "Minister does not meet lobbyist"),
        (
            "The meeting ended without the council approving the budget on Friday.",
            "approving",
            "Council does not approve budget",
        ),
        ("It was not Peru that fired the rocket on Friday, the army said.", "fired", "Peru does not fire rocket"),
    ],
)
def test_a_denial_apart_from_the_verb_denies_it(one, text, word, title):
    assert _told(one(text, word)) == (Status.NEGATED, title)


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Hardly had the ceasefire begun on Sunday when shelling resumed.", "begun", "Ceasefire begins"),
        ("The truce had barely begun on Sunday when it was broken.", "begun", "Truce begins"),
        ("In no time the rebels took the town on Sunday.", "took", "Rebels take town"),
        ("It was Peru that fired the rocket on Friday, the army said.", "fired", "Peru fires rocket"),
        ("It was not the army but the rebels who shelled the town on Friday.", "shelled", "Rebels shell town"),
        ("Not until Friday did the ministry confirm the outbreak.", "confirm", "Ministry confirms outbreak"),
    ],
)
def test_what_only_looks_like_a_denial_denies_nothing(one, text, word, title):
    assert _told(one(text, word)) == (Status.HAPPENED, title)


@pytest.mark.parametrize(
    "text",
    [
        "Rarely has the court ruled against the government since 2010.",
        "The committee seldom met in October.",
        "Not since 1945 has Europe seen such a war.",
        "In the novel, the president is assassinated in 2030.",
        "The film shows the president resigning in 2026.",
        "He would have turned 80 on Friday.",
        "He died days before turning 90 on Sunday.",
    ],
)
def test_of_what_is_rare_or_made_up_no_time_is_shown(read, text):
    assert {e.title for e in read(text)} <= {"He died days"}


def test_of_an_averted_strike_no_effect_is_shown(read):
    assert [e.predicate.text for e in read("A strike that was averted on Friday would have shut the ports.")] == [
        "averted"
    ]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("The bomb was defused before it exploded on Saturday.", "exploded", "Bomb does not explode"),
        ("The fire was put out before it reached the village on Friday.", "reached", "Fire does not reach village"),
        ("The witness was killed before testifying on Friday.", "testifying", "Witness does not testify"),
        ("The case was closed before going to trial in May.", "going", "Case does not go to trial"),
        ("The company collapsed before launching its car in 2023.", "launching", "Company does not launch car"),
        ("The suspect was shot before he could enter the school on Friday.", "enter", "Suspect does not enter school"),
        ("The strike was called off before it began on Sunday.", "began", "Strike does not begin"),
    ],
)
def test_what_was_ended_before_did_not_come_about(one, text, word, title):
    assert _told(one(text, word)) == (Status.NEGATED, title)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The storm weakened before hitting Cuba on Friday.", "hitting"),
        ("The plane took off before the airport closed on Sunday.", "closed"),
        ("The premier met the king before flying to Paris on Friday.", "flying"),
        ("Police killed the man before leaving the town on Friday.", "leaving"),
        ("The man was released before being arrested again on Friday.", "arrested"),
        ("The minister died before the trial began in June.", "began"),
        ("The plane was hijacked before landing in Cairo on Friday.", "landing"),
    ],
)
def test_what_came_after_something_else_came_about(one, text, word):
    assert one(text, word).status is Status.HAPPENED


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Contrary to reports that the plane crashed on Friday, it landed safely.", "crashed", "Plane does not crash"),
        ("There is no truth in rumours that the firm will be sold in May.", "sold", "Firm will not be sold"),
        ("The agency withdrew a report that the king had abdicated on Friday.", "abdicated", "King does not abdicate"),
        ("Fears that Kenya would invade on Sunday proved unfounded.", "invade", "Kenya will not invade"),
        (
            "Rumours that the bank had collapsed on Friday turned out to be false.",
            "collapsed",
            "Bank does not collapse",
        ),
        ("The claim that the bank collapsed on Friday is a hoax.", "collapsed", "Bank does not collapse"),
        ("The minister was wrongly reported to have died on Sunday.", "died", "Minister does not die"),
        ("He falsely claimed that the army had bombed the school on Friday.", "bombed", "Army does not bomb school"),
        ("The club scotched rumours that the coach would leave in January.", "leave", "Coach will not leave"),
        ("A hoax email claimed the university would close on Friday.", "close", "University will not close"),
    ],
)
def test_what_is_told_to_be_untrue_is_not_so(one, text, word, title):
    assert _told(one(text, word)) == (Status.NEGATED, title)


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Officials could not confirm that the plane crashed on Friday.", "crashed", "Plane may have crashed"),
        ("Reuters could not verify the claim that the town fell on Sunday.", "fell", "Town may have fallen"),
        ("The man thought to have drowned on Sunday was found alive.", "drowned", "Man may have drowned"),
        ("The soldier presumed killed on Friday walked into a clinic.", "killed", "Soldier may have been killed"),
        ("Fears that Kenya would invade on Sunday grew.", "invade", "Kenya may invade"),
        ("Rumours swirled that the king would abdicate on Sunday.", "abdicate", "King may abdicate"),
        (
            "Ann Ruiz pleaded not guilty on Friday to killing three men in August.",
            "killing",
            "Ann Ruiz may have killed three men",
        ),
    ],
)
def test_what_nobody_vouches_for_may_be_so(one, text, word, title):
    assert _told(one(text, word)) == (Status.POSSIBLE, title)


def test_who_falsely_claims_something_is_told_to_do_so(read):
    titles = [e.title for e in read("Ruiz falsely claimed that she won the 2020 election.")]
    assert titles[0] == "Ruiz falsely claims she won the election"


@pytest.mark.parametrize(
    "text",
    [
        "He neither confirmed nor denied that the army had bombed the site on Friday.",
        "A spokesman dismissed as false a report that the firm would be sold in December.",
    ],
)
def test_what_is_neither_confirmed_nor_denied_or_dismissed_is_not_shown(read, text):
    assert {e.predicate.text for e in read(text)} <= {"dismissed"}
