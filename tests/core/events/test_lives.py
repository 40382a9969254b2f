"""Lives told in news: whom "he" and "she" stand for where a text goes on about one person among several."""

import pytest

LIFE = (
    "Henrik Dahl, who led the ministry twice, died on Friday. Mr. Dahl studied law. Mr. Dahl was elected in 1977. "
    "Prime Minister Gro Lunde appointed him minister in May 1986. He left office in 1989 after Labor lost the vote, but "
    "Ms. Lunde brought him back in 1990.\n\nMr. Dahl married Solveig Bakke in 1960; she fell ill in 2015. Mr. Dahl wrote "
    "a book.\n\nMr. Okonjo, who is 91, is expected to attend.\n\nHis memoir was published in 1999. He resigned in 2001."
)


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("left", "Dahl leaves office"),
        ("brought", "Lunde brings Dahl back"),
        ("fell", "Solveig Bakke falls ill"),
        ("published", "Dahl's memoir published"),
        ("resigned", "Dahl resigns"),
    ],
)
def test_a_life_goes_on_about_whom_it_is_of(read, word, title):
    assert [e.title for e in read(LIFE) if word in e.predicate.text] == [title]


def test_a_middle_name_makes_nobody_else(read):
    people = {a.name for e in read(f"{LIFE} Henrik Johan Dahl fled in 1940.") for a in e.actors}
    assert "Henrik Dahl" in people
    assert "Henrik Johan Dahl" not in people


def test_an_obituary_goes_on_about_whom_it_is_of_whoever_is_named_beside(read):
    text = (
        "Tomás Arriagada Weiss, who has died aged 91, was a diplomat.\n\n"
        "He was one of five children of Ernesto Arriagada, a railway engineer. Educated in Lima, Tomás read law.\n\n"
        "Arriagada joined the foreign service in 1962. In 1971 Omar Saleh sent him to Oslo. There he met Ann Lee.\n\n"
        "He taught in Lima from 1975. Omar Saleh appointed him envoy in 1980. He resigned in 1981."
    )
    titles = [e.title for e in read(text)]
    assert "Arriagada joins foreign service" in titles
    assert "Arriagada resigns" in titles
    assert not [
        title for title in titles if title.startswith(("Ernesto", "Omar Saleh resign", "Omar Saleh meet", "Saleh"))
    ]


def test_she_is_whose_obituary_it_is_where_nobody_else_is_named(read):
    text = (
        "Ann Lee, who has died aged 87, was a minister.\n\nIn May 1990 Garrick's successor, Ruth Holm, praised the line. "
        "She published the plan in 1991. The prime minister, Harold Garrick, made her a junior minister in 1976. "
        "The inquiry cleared her of wrongdoing."
    )
    titles = [e.title for e in read(text)]
    assert {"Lee publishes plan", "Garrick makes Lee junior minister"} <= {
        t.replace("Ann ", "").replace("Harold ", "") for t in titles
    }
    assert any(t.startswith("Inquiry clears") and "Lee" in t for t in titles)


def test_she_goes_on_about_a_woman_told_of_in_an_aside(read):
    text = (
        "Ana Ruiz spoke in Lima. The envoy, Marc Delvaux, left on Friday. The union called for a strike, a step Ms Ruiz "
        "ruled out. She met the police on Sunday."
    )
    assert "Ruiz meets police" in [e.title for e in read(text)] or "Ana Ruiz meets police" in [
        e.title for e in read(text)
    ]
