"""Web pages: each function is one maker's shape."""

import json
from datetime import date, time

from saved.story import BRIDGE, PORT, RIVER, VOTE, SavedPage

DAY = date(2024, 11, 4)
MENU = '<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/money">Money</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
RELATED = """<aside class="related-stories"><h3>Related stories</h3><ul>
<li><a href="/2023/lake">Lake fishermen block ferry in protest over quota</a> <time datetime="2023-01-09T08:00:00Z">9 January 2023</time></li>
<li><a href="/2022/wind">Wind farm off Karsholm gets its permit at last</a> <time datetime="2022-05-17T08:00:00Z">17 May 2022</time></li></ul></aside>"""
FOOTER = '<footer class="site-footer"><p>About us</p><p>Contact</p><p>© 2019-2026 Example Media. All rights reserved.</p></footer>'
CLUTTER = ("Lake fishermen", "All rights reserved", "Wind farm")


def page(head, body, *, lang="en", attributes=""):
    return f'<!DOCTYPE html>\n<html lang="{lang}"{attributes}>\n<head><meta charset="utf-8">\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'.encode()


def ld(**data):
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **data})}</script>'


def whole(article, head="", title="", site="The River Post"):
    return page(f"<title>{title} | {site}</title>{head}", f"{MENU}<main>{article}{RELATED}</main>{FOOTER}")


def json_ld_graph():
    graph = [
        {"@type": "Organization", "@id": "#org", "name": "The River Post"},
        {"@type": "WebPage", "@id": "#page", "name": RIVER.title, "datePublished": "2024-11-04T03:35:00+00:00"},
        {
            "@type": "NewsArticle",
            "headline": RIVER.title,
            "datePublished": "2024-11-04T12:35:00+09:00",
            "dateModified": "2024-11-06T08:00:00+09:00",
            "author": [{"@id": "#ada"}, {"@type": "Person", "name": "Bo Lind"}],
            "publisher": {"@id": "#org"},
        },
        {"@type": "Person", "@id": "#ada", "name": "Ada Moreno"},
    ]
    article = f"<article><h1>{RIVER.title}</h1><p class='by'>By Ada Moreno and Bo Lind</p>{RIVER.html()}</article>"
    data = whole(article, ld(**{"@graph": graph}), RIVER.title)
    return SavedPage("json-ld-graph", data, RIVER, DAY, CLUTTER, time(12, 35), "Ada Moreno, Bo Lind")


def json_ld_in_a_list():
    things = [
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "World"}]},
        {"@type": ["Article", "ReportageNewsArticle"], "headline": PORT.title, "datePublished": "2024-11-04T06:05:00Z"},
    ]
    head = f'<script type="application/ld+json">{json.dumps(things)}</script>'
    article = f"<div id='content'><h1>{PORT.title}</h1><div class='body'>{PORT.html()}</div></div>"
    return SavedPage("json-ld-list", whole(article, head, PORT.title), PORT, DAY, CLUTTER, time(6, 5))


def json_ld_broken_and_meta():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-11-0</script>'
    head += '<meta property="article:published_time" content="2024-11-04T12:35:00+01:00"><meta name="author" content="Ada Moreno">'
    article = f"<article><header><h1>{VOTE.title}</h1></header>{VOTE.html()}</article>"
    return SavedPage("broken-json-ld", whole(article, head, VOTE.title), VOTE, DAY, CLUTTER, time(12, 35), "Ada Moreno")


def meta_only():
    head = f"""<meta property="og:title" content="{BRIDGE.title}"><meta property="og:site_name" content="The Tarn Gazette">
    <meta property="og:type" content="article"><meta property="article:published_time" content="2024-11-04T09:10:00+00:00">
    <meta property="article:modified_time" content="2024-11-09T09:10:00+00:00"><meta name="author" content="Cy Ahlund">"""
    article = f"<div class='story'><h1 class='t'>{BRIDGE.title}</h1><div class='text'>{BRIDGE.html()}</div></div>"
    return SavedPage(
        "meta-only",
        whole(article, head, BRIDGE.title, "The Tarn Gazette"),
        BRIDGE,
        DAY,
        CLUTTER,
        time(9, 10),
        "Cy Ahlund",
    )


def meta_parsely_and_dublin_core():
    head = (
        '<meta name="parsely-pub-date" content="2024-11-04T17:00:00Z"><meta name="DC.date.issued" content="2024-11-04">'
    )
    article = f"<section class='main-text'><h1>{PORT.title}</h1>{PORT.html()}</section>"
    return SavedPage("meta-parsely", whole(article, head, PORT.title), PORT, DAY, CLUTTER)


def time_only():
    article = f"""<article><h1>{RIVER.title}</h1><div class="meta"><span>By Ada Moreno</span>
    <time datetime="2024-11-04T18:20:00+01:00">2 hours ago</time></div>{RIVER.html()}</article>"""
    return SavedPage("time-only", whole(article, "", RIVER.title), RIVER, DAY, CLUTTER, time(18, 20))


def time_published_and_updated():
    article = f"""<article><h1>{VOTE.title}</h1><p class="dates">Updated <time datetime="2024-11-07T10:00Z">7 Nov 2024</time>,
    published <time datetime="2024-11-04T10:00Z">4 Nov 2024</time></p>{VOTE.html()}</article>"""
    return SavedPage("time-updated", whole(article, "", VOTE.title), VOTE, DAY, CLUTTER, time(10, 0))


def microdata():
    article = f"""<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{BRIDGE.title}</h1>
    <meta itemprop="datePublished" content="2024-11-04T08:00:00+02:00"><span itemprop="author">Cy Ahlund</span>
    <div itemprop="articleBody">{BRIDGE.html()}</div></div>"""
    return SavedPage("microdata", whole(article, "", BRIDGE.title), BRIDGE, DAY, CLUTTER, time(8, 0))


def stamp_day_and_month_named():
    article = (
        f"<article><h1>{RIVER.title}</h1><p>By Ada Moreno</p><p>Published 4 November 2024</p>{RIVER.html()}</article>"
    )
    return SavedPage("stamp-named", whole(article, "", RIVER.title), RIVER, DAY, CLUTTER, author="Ada Moreno")


def stamp_american_with_clock():
    article = f"""<article><h1>{PORT.title}</h1><div class="byline">By Dee Voss</div>
    <div class="timestamp">Nov. 4, 2024 at 12:35 p.m. ET</div>{PORT.html()}</article>"""
    return SavedPage("stamp-american", whole(article, "", PORT.title), PORT, DAY, CLUTTER, time(12, 35), "Dee Voss")


def stamp_american_figures():
    # 4 November 2024 is a Monday, 11 April 2024 a Thursday; the text tells of Monday.
    article = (
        f"<article><h1>{PORT.title}</h1><div class='d'>Published 11/04/2024 9:15 AM EST</div>{PORT.html()}</article>"
    )
    return SavedPage("stamp-us-figures", whole(article, "", PORT.title), PORT, DAY, CLUTTER, time(9, 15))


def stamp_american_figures_and_json_ld():
    article = f"<article><h1>{RIVER.title}</h1><div class='d'>Published 11/04/2024</div>{RIVER.html()}</article>"
    head = ld(**{"@type": "NewsArticle", "headline": RIVER.title, "datePublished": "2024-11-04"})
    return SavedPage("us-figures-json-ld", whole(article, head, RIVER.title), RIVER, DAY, CLUTTER)


def stamp_german_figures():
    article = f"<article><h1>{PORT.title}</h1><p class='date'>04.11.2024, 14:05</p>{PORT.html()}</article>"
    return SavedPage("stamp-dots", whole(article, "", PORT.title), PORT, DAY, CLUTTER, time(14, 5))


def stamp_over_the_headline():
    article = f"<article><div class='kicker-date'>4 Nov 2024</div><h1>{BRIDGE.title}</h1>{BRIDGE.html()}</article>"
    return SavedPage("stamp-above", whole(article, "", BRIDGE.title), BRIDGE, DAY, CLUTTER)


def stamp_label_on_its_own_line():
    article = f"""<article><h1>{RIVER.title}</h1><dl><dt>Published</dt><dd>November 4, 2024</dd><dt>Updated</dt>
    <dd>November 9, 2024</dd></dl>{RIVER.html()}</article>"""
    return SavedPage("stamp-list", whole(article, "", RIVER.title), RIVER, DAY, CLUTTER)


def stamp_under_the_text():
    article = f"<article><h1>{PORT.title}</h1>{PORT.html()}<p class='pub'>First published on Mon 4 Nov 2024 18.22 GMT</p></article>"
    return SavedPage("stamp-below", whole(article, "", PORT.title), PORT, DAY, CLUTTER, time(18, 22))


def amp():
    head = f"<link rel='canonical' href='https://post.example/a'><script async src='https://cdn.example/v0.js'></script>{ld(**{'@type': 'NewsArticle', 'mainEntityOfPage': 'https://post.example/a', 'headline': VOTE.title, 'datePublished': '2024-11-04T20:15:00Z', 'author': {'@type': 'Person', 'name': 'Ada Moreno'}})}"
    body = f"<amp-sidebar><ul><li>Home</li><li>World</li></ul></amp-sidebar><div class='amp-wp-article'><h1>{VOTE.title}</h1><amp-img src='x'></amp-img>{VOTE.html()}</div>{FOOTER}"
    data = page(f"<title>{VOTE.title}</title>{head}", body, attributes=" ⚡")
    return SavedPage("amp", data, VOTE, DAY, ("All rights reserved",), time(20, 15), "Ada Moreno")


def live_blog():
    head = ld(
        **{
            "@type": "LiveBlogPosting",
            "headline": BRIDGE.title,
            "datePublished": "2024-11-04T07:00:00Z",
            "coverageStartTime": "2024-11-04T06:00:00Z",
            "liveBlogUpdate": [
                {"@type": "BlogPosting", "headline": "Lights tested", "datePublished": "2024-11-05T10:00:00Z"}
            ],
        }
    )
    posts = "".join(
        f"<div class='post'><time datetime='2024-11-05T1{i}:00Z'>1{i}:00</time><p>{p}</p></div>"
        for i, p in enumerate(BRIDGE.paragraphs)
    )
    return SavedPage(
        "live-blog",
        whole(f"<article><h1>{BRIDGE.title}</h1>{posts}</article>", head, BRIDGE.title),
        BRIDGE,
        DAY,
        CLUTTER,
        time(7, 0),
    )


def paywall_stub():
    head = ld(
        **{
            "@type": "NewsArticle",
            "headline": VOTE.title,
            "datePublished": "2024-11-04T05:00:00Z",
            "isAccessibleForFree": "False",
        }
    )
    stub = type(VOTE)(VOTE.title, VOTE.paragraphs[:2])
    wall = "<div class='paywall promo'><h2>Read on with a subscription</h2><p>Already a subscriber? Sign in</p></div>"
    data = whole(f"<article><h1>{VOTE.title}</h1>{stub.html()}{wall}</article>", head, VOTE.title)
    return SavedPage("paywall", data, stub, DAY, ("Already a subscriber",), time(5, 0))


def cookie_wall():
    wall = "<div id='cookie-consent' class='gdpr'><h2>We value your privacy</h2><p>We and our 812 partners store and access information on your device, such as unique identifiers, in order to personalise what you see here.</p><button>Accept all</button></div>"
    article = f"<article><h1>{RIVER.title}</h1><p class='stamp'>Published: 4 November 2024, 08:30 GMT</p>{RIVER.html()}</article>"
    data = page(f"<title>{RIVER.title}</title>", f"{wall}{MENU}{article}{RELATED}{FOOTER}")
    return SavedPage("cookie-wall", data, RIVER, DAY, (*CLUTTER, "812 partners"), time(8, 30))


def comments_with_dates():
    comments = "".join(
        f"<li class='comment'><b>user{i}</b> <time datetime='2024-12-0{i}T10:00Z'>{i} December 2024</time><p>I have never read such a thing, and I have read many things in my long life.</p></li>"
        for i in range(1, 5)
    )
    article = f"<article><h1>{PORT.title}</h1><p>Published 4 November 2024</p>{PORT.html()}</article><section id='comments'><h2>Comments (4)</h2><ol>{comments}</ol></section>"
    return SavedPage("comments", whole(article, "", PORT.title), PORT, DAY, (*CLUTTER, "never read such a thing"))


def related_only_is_dated():
    article = f"<article><h1>{BRIDGE.title}</h1>{BRIDGE.html()}</article>"
    return SavedPage("related-dated", whole(article, "", BRIDGE.title), BRIDGE, None, CLUTTER)


def no_date_at_all():
    data = page("<title>The Tarn Gazette</title>", f"{MENU}<div><h1>{BRIDGE.title}</h1>{BRIDGE.html()}</div>")
    return SavedPage("no-date", data, BRIDGE, None, ("Sport",))


def only_updated():
    article = (
        f"<article><h1>{RIVER.title}</h1><p class='upd'>Last updated on 9 November 2024</p>{RIVER.html()}</article>"
    )
    head = '<meta property="article:modified_time" content="2024-11-09T10:00:00Z">'
    return SavedPage("only-updated", whole(article, head, RIVER.title), RIVER, None, CLUTTER)


def day_of_visit_in_masthead():
    masthead = "<div class='masthead'><span>The River Post</span><div class='today'>Tuesday, 5 March 2030</div></div>"
    article = f"{masthead}<article><h1>{VOTE.title}</h1><p>By Ada Moreno</p>{VOTE.html()}</article>"
    return SavedPage("masthead-date", whole(article, "", VOTE.title), VOTE, None, CLUTTER)


def right_to_left_clutter():
    menu = "<nav dir='rtl'><ul><li>الرئيسية</li><li>العالم</li><li>الاقتصاد</li></ul></nav>"
    foot = "<div class='footer'><footer dir='rtl'>جميع الحقوق محفوظة 2025</footer></div>"
    article = (
        f"<article dir='ltr'><h1>{RIVER.title}</h1><p>Published \u202a4 November 2024\u202c</p>{RIVER.html()}</article>"
    )
    return SavedPage(
        "rtl-clutter",
        page(f"<title>{RIVER.title}</title>", f"{menu}{article}{foot}"),
        RIVER,
        DAY,
        ("الرئيسية", "الحقوق"),
    )


def cyrillic_clutter_in_its_own_encoding():
    head = "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"
    body = f"<nav><a>Главная</a> <a>Новости дня</a></nav><article><h1>{PORT.title}</h1><div>04.11.2024 10:20</div>{PORT.html()}</article><footer>Все права защищены</footer>"
    data = f"<html><head><title>{PORT.title}</title>{head}</head><body>{body}</body></html>".encode(
        "cp1251", "xmlcharrefreplace"
    )
    return SavedPage("cyrillic", data, PORT, DAY, ("Новости", "права"), time(10, 20))


def divs_and_breaks():
    text = "<br><br>".join(VOTE.paragraphs)
    article = f"<table><tr><td><font size=5><b>{VOTE.title}</b></font><br>Inland Press | November 4, 2024<br><br>{text}</td></tr></table>"
    data = page(f"<title>{VOTE.title}</title>", article)
    return SavedPage("old-tables", data, VOTE, DAY)


def headline_is_no_h1():
    head = ld(
        **{
            "@type": "BlogPosting",
            "headline": BRIDGE.title,
            "dateCreated": "2024-10-30",
            "datePublished": "2024-11-04 16:45:00",
        }
    )
    article = f"<div class='post'><h2 class='entry-title'>{BRIDGE.title}</h2><div class='entry-content'>{BRIDGE.html()}</div></div>"
    site = "<h1 class='site-title'><a href='/'>Notes from Tarn</a></h1>"
    data = page(f"<title>{BRIDGE.title} – Notes from Tarn</title>{head}", f"{site}{MENU}{article}{RELATED}{FOOTER}")
    return SavedPage("blog", data, BRIDGE, DAY, CLUTTER, time(16, 45))


def json_ld_against_the_stamp():
    head = ld(**{"@type": "NewsArticle", "headline": RIVER.title, "datePublished": "2024-11-04T12:00:00Z"})
    article = f"<article><h1>{RIVER.title}</h1><p>Published 2 November 2024</p>{RIVER.html()}</article>"
    return SavedPage("disagreeing", whole(article, head, RIVER.title), RIVER, DAY, CLUTTER, time(12, 0))


def list_of_others_in_json_ld():
    others = [
        {"@type": "NewsArticle", "headline": t, "datePublished": d}
        for t, d in (("Lake fishermen block ferry", "2023-01-09"), ("Wind farm gets permit", "2022-05-17"))
    ]
    head = f'<script type="application/ld+json">{json.dumps(others)}</script>'
    article = f"<article><h1>{PORT.title}</h1><p>Published 4 November 2024</p>{PORT.html()}</article>"
    return SavedPage("others-in-json-ld", whole(article, head, PORT.title), PORT, DAY, CLUTTER)


def epoch_placeholder():
    head = ld(**{"@type": "NewsArticle", "headline": VOTE.title, "datePublished": "1970-01-01T00:00:00Z"})
    article = f"<article><h1>{VOTE.title}</h1><p class='date'>4 November 2024</p>{VOTE.html()}</article>"
    return SavedPage("placeholder", whole(article, head, VOTE.title), VOTE, DAY, CLUTTER)


def saved_in_utf16():
    article = f"<article><h1>{RIVER.title}</h1><p>Published 4 November 2024</p>{RIVER.html()}</article>"
    data = f"<html><head><title>{RIVER.title}</title></head><body>{article}</body></html>".encode("utf-16")
    return SavedPage("utf-16", data, RIVER, DAY)


def republished_agency_text():
    head = ld(
        **{
            "@type": "NewsArticle",
            "headline": VOTE.title,
            "datePublished": "2024-11-04T23:30:00Z",
            "author": {"@type": "Organization", "name": "Reuters"},
        }
    )
    article = f"<article><h1>{VOTE.title}</h1><p>Reuters</p>{VOTE.html()}<p>(Reporting by Ada Moreno; Editing by Bo Lind)</p></article>"
    return SavedPage("agency", whole(article, head, VOTE.title), VOTE, DAY, CLUTTER, time(23, 30))


PAGES = [
    json_ld_graph, json_ld_in_a_list, json_ld_broken_and_meta, meta_only, meta_parsely_and_dublin_core, time_only,
    time_published_and_updated, microdata, stamp_day_and_month_named, stamp_american_with_clock, stamp_american_figures,
    stamp_american_figures_and_json_ld, stamp_german_figures, stamp_over_the_headline, stamp_label_on_its_own_line,
    stamp_under_the_text, amp, live_blog, paywall_stub, cookie_wall, comments_with_dates, related_only_is_dated,
    no_date_at_all, only_updated, day_of_visit_in_masthead, right_to_left_clutter, cyrillic_clutter_in_its_own_encoding,
    divs_and_breaks, headline_is_no_h1, json_ld_against_the_stamp, list_of_others_in_json_ld, epoch_placeholder,
    saved_in_utf16, republished_agency_text,
]  # fmt: skip
