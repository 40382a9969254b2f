"""Which word each temporal expression dates: the verb of its clause, or an eventive noun that it modifies.

The parser's attachment of a prepositional phrase is followed up to the nearest clause, with the corrections that news
prose asks for: an object hands the date on to its verb when the verb's tense admits it, and the venue of a saying
dates the saying.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, WEEKDAYS
from timeline_app.core.events.grammar.clauses import (
    SUBJECTS,
    clause_verb,
    counted,
    is_boundary,
    is_found,
    is_predicate,
    verb_group,
    verb_lemma,
)
from timeline_app.core.events.grammar.clefts import begun, focused
from timeline_app.core.events.identifying import OPENING_QUOTES, names_a_thing
from timeline_app.core.events.limits import (
    DECREEING,
    appointed,
    are_joined,
    is_appointed,
    lies_before,
    named_time,
    postponed,
)
from timeline_app.core.events.redirection import redirected
from timeline_app.core.events.spans import is_later, is_past
from timeline_app.core.text.context import Tense
from timeline_app.core.text.times_in_place import LENGTHS
from timeline_app.core.values import Granularity, Interval, TimeKind, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.events.lexicon import Lexicon
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import TimeExpression


@dataclass(frozen=True, slots=True)
class Attachments:
    """Expressions by the index of the token they date."""

    by_host: dict[int, tuple[TimeExpression, ...]]

    def of(self, token: Token) -> tuple[TimeExpression, ...]:
        return self.by_host.get(token.i, ())

    def date(self, token: Token) -> bool:
        """Does an expression say when (and not only how long)?"""
        return any(e.type is not TimexType.DURATION or not e.interval.is_unknown for e in self.of(token))


def attach(tree: Tree, expressions: Sequence[TimeExpression], lexicon: Lexicon, published: date | None) -> Attachments:
    """Find what each expression dates. Recurring times date nothing, and "now" only says that something goes on."""
    hosts: dict[int, list[TimeExpression]] = {}
    taken: set[int] = set()
    before: tuple[TimeExpression, Token] | None = None
    for expression in expressions:
        if expression.type is TimexType.SET or expression.value == "PRESENT_REF":
            continue
        if _is_cited(tree.text, expression) or _is_denied(tree.text, expression):
            continue
        tokens = tree.between(expression.start, expression.end)
        if is_appointed(tree, tokens):
            held = appointed(tree, tokens)
            if held is not None and lexicon.is_eventive(held.lemma):
                hosts.setdefault(held.i, []).append(expression)
            continue
        top = tree.top(tokens)
        moved = (postponed(tree, top) or begun(tree, tokens)) if top is not None else None
        near = moved or _host_of(tree, expression, lexicon, published)
        host = redirected(tree, near, expression, lexicon, published) if near is not None else None
        if near is not None and near == host:
            taken.add(near.i)
        elif host is not None and host.i in taken:  # "said on 3 May that they would go on 5 May"
            host = near
        full = [e for e in hosts.get(host.i, ()) if not _only_lasts(e)] if host is not None else []
        if host is not None and (full or _counts_from(tree, host)):
            host = _deed_before(tree, host, expression, lexicon) or host
        told = _new_day(tree, moved, expression, published) if moved is not None else expression
        if before is not None and are_joined(tree, before[0], expression):
            host = before[1]  # "26 and 27 October": two times of one deed
        if host is not None and (_is_quoted_apart(tree, tokens, host, lexicon) or _is_parted(tree, tokens, host)):
            continue
        if host is not None and told is not None and moved is not None and host == moved:
            hosts[host.i] = [told]  # "The match on Thursday has been moved to Monday"
            continue
        if host is not None and told is not None and (first := hosts.get(host.i)) and _second_object(tree, host, told):
            first[-1] = _from_one_to_other(first[-1], told)
            continue
        if host is not None and told is not None:
            before = (expression, host)
            hosts.setdefault(host.i, []).append(told)
    return Attachments({i: tuple(found) for i, found in hosts.items()})


def _is_quoted_apart(tree: Tree, tokens: list[Token], host: Token, lexicon: Lexicon) -> bool:
    """As in "said it would end “the same afternoon”": what is quoted says nothing of when it was said."""
    before = tree.after(tokens[0], -1)
    quoted = before is not None and before.text in OPENING_QUOTES
    return quoted and host.lemma in lexicon.says and not host.start > tokens[-1].end


_CITED = re.compile(
    rf"\((?!(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b)[A-Z][\w.&’'-]*(?: [\w.&’'-]+){{0,6}}, (?:[A-Z][a-z]+day,? )?$"
)


def _is_cited(text: str, expression: TimeExpression) -> bool:
    """As in "Output fell in March (Interfax, April 3)": the day of the source, in brackets."""
    before = _CITED.search(text, max(0, expression.start - 80), expression.start)
    return before is not None and text.startswith(")", expression.end)


_NOT_THEN = re.compile(r"\bnot (?:(?:on|in|at|during) )?$")
_BUT_THEN = re.compile(r",? but (?:(?:on|in|at|during) )?(?=[\dA-Z])")
_ASIDE_NOT = re.compile(r"(?:,|,? (?:and|but)) not (?:(?:on|in|at|during) )?$")


def _is_denied(text: str, expression: TimeExpression) -> bool:
    """As in "held not on Sunday but on Monday", "on Monday, not Sunday": the day on which it was not."""
    low, start, end = max(0, expression.start - 20), expression.start, expression.end
    if _ASIDE_NOT.search(text, low, start):
        return text[end : end + 1] in ("", ".", ",", ";", "\n")
    return _NOT_THEN.search(text, low, start) is not None and _BUT_THEN.match(text, end) is not None


def _is_parted(tree: Tree, tokens: list[Token], host: Token) -> bool:
    """As in "promised to rebuild it; two days past Christmas, it still stands": a semicolon ends what a time is of."""
    low, high = (host.end, tokens[0].start) if host.i < tokens[0].i else (tokens[-1].end, host.start)
    return ";" in tree.text[low:high]


def _only_lasts(expression: TimeExpression) -> bool:
    """As in "Ruiz, twenty years his junior, left in January": a length that says nothing of when."""
    return expression.type is TimexType.DURATION and expression.interval.is_unknown


def _second_object(tree: Tree, verb: Token, expression: TimeExpression) -> bool:
    """As in "banned Peru in 2021 and Kenya in 2022": does the second date come right after a second object?"""
    first = tree.child(verb, "dobj")
    second = next((t for t in tree.conjuncts(first) if t.i > first.i), None) if first is not None else None
    between = tree.text[second.end : expression.start].strip() if second is not None else ""
    return second is not None and between in ("in", "on") and tree.text[first.end :].strip()[:2] in ("in", "on")  # type: ignore[union-attr]


def _from_one_to_other(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    """Two dates of one verb, each of another object: what is told of both lies somewhere from one to the other."""
    days = (first.interval.earliest, first.interval.latest, second.interval.earliest, second.interval.latest)
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return first
    step = f"With “{second.text}”, of another object of the verb: from one to the other"
    span = Interval(min(known), max(known))
    return replace(first, interval=span, kind=TimeKind.WITHIN, steps=(*first.steps, step))


def _counts_from(tree: Tree, verb: Token) -> bool:
    """As in "died within weeks of his capture on 26 March": the day is that from which the verb's own counts."""
    return any(p.lemma == "within" and "of" in {t.lemma for t in tree.subtree(p)} for p in tree.children(verb, "prep"))


def _deed_before(tree: Tree, verb: Token, expression: TimeExpression, lexicon: Lexicon) -> Token | None:
    """The eventive noun right before an expression: a second date of the clause is its ("... at a rally Saturday")."""
    first = next(iter(tree.between(expression.start, expression.end)), None)
    before = tree.after(first, -1) if first is not None else None
    if before is not None and before.tag == "IN":
        before = tree.after(before, -1)
    deed = before is not None and before.i > verb.i and before.pos == "NOUN" and lexicon.is_eventive(before.lemma)
    return before if deed else None


def _new_day(tree: Tree, noun: Token, expression: TimeExpression, published: date | None) -> TimeExpression | None:
    """The day to which something is put off, without the "until" before it."""
    own = named_time(expression) if expression.operator else None  # "to early May" needs nothing taken off
    interval = own or expression.interval
    if lies_before(tree, noun, interval, published):
        return None
    kind = TimeKind.DAY if interval.is_single_day else TimeKind.WITHIN
    return replace(expression, interval=interval, kind=kind, operator=None)


def _host_of(tree: Tree, expression: TimeExpression, lexicon: Lexicon, published: date | None) -> Token | None:
    """The verb or eventive noun that the expression dates, or None where no clause is near."""
    tokens = tree.between(expression.start, expression.end)
    top = tree.top(tokens)
    if top is None:
        return None
    from_then = top.dep == "pobj" and tree.head(top).lemma == "from" and is_later(expression, published)
    if not from_then and names_a_thing(tree, top, tokens, lexicon):
        return None
    if (other := _measured_from(tree, top)) is not None:
        return other
    host = focused(tree, tokens) or _first_host(tree, top, expression, lexicon, published)
    if host is not None and host.lemma == "be" and _is_what_it_may_be(tree, host):
        host = tree.head(host)
    if host is not None and host.lemma == "be" and (deed := _deed_of_state(tree, host, tokens, lexicon)) is not None:
        return deed
    if host is not None and (ordering := _ordered(tree, host, expression, published)) is not None:
        return ordering
    if host is not None and (acting := _acting_then(tree, host, top, expression, published)) is not None:
        return acting
    if (forecast := _forecast_by(tree, host, expression, published)) is not None:
        return forecast
    if (result := _result_of(tree, top, host, expression)) is not None:
        return result
    if host is not None and host.lemma in _DECIDING and _is_begun_then(tree, host, tokens):
        decided = tree.child(host, "dobj")
        whole = (tree.of_what(decided) or decided) if decided is not None else None
        return whole if whole is not None and lexicon.is_eventive(whole.lemma) else None
    if host is not None and is_past(expression, published) and _is_standing(tree, host):
        host = clause_verb(tree, tree.head(host)) or host
    if host is not None and is_past(expression, published) and _is_plain_present(tree, host):
        return _nearest_before(tree, host, tokens, lexicon) or host
    if (
        host is not None
        and is_past(expression, published)
        and _is_present_perfect(tree, host)
        and expression.operator in (None, "range")
    ):
        right_after = tree.after(tokens[0], -1) == host  # "has died yesterday", as not all write with care
        told = None if right_after else _nearest_before(tree, host, tokens, lexicon)
        return told or (host if right_after or expression.operator else None)
    return host


def _is_what_it_may_be(tree: Tree, being: Token) -> bool:
    """As in "hit what may have been a whale in April": it was hit then."""
    told = tree.child(being, "nsubj")
    what = told is not None and told.text.lower() == "what" and being.dep == "ccomp"
    return what and verb_group(tree, being).modal is not None and tree.head(being).pos == "VERB"


def _acting_then(
    tree: Tree, noun: Token, top: Token, expression: TimeExpression, published: date | None
) -> Token | None:
    """As in "ruled out sabotage the next day": a time gone by, without a preposition, is of the verb before."""
    verb = tree.head(noun)
    after = noun.dep == "dobj" and noun.pos == "NOUN" and top.dep == "npadvmod" and verb.i < noun.i < top.i
    over = is_past(expression, published) and expression.operator is None
    return verb if after and over and verb_group(tree, verb).tense is Tense.PAST else None


def _measured_from(tree: Tree, top: Token) -> Token | None:
    """As in "left two days before the fall of Homs on 3 May": the day of what the two days are counted from."""
    for above in tree.ancestors(top):
        if is_predicate(tree, above):
            return None
        length = tree.after(above, -1) if above.dep == "prep" and above.text.lower() in ("after", "before") else None
        if length is not None and length.lemma in LENGTHS:
            return tree.child(above, "pobj")
    return None


def _ordered(tree: Tree, host: Token, expression: TimeExpression, published: date | None) -> Token | None:
    """As in "ordered five diplomats to leave the country on Wednesday", told on Wednesday: the day of the order."""
    order = tree.head(host)
    gone = _GONE.match(expression.text) is not None
    known = order.lemma in _ORDERING | _PERMITTING or (order.lemma in _VOWING and gone)
    aim = host.tag == "VB" and host.dep in ("xcomp", "ccomp") and known and order.i < host.i
    latest = expression.interval.latest
    over = published is not None and latest is not None and (latest <= published or gone) and not expression.operator
    day = expression.interval.is_single_day and not expression.fuzzy
    near = day or order.lemma in _PERMITTING | _VOWING
    group = verb_group(tree, order)
    past = group.tense is Tense.PAST or (order.lemma in _PERMITTING and order.dep == "pcomp")  # "before being allowed"
    return order if aim and over and near and past else None


_PERMITTING = frozenset(["allow", "authorise", "authorize", "permit"])
_VOWING = frozenset(["agree", "decline", "offer", "pledge", "promise", "refuse", "threaten", "vow"])
_GONE = re.compile(r"earlier\b|last\b|yesterday\b", re.IGNORECASE)
"""How times begin that are over: what is offered "earlier this week" is offered then."""
_ORDERING = frozenset(["ask", "command", "instruct", "invite", "order", "summon", "tell", "urge"])


def _forecast_by(tree: Tree, verb: Token | None, expression: TimeExpression, published: date | None) -> Token | None:
    """As in "lowered its forecast to 1.7 percent this year": the year that is forecast, not that of the lowering."""
    told = tree.child(verb, "dobj") if verb is not None and is_predicate(tree, verb) else None
    long = expression.granularity in _BUSINESS_PERIODS and expression.operator is None
    latest = expression.interval.latest
    open_still = published is not None and latest is not None and latest >= published
    foretold = told is not None and verb is not None and (told.lemma in _FORECASTS or verb.lemma in _FORETELLING)
    return told if foretold and long and open_still else None


def _result_of(tree: Tree, top: Token, verb: Token | None, expression: TimeExpression) -> Token | None:
    """As in "posted a loss for the third quarter", "reported third-quarter earnings": when it was made, not told."""
    told = tree.child(verb, "dobj") if verb is not None and verb.lemma in _REPORTING else None
    above = tree.head(top)
    of_result = above.lemma == "for" or (told is not None and above.i == told.i)
    return told if expression.granularity in _BUSINESS_PERIODS and of_result else None


def _is_begun_then(tree: Tree, verb: Token, tokens: list[Token]) -> bool:
    """As in "declared three days of mourning, starting on Friday", "a strike from Monday": it starts then."""
    before = [t.text.lower() for t in (*tree.tokens[max(0, tokens[0].i - 2) : tokens[0].i], *tokens[:2])]
    announced = verb_group(tree, verb).tense is Tense.PAST  # what "will be imposed from Monday" is imposed then
    return "beginning" in before or "starting" in before or (announced and "from" in before)


_DECIDING = DECREEING | {"agree", "announce", "ban", "call", "introduce"}
"""Verbs before what begins later."""

_REPORTING = frozenset(["announce", "disclose", "post", "publish", "release", "report", "unveil"])
_FORECASTS = frozenset(["estimate", "forecast", "guidance", "outlook", "prediction", "projection", "target"])
_FORETELLING = frozenset(["forecast", "predict", "project"])
_BUSINESS_PERIODS = frozenset([Granularity.QUARTER, Granularity.HALF, Granularity.YEAR])


def _is_standing(tree: Tree, host: Token) -> bool:
    """As in "toured the border that divides the island on Saturday": what always holds has no day gone by."""
    if host.dep != "relcl" or not is_predicate(tree, host):
        return False
    group = verb_group(tree, host)
    return group.tense is Tense.PRESENT and not (group.perfect or group.progressive or group.passive)


def _is_plain_present(tree: Tree, host: Token) -> bool:
    """As in "is investigating the blast that killed 40 on 7 August": what is so now has no day gone by."""
    if not is_predicate(tree, host):
        return False
    group = verb_group(tree, host)
    return group.tense is Tense.PRESENT and not (group.perfect or group.modal)


def _is_present_perfect(tree: Tree, host: Token) -> bool:
    """The present perfect takes no definite past time (Klein 1992): a past date beside it dates something else."""
    if not is_predicate(tree, host):
        return False
    group = verb_group(tree, host)
    return group.perfect and group.tense is Tense.PRESENT


def _deed_of_state(tree: Tree, being: Token, tokens: list[Token], lexicon: Lexicon) -> Token | None:
    """As in "was behind two killings in Lima last week": the killings, as who is behind them has no day."""
    if tree.child(being, "expl", "acomp", "aux") is not None or tree.child(being, "prep", "attr") is None:
        return None
    found = _nearest_before(tree, being, tokens, lexicon)
    if found is None or any(above.lemma == "compare" for above in tree.ancestors(found)):
        return None  # "net was $306 million, compared with a loss of $195 million last year"
    return found if found.pos == "NOUN" and found.dep == "pobj" else None


def _nearest_before(tree: Tree, host: Token, tokens: list[Token], lexicon: Lexicon) -> Token | None:
    """The eventive noun or the participle nearest before a date, after its verb ("the attacks in Kenya last year")."""
    for i in range(tokens[0].i - 1, host.i, -1):
        token = tree.tokens[i]
        if is_predicate(tree, token) or (token.pos == "NOUN" and lexicon.is_eventive(token.lemma)):
            return token
    return None


def _first_host(
    tree: Tree, top: Token, expression: TimeExpression, lexicon: Lexicon, published: date | None
) -> Token | None:
    if is_predicate(tree, top):
        return top
    if (deed := _done_before_it_is_out(tree, top)) is not None:
        return deed
    below = top
    for above in tree.ancestors(top):
        if _opens_sentence(tree, above, below):
            return below
        awaited = above.dep == "prep" and above.lemma in ("before", "until") and below is not top
        if awaited and below.pos == "NOUN" and top.dep == "pobj" and below.lemma not in _BEFORE_WHOM:
            return below  # "will not join them before a gathering on Jan. 11"
        if is_predicate(tree, above) and not is_boundary(tree, above):
            if is_found(tree, above):
                return tree.head(above)
            later, told_first = is_later(expression, published), expression.end <= above.start
            planned = _planned_object(tree, above, lexicon, later=later, told_first=told_first)
            return planned or _subject_before(tree, above, expression, lexicon) or above
        inner = counted(tree, above)
        if inner is not above and lexicon.is_eventive(inner.lemma):
            return inner
        named = (
            above.pos == "PROPN" and below.dep == "nummod" and below.i < above.i
        )  # "to review the 1950 Treaty of Peace"
        if named and lexicon.is_eventive(above.lemma):
            return above
        if (
            above.pos == "NOUN"
            and lexicon.is_eventive(above.lemma)
            and _keeps(tree, lexicon, above, below, expression, published)
        ):
            return above
        below = above
    return below if below.pos in ("NOUN", "PROPN") else None


_BEFORE_WHOM = frozenset(
    """
    assembly board commission committee congress council court judge jury magistrate magistrates panel parliament
    prosecutor senate tribunal
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Before whom one appears, which says nothing of when."""


def _done_before_it_is_out(tree: Tree, top: Token) -> Token | None:
    """As in "promised to rule before the week is out": what is to be done by the end of it."""
    being = tree.head(top)
    over = tree.child(being, "advmod", "acomp", "prep")
    mark = tree.child(being, "mark")
    if top.dep != "nsubj" or being.lemma != "be" or being.dep != "advcl" or mark is None or over is None:
        return None
    if mark.text.lower() != "before" or over.text.lower() not in ("out", "over", "through"):
        return None
    verb = tree.head(being)
    aim = next((v for v in tree.children(verb, "xcomp") if verb.i < v.i < being.i and v.tag == "VB"), None)
    return aim or verb


def _opens_sentence(tree: Tree, preposition: Token, noun: Token) -> bool:
    """As in "With the finding of a gun 11 days ago, police say": the date is of what the sentence sets out from."""
    first = tree.sentence(preposition.sentence)[0]
    sets_out = (
        preposition.dep == "prep" and preposition.i == first.i and preposition.lemma in ("with", "amid", "despite")
    )
    return sets_out and noun.dep == "pobj" and noun.pos == "NOUN"


def _planned_object(tree: Tree, verb: Token, lexicon: Lexicon, *, later: bool, told_first: bool) -> Token | None:
    """As in "plans another rally on Friday": the rally is of that day, the planning is not.

    ``later``: is the day one after the writer's? Then what was planned, promised or announced in the past is of it.
    ``told_first``: does it stand before the verb ("In October it ruled out a vote")? Then it is that of the verb.
    """
    noun = tree.child(verb, "dobj") or _called_for(tree, verb)
    if noun is None or not lexicon.is_eventive(noun.lemma):
        return None
    now = verb_group(tree, verb).tense is Tense.PRESENT
    planned = (verb.lemma in _PLANNING and (now or later)) or (verb.lemma in _PROMISING and later)
    dropped = verb_lemma(tree, verb) == "rule out" and not told_first
    return noun if planned or dropped else None


_DECIDED = frozenset(["consult", "debate", "decide", "deliberate", "rule", "vote"])
_BODIES = frozenset(["alliance", "coalition", "opposition", "resistance", "union"])
"""Nouns that name who acts as often as what is done."""
_PLANNING = frozenset(["plan", "schedule", "expect", "intend"])
_PROMISING = frozenset(["announce", "pledge", "promise", "propose", "vow", "appeal", "call"])


def _called_for(tree: Tree, verb: Token) -> Token | None:
    """As in "have called for a protest in Lima on Friday": the protest."""
    preposition = tree.preposition(verb, "for") if verb.lemma in ("appeal", "call") else None
    return tree.child(preposition, "pobj") if preposition is not None else None


def _subject_before(tree: Tree, verb: Token, expression: TimeExpression, lexicon: Lexicon) -> Token | None:
    """As in "My visit today was ...": a date between an eventive subject and its verb is the subject's."""
    told = tree.child(verb, "nsubj", "nsubjpass")
    if told is None or told.pos != "NOUN" or not lexicon.is_eventive(told.lemma) or told.lemma in _BODIES:
        return None
    return told if told.start < expression.start and expression.end <= verb.start else None


def _keeps(
    tree: Tree, lexicon: Lexicon, noun: Token, below: Token, expression: TimeExpression, published: date | None
) -> bool:
    """Does an eventive noun keep the date that modifies it, or is it its verb's?"""
    if noun.lemma in _BODIES and noun.dep in SUBJECTS:
        return False  # "the opposition on Friday rejected the offer"
    if below.dep in ("poss", "compound", "nmod", "amod") or below.start < noun.start:
        return True
    if below.dep == "prep" and below.lemma == "of" and below.i == noun.i + 1:
        return True  # "condemned the attack of 22 March"
    if noun.dep == "pobj" and tree.head(noun).lemma in ("on", "over") and tree.head(tree.head(noun)).lemma in _DECIDED:
        return False  # "will vote on the request on 25 February"
    if noun.dep == "pobj" and tree.head(noun).lemma == "without":
        return False  # "released without charge the next day"
    if noun.dep == "pobj" and tree.head(noun).lemma == "under" and tree.child(noun, "det") is None:
        return False  # "seized a bomb under construction on Sunday"
    if below.dep == "npadvmod":  # "handed in its report the next month", but "reversing a decision last fall"
        return noun.dep != "dobj" or tree.head(noun).tag == "VBG" or is_later(expression, published)
    if noun.dep == "pobj":
        deadline = expression.operator in ("within", "by", "until")
        complement = tree.head(noun).lemma in ("on", "to", "into", "with", "from") and noun.lemma not in lexicon.nouns
        return not (deadline or complement)
    if noun.dep in ("dobj", "conj", "attr", "oprd"):
        verb = clause_verb(tree, noun)
        return verb is not None and is_later(expression, published) and verb_group(tree, verb).tense is Tense.PAST
    return True
