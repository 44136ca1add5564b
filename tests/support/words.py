"""What a person reads on a page, and what of it is a word of tables and columns, and not a job seeker's."""

import re
from html.parser import HTMLParser

# A label that is one of these, alone or as the heading of a filter ("By user").
LABELS = {
    "user",
    "users",
    "did",
    "interaction",
    "interactions",
    "user interactions",
    "job interactions",
    "user profile",
    "user profiles",
    "interaction type",
    "interaction data",
    "application status",
    "applied date",
    "saved date",
    "response date",
    "follow up date",
    "interaction count",
    "source count",
    "data quality score",
    "scraped at",
    "last scraped",
    "canonical",
    "api available",
    "rate limit config",
    "scraping rules",
    "source metadata",
    "event type",
    "event data",
    "event date",
    "experience years",
    "usage count",
    "display order",
    "empty",
    "not empty",
}
# What no sentence says. A name of a column has underscores, and is shown where a file is imported or exported.
PHRASES = re.compile(
    r"\binteractions?\b|\buser profiles?\b|\bis (active|current|default|featured|milestone|system)\b", re.I
)
TEXT_OF = ("aria-label", "placeholder", "title", "alt")


class Words(HTMLParser):
    """Collect what a person reads of a page: its texts, and those of labels for screen readers."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.hidden = 0
        self.feed(html)

    def handle_starttag(self, tag, attrs) -> None:
        self.hidden += tag in {"script", "style", "template"}
        self.texts += [value for name, value in attrs if name in TEXT_OF and value]

    def handle_endtag(self, tag) -> None:
        self.hidden -= tag in {"script", "style", "template"}

    def handle_data(self, data) -> None:
        if not self.hidden and data.strip():
            self.texts.append(" ".join(data.split()))

    def of_a_table(self) -> set[str]:
        """Return the texts that are not a job seeker's words."""
        labels = {text for text in self.texts if text.casefold().strip(" :*").removeprefix("by ") in LABELS}
        return labels | {text for text in self.texts if PHRASES.search(text)}
