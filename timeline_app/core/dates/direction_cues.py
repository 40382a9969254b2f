"""The words and patterns by which an expression is known to look back or ahead."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re

from timeline_app.core.text.cue import Cue

POSSESSIVE = re.compile(r"['’]s?\s")
POSTPONED = Cue(
    r"\b(?:extended|postponed|delayed|adjourned|rescheduled|deferred|moved|pushed back|put off|put back|brought forward|slipped|shifted)"
    r"\s+(?:[\w']+\s+){0,4}(?:to|until|till|for)\s+(?:after\s+)?$",
    "extended|postponed|delayed|adjourned|rescheduled|deferred|moved|pushed|put|brought|slipped|shifted",
)
UNTIL_AFTER = Cue(
    r"\b(?:put off|postponed|delayed|deferred|adjourned|pushed back|moved) (?:until|till|to) after (?:[\w’'-]+ ){1,5}(?:on|in) $",
    "put|postponed|delayed|deferred|adjourned|pushed|moved",
)
"""As in "put off until after the election on Nov. 27"."""
FIGURES_FOR = Cue(
    r"\b(?:figures?|data|statistics|results|minutes|accounts|reports?|index|readings?) for (?:the (?:month|quarter) of )?$",
    "figure|data|statistics|results|minutes|accounts|report|index|reading",
    re.IGNORECASE,
)
"""What is told of a month is told when it is over: "figures for December are due on Wednesday"."""
QUOTE = re.compile(r"[\"“”]|``|''")
ATTRIBUTIVE = re.compile(
    r"(?:['’]s)?\s+(?!(?:in|at|to|by|with|and|or|on|for|from|as|after|before|when|that|which|of|it|he|she|they|we|but|until|through|while|because|if|during|near|outside|inside|over|under|about|against|the|a|an|"
    r"his|her|their|its|following|between|among|into|where|who|amid|since|than|is|are|was|were|will|would|has|have|had|said|morning|afternoon|evening|night|not|also|only|just|despite|without|within|via|so|"
    r"whether|unless|toward|towards|upon|instead|together|ahead|away|whom|even|if|though|once|again|later|there|here|all|both|each|some|one|up|down|off|out|back|around|per|plus|now|then|too|alone|can|could|may|might|must|should|did|does|do|no|how|what|why|whose|this|that|"
    r"\w+ed|\w+ing|\w+ly)\b)[a-z]+"
)
DEADLINES = frozenset(
    """
    extend extended give given have has had set delay delayed postpone postponed adjourn adjourned suspend suspended
    ban banned halt halted agree agreed order ordered allow allowed grant granted cancelled canceled closed shut
    grounded remand remanded
    """.split()  # noqa: SIM905  (words read better as words)
)
PLANS = frozenset(["planned", "scheduled", "slated"])
SETS = frozenset(["set", "called", "convened", "declared", "invited", "fixed", "booked", "announced", "call"])
APPOINTS = Cue(
    r"\b(?P<verb>set|fix(?:ed)?|nam(?:e|ed)|chosen?|chose|pick(?:ed)?|propos(?:e|ed)|announc(?:e|ed)|designat(?:e|ed)|schedul(?:e|ed)|reserved?|earmark(?:ed)?|declar(?:e|ed)|gave|give|given|list(?:ed)?) $",
    "set|fix|nam|chose|pick|propos|announc|designat|schedul|reserve|earmark|declar|give|gave|list",
)
APPOINTED = re.compile(
    r" (?:(?:as|to be) (?:an?|the|its|their)? ?(?:[\w’'-]+ ){0,3}?(?:date|day|deadline|time)\b|for (?!the \w+ time\b)(?:an?|the|its|his|her|their|more|new|another) "
    r"|an? (?:[\w’'-]+ ){0,3}?(?:holiday|day of)\b)"
)
"""What follows a day that is set for something: "set 3 June as the date of the vote", "chose Friday for the talks"."""
HAD = re.compile(
    r"\b(?:had (?:[a-z]+ly )?(?:been )?[a-z]+(?:ed|en|own|t|d)|ago|earlier)\b"
    r"(?:[^.;:“”\"]|\b(?:Gen|Sen|Rep|Gov|Col|Mr|Mrs|Ms|Dr|U\.S|[A-Z])\.)*$"
)
"""A story told from before, in which what is set may be over by the time of writing."""
TIED_TO_COME = re.compile(r"\b(?:on|in|early in|late in|at|from)\s+$")
TIED = re.compile(r"\b(?:on|from|since|between|after|before|during|dated|at)\s+$")
MOVED_FROM = Cue(
    r"\b(?:postpon(?:ed?|ing)|mov(?:ed?|ing)|br(?:ought|ing|inging) forward|reschedul(?:ed?|ing)|delay(?:ed|ing)?|push(?:ed|ing)? back"
    r"|put(?:ting)? back|chang(?:ed?|ing)|slipp(?:ed|ing)|shift(?:ed|ing)?|switch(?:ed|ing)?)\s+(?:\w+\s+){0,8}from\s+$",
    "from",
)
"""What stands before the day from which something is moved."""
RUNS_OUT = Cue(
    r"\b(?:runs? out|expires?|lapses?|falls? due|(?:is|are) up)\s+(?:(?:on|in|at)\s+)?(?:the\s+)?$",
    "run|expire|lapse|fall|up",
)
ENDING = Cue(r"\b(?:ending|expiring|maturing)\s+(?:(?:on|in)\s+)?$", "ending|expiring|maturing")
EXPECTED = Cue(
    r"\b(?:an?|the|its|his|her|their) (?:long-)?(?:expected|planned|proposed|upcoming|forthcoming|slated|scheduled|looming|pending) "
    r"(?:(?:[\w.’'-]+ ){1,7}(?:in|on|for) )?$",
    "expected|planned|proposed|coming|slated|scheduled|looming|pending",
    re.IGNORECASE,
)
EFFECTIVE = re.compile(
    r"\b(?:effective|starting|beginning|payable|of record|due|ending|expiring|maturing)\s+(?:\w+\s+)?$"
)
SUBJECT = 40
"""Characters between a date in a subject and its verb ("the January 6 riot shocked")."""
OF_PLANS = PLANS | SETS | DEADLINES | {"cancelled", "canceled", "moved", "put", "called", "expected", "due", "approved"}
AIMS = re.compile(r"aim|seek|sought|hope|plan|want|demand|promise|pledge|vow|threaten")
WANTED_DONE = Cue(
    r"(?<![\w-])(?:wants?|wanted|needs?|needed|demands?|demanded|expects?|expected|(?:hopes?|hoped|aims?|aimed|plans?|planned) to have) (?:(?!(?:after|and|as|before|but|that|when|which|while|who) )[\w’'-]+ ){1,5}(?:\w+ed|built|done|sent|held|made|paid|freed|met)(?: (?:out|up|off|down|away|back))? (?:(?:by|before) (?:the )?)?$",
    "want|need|demand|expect|hope|aim|plan",
)
"""As in "wants the road reopened by the May holidays": what is wanted lies ahead."""
ONCE = Cue(
    r"\b(?:(?:originally|initially|at first|first)\s+(?:been\s+)?(?:planned|scheduled|due|set|expected|slated|intended|fixed)|(?:planned|scheduled|set|fixed)\s+(?:originally|initially|at first))\s+(?:\w+\s+){0,2}$",
    "originally|initially|first",
    re.IGNORECASE,
)
AS_PLANNED = Cue(
    r"\bas (?:\w+ly )?(?:planned|scheduled|expected|promised|agreed|announced|intended) (?:on |for |in )?$",
    "as ",
)
"""An aside whose verb is not that of the date ("began as previously planned on Saturday")."""
WAS_DUE = Cue(
    r"\bhad (?:been )?(?:\w+ly )?(?:due|set|scheduled|expected|supposed|slated) to \w+ (?:\w+ ){0,3}$", "had "
)
WAS_TO_BE = re.compile(
    r"(?:had been|was|were) (?:also )?(?:due|set|scheduled|expected|supposed|slated|meant)\b|(?:was|were) to\b"
)
THIS = re.compile(r"this (?:coming )?", re.IGNORECASE)
"""As in "had been due in Lima this Friday": of the week of writing, gone by or not."""
GOES_BEFORE = Cue(
    r"\b(?:ahead of|in advance of|in the run-up to|on the eve of) (?:(?:an?|the|its|their|his|her|new|more) )?"
    r"(?!(?:and|but|that|which|who|when|after)\b)(?:[\w’'-]+ ){1,7}?(?:on|next) $",
    "ahead|advance|run-up|eve",
)
"""As in "flew to Geneva ahead of talks on Wednesday", which may be over by the time of writing."""
AFTER_WHICH = re.compile(r"\b(?:as soon as|once|if|unless) (?:[\w’'-]+ ){1,4}$")
"""What opens a clause that is told as past, but lies as far ahead as its main clause ("would buy once trading opened")."""
NEXT_CLAUSE = re.compile(r" (?:as|while|when|after|amid|because) ")
NOT_BEFORE = re.compile(r"\b(?:as soon as|once|when|after|until|till) (?:[\w’'-]+ ){1,5}$", re.IGNORECASE)
"""What opens a clause whose present perfect is of what is still to come ("when the court has ruled in May")."""
HAPPENED = re.compile(
    r" ?['’]s? (?:[\w-]+ ){0,2}(?:rulings?|decisions?|verdict|attacks?|bombings?|blasts?|explosions?|shootings?|killings?|raids?|massacre|crash|arrests?|"
    r"announcement|statement|remarks|comments|earthquake|quake|coup|storm|fire|clashes|defeat|victory|win|loss|riots?|protests?|assassination|collapse|"
    r"accident|incident|outage|tragedy|disaster|violence|murder|abduction|hijacking|ambush)\b"
)
"""Nouns of what is known to have happened, whatever the verb ("ways to get around Wednesday's ruling")."""
FORESEES = Cue(
    r"\b(?:(?:clear|pav|open)(?:s|e|es|ed|ing) the way (?:for|to)|set(?:s|ting)? the stage for|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|warn(?:ed|s|ing)? (?:\w+ )?(?:of|about|against)|notif(?:y|ied) (?:\w+ )?of|call(?:ed|s|ing)? for|plans for|prospects? of|hopes? (?:of|for)|prepar(?:e|ed|es|ing|ations) for|"
    r"promis(?:e|ed|es|ing)|propos(?:e|ed|es|ing|als?) (?:of|for)|qualif(?:y|ied|ies|ying) for|tickets? (?:to|for)|bids? for|predict(?:ed|s|ing)?|forecast(?:s|ing)?|expect(?:s|ing)?|anticipates?|favou?rites? for|candidates? for) "
    r"(?:an?|the|its|his|her|their|more|new|another|further|possible|[a-z-]+) [^.;:“”\"]{0,60}?\b(?:in|for) (?:early |late |mid-)?$",
    "the way|the stage|press|push|warn|notif|call|plans|prospect|hope|prepar|promis|propos|qualif|ticket|bid|predict|forecast|expect|anticipate|favo|candidate",
)
"""What is warned of, called for or predicted lies ahead ("warned of a cut in September")."""
PREPARES = Cue(
    r"\b(?:preparing|readying|gearing up|campaigning) for (?:[a-z’'-]+ ){1,5}on $",
    "preparing|readying|gearing|campaigning",
)
GIVEN_UP = re.compile(
    r"\b(?:abandon|axe|cancel|ditch|drop|halt|reject|scrap|shelv|withdr[ae]w|suspend)\w* (?:its |the |their |his |her )?$"
)
"""What is done to plans that come to nothing: "abandoned plans for a plant in November" tells of November."""
HAS_ASKED = Cue(
    r"\b(?:has|have|['’]s|['’]ve) (?:\w+ )?(?:asked|called|pressed|pushed|appealed) for "
    r"(?:an?|more|new|another|further|[a-z-]+) [^.;:“”\"]{0,60}?\bon $",
    "asked|called|pressed|pushed|appealed",
)
"""The present perfect takes no day gone by: "has called for a rally on 14 November" is of one to come."""
CALLED_FOR = Cue(
    r"\bcalled for (?:an?|more|new|another|further) (?:[\w’'-]+ ){0,5}"
    r"(?:strike|march|protest|demonstration|rally|walkout|boycott|vigil|vote|referendum|election|session|meeting|summit)s? "
    r"(?:(?:in|outside|at) (?:[\w’'-]+ ){1,4})?on $",
    "called",
)
"""Without the perfect the day is that of the call or of what is called for: "called for a march on Saturday"."""
ANNOUNCES = re.compile(
    r"\b(?:announced|unveiled|signall?ed|flagged|(?:told|informed|advised|notified) [^;:“”\"]{2,60}? of) "
    r"(?:an?|new|further|more|fresh|another) (?!(?:[\w-]+ )?(?:loss|losses|profits?|results|earnings|rise|fall|drop)\b)"
    r"[^.;:“”\"]{1,50}? (?:in|on|for) (?:early |late |mid-)?$"
    r"|\b(?:called|convened) (?:an?|new|further|more|fresh|another) (?:[\w-]+ ){0,3}"
    r"(?:elections?|referendum|vote|summit|strike|meeting|session|conference) (?:in|on) (?:early |late |mid-)?$"
)
BEFORE_ABLE = Cue(r"\bbefore (?:[\w’'-]+ ){1,5}could [^.;:,“”\"]{2,60}?(?:in|on|from|by|last)? ?$", "before")
"""As in "was shot before he could enter it on Monday": what was not done."""
NOT_RULED_OUT = Cue(
    r"\b(?:did not|didn['’]t|has not|hasn['’]t|have not|would not|refused to|declined to) rule(?:d)? out "
    r"(?:an?|another|any|further|more|new|[a-z]+ing) [^.;:“”\"]{0,60}?(?:in|on|for|by)? ?$",
    "rule",
)
"""As in "did not rule out another increase in December"."""
RULED_OUT = Cue(
    r"\b(?:rule[sd]?|ruling) out (?:an?|another|any|further|more|new|[a-z]+ing) "
    r"(?![^.;:“”\"]{0,40}\b(?:in|into|over) (?:the|an?|his|her) (?:attack|blast|case|collapse|crash|death|disappearance|explosion|fire|killing|murder|shooting)\b)"
    r"[^.;:“”\"]{0,60}?(?:in|on|for|by)? ?$",
    "rul",
)
"""As in "ruled out a rate rise in December", unlike "ruled out a bomb in the crash in May"."""
STRUCK = Cue(
    r"\b(?:block(?:s|ed)?|defeat(?:s|ed)?|drop(?:s|ped)?|halt(?:s|ed)?|kill(?:s|ed)?|quash(?:es|ed)?|reject(?:s|ed)?|scrap(?:s|ped)?|shelve[sd]?|(?:struck|strikes?|voted) down|suspend(?:s|ed)?|thr[eo]ws? out|veto(?:es|ed)?) "
    r"[^.;:“”\"]{3,60}? (?:that|which) would (?:have )?[^.;:“”\"]{2,60}?(?:in|on|from|by)? ?$",
    "would",
)
"""As in "vetoed a law that would have raised the wage on January 1": what was not to be may be over or to come."""
COUNTED_FROM = re.compile(
    r"\b(?:days?|weeks?|fortnight|months?) (?P<side>after|before) (?:the|an?|its|his|her|their) (?P<what>[^.;:,“”\"]{1,40}?) on $"
)
"""As in "two weeks after the election on November 5": the day from which it counts may be over or to come itself."""
APPOINTED_NOUN = re.compile(
    r"\b(?:ballot|budget|conference|congress|deadline|debate|election|final|games|hearing|inauguration|launch|match|meeting|opening|polls?|referendum|run-off|runoff|summit|talks|trial|vote)\b"
)
"""What is fixed long before it is held, so that one may tell of the days before it when it has not been."""
WAS_POSSIBLE = Cue(
    r"\b(?:was|were) (?:still )?(?:(?:un)?likely|possible)(?: as early as)?(?: in| on)? ?$", "likely|possible"
)
"""As in "said a deal was possible before 1 December"."""
BEGINS_LATER = Cue(
    r"\b(?:(?:announced|approved|banned|called|declared|decreed|demanded|imposed|introduced|offered|ordered|proclaimed|proposed|suggested) (?!that\b)|agreed (?:on )?an? )[^.;:“”\"]{1,80}?"
    r"\b(?:(?:starting|beginning|effective)(?: on| from| in| as of)?|from) (?:early |late )?$",
    "starting|beginning|effective|from",
)
"""As in "declared three days of mourning, starting on Friday", "announced a strike from Monday"."""
DECIDED = Cue(r"\b(?:decision|move|order|ruling) to [a-z]+ (?:[\w’'-]+ ){0,6}(?:on )?$", "decision|move|order|ruling")
"""As in "the decision to close the port on Friday angered unions": the day of deciding, or that of closing."""
THEN_DID = re.compile(
    r"[^.;:“”\"]{0,160}?\b(?:was|were|had|(?<!be )(?<!been )[a-z]{2,}ed|brought|came|drew|led|met|sent)\b"
)
COMES_AFTER = Cue(r"\b(?:come|comes|coming) (?:[\w’'-]+ ){0,4}?after (?:[\w’'-]+ ){1,7}on $", "come|coming")
"""As in "the visit comes days after the vote on Saturday"."""
AFTER_ARTICLE = re.compile(r"\b(?:an?|another|further|more) $")
YEAR_END = re.compile(r"year(?:['’]s)?[ -]end$", re.IGNORECASE)
SHOWS = frozenset(["show", "reveal", "confirm", "indicate"])
"""Verbs of figures to come, which tell of months that are over ("are expected to show growth in January")."""
RUN_UP = re.compile(
    r"\b(?:run-?up to|lead-?up to|build-?up to|eve of|in advance of|preparations? for|heading into|going into|ahead of) (?:the )?$"
)
AS_EARLY = Cue(
    r"\b(?:as (?:early|soon) as|at the earliest(?: on| in)?|possibly(?: on| in)?) $",
    "as |at the |possibly",
    re.IGNORECASE,
)
INVITED = re.compile(r"\bto (?:an?|the|its|his|her|their) (?:[\w.-]+,? ){1,8}(?:on|in|for|at) $")
CRIME = Cue(
    r"\b(?:(?<!take )(?<!takes )(?<!hand )(?<!hands )(?<!turn )(?<!turns )over|in connection with|accused of|charged with|suspected of|convicted of|related to|linked to|stemming from) "
    r"(?:an?|the|his|her|their|its)? ?(?:[\w'’-]+ ){1,5}(?:in|on) $",
    "over|connection|accused|charged|suspected|convicted|related|linked|stemming",
)
INVITES = frozenset(["invited", "summoned", "called"])
TO_COME = re.compile(
    r"(?:['’]s)?[- ](?!an? )(?:[\w-]+ )?(?:deadline|election|elections|vote|votes|ballot|referendum|summit|runoff|run-off|polls?|primary|primaries|inauguration|trial|hearing|"
    r"sentencing|launch|talks|meeting|strike|conference|match|game|race|debate)\b"
)
"""Nouns of what is held on a day that is fixed before."""
SITTING = re.compile(r"['’]s (?:[\w-]+ )?(?:meeting|talks|summit|session|hearing|conference|debate|briefing)\b")
"""What lasts a day and is spoken of after it: "will brief reporters after Wednesday's meeting"."""
ISSUE = re.compile(r" (?:issue|edition|number|cover)\b")
"""What bears the name of a month that may not have begun."""
MEETS = frozenset(
    """
    leave meet open begin start end return arrive go hold close expire vote play face retire step sail fly depart resume reopen
    visit travel head take apply follow host appear stand run come launch hear finish join move lapse fall convene welcome
    """.split()  # noqa: SIM905  (words read better as words)
)
"""Verbs of which the present, with a day or month, tells what is fixed ("troops leave in July")."""
HABITUAL = re.compile(r"\b(?:usually|typically|normally|generally|traditionally|always|often)\b")
COPULA = re.compile(r"^(?:is|are|['’]s|['’]re)$")
IN_OR_ON = re.compile(r"^ (?:not until |early |late |only |just |(?:un)?likely |possible )?(?:(?:in|on|for|until) )?$")
CONTRACT = re.compile(r"[- ](?:delivery|deliveries|contracts?|futures)\b")
"""What follows the month in which something bought now is delivered."""
CLOSE = 10
"""Characters between a verb and a date of its own ("took effect Jan. 1")."""
FOR = re.compile(r"\bfor\s+(?:the\s+)?$")
FIRST_TO = Cue(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:first|second|third|last|latest|only|next|oldest|youngest|largest)"
    r"(?! (?:day|week|month|year|quarter|season)s?\b)(?: (?!(?:to|and|or|but|is|are|was|were|be|been|has|have|had|will|expected|due|set|planned|plans?)\b)[\w’'-]+){0,5} (?:to )?$",
    "first|second|third|last|latest|only|next|oldest|youngest|largest",
)
WAS_TO = re.compile(r"(?:was|were) (?:due )?to ")
WAS_TO_HAVE = re.compile(r"(?:was|were) to have ")
SUPPOSED = re.compile(r"(?:was|were) (?:supposed|meant) to ")
HAD_HOPED = re.compile(r"\bhad (?:aimed|hoped|intended|meant|planned|wanted) to ")
HAD_PLANNED = re.compile(r"had (?:aimed|hoped|intended|meant|planned|plotted|wanted) to ")
WANTED = re.compile(r"\b(?:wanted|hoped|intended|meant|had (?:planned|aimed|expected)) $")
NOW_OVER = re.compile(r"\b(?:after|since|following|from|of|in) (?:the )?$", re.IGNORECASE)
