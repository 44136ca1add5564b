from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.utils.text import slugify

from companies.factories import CompanyAliasFactory, CompanyDuplicateFactory, CompanyFactory, CompanyKeyFactory
from companies.models import Company, CompanyAlias, CompanyDuplicate, CompanyKey
from companies.models.named import normalized_company_name
from jobpilot.site.mock_data.dice import Dice
from jobpilot.site.mock_data.industries import (
    BENEFITS,
    CULTURES,
    INDUSTRIES,
    LEGAL_FORMS,
    NAME_ENDS,
    NAME_STARTS,
    OFFICE_ROLES,
    VALUES,
    Industry,
)
from jobpilot.site.mock_data.places import PLACES, PLACES_OF, Place

Size = Company.SizeCategory
# For each size: how common it is, how sites write it, and how old such a company is, in years.
SIZES = {
    Size.STARTUP: (28, ("1-10 employees", "11-50 employees"), (2, 12)),
    Size.SMALL: (30, ("51-200 employees",), (4, 40)),
    Size.MEDIUM: (22, ("201-500 employees", "501-1,000 employees"), (8, 75)),
    Size.LARGE: (13, ("1,001-5,000 employees",), (15, 115)),
    Size.ENTERPRISE: (7, ("5,001-10,000 employees", "10,001+ employees"), (30, 160)),
}
NAMESAKE_EVERY = 25  # companies that may be the one before them, and are put to review


class Employer(NamedTuple):
    """What the rest of the world needs to know of a company: all that stays in memory of it."""

    id: UUID
    name: str
    domain: str
    place: Place
    size: str
    industry: str
    roles: tuple[str, ...]
    benefits: tuple[str, ...]


class Companies:
    """Makes companies one after another, no two of one name or domain."""

    def __init__(self, dice: Dice, as_of: datetime, role_keys: list[str], taken: set[str]) -> None:
        """`role_keys` are those that somebody can fill; `taken` holds the domains and names in use already."""
        self.dice, self.as_of, self.taken = dice, as_of, taken
        self.roles = {
            industry.name: tuple(key for key in (*industry.roles, *OFFICE_ROLES) if key in role_keys)
            for industry in INDUSTRIES
        }
        self.industries = [industry for industry in INDUSTRIES if self.roles[industry.name]]
        dice.shuffle(self.industries)
        self.made = 0
        self.last: Company | None = None

    def make(self) -> tuple[Employer, list[Company | CompanyKey | CompanyAlias | CompanyDuplicate]]:
        """One more company: what is kept of it, and its rows."""
        dice = self.dice
        industry = self.industries[self.made % len(self.industries)]  # in turn, so that a small world has them all
        self.made += 1
        place = dice.choice(PLACES_OF["US"] if dice.chance(0.75) else PLACES)
        original = self.last if self.made % NAMESAKE_EVERY == 0 else None
        name, domain = self._namesake(original) if original else self._unused_name(industry, place)
        size = dice.choices(list(SIZES), [weight for weight, *_ in SIZES.values()])[0]
        _, written_sizes, ages = SIZES[size]
        founded = self.as_of.year - dice.randint(*ages)
        recorded = self.as_of - timedelta(days=dice.randint(200, 600), seconds=dice.randint(0, 86_399))
        headquarters = place if dice.chance(0.85) else dice.choice(PLACES_OF[place.country])
        does = dice.choice(industry.does)
        benefits = dice.some(list(BENEFITS), 3, 6)
        company = CompanyFactory.build(
            id=dice.uuid(),
            name=name,
            domain=domain,
            industry=industry.name,
            size=dice.choice(written_sizes),
            size_category=size,
            location=str(place),
            headquarters_location=str(headquarters),
            founded_year=founded,
            website=f"https://www.{domain}",
            logo_url=f"https://www.{domain}/logo.svg",
            description=f"{name} {does}. Founded in {founded} in {headquarters.city}.",
            culture=dice.choice(CULTURES),
            values=dice.some(VALUES, 2, 4),
            benefits=benefits,
            created_at=recorded,
            updated_at=dice.moment(recorded, self.as_of),
        )
        employer = Employer(
            company.id, name, domain, place, size, industry.name, self.roles[industry.name], tuple(benefits)
        )
        dates = {"created_at": recorded, "updated_at": recorded}
        rows = [
            company,
            CompanyKeyFactory.build(
                id=dice.uuid(), company=company, kind=CompanyKey.Kind.DOMAIN, value=domain, **dates
            ),
        ]
        if dice.chance(0.25):
            spelling = f"{name} {dice.choice(LEGAL_FORMS[place.country])}"
            rows.append(CompanyAliasFactory.build(id=dice.uuid(), company=company, name=spelling, **dates))
        if original:
            seen = {"reason": "equal_names", "name": name, "key": domain}
            found = max(recorded, original.created_at)
            rows.append(
                CompanyDuplicateFactory.build(
                    id=dice.uuid(),
                    first=original,
                    second=company,
                    evidence=seen,
                    score=1.0,
                    created_at=found,
                    updated_at=found,
                )
            )
        self.last = company
        return employer, rows

    def _namesake(self, original: Company) -> tuple[str, str]:
        """The name of the company before, under a domain of its own: a person is to say whether they are one."""
        domain = original.domain.replace(".example", "-group.example")
        self.taken.add(domain)
        return original.name, domain

    def _unused_name(self, industry: Industry, place: Place) -> tuple[str, str]:
        """A name and its domain. `.example` is reserved: nobody's website is behind it."""
        for attempt in range(100):
            start, end = self.dice.choice(NAME_STARTS), self.dice.choice(NAME_ENDS)
            name = f"{start}{end} {self.dice.choice(industry.nouns)}"
            if attempt > 2:  # the short names run out
                name = f"{name} {place.city}"
            domain = f"{slugify(name)}.example"
            normalized = normalized_company_name(name)
            if start[-1].lower() != end[0] and domain not in self.taken and normalized not in self.taken:
                self.taken |= {domain, normalized}
                return name, domain
        raise ValueError("There are no company names left: make fewer companies.")


def employers_by_role(employers: list[Employer]) -> dict[str, list[Employer]]:
    """The employers that hire for each role."""
    by_role: dict[str, list[Employer]] = {}
    for employer in employers:
        for role in employer.roles:
            by_role.setdefault(role, []).append(employer)
    return by_role
