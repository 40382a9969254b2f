"""Sayings: which are news, which only pass something on, and when those without a date were said."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, Status, TimeKind

FRIDAY = Interval(date(2024, 11, 1), date(2024, 11, 1))
MONDAY = Interval(date(2024, 11, 4), date(2024, 11, 4))


def _sayings(events):
    return [e for e in events if e.mode == "statement"]


def test_words_put_to_somebody_in_passing_stand_behind_everything_else(read):
    events = read("Kenya closed the port on Friday. The port is unsafe, officials said.")
    (saying,) = _sayings(events)
    assert saying.title == "Officials say the port is unsafe"
    assert saying.importance < min(e.importance for e in events if e is not saying)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz visited Kenya, she said in a post on Sunday.",
        "Ana Ruiz visited Kenya on Sunday, the Mercopress news agency reported on Monday.",
        "Kenya closed the port on Friday, saying that it was unsafe.",
        "Kenya closed the port on Friday. Figures showed that trade had fallen.",
        "The ship left on Friday. “It is lost,” an official, asking for silence, said.",
    ],
)
def test_who_only_passes_something_on_stands_behind_everything_else(read, text):
    events = read(text)
    (saying,) = _sayings(events)
    others = [e for e in events if e is not saying]
    assert others
    assert all(saying.importance < e.importance for e in others)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya welcomed the vote.",
        "President Ana Ruiz pledged to end the strike.",
        "President Ana Ruiz declined to comment on the report.",
    ],
)
def test_what_is_done_in_words_is_assumed_to_be_of_the_writers_day_as_sayings_are(read, text):
    when = read(text)[0].when
    assert (when.kind, when.interval, when.fuzzy) == (TimeKind.UNDATED, MONDAY, True)
    assert "assumed" in when.steps[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has welcomed the vote.",
        "Kenya, which welcomed the vote, sent troops.",
        "Police said Kenya welcomed the vote.",
        "The treaty that Kenya welcomed is dead.",
        "Gunmen demanded a ransom.",
    ],
)
def test_what_is_done_in_words_in_the_background_or_by_nobody_with_a_name_is_of_no_day(read, text):
    acts = [e for e in read(text) if e.predicate.lemma in ("welcome", "demand")]
    assert all(e.when.interval == Interval(None, MONDAY.latest) for e in acts)


def test_an_undated_saying_is_assumed_to_be_of_the_writers_day_and_stays_undated(read):
    (saying,) = _sayings(read("The road is open, officials said."))
    assert (saying.when.kind, saying.when.interval, saying.when.fuzzy) == (TimeKind.UNDATED, MONDAY, True)
    assert "assumed" in saying.when.steps[-1]


def test_an_undated_saying_is_assumed_to_be_of_the_occasion_of_the_speakers_dated_one(read):
    text = "Minister Ana Ruiz said on Friday that the road was open. Kenya would build another one, Ruiz said."
    (_, second) = _sayings(read(text))
    assert (second.when.kind, second.when.interval, second.when.fuzzy) == (TimeKind.UNDATED, FRIDAY, True)


def test_a_saying_in_another_post_is_of_no_known_day(read):
    text = "Minister Ana Ruiz said in a post on Friday that the road was open. It is new, Ruiz said in another post."
    second = _sayings(read(text))[1]
    assert second.when.interval == Interval(None, MONDAY.latest)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz has said that the road is open.",
        "Rebels took the town, saying that the road was open.",
    ],
)
def test_words_told_in_the_perfect_or_beside_an_undated_deed_are_of_no_day(read, text):
    (saying,) = _sayings(read(text))
    assert (saying.when.kind, saying.when.interval) == (TimeKind.UNDATED, Interval(None, MONDAY.latest))


def test_in_an_interview_the_name_that_opens_an_answer_is_i(read):
    text = (
        "Interview with Karl Berg\n\nCourier: Did the king ask you, Minister Karl Berg?\n\n"
        "Berg: No. I lost the vote on 22 October.\n\nCourier: And then?\n\nBerg: I left Peru on Friday."
    )
    told = {e.predicate.text: e for e in read(text)}
    assert [a.name for a in told["lost"].actors] == ["Karl Berg"]
    assert [a.name for a in told["left"].actors] == ["Karl Berg"]
    assert told["left"].reported_by is not None
    assert told["left"].reported_by.name == "Karl Berg"


def test_one_colon_after_a_name_is_no_interview(read):
    text = "Karl Berg: I left Peru on Friday."
    assert not [e for e in read(text) if e.actors]


def test_for_whom_we_stands_in_an_interview_is_not_guessed(read):
    text = "Courier: And you?\n\nKarl Berg: No. We sent ships on 22 October.\n\nKarl Berg: I left Peru on Friday."
    assert not [e for e in read(text) if e.predicate.text == "sent" and e.actors]


def test_a_saying_is_not_of_the_stretch_over_which_the_speaker_has_said_something_else(one):
    text = (
        "For the past two months, Ana Ruiz has said that the boy must return. In a speech, Ruiz said the law was wrong."
    )
    assert [e.interval for e in [one(text, "speech").when]] == [MONDAY]


def test_what_cannot_speak_says_nothing(read):
    text = "The quarrel took a turn on Friday when Bo Ek called Ana Ruiz a liar and said that war was near."
    assert not [e for e in _sayings(read(text)) if e.title.startswith("Quarrel")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ministry urged the rebels to leave.", "urged"),
        ("The bishop called the raid a crime.", "called"),
        ("The agency quoted witnesses as saying that shots were fired.", "quoted"),
    ],
)
def test_who_speaks_by_office_speaks_on_the_writers_day_which_is_assumed(one, text, word):
    event = one(text, word)
    assert event.when.interval == MONDAY
    assert event.when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    "text",
    [
        "Speaking in Paris on Friday, the minister said the road was open.",
        "Addressing a rally on Friday, President Ana Ruiz said the road was open.",
        "The road was open, President Ana Ruiz said, speaking in Paris on Friday.",
    ],
)
def test_a_saying_is_of_the_day_on_which_its_speaker_spoke(read, text):
    (saying,) = [e for e in read(text) if e.predicate.text == "said"]
    assert saying.when.interval == FRIDAY


def test_a_word_that_only_looks_like_a_participle_dates_no_saying(read):
    (saying,) = [
        e for e in read("Starting Friday, shops must close, President Ana Ruiz said.") if "said" in e.predicate.text
    ]
    assert saying.when.kind is TimeKind.UNDATED


def test_who_acted_the_other_day_may_have_spoken_then(read):
    events = read("President Ana Ruiz, who met the owners on Friday, promised aid.")
    (promise,) = [e for e in events if e.predicate.lemma == "promise"]
    assert promise.when.interval == Interval(None, MONDAY.latest)


def test_what_is_denied_on_a_day_told_between_is_told_as_denied(read):
    events = read("The palace denied the following day that the president had resigned.")
    assert [(e.title, e.status) for e in events] == [
        ("Palace denies the president had resigned", Status.HAPPENED),
        ("President does not resign", Status.NEGATED),
    ]


def test_who_speaks_last_in_a_row_of_asides_has_said_it(read):
    told = read("The drones came in two waves, the first at about noon, a nurse at the hospital said.")
    assert not any(e.title.startswith("First says") for e in told)
    assert next(e for e in told if e.predicate.text == "came").reported_by.name == "nurse"


@pytest.mark.parametrize(
    "text",
    ["Norway appealed to the Supreme Court.", "Norway appealed the ruling.", "Norway appealed against the verdict."],
)
def test_a_step_in_court_is_no_saying_of_the_writers_day(one, text):
    assert one(text, "appealed").when.interval.earliest is None
