"""What somebody only has in mind, asks of others, forbids, or may do: nothing tells that it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import negation, verb_group
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_ABILITIES = frozenset(
    """
    crime felony misdemeanor offence offense honor honour privilege duty obligation responsibility freedom hand
    ability ambition aspiration capability capacity chance dream right power opportunity way reason readiness desire
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


def is_only_in_mind(tree: Tree, verb: Token, leading: Token, *, dated: bool) -> bool:
    """Is a verb told of that way? ``leading`` is the first of the infinitives that it is one of."""
    if not dated and _is_asked_how(tree, leading):
        return True
    if verb.lemma == tree.head(verb).lemma == "have" and verb.dep == "xcomp":
        return True  # "had to have a treaty": what somebody needs
    if verb.tag == "VB" and verb.lemma in ("have", "see") and tree.head(verb).lemma == "like":
        return True  # "I'd like to see a vote by March"
    if not dated and (
        _is_of_sought(tree, verb)
        or _is_of_aim(tree, leading)
        or _is_old_wish(tree, leading)
        or _is_of_judgement(tree, verb)
    ):
        return True
    asked = _is_of_rejected(tree, leading) or _is_asked_for(tree, verb) or _is_banned(tree, verb)
    return asked or _is_mere_idea(tree, leading) or _is_of_duty(tree, verb) or _is_wanted_to_be(tree, verb)


def _is_of_aim(tree: Tree, verb: Token) -> bool:
    """As in "the aim is to cut costs": what somebody has in mind, and no plan with a day."""
    told = _equated(tree, verb)
    return told is not None and told.lemma in _AIMS


_PAPERS = frozenset("amendment bill draft injunction measure motion petition proposal resolution".split())  # noqa: SIM905


def _is_of_sought(tree: Tree, verb: Token) -> bool:
    """As in "sought an injunction blocking the sale": it is only asked for."""
    noun = tree.head(verb)
    alone = verb.dep == "acl" and verb.tag == "VBG" and noun.dep == "dobj"
    if verb.dep == "acl" and verb.tag == "VBG" and noun.lemma in _PAPERS:
        return True  # "voted on a resolution demanding a truce"
    wanted = verb.dep == "pcomp" and noun.lemma == "for" and tree.head(noun).lemma in ("want", "sought", "seek")
    return wanted or (alone and tree.head(noun).lemma in ("demand", "propose", "request", "seek", "want"))


def is_of_act(tree: Tree, verb: Token) -> bool:
    """As in "His first act was to scrap it": he scrapped it."""
    told = _equated(tree, verb)
    return told is not None and told.lemma in _ACTS and verb_group(tree, tree.head(verb)).tense is Tense.PAST


def _equated(tree: Tree, verb: Token) -> Token | None:
    """The noun that "is" or "was" to do something."""
    being = tree.head(verb)
    said = verb.dep == "xcomp" and verb.tag == "VB" and being.lemma == "be"
    told = tree.child(being, "nsubj") if said else None
    return told if told is not None and told.pos == "NOUN" else None


_ACTS = frozenset(["act", "decision", "move", "response", "step"])
_AIMS = frozenset(
    """
    aim ambition dream goal idea instruction intention job mandate mission objective order point priority purpose role
    strategy target task
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


def _is_of_rejected(tree: Tree, verb: Token) -> bool:
    """As in "his bid to be freed was dismissed": nothing came of it, as the dismissal tells."""
    noun = tree.head(verb)
    above = tree.head(noun)
    sought = verb.dep == "acl" and verb_group(tree, verb).purpose and noun.lemma in _SOUGHT
    acted_on = noun.dep in ("nsubjpass", "dobj") and above.lemma in _REJECTING
    acted_on = acted_on or (noun.dep == "nsubj" and above.lemma in _COMING_TO_NOTHING)  # "attempts to free him failed"
    return sought and acted_on and verb_group(tree, above).tense is Tense.PAST and negation(tree, above) is None


_SOUGHT = frozenset(["appeal", "application", "attempt", "bid", "effort", "motion", "petition", "plea", "request"])
_COMING_TO_NOTHING = frozenset(["collapse", "fail", "falter", "flop", "founder"])
_REJECTING = frozenset(["block", "decline", "deny", "dismiss", "quash", "rebuff", "refuse", "reject", "thwart"])


def _is_old_wish(tree: Tree, verb: Token) -> bool:
    """As in "a man who wanted to save himself": what he was like, and no plan."""
    wish = tree.head(verb)
    wished = verb.dep == "xcomp" and wish.dep in ("relcl", "acl") and wish.lemma in ("hope", "long", "want", "wish")
    return wished and verb_group(tree, wish).tense is Tense.PAST and not verb_group(tree, wish).perfect


def _is_of_judgement(tree: Tree, verb: Token) -> bool:
    """As in "called it “a hostile act carried out without warning”": how somebody judges it, in his own words."""
    noun = tree.head(verb)
    opening = tree.after(tree.subtree(noun)[0], -1) if verb.dep == "acl" else None
    return opening is not None and opening.tag == "``" and noun.dep in ("attr", "oprd", "dobj", "pobj", "ccomp")


def _is_banned(tree: Tree, verb: Token) -> bool:
    """As in "a ban on insuring tankers that carry oil": of what is forbidden nothing is told to be so."""
    for token in (verb, *tree.ancestors(verb)):
        if token.dep == "pcomp" and tree.head(token).lemma in ("on", "against", "from"):
            above = tree.head(tree.head(token))
            kept = above.lemma in _KEEPING and tree.head(token).lemma == "from"
            return above.lemma in _BANS or kept
        if token.dep not in ("relcl", "acl", "dobj", "pobj", "prep", "conj", "pcomp"):
            return False
    return False


_KEEPING = frozenset(["deter", "discourage", "dissuade", "hinder", "keep", "restrain", "save", "spare"])
"""Verbs of what keeps somebody "from" doing something."""
_BANS = frozenset(["ban", "curb", "embargo", "limit", "moratorium", "prohibition", "restriction", "taboo"])


THOUGHTS = frozenset(
    ["danger", "fear", "hope", "idea", "intention", "notion", "possibility", "prospect", "risk", "talk", "thought"]
)
"""Nouns for what somebody thinks of what they are "of"."""


def _is_of_duty(tree: Tree, verb: Token) -> bool:
    """As in "the right to vote", "the duty to refrain from arming or joining": what one may or must do, not what is."""
    for token in (verb, *tree.ancestors(verb)):
        if token.dep in ("acl", "relcl"):
            return token.tag == "VB" and tree.head(token).lemma in _ABILITIES
        if token.dep == "prep" and token.lemma == "of" and tree.head(token).lemma in _ABILITIES | THOUGHTS:
            return True  # "the opportunity of leaving", "the talk of leaving"
        owed = tree.child(tree.head(token), "dobj") if token.dep == "advcl" else None
        if owed is not None and tree.head(token).lemma == "have" and owed.lemma in _ABILITIES:
            return True  # "has the duty to refrain from arming, joining or aiding them"
        if token.dep not in ("pcomp", "prep", "conj", "xcomp"):
            return False
    return False


def _is_mere_idea(tree: Tree, verb: Token) -> bool:
    """As in "the reason for Kenya to leave is": an infinitive with a subject of its own only names a thought."""
    if verb.dep == "pcomp" and tree.head(verb).lemma in ("against", "toward", "towards"):
        return True  # "a step towards ending the war", "took a stand against ending it"
    on = tree.head(verb)
    if verb.dep == "pcomp" and on.lemma == "on" and tree.head(on).lemma in _SETTLING:
        return True  # "agreed on holding a meeting"
    if verb.dep in ("acl", "ccomp") and tree.head(verb).lemma in ("idea", "myth", "notion", "pretence", "pretense"):
        return True  # "made fun of the notion that they had lost their way"
    if _is_served(tree, verb) or _is_tied_to(tree, verb) or _is_bid(tree, verb):
        return True
    mark = tree.child(verb, "mark")
    own = mark is not None and mark.text.lower() == "for" and verb.tag == "VB"
    if own and tree.head(verb).lemma in ("dream", "long", "pray", "wish", "yearn"):
        return True  # "prayed for him to die"
    thought = own and verb.dep in ("acl", "relcl")
    return thought and tree.head(verb).dep in ("nsubj", "attr") and tree.child(verb, "nsubj") is not None


_SETTLING = frozenset(["agree", "concentrate", "decide", "focus", "insist", "plan", "settle", "work"])


def _is_tied_to(tree: Tree, verb: Token) -> bool:
    """As in "aid tied to closing the camp": what it depends on."""
    to = tree.head(verb)
    tie = tree.head(to)
    return verb.dep == "pcomp" and to.lemma == "to" and tie.lemma in ("link", "limit", "tie") and tie.tag == "VBN"


def _is_bid(tree: Tree, verb: Token) -> bool:
    """As in "were detained in a bid to stop a march": what others aimed at, and none of those detained."""
    bid = tree.head(verb)
    within = bid.dep == "pobj" and tree.head(bid).text.lower() == "in"
    return verb.dep == "acl" and verb.tag == "VB" and within and bid.lemma in ("attempt", "bid", "drive", "effort")


def _is_served(tree: Tree, verb: Token) -> bool:
    """As in "a step for peace and for reducing violence": what something is good for."""
    means = tree.head(verb)
    while verb.dep == "pcomp" and means.lemma == "for" and means.dep == "conj":
        means = tree.head(means)
    for_it = verb.dep == "pcomp" and verb.tag == "VBG" and means.lemma == "for"
    return for_it and tree.head(means).lemma in _MEANS


_MEANS = frozenset(
    """
    basis case chance condition criterion deadline framework hope instrument key mechanism means method need
    opportunity recipe requirement roadmap rule step timetable tool vehicle way
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


def _is_asked_how(tree: Tree, verb: Token) -> bool:
    """As in "met to discuss how to find a way out": a question that nobody has answered."""
    asked = verb.dep == "xcomp" and any(c.tag == "WRB" for c in tree.children(verb, "advmod"))
    return asked and tree.child(verb, "nsubj") is None


def _is_asked_for(tree: Tree, verb: Token) -> bool:
    """As in "repeated the call on Kenya to leave", "a request for Lima to wait and for Kenya to pay": it is asked."""
    for token in (verb, *tree.ancestors(verb)):
        above = tree.head(token)
        if token.dep in ("xcomp", "acl", "advcl") and token.tag == "VB":
            called = [above] if above.pos == "NOUN" else tree.children(above, "dobj", "nsubjpass")
            if any(n.lemma in _APPEALS and n.i < token.i and _is_to_somebody(tree, n) for n in called):
                return True
        if token.dep not in ("advcl", "conj", "xcomp"):
            return False
    return False


_APPEALS = frozenset(["appeal", "call", "demand", "plea", "request"])


def _is_to_somebody(tree: Tree, noun: Token) -> bool:
    return any(p.lemma in ("by", "for", "on", "to") for p in tree.children(noun, "prep"))


def _is_wanted_to_be(tree: Tree, verb: Token) -> bool:
    """As in "want to see a truce and me meeting them": in the case of an object nobody does anything."""
    told = tree.child(verb, "nsubj")
    loose = verb.tag == "VBG" and verb.dep in ("conj", "dobj", "ccomp") and tree.child(verb, "aux") is None
    return loose and told is not None and told.text.lower() in ("me", "him", "us", "them")
