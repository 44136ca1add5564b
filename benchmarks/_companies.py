"""Company names, databases filled with them, and incoming mentions for the benchmarks."""

import csv
import random
import re
from pathlib import Path
from uuid import UUID

from companies.identity.mention import Mention
from companies.models import Company, CompanyAlias, CompanyKey
from companies.models.named import compact_form, normalized_company_name

DATA = Path(__file__).parent / "data"
FORMS = ("Inc.", "LLC", "Ltd", "GmbH", "Corp", "")
KNOWN = 0.8  # the share of incoming names that belong to stored companies
WITH_SITE = 2 / 3  # the share of companies, and of incoming names, that have a web address


def read(directory: Path, filename: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with (directory / filename).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def company_names(count: int) -> list[str]:
    """Return `count` names, no two of them equal after normalizing: real ones first, then combined ones.

    A combined name begins as one filer's name and ends as another's, so that words are as rare and as common as among
    real names. The names are the same on every run.
    """
    real = [row["name"].title() for row in read(DATA, "sec_filers.csv")]
    chance = random.Random(1)
    names: dict[str, str] = {}
    for name in real:
        names.setdefault(compact_form(normalized_company_name(name)), name)
    while len(names) < count:
        head, tail = chance.choice(real).split(), chance.choice(real).split()
        name = " ".join(head[: max(1, len(head) // 2)] + tail[len(tail) // 2 :])
        names.setdefault(compact_form(normalized_company_name(name)), name)
    return list(names.values())[:count]


def fill(using: str, names: list[str]) -> None:
    """Store a company for each name: two in three have a domain, one in five an alias."""
    companies, keys, aliases = [], [], []
    for number, name in enumerate(names):
        company = Company(id=id_of(number), name=name, domain=_domain(name, number) if number % 3 else None)
        companies.append(company)
        if company.domain:
            keys.append(CompanyKey(company=company, kind="domain", value=company.domain))
        if number % 5 == 0:
            words = name.split()
            aliases.append(CompanyAlias(company=company, name=f"{words[0]} {words[-1]} {number}"))
    Company.objects.using(using).bulk_create(companies, batch_size=2000)
    CompanyKey.objects.using(using).bulk_create(keys, batch_size=2000)
    CompanyAlias.objects.using(using).bulk_create(aliases, batch_size=2000)


def id_of(number: int) -> UUID:
    """Return the id of the company with this place in the list of names, the same on both databases."""
    return UUID(int=random.Random(number).getrandbits(128), version=4)


def mentions(known: list[str], new: list[str], count: int) -> list[Mention]:
    """Return `count` mentions like those of an import: of known companies in other spellings, and of new ones."""
    chance = random.Random(2)
    incoming = []
    for number in range(count):
        if chance.random() < KNOWN:
            position = chance.randrange(len(known))
            name = _respelled(known[position], chance)
            site = f"https://www.{_domain(known[position], position)}/careers"
        else:
            name = new[number]
            site = f"https://{_domain(name, number)}"
        incoming.append(Mention(name, site if chance.random() < WITH_SITE else ""))
    return incoming


def _domain(name: str, number: int) -> str:
    return f"{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')[:40]}-{number}.com"


def _respelled(name: str, chance: random.Random) -> str:
    spelling = f"{name.rstrip('.')} {chance.choice(FORMS)}".strip()
    return chance.choice((name, spelling, spelling.upper(), spelling.lower()))
