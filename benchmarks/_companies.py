"""Databases full of companies, and names that come in, to measure with."""

import csv
import random
import re
from pathlib import Path

from companies.identity.mention import Mention
from companies.models import Company, CompanyAlias, CompanyKey
from companies.models.named import compact_form, normalized_company_name

DATA = Path(__file__).parent / "data"
FORMS = ("Inc.", "LLC", "Ltd", "GmbH", "Corp", "")
SAME = 0.8  # the share of incoming names that are of stored companies
WITH_SITE = 2 / 3  # the share of companies, and of incoming names, that have a web address


def read(directory: Path, filename: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with (directory / filename).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def company_names(count: int) -> list[str]:
    """`count` names, no two of them equal in any spelling: real ones first, then crossed ones. Always the same.

    A crossed name begins as one filer's name and goes on as another's, so that words are as rare and as common as
    they are among real names.
    """
    real = [row["name"].title() for row in read(DATA, "sec_filers.csv")]
    chosen = random.Random(1)
    names: dict[str, str] = {}
    for name in real:
        names.setdefault(compact_form(normalized_company_name(name)), name)
    while len(names) < count:
        head, tail = chosen.choice(real).split(), chosen.choice(real).split()
        name = " ".join(head[: max(1, len(head) // 2)] + tail[len(tail) // 2 :])
        names.setdefault(compact_form(normalized_company_name(name)), name)
    return list(names.values())[:count]


def fill(using: str, names: list[str]) -> None:
    """Store a company of each name: two in three have a domain, one in five another name."""
    companies, keys, aliases = [], [], []
    for number, name in enumerate(names):
        company = Company(name=name, domain=_domain(name, number) if number % 3 else None)
        companies.append(company)
        if company.domain:
            keys.append(CompanyKey(company=company, kind="domain", value=company.domain))
        if number % 5 == 0:
            words = name.split()
            aliases.append(CompanyAlias(company=company, name=f"{words[0]} {words[-1]} {number}"))
    for model, rows in ((Company, companies), (CompanyKey, keys), (CompanyAlias, aliases)):
        model.objects.using(using).bulk_create(rows, batch_size=2000)


def mentions(known: list[str], new: list[str], count: int) -> list[Mention]:
    """`count` mentions as an import brings them: of known companies in other spellings, and of new ones."""
    chosen = random.Random(2)
    incoming = []
    for number in range(count):
        if chosen.random() < SAME:
            place = chosen.randrange(len(known))
            name, site = _respelled(known[place], chosen), f"https://www.{_domain(known[place], place)}/careers"
        else:
            name = new[number]
            site = f"https://{_domain(name, number)}"
        incoming.append(Mention(name, site if chosen.random() < WITH_SITE else ""))
    return incoming


def mistyped(text: str, chosen: random.Random) -> str:
    """The text with a letter left out, doubled, changed, or swapped with the next; never the first."""
    place = chosen.randrange(1, max(2, len(text) - 2))
    before, letter, after = text[:place], text[place], text[place + 1 :]
    changed = ("", letter * 2, chosen.choice("aeionrst"), after[:1] + letter)
    kind = chosen.randrange(len(changed))
    return before + changed[kind] + (after[1:] if kind == 3 else after)


def _domain(name: str, number: int) -> str:
    return f"{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')[:40]}-{number}.com"


def _respelled(name: str, chosen: random.Random) -> str:
    spelling = f"{name.rstrip('.')} {chosen.choice(FORMS)}".strip()
    return chosen.choice((name, spelling, spelling.upper(), spelling.lower()))
