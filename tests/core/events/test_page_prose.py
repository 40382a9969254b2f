"""Sentences of the kinds that saved pages are full of: what they tell, and what they must not be taken to tell."""

import re
from datetime import date

import pytest

from timeline_app.core.values import Interval, Status


@pytest.mark.parametrize(
    ("text", "told", "untrue"),
    [
        ("“We have found ten people,” said Omar Saleh, chief of police in Lima.", "Police find ten people", "^Omar Saleh find"),
        ("“We have not found anyone alive,” rescue spokesman Omar Saleh said.", "", "^Omar Saleh does"),
        ("The court confirmed sentences in a case filed for killing a couple in Lima in May 2014.", "Killing a couple", "^Case kill"),
        ("The court confirmed sentences in a case filed for raping and murdering a girl.", "Court confirms", "^Case (?:rape|murder)"),
        ("The storm weakened to become a depression.", "Storm weakens to become depression", "^Storm to become"),
        ("Direct dialogue is key to resolving issues and reaching a peace, he said.", "", "resolves|reaches"),
        ("Both showed a sincere commitment to normalizing relations and ending the war, she said.", "", "[Ee]nd(?:s|ing) the war"),
        ("The talks were triggered by Ana Ruiz's insistence on replacing the treaty.", "triggered", "replace"),
        ("The law will not be struck down, much less repealed, by the court, he wrote.", "", "repealed$|be repealed by"),
        ("Video showed police filming the fight rather than intervening to halt it.", "", "^Interven|^Police (?:to )?(?:halt|interven)"),
        ("Workers protested to demand the release of a colleague.", "Workers protest to demand release", "^Workers to demand"),
        ("A clause, giving parliament the right to set the mandate for talks with Peru, was struck out.", "struck out", "^Talks"),
        ("Belgrade signed the treaty on Friday.", "Serbia signs treaty", "Montenegro"),
    ],
)  # fmt: skip
def test_who_does_what(read, text, told, untrue):
    titles = [e.title for e in read(text)]
    assert not told or any(told in title for title in titles)
    assert not [title for title in titles if re.search(untrue, title)]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("This will see the list of banned firms expanded.", "expanded", Status.EXPECTED),
        ("Peru looks forward to hosting a round of talks later this month.", "hosting", Status.PLANNED),
        ("Ana Ruiz moved to reverse the decisions of her predecessor.", "moved", Status.HAPPENED),
        ("The court sought to block the sale in 2019.", "sought", Status.HAPPENED),
        ("Police invoked an old law on Friday to ban the march.", "invoked", Status.HAPPENED),
        ("Ana Ruiz is expected to brief reporters after Tuesday's meeting.", "meeting", Status.PLANNED),
    ],
)
def test_whether_it_is_so(one, text, word, status):
    assert one(text, word).status is status


def test_what_somebody_sought_to_do_is_of_the_time_of_seeking(one):
    event = one("The court sought to block the sale in 2019.", "sought")
    assert event.when.interval == Interval(date(2019, 1, 1), date(2019, 12, 31))
