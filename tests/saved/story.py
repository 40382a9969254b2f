"""Stories to set into pages, and the gold that comes with them."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class Story:
    """A headline and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def first(self):
        return self.paragraphs[0][:40]

    @property
    def last(self):
        return self.paragraphs[-1][-40:]

    def html(self, tag="p", **attributes):
        words = "".join(f' {key.rstrip("_")}="{value}"' for key, value in attributes.items())
        return "\n".join(f"<{tag}{words}>{paragraph}</{tag}>" for paragraph in self.paragraphs)


@dataclass(frozen=True)
class SavedPage:
    """A page and its gold: ``published`` None where no reader could tell; ``absent`` must not be in the text."""

    name: str
    data: bytes
    story: Story
    published: date | None
    absent: tuple[str, ...] = ()
    clock: time | None = None
    author: str | None = None
    title: str | None = None

    @property
    def headline(self):
        return self.title or self.story.title


RIVER = Story(
    "River talks open in Geneva after a year of silence",
    (
        "GENEVA - Envoys of Vastania and Orlund met in Geneva on Friday to speak about the dam on the upper Lind, the first such meeting in a year, officials of both governments said.",
        "The talks are to go on until next week. A spokesman for the Orlund foreign ministry said that a joint commission of engineers would be set up before the end of the year.",
        "“We have come a long way, and there is a long way to go,” he told reporters on Sunday after a dinner at the lake.",
        "Vastania finished the dam in 2021. Farmers downstream say that their fields have had a third less water since then, which the government in Port Vast denies.",
        "Neither side would say whether the water treaty of 1974 will be opened anew in the spring.",
    ),
)
PORT = Story(
    "Port of Karsholm reopens after strike of dockers",
    (
        "The port of Karsholm opened its gates again on Monday morning after dockers agreed to end a strike that had kept more than forty ships at anchor for three weeks.",
        "The union said that its members had voted by a narrow margin for the offer, which raises wages by nine per cent over two years and keeps the night shifts as they are.",
        "Shipping companies expect that it will take until the middle of the month before all containers have been moved to the yards inland.",
        "The strike began when the operator announced in September that it would close the eastern terminal, where six hundred people work.",
        "The harbour master said on Tuesday that no further talks were planned before the winter.",
    ),
)
VOTE = Story(
    "Parliament of Merrow votes to leave customs union",
    (
        "PORT MERROW (Inland Press) - The parliament of Merrow voted late on Wednesday to leave the customs union with its eastern neighbours, which it had joined in 2011.",
        "The motion was carried by 61 votes to 58 after a debate of eleven hours. Two members of the governing party voted against it and were expelled on Thursday.",
        "Prime Minister Ilse Harrow said that her government would give notice next month and hoped for a treaty of free trade within two years.",
        "The secretary of the union called the vote regrettable and said that ministers of the other members would meet in an extraordinary session.",
        "Opinion polls have shown for months that the country is divided in two halves over the question.",
    ),
)
BRIDGE = Story(
    "Hundreds cross new bridge between Tarn and Ostrava Bay",
    (
        "Hundreds of people walked over the new bridge between Tarn and Ostrava Bay on Saturday, two days before it is opened to cars.",
        "The bridge is four kilometres long and took seven years to build. It replaces a ferry that has crossed the strait since 1926 and made its last journey on Sunday night.",
        "Engineers closed it once more in the evening in order to test the lights and the barriers, the ministry of transport said.",
        "Both towns hope for visitors; the mayor of Tarn spoke of a day that children would remember for the rest of their lives.",
        "The toll will be decided on at the end of the week, when the council meets for the last time this year.",
    ),
)
