"""Find, create and identify companies."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import CheckConstraint
from django.utils import timezone

from companies.identity.mention import FACTS, Mention
from companies.identity.resolution import MAX_TRIES, find_company_id, resolve_companies
from companies.matching import names_nobody
from companies.models import Company, CompanyKey
from companies.search.companies import search_company_ids
from jobpilot.db.arguments import searching, service
from jobpilot.db.constraints import fields_of


@service
def get_or_create_company(*, name: str, website: str = "", **facts: Any) -> tuple[Company, bool]:
    """Return the company with this name and web address, and whether it was created.

    Follow the decision table of `companies.identity.resolution`. Facts (`companies.identity.mention.FACTS`) fill empty
    fields of an existing company and overwrite nothing. The number of queries is fixed, and concurrent calls are safe.

    Raise ValidationError, field by field, for a blank name, one that names nobody ("Confidential"), an unknown fact, or
    a value that the field rejects.
    """
    _validate(name, facts)
    if names_nobody(name):
        raise ValidationError(
            {
                "name": f"“{name}” says that the employer is not named, so there is no such company to find. Enter its "
                "name; bulk_upsert_jobs() gives a posting that does not name its employer a company of its own."
            }
        )
    for _ in range(MAX_TRIES):
        (resolution,) = resolve_companies([Mention(name, website, facts)])
        if company := Company.objects.filter(pk=resolution.company_id).first():
            return company, resolution.created
    raise ValidationError("This company was merged or deleted meanwhile. Try again.")


@service
def find_existing_company(*, name: str, website: str = "") -> Company | None:
    """Return the company that `get_or_create_company()` would return, or None if there is none.

    Raise ValidationError for a blank name.
    """
    _validate(name, {})
    company_id = find_company_id(Mention(name, website))
    return Company.objects.filter(pk=company_id).first() if company_id else None


@searching
def search_companies(query: str | None, limit: int = 10, *, using: str = DEFAULT_DB_ALIAS) -> list[Company]:
    """Return the companies that match what a person has typed so far, best first, each once.

    Match names and aliases (by the beginning, a part, or with a typo) and web addresses. Return at most `limit`
    companies (and never more than `companies.search.companies.MAX_LIMIT`) in a fixed number of queries; none for an
    empty query.
    """
    ids = search_company_ids(query or "", limit=limit, using=using)
    companies = Company.objects.using(using).in_bulk(ids)
    return [companies[company_id] for company_id in ids if company_id in companies]


@service
@transaction.atomic
def record_main_keys(*, company: Company) -> None:
    """Create the missing keys for the domain and the hiring-site account of a company.

    A key that belongs to another company is left alone.
    """
    CompanyKey.objects.bulk_create(
        [
            CompanyKey(company=company, kind=kind, value=value)
            for kind in CompanyKey.Kind.values
            if (value := getattr(company, kind))
        ],
        ignore_conflicts=True,
    )


def _validate(name: str, facts: dict[str, Any]) -> None:
    if unknown := set(facts) - set(FACTS):
        raise ValidationError(dict.fromkeys(sorted(unknown), "This is not a fact of a company."))
    company = Company(name=" ".join(str(name or "").split())[:200], created_at=timezone.now(), **facts)
    company.full_clean(validate_unique=False, validate_constraints=False)
    # A namesake is found, so there is nothing to refuse for uniqueness.
    for constraint in Company._meta.constraints:
        if isinstance(constraint, CheckConstraint) and (concerned := fields_of(constraint) & set(facts)):
            try:
                constraint.validate(Company, company)
            except ValidationError as error:
                raise ValidationError({min(concerned): error}) from error
