"""Web pages of further makers, written after the reader and first scored as they were; see docs/accuracy.md."""

import textwrap
from datetime import time

from saved.html_pages import CLUTTER, DAY, FOOTER, MENU, RELATED, ld, page, whole
from saved.story import BRIDGE, PORT, RIVER, VOTE, SavedPage


def weblog_theme():
    a = f"<article class='post'><header class='entry-header'><h1 class='entry-title'>{BRIDGE.title}</h1><div class='entry-meta'><span class='posted-on'>Posted on <a href='x'><time class='entry-date published' datetime='2024-11-04T10:15:00+00:00'>November 4, 2024</time><time class='updated' datetime='2024-11-05T11:00:00+00:00'>November 5, 2024</time></a></span> by <span class='author vcard'><a>Ada Moreno</a></span></div></header><div class='entry-content'>{BRIDGE.html()}<div class='share-box'><h3>Share this:</h3><ul><li>Twitter</li></ul></div></div></article>"
    return SavedPage("wordpress", whole(a, "", BRIDGE.title), BRIDGE, DAY, (*CLUTTER, "Share this"), time(10, 15))


def stamp_in_details():
    a = f"<main><div data-part='headline'><h1>{RIVER.title}</h1></div><div data-part='standfirst'><p>First meeting since the autumn of last year is to go on until next week</p></div><div data-part='meta'><div><address><a rel='author'>Ada Moreno</a> in Geneva</address></div><details><summary><span>Mon 4 Nov 2024 06.00 GMT</span></summary>Last modified on Tue 5 Nov 2024 10.00 GMT</details></div><div data-part='body'>{RIVER.html()}</div></main>"
    return SavedPage(
        "details",
        page(f"<title>{RIVER.title} | World | The Lantern</title>", MENU + a + FOOTER),
        RIVER,
        DAY,
        ("All rights",),
        time(6, 0),
    )


def updated_and_published_in_divs():
    a = f"<div class='headline'><h1 id='maincontent'>{PORT.title}</h1><div class='byline'>By <span>Dee Voss</span>, Inland</div><div class='timestamp'>4 minute read<br>Updated 11:22 AM EST, Tue November 5, 2024</div><div>Published 9:00 AM EST, Mon November 4, 2024</div></div><div class='content'>{PORT.html('p', class_='paragraph')}</div>"
    return SavedPage("divs", whole(a, "", PORT.title), PORT, DAY, CLUTTER, time(9, 0))


def text_in_components():
    ps = "".join(f"<div data-component='text-block'><p>{p}</p></div>" for p in VOTE.paragraphs)
    a = f"<article><div data-component='headline-block'><h1>{VOTE.title}</h1></div><div data-component='byline-block'><time data-testid='timestamp' datetime='2024-11-04T12:00:00.000Z'>4 November 2024</time><span>Ilse Tarn</span><span>Reporting from Port Merrow</span></div><figure><img><figcaption>The speaker reads the result (file picture)</figcaption></figure>{ps}<div data-component='links-block'><h2>Related topics</h2><ul><li>Merrow</li></ul></div></article>"
    return SavedPage("components", whole(a, "", VOTE.title), VOTE, DAY, CLUTTER, time(12, 0))


def year_first_with_zone():
    a = f"<div id='wrap'><h2 class='ttl'>{PORT.title}</h2><span class='date'>2024/11/04 12:35 JST</span><div class='txt'>{PORT.html()}</div></div>"
    return SavedPage(
        "jst", page(f"<title>{PORT.title}</title>", MENU + a + RELATED + FOOTER), PORT, DAY, CLUTTER, time(12, 35)
    )


def stamp_in_another_language():
    a = f"<article><h1>{RIVER.title}</h1><p class='d'>Publié le 4 novembre 2024 à 12h35</p>{RIVER.html()}</article>"
    return SavedPage("french", whole(a, "", RIVER.title), RIVER, DAY, CLUTTER, time(12, 35))


def json_ld_in_a_comment():
    h = '<script type="application/ld+json"><!--\n{"@context":"http://schema.org","@type":"NewsArticle","headline":"HEADLINE","datePublished":"Mon, 04 Nov 2024 12:35:00 GMT","author":"Ada Moreno"}\n//--></script>'.replace(
        "HEADLINE", VOTE.title
    )
    return SavedPage(
        "ldcomment",
        whole(f"<article><h1>{VOTE.title}</h1>{VOTE.html()}</article>", h, VOTE.title),
        VOTE,
        DAY,
        CLUTTER,
        time(12, 35),
        "Ada Moreno",
    )


def stamp_said_twice():
    a = f"<header class='article-header'><h1>{RIVER.title}</h1><p class='under'><em>Envoys meet for the first time in a year to speak about the dam.</em></p></header><div class='article-dates'><div class='date-simple'><span class='for-readers'>Published On 4 Nov 2024</span><span aria-hidden='true'>4 Nov 2024</span></div></div><div class='text'>{RIVER.html()}</div>"
    return SavedPage("twice", whole(a, "", RIVER.title), RIVER, DAY, CLUTTER)


def time_in_pieces():
    a = f"<article><header><h1>{VOTE.title}</h1><div>By <a>Ada Moreno</a></div><time data-testid='Body'><span>November 4, 2024</span><span>12:35 PM UTC</span><span>Updated 2 days ago</span></time></header><div class='article-body'>{VOTE.html('div', data_testid='paragraph')}</div></article>"
    return SavedPage("pieces", whole(a, "", VOTE.title), VOTE, DAY, CLUTTER)


def meta_against_updated_stamp():
    h = "<meta property='article:published_time' content='2024-11-04T17:35:00'><meta property='article:modified_time' content='2024-11-05T17:35:00'>"
    a = f"<div class='page'><h1 class='headline'>{PORT.title}</h1><div class='byline'><div>By DEE VOSS</div><x-timestamp data-timestamp='1730828100000'><span>Updated 1:35 PM EST, November 5, 2024</span></x-timestamp></div><div class='story-text'>{PORT.html()}</div></div>"
    return SavedPage("meta-updated", whole(a, h, PORT.title), PORT, DAY, CLUTTER, time(17, 35))


def boxes_between_paragraphs():
    ps = BRIDGE.paragraphs
    mid = "<div class='ad'>ADVERTISEMENT</div>"
    nl = "<div class='newsletter-signup'><h4>Sign up for The Morning</h4><p>All the news you need, in your inbox every day at seven.</p></div>"
    a = f"<article><h1>{BRIDGE.title}</h1><div>4 Nov, 2024</div><p>{ps[0]}</p>{mid}<p>{ps[1]}</p>{nl}<p>{ps[2]}</p><p><strong>Read more: <a href='x'>Ferry makes its last journey</a></strong></p><p>{ps[3]}</p>{mid}<p>{ps[4]}</p></article>"
    return SavedPage("ads", whole(a, "", BRIDGE.title), BRIDGE, DAY, (*CLUTTER, "in your inbox"))


def preformatted():
    t = "\n\n".join(textwrap.fill(p, 72) for p in PORT.paragraphs)
    return SavedPage(
        "pre",
        page(f"<title>{PORT.title}</title>", f"<h1>{PORT.title}</h1>\n<pre>\nPosted: 4 November 2024\n\n{t}\n</pre>"),
        PORT,
        DAY,
    )


def saved_long_ago():
    d = f"<!-- saved from url=(0030)https://post.example/river.htm -->\r\n<HTML><HEAD><TITLE>The River Post: {RIVER.title}</TITLE></HEAD><BODY bgColor=#ffffff><TABLE><TBODY><TR><TD><A>Home</A>&nbsp;|&nbsp;<A>World</A></TD></TR></TBODY></TABLE><H2>{RIVER.title}</H2><P><I>Monday, November 4, 2024 Posted: 10:21 AM EST (1521 GMT)</I></P>{RIVER.html('P')}</BODY></HTML>".encode()
    return SavedPage("ie", d, RIVER, DAY)


def letter_of_one_writer():
    h = ld(
        **{
            "@type": "NewsArticle",
            "headline": BRIDGE.title,
            "datePublished": "2024-11-04T07:01:22+00:00",
            "dateModified": "2024-11-04T07:01:22+00:00",
            "author": [{"@type": "Person", "name": "Cy Ahlund", "url": "https://x"}],
            "publisher": {"@type": "Organization", "name": "Notes from Tarn"},
        }
    )
    a = f"<div class='single-post'><article><h1 class='post-title'>{BRIDGE.title}</h1><h3 class='subtitle'>A day that children will remember</h3><div>Cy Ahlund</div><div>Nov 04, 2024</div><div>12</div><div>Share</div><div class='available-content'><div class='body markup'>{BRIDGE.html()}</div></div></article></div><div class='comments-page'><h4>Discussion about this post</h4></div>"
    return SavedPage(
        "substack",
        page(f"<title>{BRIDGE.title} - by Cy Ahlund</title>{h}", MENU + a + FOOTER),
        BRIDGE,
        DAY,
        ("Discussion",),
        time(7, 1),
        "Cy Ahlund",
    )


def evening_before_in_its_own_zone():
    a = f"<article><h1>{VOTE.title}</h1><p class='meta'>Nov 3, 2024, 9:30 PM EST</p>{VOTE.html()}</article>"
    h = ld(**{"@type": "NewsArticle", "headline": VOTE.title, "datePublished": "2024-11-04T02:30:00Z"})
    return SavedPage("evening", whole(a, h, VOTE.title), VOTE, DAY, CLUTTER, time(2, 30))


def wrapper_named_after_its_box():
    article = f"<div class='content'><h1>{PORT.title}</h1><p class='entry-meta'><time datetime='2024-11-04T12:35:00+09:00'>Nov 4</time></p>{PORT.html()}</div>"
    body = f"<div class='content-sidebar-wrap'>{article}{RELATED}</div>"
    return SavedPage(
        "wrapper", page(f"<title>{PORT.title}</title>", MENU + body + FOOTER), PORT, DAY, CLUTTER, time(12, 35)
    )


PAGES = [
    wrapper_named_after_its_box,
    weblog_theme,
    stamp_in_details,
    updated_and_published_in_divs,
    text_in_components,
    year_first_with_zone,
    stamp_in_another_language,
    json_ld_in_a_comment,
    stamp_said_twice,
    time_in_pieces,
    meta_against_updated_stamp,
    boxes_between_paragraphs,
    preformatted,
    saved_long_ago,
    letter_of_one_writer,
    evening_before_in_its_own_zone,
]
