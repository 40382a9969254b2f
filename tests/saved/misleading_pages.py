"""Web pages with dates that are not the article's, made to mislead."""

from datetime import time

from saved.html_pages import CLUTTER, DAY, FOOTER, MENU, ld, page, whole
from saved.story import BRIDGE, PORT, RIVER, VOTE, SavedPage, Story


def another_thing_in_json_ld():
    h = ld(**{"@type": "Event", "name": RIVER.title, "startDate": "2024-12-24"})
    return SavedPage(
        "event", whole(f"<article><h1>{RIVER.title}</h1>{RIVER.html()}</article>", h, RIVER.title), RIVER, None, CLUTTER
    )


def dated_list_above_the_headline():
    latest = "<div class='col-left'><ul><li><a>Ferry late again</a><br><time datetime='2023-03-03'>3 March 2023</time></li></ul></div>"
    return SavedPage(
        "unnamed_latest",
        page("<title>x</title>", MENU + latest + f"<div class='col-main'><h1>{PORT.title}</h1>{PORT.html()}</div>"),
        PORT,
        None,
    )


def dated_list_under_the_text():
    tail = "<div><h4>Latest</h4><p>Ferry late again<br>3 March 2023</p><p>Mayor opens market<br>Published 4 March 2023</p></div>"
    return SavedPage(
        "tail_list",
        page(f"<title>{PORT.title}</title>", MENU + f"<article><h1>{PORT.title}</h1>{PORT.html()}</article>" + tail),
        PORT,
        None,
    )


def dated_post_within_the_text():
    t = "<blockquote class='post'><p>What a day on the bridge.</p>&mdash; Ivo (@ivo) <a>November 2, 2024</a></blockquote>"
    ps = BRIDGE.paragraphs
    return SavedPage(
        "tweet",
        whole(
            f"<article><h1>{BRIDGE.title}</h1><p>{ps[0]}</p>{t}"
            + "".join(f"<p>{p}</p>" for p in ps[1:])
            + "</article>",
            "",
            BRIDGE.title,
        ),
        BRIDGE,
        None,
    )


def published_elsewhere_before():
    note = "This article was originally published on The Lantern on 3 May 2019. Read the original article."
    story = Story(VOTE.title, (*VOTE.paragraphs, note))
    a = f"<article><h1>{VOTE.title}</h1>{story.html()}</article>"
    return SavedPage(
        "repub",
        whole(
            a,
            ld(**{"@type": "NewsArticle", "headline": VOTE.title, "datePublished": "2024-11-04T10:00:00Z"}),
            VOTE.title,
        ),
        story,
        DAY,
    )


def dated_caption():
    a = f"<article><h1>{RIVER.title}</h1><figure><img><figcaption>Envoys at the lake in Geneva, 2 November 2023. Photo: Ada Moreno</figcaption></figure>{RIVER.html()}</article>"
    return SavedPage("caption", whole(a, "", RIVER.title), RIVER, None)


def dates_of_an_archive():
    w = "<div id='wm-ipp-base'><div id='wm-ipp'>4 captures<br>5 Mar 2029 - 7 Jun 2030</div></div>"
    a = f"<article><h1>{PORT.title}</h1><p>By Dee Voss</p><p>Nov 4, 2024</p>{PORT.html()}</article>"
    return SavedPage("wayback", page(f"<title>{PORT.title}</title>", w + MENU + a + FOOTER), PORT, DAY)


def day_of_visit_beside_the_weather():
    w = "<div class='top'><span>Karsholm 11°C</span> <span>Wed, Nov 25, 2026</span></div>"
    a = f"<h1>{PORT.title}</h1><div class='info'><span>News</span> | <span>04 Nov 2024 10:20</span></div>{PORT.html()}"
    return SavedPage("weather", page(f"<title>{PORT.title}</title>", w + a), PORT, DAY, (), time(10, 20))


def day_of_visit_above():
    w = "<div class='top'><div>Wednesday, Nov 25, 2026</div></div>"
    return SavedPage(
        "weather2", page(f"<title>{PORT.title}</title>", w + f"<h1>{PORT.title}</h1>{PORT.html()}"), PORT, None
    )


def moment_of_visit_above():
    w = "<div class='top'><div>25 Nov 2026 04:12</div></div>"
    return SavedPage(
        "weather3", page(f"<title>{PORT.title}</title>", w + MENU + f"<h1>{PORT.title}</h1>{PORT.html()}"), PORT, None
    )


def correction_under_the_text():
    a = f"<article><h1>{VOTE.title}</h1><p>By Ada Moreno | 4 November 2024</p>{VOTE.html()}<p>Correction, 6 November 2024: An earlier version misstated the number of votes.</p></article>"
    return SavedPage("correction", whole(a, "", VOTE.title), VOTE, DAY)


def changed_before_it_was_published():
    h = ld(
        **{
            "@type": "NewsArticle",
            "headline": VOTE.title,
            "datePublished": "2024-11-04T10:00:00Z",
            "dateModified": "2024-11-01T10:00:00Z",
        }
    )
    return SavedPage(
        "mod_before", whole(f"<article><h1>{VOTE.title}</h1>{VOTE.html()}</article>", h, VOTE.title), VOTE, DAY
    )


PAGES = [
    another_thing_in_json_ld,
    dated_list_above_the_headline,
    dated_list_under_the_text,
    dated_post_within_the_text,
    published_elsewhere_before,
    dated_caption,
    dates_of_an_archive,
    day_of_visit_beside_the_weather,
    day_of_visit_above,
    moment_of_visit_above,
    correction_under_the_text,
    changed_before_it_was_published,
]


def list_of_articles():
    items = "".join(
        f"<div class='item'><h2><a>{s.title}</a></h2><span class='date'>{d} November 2024</span><p>{s.paragraphs[0]}</p></div>"
        for d, s in ((4, RIVER), (3, PORT), (2, VOTE), (1, BRIDGE))
    )
    return page("<title>World news | The River Post</title>", MENU + "<h1>World news</h1>" + items + FOOTER)
