import pytest


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Norway's king Haakon met Ana Ruiz in Oslo on Sunday.", ["Haakon meets Ana Ruiz in Oslo"]),
        ("Envoys held talks with rebels in Cairo on Sunday.", ["Envoys hold talks with rebels in Cairo"]),
        ("The firm plans to hire 300 engineers next year.", ["Firm to hire 300 engineers"]),
        ("Ten miners were rescued on Sunday.", ["Ten miners rescued"]),
        ("Dock workers will walk out on Friday.", ["Dock workers to walk out"]),
        ("The ministers did not sign the treaty on Sunday.", ["Ministers do not sign treaty"]),
        ("Results are due in December.", ["Results are due"]),
        ("Shares fell 5% on Friday.", ["Shares fall 5%"]),
    ],
)
def test_titles_are_what_an_editor_would_write(read, text, titles):
    assert [e.title for e in read(text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "The company employs 2,026 people in Ulsan.",
        "The town lies on the coast.",
        "Many people believe the law is wrong.",
        "Who signed the treaty on Sunday?",
        "She can swim.",
        "A promise made in May is worth little in December.",
        "A pact signed in spring is a pact forgotten in autumn.",
        "A vow made in winter is broken in summer.",
        "The runner loses every race.",
        "The firm wins customers when prices fall.",
    ],
)
def test_states_opinions_questions_and_what_holds_in_general_are_no_events(read, text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Norway's minister Liv Dahl visited Kenya on Sunday.", "CONSULT", "visit"),
        ("Envoys held talks with rebels on Sunday.", "CONSULT", None),
        ("Minister Liv Dahl expressed concern over the arrests.", "ACCUSE", "disapprove"),
        ("Iran tested a missile on Sunday.", "MOBILIZE", "weapons"),
        ("Kenya sent troops to the border on Sunday.", "MOBILIZE", "troops"),
        ("Police arrested two men on Sunday.", "COERCE", None),
        ("Rebels attacked the town on Sunday.", "ASSAULT", None),
        ("Turkey imposed sanctions on the firm on Sunday.", "SANCTION", None),
        ("Unions went on strike on Sunday.", None, None),
        ("An earthquake struck the town on Sunday.", None, None),
    ],
)
def test_the_plover_type_is_of_what_people_and_states_do(read, text, kind, mode):
    (event,) = read(text)
    assert (event.type, event.mode) == (kind, mode)


def test_the_dated_statement_of_a_named_official_is_news_and_an_agencys_report_is_told_in_passing(read):
    text = "Foreign minister Ana Ruiz said on Friday that talks were under way, the Mercopress news agency reported."
    said, reported = read(text)
    assert (said.predicate.text, reported.predicate.text) == ("said", "reported")
    assert reported.importance < said.importance


def test_saying_that_one_did_something_is_told_by_the_deed(read):
    text = "Ruiz toured the dam, minister Ana Ruiz said in a post on Sunday."
    assert max(read(text), key=lambda e: e.importance).predicate.text == "toured"


def test_headlines_tell_no_events_of_their_own(read):
    text = "Storm hits coast\n\nBy Ann Lee\n\nA storm hit the coast of Kenya on Sunday, killing two people and sinking boats.\n"
    assert all(e.sentence.start > text.index("By Ann") for e in read(text))


def test_the_first_events_and_those_of_the_headline_matter_most(read):
    text = (
        "Iran tested a missile on Sunday.\n\nThe United Nations condemned the test.\n\n"
        "Iran has signed a treaty with Kenya.\n\nOil prices rose slightly in the spring."
    )
    events = read(text)
    assert events[0].importance == max(e.importance for e in events)
    assert events[-1].importance == min(e.importance for e in events)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "All but one of the club's 27 members agreed on Sunday to sell the ground.",
            "All but one of the club's 27 members agree to sell ground",
        ),
        ("A vigil is planned for Saturday.", "Vigil planned"),
        ("The committee has yet to receive an answer.", "Committee has yet to receive an answer"),
        ("Ann Lee defeated Eva Berg on Sunday to win the Oslo Open.", "Ann Lee wins Oslo Open"),
        ("Fighting killed at least 900 people in October.", "Fighting kills at least 900 people"),
    ],
)
def test_constructions_of_news_prose(read, text, title):
    assert title in [e.title for e in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "If it had rained, the dam might have burst.",
        "She was the first to climb the tower.",
        "Members have the right to vote.",
        "Take two eggs.",
        "The report, which ended on Friday, is long.",
    ],
)
def test_what_only_might_be_is_no_event(read, text):
    assert not [e for e in read(text) if e.predicate.text in ("burst", "climb", "vote", "Take")]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Kenya called for a vote.", "called"),
        ("A neighbour called the police.", "called"),
        ("Ana Ruiz appeared in court.", "appeared in court"),
        ("Divers found the car parked under the bridge.", "found"),
        ("Kenya agreed to free the men.", "agreed"),
        ("The mayor added two villages to the list.", "added"),
        ("Crews began to clear the road.", "began to clear"),
    ],
)
def test_verbs_that_may_name_states_or_words_are_events_where_they_name_acts(read, text, predicate):
    assert predicate in [e.predicate.text for e in read(text)]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The mayor called it a day.", "call"),
        ("The dam appears safe.", "appear"),
        ("Kenya agreed.", "agree"),
    ],
)
def test_the_same_verbs_name_no_event_where_they_do_not(read, text, lemma):
    assert lemma not in [e.predicate.lemma for e in read(text)]


def test_a_date_between_two_verbs_is_no_part_of_the_predicate(read):
    (event,) = read("Crews began on Friday to clear the road.")
    assert (event.predicate.text, event.title, event.when.words) == ("clear", "Crews begin to clear road", "Friday")


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Kenya froze the assets of Peru on Friday.", "froze", "SANCTION"),
        ("The company froze its prices on Friday.", "froze", None),
        ("The company took a $24bn charge in October.", "took", None),
    ],
)
def test_what_is_frozen_or_charged_decides_on_the_type(one, text, word, kind):
    assert one(text, word).type == kind


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Haddad hosted nine premiers on Sunday.", "Haddad hosts nine premiers"),
        ("The governor chaired a session of miners on Friday.", "Governor chairs session of miners"),
        ("Bishop Karl Berg captained the side on Saturday.", "Karl Berg captains side"),
        ("Haddad loses confidence vote.", "Haddad loses confidence vote"),
        ("Ana Ruiz wins seat in Porto.", "Ana Ruiz wins seat in Porto"),
        ("A train crash shocks the valley.", "Train crash shocks valley"),
    ],
)
def test_plain_main_clauses_and_headlines_are_events(read, text, title):
    assert [e.title for e in read(text)] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A neighbour called police to report a fire.", "Neighbour calls police to report fire"),
        ("Ana Ruiz called the report a lie.", "Ana Ruiz calls report lie"),
        ("Ana Ruiz called for Kenya to leave.", "Ana Ruiz calls for Kenya to leave"),
        ("A boat was found Sunday tied to a pier.", "Boat found tied to pier"),
    ],
)
def test_calls_and_finds_are_told_with_what_they_are_about(read, text, title):
    assert title in [e.title for e in read(text)]


@pytest.mark.parametrize("text", ["The town was called a village.", "The hill is called Bald Head."])
def test_a_mere_name_is_no_event(read, text):
    assert read(text) == ()


def test_what_befell_somebody_named_before_is_told(read):
    titles = [e.title for e in read("Ana Ruiz was hurt in Lima on Friday. She was taken to a clinic.")]
    assert "Ana Ruiz taken to clinic" in titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The border has been tense since Friday.", ["Border is tense"]),
        ("Ties have been cold since May.", ["Ties are cold"]),
        ("The market is nervous.", []),
        ("The market has been nervous.", []),
        ("The market was nervous since Friday.", []),
        ("The market has been nervous for weeks.", []),
        ("The port has been a mess since Friday.", []),
    ],
)
def test_a_state_is_told_where_the_text_dates_its_beginning(read, text, titles):
    assert [e.title for e in read(text)] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Kenya to host talks on 25 November.", ["Kenya to host talks"]),
        ("Kenya will host talks on 25 November.", ["Kenya to host talks"]),
        ("Talks to be held in Lima on 25 November.", ["Talks to be held in Lima"]),
        ("Rebels to leave town on 25 November", ["Rebels to leave town"]),
        ("The right to host talks on 25 November.", []),
    ],
)
def test_the_infinitive_of_a_headline_is_a_plan(read, text, titles):
    assert [e.title for e in read(text)] == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The laying of the keel, planned for 12 November, will go ahead.", "Laying of keel planned"),
        ("A visit by its minister, planned for 12 November, will go ahead.", "Visit planned"),
        ("An attempt to stop the talks, set to resume on Monday, has failed.", "Talks expected to resume"),
    ],
)
def test_what_is_planned_is_the_deed_and_not_whose_or_of_what_it_is(read, text, title):
    assert title in {e.title for e in read(text)}
