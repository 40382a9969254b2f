"""Mends what a parser hangs on the wrong word: participles after a comma, "who" after a thing, asides."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, WEEKDAYS
from timeline_app.core.text.edits import PAST, SUBJECTS, below, has_told, is_passive, is_within, replaced
from timeline_app.core.text.happenings import base_verbs
from timeline_app.core.text.persons import human_nouns
from timeline_app.core.text.times_in_place import ADVERBIAL, PERIODS
from timeline_app.core.text.verb_groups import irregular_verbs

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_NEAR = 6
"""Words before a thing among which the person is named that "who" is about."""


def with_negation(tokens: list[Token]) -> list[Token]:
    """As in "will not, he says, attend", "did not at once reply": what hangs on a helping word is of its verb."""
    base = tokens[0].i if tokens else 0
    for word in (t for t in tokens if t.dep == "neg"):
        helping = tokens[word.head - base]
        before = tokens[word.i - 1 - base] if word.i > base else None
        helped = before is not None and before.head == helping.head and before.dep in ("aux", "auxpass")
        at_once = helping.lemma == "once" and helping.dep == "advmod" and helped
        if helping.dep in ("aux", "auxpass") or at_once:
            tokens = replaced(tokens, replace(word, head=helping.head))
    return tokens


def with_participle_of_nearer(tokens: list[Token]) -> list[Token]:
    """As in "was called off when rebels withdrew, citing a raid": of those who act, not of what is acted on."""
    base = tokens[0].i if tokens else 0
    for doing in (t for t in tokens if t.dep == "advcl" and t.tag == "VBG" and t.i > base):
        main = tokens[doing.head - base]
        if not is_passive(tokens, main) or tokens[doing.i - 1 - base].text != ",":
            continue
        between = (t for t in below(tokens, main) if t.dep == "advcl" and main.i < t.i < doing.i)
        nearer = next((t for t in between if t.tag == "VBD" and has_told(tokens, t)), None)
        if nearer is not None:
            tokens = replaced(tokens, replace(doing, head=nearer.i))
    return tokens


def with_who_of_persons(tokens: list[Token]) -> list[Token]:
    """As in "people familiar with the plans, who were not named": who is told of is no thing."""
    base = tokens[0].i if tokens else 0
    for clause in (t for t in tokens if t.dep == "relcl"):
        thing = tokens[clause.head - base]
        about = any(t.text.lower() == "who" and t.dep in SUBJECTS for t in below(tokens, clause))
        if not about or thing.pos != "NOUN" or thing.lemma in human_nouns():
            continue
        before = tokens[max(0, thing.i - base - _NEAR) : thing.i - base]
        person = next((t for t in reversed(before) if t.pos == "NOUN" and t.lemma in human_nouns()), None)
        if person is not None and not any(t.pos == "VERB" and t.i > person.i for t in before):
            tokens = replaced(tokens, replace(clause, head=person.i))
    return tokens


def with_which_of_things(tokens: list[Token]) -> list[Token]:
    """As in "the withdrawal of the guards, which was completed on Friday": "which" is told of no people."""
    base = tokens[0].i if tokens else 0
    for clause in (t for t in tokens if t.dep == "relcl"):
        people = tokens[clause.head - base]
        about = any(t.text.lower() == "which" and t.dep in SUBJECTS for t in below(tokens, clause))
        of = tokens[people.head - base]
        thing = tokens[of.head - base]
        if about and of.lemma == "of" and people.lemma in _MEASURES:  # "the steamer, of 1,911 tons, which left"
            tokens = replaced(tokens, replace(clause, head=thing.i))
            continue
        if not about or of.lemma != "of" or thing.pos != "NOUN" or thing.lemma in human_nouns():
            continue
        if people.lemma in human_nouns() or _differs_in_number(tokens, clause, people, thing):
            tokens = replaced(tokens, replace(clause, head=thing.i))
    return tokens


_MEASURES = frozenset(["acre", "foot", "hectare", "kilometre", "kilometer", "metre", "meter", "mile", "ton", "tonne"])
"""What a thing is measured in, which does nothing."""


def _differs_in_number(tokens: list[Token], clause: Token, noun: Token, other: Token) -> bool:
    """Does the verb of a relative clause agree with another noun than the one that it hangs on?"""
    words = [clause, *(t for t in below(tokens, clause) if t.dep in ("aux", "auxpass"))]
    number = next((_NUMBER[t.text.lower()] for t in words if t.text.lower() in _NUMBER), None)
    return number is not None and noun.tag != number and other.tag == number


_NUMBER = {"was": "NN", "is": "NN", "has": "NN", "were": "NNS", "are": "NNS", "have": "NNS"}
"""Verbs, and the tag of the noun that they agree with."""


def with_object_after_judgement(tokens: list[Token]) -> list[Token]:
    """As in "dismissed as false a report that he fled": the report is dismissed, as being false."""
    base = tokens[0].i if tokens else 0
    for opener, judged, article in zip(tokens, tokens[1:], tokens[2:], strict=False):
        thing, verb = tokens[judged.head - base], tokens[opener.head - base]
        named = thing.dep == "pobj" and thing.head == opener.i and article.head == thing.i and article.dep == "det"
        opens = opener.text.lower() == "as" and opener.dep == "prep" and verb.pos == "VERB"
        if opens and judged.dep == "amod" and named:
            inner = replace(judged, dep="pobj", head=opener.i)
            tokens = replaced(tokens, replace(thing, dep="dobj", head=verb.i), inner)
    return tokens


def with_adverb_of_verb(tokens: list[Token]) -> list[Token]:
    """As in "postponed indefinitely a hearing": an adverb before an article goes with the verb."""
    base = tokens[0].i if tokens else 0
    for adverb, article in pairwise(tokens):
        noun = tokens[adverb.head - base]
        verb = tokens[noun.head - base]
        astray = adverb.tag == "RB" and adverb.dep == "advmod" and adverb.text.endswith("ly") and noun.pos == "NOUN"
        opens = article.dep == "det" and article.head == noun.i and noun.dep == "dobj"
        if astray and opens and verb.i == adverb.i - 1 and verb.pos == "VERB":
            tokens = replaced(tokens, replace(adverb, head=verb.i))
    return tokens


def with_participle_taken_for_noun(tokens: list[Token]) -> list[Token]:
    """As in "a protocol covering all posts": what has an object of its own is no noun."""
    base = tokens[0].i if tokens else 0
    for doing in (t for t in tokens if t.tag == "NN" and t.text.endswith("ing") and t.i > base):
        thing = tokens[doing.i - 1 - base]
        own = below(tokens, doing)
        told = next((t for t in own if t.dep == "dobj" and t.i > doing.i), None)
        if told is None or thing.dep != "compound" or thing.head != doing.i or thing.tag not in ("NN", "NNS"):
            continue
        before = (replace(t, head=thing.i) for t in own if t.i < thing.i)
        noun = replace(thing, dep=doing.dep, head=doing.head)
        verb = replace(doing, tag="VBG", pos="VERB", lemma=_lemma(doing), dep="acl", head=thing.i)
        tokens = replaced(tokens, *before, noun, verb)
    return tokens


_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_WITH_E = re.compile(r"(?:[cuvz]|[^aeiou][aiou]k|[aeiou][^aeiou]?s|[lnr]s|[^aeiou]at|[aiu]d|[^aeiou]am)$")


def _lemma(doing: Token) -> str:
    """The verb of a form in "-ing", as far as its letters tell: mapping, making, covering."""
    stem = doing.text.lower().removesuffix("ing")
    if _DOUBLED.search(stem):
        return stem[:-1]
    return f"{stem}e" if _WITH_E.search(stem) else stem


def with_second_deed_of_gap(tokens: list[Token]) -> list[Token]:
    """As in "banned Mali in 2021 and Niger in 2022": both are objects, each with the year after it."""
    base = tokens[0].i if tokens else 0
    for joined in (t for t in tokens if t.dep == "cc" and t.i > base):
        year = tokens[joined.i - 1 - base]
        preposition = tokens[year.head - base]
        verb = tokens[preposition.head - base]
        first = next((t for t in below(tokens, verb) if t.dep == "dobj" and t.i < preposition.i), None)
        if first is None or joined.head not in (year.i, preposition.i) or year.dep != "pobj" or year.tag != "CD":
            continue
        astray = ((preposition.i, "conj"), (year.i, "conj"), (verb.i, "dobj"))
        after = (t for t in tokens if t.i > joined.i and (t.head, t.dep) in astray and t.pos == first.pos)
        second = next(after, None)
        if second is not None:
            tokens = replaced(tokens, replace(joined, head=first.i), replace(second, dep="conj", head=first.i))
    return tokens


def with_stranded_preposition(tokens: list[Token]) -> list[Token]:
    """As in "could not be accounted for": the preposition is a part of the passive verb."""
    base = tokens[0].i if tokens else 0
    for word in (t for t in tokens if t.dep == "prep" and t.i > base):
        verb = tokens[word.head - base]
        if is_passive(tokens, verb) and verb.i + 1 == word.i and not below(tokens, word):
            tokens = replaced(tokens, replace(word, dep="prt", tag="RP"))
    return tokens


def with_place_of_object(tokens: list[Token]) -> list[Token]:
    """As in "chased a ship off the cape": what has an object of its own is no part of the verb."""
    for word in (t for t in tokens if t.dep == "prt"):
        place = next((t for t in tokens if t.dep == "npadvmod" and t.head == word.head and t.i > word.i), None)
        named = place is not None and _follows(tokens, word, place)
        if place is not None and named:
            tokens = replaced(tokens, replace(place, dep="pobj", head=word.i))
        if named or any(t.dep == "pobj" for t in below(tokens, word)):
            tokens = replaced(tokens, replace(word, dep="prep", tag="IN", pos="ADP"))
    return tokens


def _follows(tokens: list[Token], word: Token, place: Token) -> bool:
    """Is it a name right after the word, which itself follows an object?"""
    base = tokens[0].i
    between = tokens[word.i + 1 - base : place.i - base]
    before = tokens[word.i - 1 - base]
    joined = place.tag == "NNP" and all(t.head == place.i for t in between)
    return joined and before.dep == "dobj" and not any(t.text in MONTHS + WEEKDAYS for t in (*between, place))


def with_work(tokens: list[Token]) -> list[Token]:
    """As in "will stop work on 6 May": no infinitive, but what is stopped."""
    base = tokens[0].i if tokens else 0
    for work in (t for t in tokens if t.text == "work" and t.dep == "xcomp" and t.tag == "VB"):
        verb = tokens[work.head - base]
        if verb.lemma in ("finish", "resume", "start", "stop") and not any(t.tag == "TO" for t in below(tokens, work)):
            moved = (replace(t, head=verb.i) for t in below(tokens, work) if t.i > work.i)
            tokens = replaced(tokens, *moved, replace(work, pos="NOUN", tag="NN", dep="dobj"))
    return tokens


def with_time_spent(tokens: list[Token]) -> list[Token]:
    """As in "spent the 1980s mapping glaciers": the time is what was spent, and what follows how."""
    base = tokens[0].i if tokens else 0
    for thing in (t for t in tokens if t.dep == "dobj" and tokens[t.head - base].lemma == "spend"):
        own = below(tokens, thing)
        doing = next((t for t in own if t.dep == "compound" and t.text.endswith("ing") and t.tag != "NNP"), None)
        time = next((t for t in own if doing is not None and t.i == doing.i - 1 and t.tag == "CD"), None)
        if doing is None or time is None:
            continue
        before = (replace(t, head=time.i) for t in own if t.i < time.i)
        spent = replace(time, dep="dobj", head=thing.head)
        verb = replace(doing, tag="VBG", pos="VERB", lemma=_lemma(doing), dep="advcl", head=thing.head)
        tokens = replaced(tokens, *before, spent, verb, replace(thing, head=doing.i))
    return tokens


def with_past(tokens: list[Token]) -> list[Token]:
    """As in "although she telephoned Ruiz": a participle with a subject and an object, and no auxiliary, is a past.

    So is one in a clause that a word as "when" opens ("when the envoy left in protest").
    """
    pasts, _ = irregular_verbs()
    for verb in (t for t in tokens if t.tag == "VBN" and t.dep in ("advcl", "ccomp", "relcl", "conj", "ROOT")):
        own = below(tokens, verb)
        relations = {t.dep for t in own}
        past = verb.text.lower().endswith("ed") or verb.text.lower() in pasts
        when = verb.dep in ("advcl", "relcl") and any(
            t.dep in ("mark", "advmod") and t.text.lower() in ADVERBIAL for t in own
        )
        plain = past and "nsubj" in relations and not relations & {"aux", "auxpass", "nsubjpass"}
        if plain and ("dobj" in relations or when):
            tokens = replaced(tokens, replace(verb, tag="VBD"))
    for verb in (t for t in tokens if t.tag == "VBP" and t.text.lower() in pasts):
        if verb.text.lower() in base_verbs():
            continue
        tokens = replaced(tokens, replace(verb, tag="VBD", lemma=pasts[verb.text.lower()]))  # "those who redrew it"
    for verb in (t for t in tokens if t.tag == "VB" and t.dep == "advcl"):
        own = below(tokens, verb)
        when = any(t.dep in ("mark", "advmod") and t.text.lower() in ADVERBIAL for t in own)
        if when and any(t.dep == "nsubj" for t in own) and not any(t.dep == "aux" for t in own):
            tokens = replaced(tokens, replace(verb, tag="VBP"))  # "after troops board his boat"
    return tokens


def with_end_of_aside(tokens: list[Token]) -> list[Token]:
    """As in "begin a drill, named Alon, off the coast in May": what follows the aside is of the main verb."""
    base = tokens[0].i if tokens else 0
    for done in (t for t in tokens if t.dep == "acl" and t.tag == "VBN" and t.i > base):
        noun = tokens[done.head - base]
        end = next((t for t in tokens[done.i - base :] if t.text == ","), None)
        if end is None or tokens[done.i - 1 - base].text != "," or tokens[noun.head - base].pos != "VERB":
            continue
        later = (t for t in below(tokens, done) if t.dep in ("prep", "npadvmod") and t.i > end.i)
        tokens = replaced(tokens, *(replace(t, head=noun.head) for t in later))
    return tokens


_OF_DEEDS = frozenset(
    """
    announce approve arrange begin cancel collapse delay drop end expect expire fail hold last lift plan postpone ratify
    resume schedule sign succeed suspend
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is done to plans, services and attempts, or done by them, and not to the places they are at."""


def with_which_of_deed(tokens: list[Token]) -> list[Token]:
    """As in "the line between Lima and Cusco, which was suspended": the line was, and not the towns."""
    base = tokens[0].i if tokens else 0
    for clause in (t for t in tokens if t.dep == "relcl" and _tells_of_deed(tokens, t)):
        near = tokens[clause.head - base]
        which = next((t for t in below(tokens, clause) if t.tag == "WDT" and t.text.lower() == "which"), None)
        if which is None or tokens[which.i - 1 - base].text != ",":
            continue
        above = step = near
        while step.dep in ("pobj", "prep", "conj", "compound") and step.head != step.i:
            step = tokens[step.head - base]
            above = step if step.pos in ("NOUN", "PROPN") else above
        period = _is_period(near) or _is_period(above)  # "the day of the funeral, which will be held"
        if above.i != near.i and above.pos == "NOUN" and near.dep in ("pobj", "conj") and not period:
            tokens = replaced(tokens, replace(clause, head=above.i))
    return tokens


def _tells_of_deed(tokens: list[Token], verb: Token) -> bool:
    """As in "which was suspended", "which were to resume"."""
    due = verb.lemma == "be" and any(t.dep == "xcomp" and t.lemma in _OF_DEEDS for t in below(tokens, verb))
    return due or verb.lemma in _OF_DEEDS


def _is_period(noun: Token) -> bool:
    return noun.lemma in PERIODS or noun.tag == "CD"


def with_aside_in_clause(tokens: list[Token]) -> list[Token]:
    """As in "when police, tipped off by spies, detained a man": the aside is no verb of the clause."""
    base = tokens[0].i if tokens else 0
    for done in (t for t in tokens if t.dep in ("relcl", "advcl") and t.tag in PAST and t.i - base > 1):
        own = below(tokens, done)
        told = next((t for t in own if t.dep in SUBJECTS and t.i < done.i), None)
        end = next((t for t in tokens[done.i - base :] if t.text == ","), None)
        verb = tokens[end.i + 1 - base] if end is not None and end.i + 1 - base < len(tokens) else None
        by = any(t.dep == "agent" for t in own)
        apart = tokens[done.i - 1 - base].text == ","
        if told is None or verb is None or not (by and apart) or verb.tag != "VBD" or has_told(tokens, verb):
            continue
        opening = (replace(t, head=verb.i) for t in own if t.i < told.i)
        tokens = replaced(
            tokens,
            *opening,
            replace(told, dep="nsubj", head=verb.i),
            replace(done, tag="VBN", dep="acl", head=told.i),
            replace(verb, dep="advcl", head=done.head),
        )
    return tokens


def with_participle_of_last(tokens: list[Token]) -> list[Token]:
    """As in "accused Peru of backing them with arms and troops deployed in the north": the troops are deployed."""
    base = tokens[0].i if tokens else 0
    for done in (t for t in tokens if t.dep == "advcl" and t.tag == "VBN" and t.i > base):
        noun = tokens[done.i - 1 - base]
        own = below(tokens, done)
        bare = not any(t.dep in ("aux", "auxpass", "mark", "advmod", *SUBJECTS) for t in own)
        if noun.dep == "conj" and noun.tag in ("NN", "NNS") and bare and tokens[noun.head - base].dep == "pobj":
            tokens = replaced(tokens, replace(done, dep="acl", head=noun.i))
    return tokens


def with_object_of_preposition(tokens: list[Token]) -> list[Token]:
    """As in "met with Ann Lee in Lima to sign it": whoever is met, and not who is to sign."""
    base = tokens[0].i if tokens else 0
    for preposition in (t for t in tokens if t.dep == "prep" and t.text.lower() in ("with", "against", "to")):
        told = next((t for t in tokens[preposition.i + 1 - base :] if t.dep in SUBJECTS), None)
        verb = tokens[told.head - base] if told is not None else None
        above = tokens[preposition.head - base]
        if told is None or verb is None or verb.tag != "VB" or verb.i < told.i or below(tokens, preposition):
            continue
        own = below(tokens, verb)
        to = next((t for t in own if t.tag == "TO" and told.i < t.i < verb.i), None)
        between = tokens[preposition.i + 1 - base : told.i - base]
        if to is None or verb.head != above.i or not all(is_within(tokens, t, told) for t in between):
            continue
        tokens = replaced(tokens, replace(told, dep="pobj", head=preposition.i))
    return tokens


def with_aside_of_subject(tokens: list[Token]) -> list[Token]:
    """As in "said the shell, thought to be a stray one, was fired": the shell was, and believes nothing."""
    base = tokens[0].i if tokens else 0
    for done in (t for t in tokens if t.dep == "advcl" and t.tag in PAST and t.i - base > 1):
        main = tokens[done.head - base]
        told = tokens[done.i - 2 - base]
        own = told.head == done.i and told.dep in SUBJECTS
        astray = told.head == main.head and told.dep == "dobj" and main.dep == "ccomp"
        end = next((t for t in tokens[done.i - base : main.i - base] if t.text == ","), None)
        if not (own or astray) or end is None or has_told(tokens, main) or tokens[done.i - 1 - base].text != ",":
            continue
        relation = "nsubjpass" if is_passive(tokens, main) else "nsubj"
        opening = (replace(t, head=main.i) for t in below(tokens, done) if t.i < told.i and t.dep == "mark")
        aside = replace(done, tag="VBN", dep="acl", head=told.i)
        tokens = replaced(tokens, *opening, replace(told, dep=relation, head=main.i), aside)
    return tokens


def with_what_it_leads_to(tokens: list[Token]) -> list[Token]:
    """As in "could lead to Peru gaining a port": Peru would gain it."""
    base = tokens[0].i if tokens else 0
    for doing in (t for t in tokens if t.dep == "advcl" and t.tag == "VBG" and t.i - base > 1):
        told = tokens[doing.i - 1 - base]
        preposition = tokens[told.head - base]
        into = preposition.text.lower() in ("to", "in") and tokens[preposition.head - base].lemma in ("lead", "result")
        if told.dep == "pobj" and into and preposition.head == doing.head:
            clause = replace(doing, dep="pcomp", head=preposition.i)
            tokens = replaced(tokens, clause, replace(told, dep="nsubj", head=doing.i))
    return tokens


def with_words_added(tokens: list[Token]) -> list[Token]:
    """As in "accused Peru of refusing it, adding that it lied", "left before the truce ended, pointing to the war".

    Who accuses adds so, and not who refuses; who leaves points to it, and no truce.
    """
    base = tokens[0].i if tokens else 0
    for doing in (t for t in tokens if t.dep == "advcl" and t.tag == "VBG" and t.lemma in _SPEAKING):
        near = tokens[doing.head - base]
        above = tokens[near.head - base]
        within = near.dep == "pcomp" and any(t.dep == "ccomp" for t in below(tokens, doing))
        verb = tokens[above.head - base] if within else above
        told = next((t for t in below(tokens, near) if t.dep in SUBJECTS), None)
        thing = told is not None and told.pos == "NOUN" and told.lemma not in human_nouns()
        aside = near.dep == "advcl" and near.tag == "VBD" and thing
        if (within or aside) and verb.pos == "VERB" and verb.i != near.i and doing.i > near.i:
            tokens = replaced(tokens, replace(doing, head=verb.i))
    return tokens


_SPEAKING = frozenset(["add", "blame", "cite", "note", "point", "say"])


def with_verb_after_agent(tokens: list[Token]) -> list[Token]:
    """As in "A slide set off by rain killed ten, police said": what has an object is no participle of the rain."""
    base = tokens[0].i if tokens else 0
    for verb in (t for t in tokens if t.dep == "acl" and t.tag == "VBN"):
        agent = tokens[verb.head - base]
        done = tokens[tokens[agent.head - base].head - base]
        cause = tokens[done.head - base]
        saying = tokens[cause.head - base]
        by = agent.dep == "pobj" and tokens[agent.head - base].text.lower() == "by" and verb.i == agent.i + 1
        acted_on = any(t.dep == "dobj" and t.i > verb.i for t in below(tokens, verb))
        if not (by and acted_on and done.dep == "acl" and saying.lemma == "say" and saying.i > verb.i):
            continue
        content = replace(verb, tag="VBD", dep="ccomp", head=saying.i)
        tokens = replaced(tokens, content, replace(cause, dep="nsubj", head=verb.i))
    return tokens
