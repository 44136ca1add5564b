"""Companies that a company about to be saved by hand could be, and what its web address says about it."""

from typing import NamedTuple

from django.db.models import Q

from companies.duplicates.companies.find import SIMILAR
from companies.identity.mention import Mention
from companies.identity.resolution import find_company_id
from companies.matching import IdentityKey, compatibility, identity_key, similarity_score
from companies.models import Company, CompanyDuplicate, CompanyKey
from companies.models.named import compact_form, normalized_company_name
from companies.search.companies import search_company_ids

SHOWN = 5
TYPO = 0.9  # the least `similarity_score` of a name and its misspelling


class LookAlike(NamedTuple):
    """An existing company, and why it may be the one that is saved: a reason of `companies.duplicates.comparison`."""

    company: Company
    reason: str


def look_alikes(company: Company) -> list[LookAlike]:
    """The companies that `company` (saved or not) looks like, the surest first.

    Those that a person has told apart from it are left out.
    """
    found: dict = {}
    for key in keys_meant(company):
        if owner := owner_of(key, other_than=company):
            found.setdefault(owner.pk, LookAlike(owner, "same_web_address"))
    compact = compact_form(normalized_company_name(company.name))
    namesakes = Company.objects.filter(Q(compact_name=compact) | Q(aliases__compact_name=compact)).distinct()
    for namesake in namesakes.order_by("created_at", "pk")[: 2 * SHOWN]:
        found.setdefault(namesake.pk, LookAlike(namesake, "equal_names"))
    meant = find_company_id(Mention(company.name, company.website))
    if meant and (existing := Company.objects.filter(pk=meant).first()):
        found.setdefault(meant, LookAlike(existing, "equal_names"))
    ids = search_company_ids(company.name, limit=2 * SHOWN)
    companies = Company.objects.in_bulk(ids)
    for similar in (companies[pk] for pk in ids if pk in companies):
        if are_alike(company.name, similar.name):
            found.setdefault(similar.pk, LookAlike(similar, "similar_names"))
    for pk in [company.pk, *told_apart(company)]:
        found.pop(pk, None)
    return list(found.values())[:SHOWN]


def are_alike(name: str, other: str) -> bool:
    """Whether a person who typed `name` may have meant `other`: much the same words, or a slip of the finger."""
    return compatibility(name, other) >= SIMILAR or similarity_score(name, other) >= TYPO


def keys_meant(company: Company) -> list[IdentityKey]:
    """The keys that a company's own fields name: its domain, its account, and what its website says."""
    stated = [IdentityKey(kind, value) for kind in CompanyKey.Kind.values if (value := getattr(company, kind))]
    said = identity_key(company.website)
    return list(dict.fromkeys([*stated, *filter(None, [said])]))


def owner_of(key: IdentityKey, *, other_than: Company) -> Company | None:
    """The other company that has `key`, as its main one or as one of several."""
    others = Company.objects.exclude(pk=other_than.pk)
    rows = CompanyKey.objects.filter(kind=key.kind, value=key.value).values("company")
    return others.filter(Q(**{key.kind: key.value}) | Q(pk__in=rows)).first()


def told_apart(company: Company) -> list:
    """The ids of the companies that a person decided are not this one."""
    pairs = CompanyDuplicate.objects.involving(company).filter(status=CompanyDuplicate.Status.DISTINCT)
    return [other for pair in pairs for other in (pair.first_id, pair.second_id) if other != company.pk]
