from datetime import datetime, timedelta
from typing import NamedTuple, cast
from uuid import UUID

from django.utils.text import slugify

from companies.factories import CompanyAliasFactory, CompanyDuplicateFactory, CompanyFactory, CompanyKeyFactory
from companies.matching import compatibility
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
# For each size: its weight, how sites write it, and the age of such a company in years.
SIZES = {
    Size.STARTUP: (28, ("1-10 employees", "11-50 employees"), (2, 12)),
    Size.SMALL: (30, ("51-200 employees",), (4, 40)),
    Size.MEDIUM: (22, ("201-500 employees", "501-1,000 employees"), (8, 75)),
    Size.LARGE: (13, ("1,001-5,000 employees",), (15, 115)),
    Size.ENTERPRISE: (7, ("5,001-10,000 employees", "10,001+ employees"), (30, 160)),
}
NAMESAKE_EVERY = 25  # every such company has the name of the previous one, and the pair is queued for review


class Employer(NamedTuple):
    """What the rest of the mock data needs from a company. Only this is kept in memory."""

    id: UUID
    name: str
    domain: str
    place: Place
    size: str
    industry: str
    roles: tuple[str, ...]
    benefits: tuple[str, ...]


class Companies:
    """Build companies one by one, each with a unique domain."""

    def __init__(self, dice: Dice, as_of: datetime, role_keys: list[str], taken: set[str]) -> None:
        """Build companies that hire for `role_keys`; `taken` has the domains and names already in use."""
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
        """Return the next company and its rows."""
        dice = self.dice
        industry = self.industries[self.made % len(self.industries)]  # in turn, so that a small database has them all
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
            updated_at=dice.datetime_between(recorded, self.as_of),
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
            evidence = {"reason": "equal_names", "name": name, "key": domain}
            found = max(recorded, original.created_at)
            rows.append(
                CompanyDuplicateFactory.build(
                    id=dice.uuid(),
                    first=original,
                    second=company,
                    evidence=evidence,
                    score=compatibility(original.name, company.name),
                    created_at=found,
                    updated_at=found,
                )
            )
        self.last = company
        return employer, rows

    def _namesake(self, original: Company) -> tuple[str, str]:
        """Return the name of the previous company with another domain, for a person to review."""
        domain = cast(str, original.domain).replace(".example", "-group.example")
        self.taken.add(domain)
        return original.name, domain

    def _unused_name(self, industry: Industry, place: Place) -> tuple[str, str]:
        """Return an unused name and its domain under `.example`, which is reserved and has no real websites."""
        for attempt in range(100):
            start, end = self.dice.choice(NAME_STARTS), self.dice.choice(NAME_ENDS)
            name = f"{start}{end} {self.dice.choice(industry.nouns)}"
            if attempt > 2:  # the short names are running out
                name = f"{name} {place.city}"
            domain = f"{slugify(name)}.example"
            normalized = normalized_company_name(name)
            if start[-1].lower() != end[0] and domain not in self.taken and normalized not in self.taken:
                self.taken |= {domain, normalized}
                return name, domain
        raise ValueError("There are no unused company names left. Create fewer companies.")


def employers_by_role(employers: list[Employer]) -> dict[str, list[Employer]]:
    """Return the employers that hire for each role."""
    by_role: dict[str, list[Employer]] = {}
    for employer in employers:
        for role in employer.roles:
            by_role.setdefault(role, []).append(employer)
    return by_role
