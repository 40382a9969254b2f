"""Mends parses that a parser is known to get wrong in news prose, by rules of word order that hold for English."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.text.attributive import (
    with_harm_of_nearer,
    with_let_in,
    with_numbered_thing,
    with_place_for_deed,
    with_present_after_past,
    with_second_told,
)
from timeline_app.core.text.completion import (
    going_on,
    with_content,
    with_day_set,
    with_full_verb,
    with_passive_aim,
    with_told_content,
)
from timeline_app.core.text.conditions import with_turned_condition
from timeline_app.core.text.coordination import (
    with_agreement,
    with_bare_verbs,
    with_content_resumed,
    with_day_each,
    with_gapped_passive,
    with_gerund_list,
    with_gerund_pair,
    with_last_demand,
    with_list,
    with_next_verb,
    with_noun_to_noun,
    with_number_as_subject,
    with_own_subject,
    with_past_taken_for_noun,
    with_saying_resumed,
    with_shared_passive,
)
from timeline_app.core.text.edits import ASTRAY, SUBJECTS, below, has_told, is_tree, replaced, root_of
from timeline_app.core.text.figures import (
    with_accused,
    with_coup,
    with_day_before_order,
    with_fair,
    with_heading,
    with_power,
    with_rating,
    with_undone,
    with_up_to,
)
from timeline_app.core.text.finite import (
    with_clause_before_semicolon,
    with_clause_of_noun,
    with_deed_as_subject,
    with_finite_root,
    with_main_verb,
    with_named_subject,
    with_noun_after_noun,
    with_noun_taken_for_clause,
    with_opening_participle,
    with_plan_in_headline,
    with_plan_of_object,
    with_present_of_club,
    with_reduced_relative,
    with_subject,
    with_verb_after_called_for,
    with_whose,
    without_currency,
)
from timeline_app.core.text.having import with_time_had, with_wanted_working
from timeline_app.core.text.headless import (
    with_deadline_passed,
    with_decision_expected,
    with_left_open,
    with_measured_quake,
    with_score,
    with_summit_of_group,
)
from timeline_app.core.text.headlinese import (
    with_aim_of_noun,
    with_noun_at_head,
    with_passive_left_out,
    with_present_before_day,
    with_present_taken_for_plural,
)
from timeline_app.core.text.inversion import with_turned_adjective, with_turned_verb
from timeline_app.core.text.misread import (
    with_clause_after_object,
    with_clause_after_order,
    with_contender,
    with_day_of_plea,
    with_deed_after_by,
    with_deeds_charged,
    with_expiry_of_one,
    with_meeting_ministers,
    with_model,
    with_neither,
    with_open_as_verb,
    with_percent,
    with_ranked_apposition,
    with_root_as_verb,
    with_second_present,
    with_set_off_participle,
    with_sum,
    with_task_of_named,
    with_time_of_next,
    with_verb_after_relative,
    with_verb_before_object,
    with_verb_before_that,
)
from timeline_app.core.text.named import (
    with_body_called_who,
    with_made_so,
    with_name_after_body,
    with_name_after_portfolio,
    with_name_taken_for_adverb,
    with_names_of_office,
    with_neighbour,
    with_one_of_two_offices,
    with_place_beside_place,
    with_those_in_apposition,
)
from timeline_app.core.text.planned import (
    with_aside_held,
    with_called_to_do,
    with_due_of_noun,
    with_due_set_off,
    with_plan_of_deed,
    with_plan_of_occasion,
    with_set_off_state,
    with_what_is_asked_for,
)
from timeline_app.core.text.reattached import (
    with_adverb_of_verb,
    with_aside_in_clause,
    with_aside_of_subject,
    with_end_of_aside,
    with_negation,
    with_object_after_judgement,
    with_object_of_preposition,
    with_participle_of_last,
    with_participle_of_nearer,
    with_participle_taken_for_noun,
    with_past,
    with_place_of_object,
    with_second_deed_of_gap,
    with_stranded_preposition,
    with_time_spent,
    with_verb_after_agent,
    with_what_it_leads_to,
    with_which_of_deed,
    with_which_of_things,
    with_who_of_persons,
    with_words_added,
    with_work,
)
from timeline_app.core.text.speech_order import (
    with_clause_before_speaker,
    with_conjunct_of_content,
    with_content_of_announcement,
    with_content_of_saying,
    with_impersonal_aside,
    with_relative_of_said,
    with_reporter,
    with_speaker_after,
    with_speaker_aside,
    with_speaker_between,
    with_speaker_last,
    with_teller,
    with_told_subject,
    with_words_of_actor,
    with_words_of_speaker,
)
from timeline_app.core.text.times_in_place import (
    with_date_after_length,
    with_date_beside_date,
    with_date_of_measured,
    with_day_after_preposition,
    with_day_as_subject,
    with_day_of_last_verb,
    with_day_of_saying,
    with_fronted_date,
    with_in_under,
    with_length_before_clause,
    with_object_after_day,
    with_second_day,
    with_since_of_extreme,
)
from timeline_app.core.text.words_in_place import word_by_word

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_VOTES = frozenset(["ballot", "election", "poll", "vote"])
_URGING = frozenset(["accuse", "appeal", "ask", "call", "demand", "promise", "threaten", "urge", "vow", "warn"])
_OUTER = frozenset(["nsubj", "nsubjpass", "npadvmod", "dep"])


def repair(tokens: list[Token]) -> list[Token]:
    """The tokens of one sentence, all of it, with finite verbs restored that the parser took for participles."""
    if not tokens:
        return tokens
    mended = tokens
    for mend in _ALL:
        mended = mend(mended)
    return mended if is_tree(mended) else _with_care(tokens)


def _with_care(tokens: list[Token]) -> list[Token]:
    """Without the mends that would hang something below itself, as in words that make no sentence."""
    for mend in _ALL:
        mended = mend(tokens)
        tokens = mended if is_tree(mended) else tokens
    return tokens


def _hyphened(tokens: list[Token]) -> list[Token]:
    """As in "his co-defendant": what a hyphen joins is one thing with one head."""
    for first, mark, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
        joined = mark.text in ("-", "‐") and first.end == mark.start and mark.end == last.start
        if joined and first.dep == last.dep and first.head == last.head and first.dep in SUBJECTS | ASTRAY:
            tokens = replaced(
                tokens,
                replace(first, dep="compound", head=last.i),
                replace(mark, dep="punct", pos="PUNCT", head=last.i),
            )
        elif joined and last.dep == "compound" and mark.dep == first.dep and mark.head in (first.i, first.head):
            tokens = replaced(tokens, *(replace(t, dep="compound", head=last.head) for t in (first, mark)))
        elif joined and last.dep == "pobj" and (told := _told_after_mark(tokens, last)) is not None:
            parts = (replace(t, dep="compound", head=last.i) for t in (first, mark))
            owners = (replace(t, head=last.i) for t in below(tokens, first) if t.i < first.i)
            tokens = replaced(tokens, *parts, *owners, told)
    return tokens


def _told_after_mark(tokens: list[Token], noun: Token) -> Token | None:
    """As in "that its counter-tariffs would start": the noun as the subject of the clause that "that" opens."""
    base = tokens[0].i
    mark = tokens[noun.head - base]
    clause = tokens[mark.head - base]
    alone = mark.dep == "mark" and noun.i < clause.i and not has_told(tokens, clause)
    return replace(noun, dep="nsubj", head=clause.i) if alone else None


def _with_snap_vote(tokens: list[Token]) -> list[Token]:
    """As in "Snap elections brought a new house": no verb, though a tagger may see one."""
    base = tokens[0].i if tokens else 0
    for verb in (t for t in tokens if t.pos == "VERB" and t.text.lower() == "snap"):
        vote = next((t for t in tokens[verb.i - base + 1 : verb.i - base + 4] if t.lemma in _VOTES), None)
        if vote is None or vote.head != verb.i:
            continue
        dep = {"csubj": "nsubj", "csubjpass": "nsubjpass"}.get(verb.dep, verb.dep)
        head = vote.i if verb.head == verb.i else verb.head
        moved = [replace(t, head=vote.i) for t in below(tokens, verb) if t.i != vote.i]
        adjective = replace(verb, tag="JJ", pos="ADJ", dep="amod", head=vote.i)
        tokens = replaced(tokens, adjective, replace(vote, dep=dep, head=head), *moved)
    return tokens


def _with_relative(tokens: list[Token]) -> list[Token]:
    """As in "The law, which the house passed in May, will take effect": the verb after the clause is the main one."""
    root = root_of(tokens)
    main = next((t for t in below(tokens, root) if t.dep == "relcl" and t.tag != "MD"), None) if root else None
    if root is None or main is None or root.pos not in ("NOUN", "PROPN"):
        return tokens
    which = next((t for t in below(tokens, main) if t.tag == "WDT" and t.dep in ("dobj", "pobj")), None)
    told = next((t for t in below(tokens, main) if t.dep in ("nsubj", "nsubjpass") and t.tag != "WDT"), None)
    verb = next((t for t in tokens if told and t.head == told.i and t.dep == "acl" and t.tag in ("VBN", "VBD")), None)
    if which is None or told is None or verb is None or not which.i < told.i < verb.i < main.i:
        return tokens
    commas = [t for t in tokens if t.text == "," and verb.i < t.i < main.i]
    if not commas:
        return tokens
    rest = [t for t in below(tokens, root) if t.i > main.i]
    return replaced(
        tokens,
        replace(main, dep="ROOT", head=main.i),
        replace(root, dep="nsubj", head=main.i),
        replace(verb, tag="VBD", dep="relcl", head=root.i),
        replace(told, dep="nsubj", head=verb.i),
        replace(which, dep="dobj", head=verb.i),
        *(replace(t, head=main.i) for t in rest),
    )


def _as_spoken(tokens: list[Token]) -> list[Token]:
    """As in "said the deal was bad and urged them to leave": who speaks urges, not the deal."""
    base = tokens[0].i
    for verb in tokens:
        if not (verb.dep == "conj" and verb.tag == "VBD"):
            continue
        content = tokens[verb.head - base]
        saying = tokens[content.head - base]
        if content.dep != "ccomp" or saying.i > content.i or has_told(tokens, verb):
            continue
        needs_base = any(t.tag == "MD" and t.dep == "aux" for t in below(tokens, content))  # "must go and set a day"
        told = next((t for t in below(tokens, content) if t.dep == "nsubj"), None)
        lifeless = content.lemma == "be" and told is not None and told.pos == "NOUN"
        urged = verb.lemma in _URGING and saying.tag == "VBD" and lifeless
        if (needs_base and content.i < verb.i) or urged:
            tokens = replaced(tokens, replace(verb, head=saying.i))
    return tokens


def _parted(tokens: list[Token]) -> list[Token]:
    """As in "A march ended in violence: two men were shot": what stands before the colon is a clause of its own."""
    colon = next((t for t in tokens if t.text == ":"), None)
    root = root_of(tokens)
    if colon is None or root is None or root.i < colon.i:
        return tokens
    verb = next((t for t in tokens if t.i < colon.i and t.tag == "VBD" and t.dep == "acl"), None)
    told = next((t for t in tokens if t.i < colon.i and t.head > colon.i and t.dep in _OUTER), None)
    if verb is None or told is None or told.i > verb.i or told.pos not in ("NOUN", "PROPN"):
        return tokens
    return replaced(tokens, replace(verb, dep="parataxis", head=root.i), replace(told, dep="nsubj", head=verb.i))


_WORDS_AND_SUBJECTS = (
    with_turned_adjective,
    with_turned_verb,
    with_body_called_who,
    with_neighbour,
    with_name_taken_for_adverb,
    with_clause_before_semicolon,
    with_percent,
    with_model,
    with_meeting_ministers,
    with_sum,
    with_root_as_verb,
    with_open_as_verb,
    with_second_present,
    with_numbered_thing,
    with_let_in,
    with_harm_of_nearer,
    with_second_told,
    with_place_for_deed,
    with_present_after_past,
    with_present_taken_for_plural,
    with_present_before_day,
    with_noun_at_head,
    with_aim_of_noun,
    with_passive_left_out,
    with_verb_before_object,
    with_verb_before_that,
    with_neither,
    with_contender,
    with_day_of_plea,
    with_deed_after_by,
    with_set_off_participle,
    with_noun_to_noun,
    with_day_each,
    with_plan_of_object,
    with_clause_before_speaker,
    with_speaker_after,
    with_told_subject,
    without_currency,
    with_deed_as_subject,
    with_reduced_relative,
    with_named_subject,
    with_clause_of_noun,
    with_finite_root,
    with_plan_in_headline,
    with_opening_participle,
    with_time_had,
    with_wanted_working,
    with_whose,
    with_passive_aim,
    with_day_set,
    with_negation,
    with_participle_taken_for_noun,
    with_second_deed_of_gap,
    with_place_of_object,
    with_work,
    with_past,
    with_time_spent,
    with_coup,
    with_fair,
    with_accused,
    with_heading,
    with_day_before_order,
    with_power,
    with_rating,
    with_undone,
    with_up_to,
    _hyphened,
    _with_snap_vote,
    with_full_verb,
    going_on,
    with_teller,
    with_content,
    with_told_content,
)
_CLAUSES = (
    with_made_so,
    with_name_after_body,
    with_place_beside_place,
    with_those_in_apposition,
    with_date_after_length,
    with_date_of_measured,
    with_noun_after_noun,
    with_noun_taken_for_clause,
    with_verb_after_called_for,
    with_task_of_named,
    with_words_of_actor,
    _parted,
    _with_relative,
    with_verb_after_relative,
    with_left_open,
    with_measured_quake,
    with_summit_of_group,
    with_deadline_passed,
    with_decision_expected,
    with_score,
    with_present_of_club,
    with_main_verb,
    with_subject,
    with_reporter,
    with_speaker_between,
    with_speaker_last,
    with_content_of_announcement,
    with_impersonal_aside,
    with_speaker_aside,
    with_relative_of_said,
    with_content_of_saying,
    _as_spoken,
    with_time_of_next,
    with_clause_after_object,
    with_clause_after_order,
    with_deeds_charged,
    with_expiry_of_one,
    with_ranked_apposition,
    with_bare_verbs,
    with_list,
    with_agreement,
    with_own_subject,
    with_shared_passive,
    with_past_taken_for_noun,
    with_next_verb,
    with_last_demand,
    with_gerund_list,
    with_gerund_pair,
    with_gapped_passive,
    with_number_as_subject,
    with_saying_resumed,
    with_content_resumed,
    with_fronted_date,
    with_participle_of_last,
    with_participle_of_nearer,
    with_who_of_persons,
    with_which_of_things,
    with_aside_held,
    with_plan_of_occasion,
    with_set_off_state,
    with_aside_of_subject,
    with_called_to_do,
    with_object_of_preposition,
    with_what_it_leads_to,
    with_words_added,
    with_verb_after_agent,
    with_turned_condition,
    with_adverb_of_verb,
    with_due_of_noun,
    with_due_set_off,
    with_object_after_judgement,
    with_object_after_day,
    with_length_before_clause,
    with_date_beside_date,
    with_day_as_subject,
    with_day_after_preposition,
    with_day_of_last_verb,
    with_since_of_extreme,
    with_second_day,
    with_in_under,
    with_stranded_preposition,
    with_what_is_asked_for,
    with_plan_of_deed,
    with_day_of_saying,
    with_end_of_aside,
    with_which_of_deed,
    with_aside_in_clause,
    with_name_after_portfolio,
    with_names_of_office,
    with_words_of_speaker,
    with_one_of_two_offices,
    with_conjunct_of_content,
)
_ALL = (*_WORDS_AND_SUBJECTS, word_by_word, *_CLAUSES)
"""The order matters: what a clause is made of is mended before how clauses hang together."""
