"""The words that carry events: verbs of clauses, support verbs with their nouns, eventive nouns, some adjectives.

States, opinions, attributions, conditions and general truths are left out (TimeML annotation guidelines 1.2.1,
classes STATE, I_STATE and generics), as a reader of a timeline would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.attendant import SHOWN_BY_ACTS, tells_no_deed
from timeline_app.core.events.claims import (
    claim_above,
    denial_of,
    is_averted,
    is_denial_of_clause,
    is_denied,
    is_doubted,
    is_looking_back,
    is_told_by_none,
)
from timeline_app.core.events.copulas import copular, of_occasion
from timeline_app.core.events.dropped import called_off, is_announced_for
from timeline_app.core.events.exclusions import (
    asked,
    is_about_itself,
    is_about_the_source,
    is_bare,
    is_correlative,
    is_counterfactual,
    is_description,
    is_effect,
    is_evaluated,
    is_found_to_be,
    is_led,
    is_of_nobody,
    is_of_the_unreal,
    is_of_what_had_been,
    is_proverbial,
    is_punished,
    is_recurring,
    is_supposed,
    is_without_what_is_open,
)
from timeline_app.core.events.gerunds import is_idle_gerund, is_instead
from timeline_app.core.events.grammar.clauses import (
    VERBS,
    VerbGroup,
    counted,
    first_infinitive,
    is_found,
    is_passive,
    is_predicate,
    modal_above,
    verb_group,
    verb_lemma,
)
from timeline_app.core.events.grammar.denials import is_rare, lacked
from timeline_app.core.events.grammar.valency import objects, subject
from timeline_app.core.events.humans import is_human
from timeline_app.core.events.in_mind import is_only_in_mind
from timeline_app.core.events.limits import is_of_later_day, postponing
from timeline_app.core.events.lookalikes import is_called, is_no_verb, is_of_unclear_noun
from timeline_app.core.events.made_up import is_made_up
from timeline_app.core.events.matrix import is_end_reached, is_hypothetical, is_waited_for, matrix_of
from timeline_app.core.events.nominals import noun_triggers
from timeline_app.core.events.plover import ASPECT, type_of, type_of_noun
from timeline_app.core.events.precluded import is_age_unreached, precluded
from timeline_app.core.events.redirection import hearing_above
from timeline_app.core.events.senses import (
    has_goal,
    is_act,
    is_coming_upon,
    is_command,
    is_consent,
    is_done_to_something,
    is_duty,
)
from timeline_app.core.events.simultaneity import of_day_when
from timeline_app.core.events.support import means_of, occasion, occurring, support_noun, witnessed
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.events.undertaking import absorbed, is_undertaken, only_modality
from timeline_app.core.events.unreal import in_what_failed
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_NEVER = frozenset(
    """
    accord appear be believe call concern consider date do doubt dub elaborate estimate expect fear guess have
    hope include intend know let like love mean need nickname own plan refer regard say seem suppose tend
    think understand want wish
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_SCHEDULING = frozenset(["expect", "forecast", "pencil", "plan", "schedule", "set", "slate", "time"])
_ORDINALS = frozenset(
    "first last latest second third fourth fifth sixth seventh eighth ninth tenth only".split()  # noqa: SIM905
)
_RECORDS = frozenset(["record", "high", "low", "mark", "best", "pace", "precedent", "standard", "target"])
_ALSO_ACTS = frozenset(
    ["post", "report", "rule", "signal", "write", "reply", "respond", "show", "add", "repeat", "reiterate"]
)
"""Verbs of saying that also name acts: "posts its figures"."""

_AT_ONCE = frozenset(["die", "oust", "quit", "resign", "rock", "shock", "stun", "topple", "unveil"])
_CONTESTED = frozenset(
    """
    appeal award battle bid by-election case contest contract court election final lawsuit majority match medal post
    primary prize race referendum seat title tournament vote
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is lost or won at once."""

_VOTED = frozenset(
    """
    accept adopt approve back confirm defeat endorse pass ratify recognise recognize reject support
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is done by voting so."""

_WEAK_MODALS = frozenset(["can", "ca", "should", "must", "ought", "need", "cannot"])


def find_triggers(reading: Reading, sentences: Iterable[int]) -> list[Trigger]:
    """The events of the given sentences, in the order of the text."""
    found: list[Trigger] = []
    for number in sentences:
        tokens = reading.tree.sentence(number)
        questions = asked(tokens)
        verbs = [token for token in tokens if token.pos in VERBS and token.i not in questions]
        verbal = [t for verb in verbs for t in _verbal(reading, verb)]
        joined = [t for t in verbal if t.content == t.host or not is_of_later_day(reading, t.content)]
        taken = {t.content.i for t in joined if postponing(reading, t.content) is None} | {
            s.i for t in verbal for s in _eventive_subject(reading, t)
        }
        nominal = [t for token in tokens if token.i not in taken | questions for t in noun_triggers(reading, token)]
        found.extend(sorted((*verbal, *nominal), key=lambda t: t.host.i))
    return found


def _eventive_subject(reading: Reading, trigger: Trigger) -> list[Token]:
    """The noun that an event verb speaks of ("a round of talks collapsed"): one event, not two."""
    told = subject(reading.tree, trigger.host) if trigger.form is Form.VERB else None
    if told is None:
        return []
    noun = counted(reading.tree, told)
    apart = reading.attachments.date(noun) and trigger.host.lemma not in ASPECT
    eventive = noun.pos == "NOUN" and reading.lexicon.is_eventive(noun.lemma)
    return [told, noun] if eventive and not apart else []


# -- verbs -----------------------------------------------------------------------------------------------------------


def _verbal(reading: Reading, token: Token) -> Iterator[Trigger]:
    tree, lexicon = reading.tree, reading.lexicon
    if not is_predicate(tree, token) or token.text[:1] == "[":
        return
    if is_hypothetical(tree, token) and not (is_end_reached(reading, token) or _is_presupposed(reading, token)):
        return
    dated = reading.attachments.date(token)
    if is_waited_for(tree, token) and not dated:
        return
    leading = first_infinitive(tree, token)
    if is_of_what_had_been(tree, token) or is_only_in_mind(tree, token, leading, dated=dated):
        return
    if is_evaluated(tree, leading) or is_of_unclear_noun(reading, token) or is_called(tree, token):
        return
    if hearing_above(tree, leading) is not None:
        return  # "will hear the appeal to block the sale": what is asked for is no plan
    if is_of_nobody(tree, token) or is_no_verb(tree, token):
        return
    if is_supposed(tree, token) or is_made_up(reading, token):
        return
    if (is_punished(tree, token) or is_idle_gerund(tree, token)) and not dated:
        return
    if is_instead(tree, token):
        return
    if tells_no_deed(tree, token, leading):
        return
    told_by_end = not dated or token.lemma == "turn"
    if is_age_unreached(tree, token) or (told_by_end and precluded(reading, token) is not None):
        return  # "killed before reaching the border" is told by the killing, as is "died before turning 90"
    if not dated and in_what_failed(tree, token, verb_group(tree, token)) is not None:
        return  # "rejected a bill that would ban it" is told by the rejecting
    if is_told_by_none(tree, token) or is_doubted(tree, leading) or is_averted(tree, leading):
        return
    if is_denial_of_clause(tree, token):
        return
    if is_denied(tree, token) and denial_of(tree, token) is None:
        return
    charge = claim_above(tree, token) if not dated else None
    if charge is not None and not (charge.lemma in ("claim", "purport") and charge.tag in ("VBD", "VBZ", "VBP")):
        return  # what somebody claims to have done is news; what he is charged with is told by the charge
    if (
        is_proverbial(reading, token)
        or (is_recurring(tree, token) and not dated)
        or is_rare(tree, token)
        or is_correlative(tree, token)
        or is_counterfactual(tree, token, verb_group(tree, token))
    ):
        return
    told = (occasion(reading, token) if token.lemma in ("be", "come", "follow") else None) or witnessed(reading, token)
    if told is not None:
        yield of_occasion(reading, token, told)
        return
    if token.lemma == "be" or token.pos == "AUX":
        yield from copular(reading, token)
        return
    if (
        _is_attribution(reading, token)
        or _is_ordinal_infinitive(tree, leading)
        or _is_overtaken(tree, token)
        or _is_told_by_deed(tree, token)
        or (is_led(tree, token) and not dated)
    ):
        return
    if _is_scheduled(reading, token):
        yield Trigger(token, token, verb_lemma(tree, token), Form.VERB, (token,))
        return
    if _is_voted(tree, leading):
        return
    matrix = tuple(matrix_of(reading, token))
    if only_modality(reading, token):
        return
    passing = absorbed(reading, token, matrix)
    if passing and denial_of(tree, token) is None and not is_undertaken(reading, token):
        return
    passing = passing or token.lemma in ("quote", "cite")  # what was quoted is the news
    noun = occurring(tree, token, lexicon)
    if noun is not None and _is_habit(reading, token):
        return
    support = noun or support_noun(tree, token, lexicon)
    means = means_of(tree, token, support, lexicon) if support is not None else None
    if means is not None:
        yield Trigger(token, means, means.lemma, Form.FIGURE, matrix, type_of_noun(reading, means), passing)
    elif support is not None:
        lemma = f"{verb_lemma(tree, token)} {support.lemma}"
        yield Trigger(token, support, lemma, Form.SUPPORT, matrix, type_of(reading, token, support), passing)
    elif _is_event(reading, token, matrix):
        yield Trigger(token, token, verb_lemma(tree, token), Form.VERB, matrix, type_of(reading, token, None), passing)


def _is_presupposed(reading: Reading, verb: Token) -> bool:
    """As in "asked whether to keep the autonomy it was granted in 2018": granted it was, whatever is asked."""
    group = verb_group(reading.tree, verb)
    return verb.dep == "relcl" and group.tense is Tense.PAST and group.modal is None and reading.attachments.date(verb)


def _is_habit(reading: Reading, verb: Token) -> bool:
    """As in "accidents happen", "the talks take place in secret": the plain present without a day."""
    group = verb_group(reading.tree, verb)
    plain = group.tense is Tense.PRESENT and not (group.perfect or group.progressive)
    return plain and not reading.attachments.date(verb)


def _is_scheduled(reading: Reading, verb: Token) -> bool:
    """As in "a vigil is planned for Saturday"."""
    dated = reading.attachments.date(verb) and is_passive(reading.tree, verb)
    bare = not reading.tree.child(verb, "xcomp", "ccomp", "advcl") and (
        verb_lemma(reading.tree, verb) in (verb.lemma, "pencil in")
    )
    record = verb.lemma == "set" and reading.tree.head(verb).lemma in _RECORDS
    planned = (verb.lemma in _SCHEDULING and not record) or is_announced_for(
        reading.tree, verb
    )  # "a record set in May"
    return dated and bare and planned


def _is_overtaken(tree: Tree, verb: Token) -> bool:
    """As in "a hearing that had been set for Monday was called off": the old plan is none any more."""
    plan = verb.lemma in _SCHEDULING and verb_lemma(tree, verb) == verb.lemma and is_passive(tree, verb)
    plan = plan and called_off(tree, verb) is None
    once = any(t.text.lower() in ("initially", "originally", "previously") for t in tree.children(verb, "advmod"))
    return plan and ((verb.dep == "relcl" and is_looking_back(tree, verb)) or (verb.dep in ("acl", "relcl") and once))


def _is_told_by_deed(tree: Tree, verb: Token) -> bool:
    """As in "responded by closing the port", "led to Peru closing it": the closing is what is told."""
    into = tree.children(verb, "prep") if verb.lemma in ("lead", "result") else []
    effects = (tree.child(p, "pcomp") for p in into if p.lemma in ("in", "to"))
    if any(effect is not None and tree.child(effect, "nsubj") is not None for effect in effects):
        return True
    by = tree.preposition(verb, "by") if verb.lemma in ("react", "reply", "respond", "retaliate") else None
    deed = tree.child(by, "pcomp") if by is not None else None
    return deed is not None and deed.tag == "VBG"


def _is_voted(tree: Tree, verb: Token) -> bool:
    """As in "voted on Monday to reject it": with the vote it was rejected, and the vote tells so."""
    above = tree.head(verb)
    voted = above.lemma == "vote" and above.tag in ("VBD", "VBN") and verb_group(tree, above).modal is None
    return voted and verb.tag == "VB" and verb.dep in ("xcomp", "advcl") and verb.lemma in _VOTED


def _is_ordinal_infinitive(tree: Tree, verb: Token) -> bool:
    """As in "the first to win": who did it is told of, not that it is done."""
    group = verb_group(tree, verb)
    if not (verb.tag == "VB" or group.purpose) or group.modal or group.tense is Tense.FUTURE:
        return False
    became = tree.head(verb).lemma in ("be", "become") and verb.dep == "xcomp"  # "became the last country to ratify it"
    named = tree.child(tree.head(verb), "attr") if became else None
    if became and named is None:
        return False  # "The second volume is to be published in May"
    first = next((a for a in tree.children(verb, "aux") if a.tag == "TO"), None)
    noun = tree.after(first, -1) if first is not None else None
    if (
        noun is not None
        and noun.pos == "NOUN"
        and verb.dep == "advcl"
        and any(_is_ordinal(t.text) or t.text.lower() in _ORDINALS for t in tree.children(noun, "amod"))
    ):
        return True  # "were killed in the sixth storm to batter the islands"
    made = tree.child(verb, "nsubj") if verb.dep == "ccomp" and tree.head(verb).lemma == "make" else None
    if made is not None and _is_ranked(tree, made):
        return True  # "making her the first woman to lead Peru"
    head = named or tree.head(verb)
    if not became and verb.dep not in ("acl", "relcl"):
        return False
    return _is_ranked(tree, head)


def _is_ranked(tree: Tree, noun: Token) -> bool:
    """As in "the largest ship", "the second man", "the third of them"."""
    if noun.text.lower() in _ORDINALS:
        return True
    before = (t for t in tree.subtree(noun) if t.i < noun.i)
    return any(t.tag in ("JJS", "RBS") or t.text.lower() in _ORDINALS or _is_ordinal(t.text) for t in before)


def _is_ordinal(word: str) -> bool:
    return word[:-2].isdigit() and word[-2:].lower() in ("st", "nd", "rd", "th")


def _is_attribution(reading: Reading, verb: Token) -> bool:
    """Verbs of saying are events of their own only as statements, which are found elsewhere."""
    if verb.lemma not in reading.lexicon.attributes:
        return False
    tree = reading.tree
    told = tree.child(verb, "ccomp")
    if verb.lemma in ("determine", "establish") and told is not None and tree.subtree(told)[0].tag in ("WP", "WRB"):
        return False  # "determined who carried the bomb"
    if verb.tag == "VBN" and verb.dep == "advcl" and not objects(tree, verb):
        return True
    if verb.tag in ("VBG", "VBN") and verb.dep in ("advcl", "acl") and verb.lemma in ("cite", "quote"):
        return True  # "the agency reported, citing a minister", "sources quoted by the paper"
    if is_coming_upon(tree, verb) or (verb.lemma == "claim" and is_act(tree, verb)) or is_command(tree, verb):
        return False
    if verb.dep == "relcl" and _in_parenthesis(tree, verb, objects_too=True):
        return True
    if verb.dep == "parataxis" and _in_parenthesis(tree, verb):
        return True
    if verb.lemma not in reading.lexicon.says or verb.lemma in _ALSO_ACTS:
        return tree.child(verb, "ccomp", "parataxis") is not None or _in_parenthesis(tree, verb)
    if verb.lemma in reading.lexicon.statements and not tree.child(verb, "ccomp", "parataxis"):
        return not objects(tree, verb) and not tree.child(verb, "prep", "xcomp")
    direct = tree.child(verb, "dobj")
    passive_or_object = direct is not None and direct.pos != "PRON" and not tree.child(verb, "ccomp", "parataxis")
    typed = verb.lemma in reading.lexicon.verbs
    return not (passive_or_object and typed)


def _in_parenthesis(tree: Tree, verb: Token, *, objects_too: bool = False) -> bool:
    """As in "..., Reuters reported": content stands before, cut off by a comma or a quote, and no object follows."""
    told = tree.child(verb, "nsubj")
    if told is None or told.tag in ("WDT", "WP") or verb_group(tree, verb).modal is not None:
        return False
    if verb.dep == "ROOT" and all(c.i > verb.i or c.dep in ("prep", "npadvmod") for c in _beside(tree, verb, told)):
        return False  # "In a letter, the minister asked for more"
    before = tree.after(tree.subtree(told)[0], -1)
    return (objects_too or not objects(tree, verb)) and before is not None and before.text in (",", '"', "”", "''")


def _beside(tree: Tree, verb: Token, told: Token) -> list[Token]:
    """What else hangs on a verb besides its subject, its auxiliaries and punctuation."""
    return [c for c in tree.children(verb) if c.i != told.i and c.dep not in ("aux", "auxpass", "punct")]


def _is_event(reading: Reading, verb: Token, matrix: tuple[Token, ...]) -> bool:
    tree, lexicon = reading.tree, reading.lexicon
    group = verb_group(tree, verb)
    dated = reading.attachments.date(verb) or of_day_when(reading, verb) is not None
    lemma = verb_lemma(tree, verb)
    if is_without_what_is_open(tree, verb):
        return False
    if is_found(tree, verb) or is_found_to_be(tree, verb) or (is_description(tree, verb) and not dated):
        return False
    if is_about_itself(reading, verb) or is_about_the_source(tree, verb) or is_effect(reading, verb):
        return False
    typed = lemma in lexicon.verbs or type_of(reading, verb, None) is not None
    modal = modal_above(tree, verb, group)
    weak = modal in _WEAK_MODALS and not dated and not (modal == "must" and is_duty(reading, verb))
    if not dated and _is_needed(reading, verb):
        return False
    if modal == "must" and group.negation and is_looking_back(tree, verb):
        return False  # "must not have written it": only supposed
    short = lemma == "stop" and any(c.text.lower() == "short" for c in tree.children(verb, "advmod", "acomp"))
    if short or (lemma == "rule out" and group.negation):
        return False  # "stopped short of condemning it": it did not condemn it
    if (lemma in _NEVER and not is_act(tree, verb)) or weak or is_bare(tree, verb, group):
        return False
    state = lemma in lexicon.states and not (is_act(tree, verb) or is_consent(tree, verb))
    if state and group.tense is Tense.PRESENT and not (group.perfect or _is_ahead(reading, verb)):
        return False
    if state and not (dated or has_goal(tree, verb) or is_done_to_something(tree, verb, group)):
        return False
    if verb.dep in ("relcl", "acl") and not (dated or typed or _is_told_of_the_past(tree, verb, group)):
        return False
    if not dated and is_of_the_unreal(reading, verb):
        return False
    told = dated or typed or bool(objects(tree, verb)) or tree.child(verb, "xcomp") is not None
    if verb.dep == "pcomp" and (group.negation or not told):
        return False
    if not dated and lacked(tree, verb) is not None:
        return False
    if group.purpose and verb.dep == "advcl" and not dated and tree.head(verb) not in matrix:
        return _is_worthy_purpose(reading, verb)
    if group.tense is Tense.PRESENT and not (group.perfect or group.progressive or dated or matrix):
        reported = verb.dep == "ccomp" and tree.head(verb).lemma in lexicon.attribution
        if group.negation and not reported:
            return False  # "we don't just arrive": what holds in general
        return (typed and (reported or verb.dep in ("ROOT", "conj"))) or _is_headline(reading, verb)
    return True


def _is_needed(reading: Reading, verb: Token) -> bool:
    """As in "laws need to be respected to keep the peace": what somebody thinks of things, which do nothing."""
    above = next((t for t in reading.tree.ancestors(verb) if t.dep != "xcomp"), verb)
    passive = any(is_passive(reading.tree, t) for t in (verb, reading.tree.head(verb)))
    return above.lemma == "need" and (passive or not is_human(reading, subject(reading.tree, verb)))


def _is_headline(reading: Reading, verb: Token) -> bool:
    """As in "Ruiz loses confidence vote", "A blast shocks the Games": the present of headlines tells what happened."""
    tree, told = reading.tree, subject(reading.tree, verb)
    done = next(iter(objects(tree, verb)), None)
    at_once = verb.lemma in _AT_ONCE or (
        verb.lemma in ("lose", "win") and done is not None and done.lemma in _CONTESTED
    )
    often = tree.children(verb, "advmod", "advcl", "npadvmod") or any(t.lemma == "every" for t in tree.subtree(verb))
    one = told is not None and told.tag in ("NN", "NNP") and (done is None or done.tag != "PRP")
    return verb.dep == "ROOT" and verb.tag == "VBZ" and at_once and one and not often


def _is_ahead(reading: Reading, verb: Token) -> bool:
    """Does a date put the clause after the writer's day?"""
    ends = [e.interval.latest for e in reading.attachments.of(verb)]
    day = reading.published
    until = [end for end in ends if end is not None and day is not None and end >= day]
    return any(end > day for end in until if day) or bool(until and reading.tree.child(verb, "acomp"))


def _is_told_of_the_past(tree: Tree, verb: Token, group: VerbGroup) -> bool:
    """As in "who brought the case", "parts recovered at the site": relative clauses that tell what was done."""
    reduced = verb.tag == "VBN" and tree.child(verb, "prep", "agent") is not None
    return reduced if not group.finite else group.tense is Tense.PAST or group.perfect


def _is_worthy_purpose(reading: Reading, verb: Token) -> bool:
    """As in "flew to X to sign": an aim worth showing acts on something and is no mere topic of talks."""
    if verb_group(reading.tree, reading.tree.head(verb)).negation:
        return False  # "had not printed money to finance the government"
    own, main = type_of(reading, verb, None), type_of(reading, reading.tree.head(verb), None)
    talks = own is not None and main is not None and own.type == main.type == "CONSULT"
    shown = verb.lemma in SHOWN_BY_ACTS  # "marched to demand his resignation": the march does so
    return bool(objects(reading.tree, verb)) and not (talks or shown)
