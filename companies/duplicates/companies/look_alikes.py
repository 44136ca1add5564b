"""Find existing companies that look like a company about to be saved by hand."""

from typing import NamedTuple

from django.db.models import Q

from companies.duplicates.companies.find import MIN_COMPATIBILITY
from companies.identity.mention import Mention
from companies.identity.resolution import find_company_id
from companies.matching import IdentityKey, compatibility, identity_key, similarity_score
from companies.models import Company, CompanyDuplicate, CompanyKey
from companies.models.named import compact_form, normalized_company_name
from companies.search.companies import search_company_ids

SHOWN = 5
MIN_SIMILARITY = 0.9  # the lowest `similarity_score()` of a name and its misspelling


class LookAlike(NamedTuple):
    """An existing company that may be the one being saved, and the reason (see `companies.duplicates.comparison`)."""

    company: Company
    reason: str


def look_alikes(company: Company) -> list[LookAlike]:
    """Return the companies that `company` (saved or not) looks like, most certain first.

    Companies that a person marked as distinct from it are excluded. One that is not named looks like no other.
    """
    found: dict = {}
    if company.names_nobody:
        return []
    for key in own_keys(company):
        if owner := owner_of(key, other_than=company):
            found.setdefault(owner.pk, LookAlike(owner, "same_web_address"))
    compact = compact_form(normalized_company_name(company.name))
    namesakes = Company.objects.filter(Q(compact_name=compact) | Q(aliases__compact_name=compact)).distinct()
    for namesake in namesakes.order_by("created_at", "pk")[: 2 * SHOWN]:
        found.setdefault(namesake.pk, LookAlike(namesake, "equal_names"))
    resolved = find_company_id(Mention(company.name, company.website))
    if resolved and (existing := Company.objects.filter(pk=resolved).first()):
        found.setdefault(resolved, LookAlike(existing, "equal_names"))
    ids = search_company_ids(company.name, limit=2 * SHOWN)
    companies = Company.objects.in_bulk(ids)
    for similar in (companies[pk] for pk in ids if pk in companies):
        if are_similar(company.name, similar.name):
            found.setdefault(similar.pk, LookAlike(similar, "similar_names"))
    for pk in [company.pk, *distinct_from(company)]:
        found.pop(pk, None)
    return [look for look in found.values() if not look.company.names_nobody][:SHOWN]


def are_similar(name: str, other: str) -> bool:
    """Return whether a person who typed `name` may have meant `other`: similar words, or a typo."""
    return compatibility(name, other) >= MIN_COMPATIBILITY or similarity_score(name, other) >= MIN_SIMILARITY


def own_keys(company: Company) -> list[IdentityKey]:
    """Return the keys in a company's own fields: its domain, its account, and the key of its website."""
    stated = [IdentityKey(kind, value) for kind in CompanyKey.Kind.values if (value := getattr(company, kind))]
    of_website = identity_key(company.website)
    return list(dict.fromkeys([*stated, *filter(None, [of_website])]))


def owner_of(key: IdentityKey, *, other_than: Company) -> Company | None:
    """Return the other company that has `key`, as its main key or as one of several."""
    others = Company.objects.exclude(pk=other_than.pk)
    rows = CompanyKey.objects.filter(kind=key.kind, value=key.value).values("company")
    return others.filter(Q(**{key.kind: key.value}) | Q(pk__in=rows)).first()


def distinct_from(company: Company) -> list:
    """Return the ids of the companies that a person marked as distinct from this one."""
    pairs = CompanyDuplicate.objects.involving(company).filter(status=CompanyDuplicate.Status.DISTINCT)
    return [other for pair in pairs for other in (pair.first_id, pair.second_id) if other != company.pk]
