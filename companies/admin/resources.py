"""Companies and job listings as files have them, and how a file names one of them."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.db.models.functions import Lower

from companies.duplicates.companies.decide import propose_pair
from companies.duplicates.companies.find import find_duplicates
from companies.duplicates.companies.look_alikes import look_alikes
from companies.identity.mention import Mention
from companies.identity.resolution import lock_identity, resolve_companies
from companies.matching import IdentityKey, identity_key, names_nobody, typed_key
from companies.models import Company, CompanyAlias, CompanyKey, JobListing
from companies.models.job_title import SHORTEST_TITLE
from companies.models.named import NAME_MAX_LENGTH, compact_form, normalized_company_name
from jobpilot.admin.authority import may
from jobpilot.admin.transfer.relations import LISTED, Relation
from jobpilot.admin.transfer.resources import RowResource
from jobpilot.admin.transfer.results import Draft
from jobpilot.admin.transfer.widgets import LINE_BREAK, is_empty
from jobpilot.notations import shortened

# Up to so many imported companies are each searched for look-alikes; of more, all names are compared at once.
SEARCHED_ONE_BY_ONE = 20
KINDS = CompanyKey.Kind.values
ADDRESS = re.compile(r"\w+://\S+|[\w-]+(\.[\w-]+)+(/\S*)?")


def companies_by_name(texts: set[str]) -> dict[str, list[Company]]:
    """Return the companies that are known by each of these names (ignoring case, spaces and legal form)."""
    compact = {text: compact_form(normalized_company_name(text)) for text in texts}
    names = set(compact.values())
    aliases = CompanyAlias.objects.filter(compact_name__in=names).exclude(source=CompanyAlias.Source.MENTIONED)
    known = set(aliases.order_by().values_list("company_id", "compact_name")) if texts else set()
    chosen = Q(compact_name__in=names) | Q(pk__in={company_id for company_id, _ in known})
    companies = Company.objects.filter(chosen).in_bulk() if texts else {}
    known |= {(company.pk, company.compact_name) for company in companies.values()}
    named: dict[str, list[Company]] = defaultdict(list)
    for company_id, name in known:
        named[name].append(companies[company_id])
    for namesakes in named.values():
        namesakes.sort(key=lambda company: (company.name, company.domain or "", company.pk))
    return {text: named[name] for text, name in compact.items()}


def owners_of(keys: set[IdentityKey]) -> dict[IdentityKey, Company]:
    """Return the company behind each of these web addresses."""
    owners: dict[IdentityKey, Company] = {}
    for kind in KINDS:
        values = {key.value for key in keys if key.kind == kind}
        if values:
            rows = CompanyKey.objects.filter(kind=kind, value__in=values).select_related("company")
            owners |= {IdentityKey(kind, row.value): row.company for row in rows if row.company}
            own = Company.objects.filter(**{f"{kind}__in": values})
            owners |= {IdentityKey(kind, getattr(company, kind)): company for company in own}
    return owners


def address_keys(texts: set[str]) -> dict[str, IdentityKey]:
    """Return the keys of those texts that are web addresses or domains rather than names."""
    addresses = {text for text in texts if ADDRESS.fullmatch(text)}
    return {text: identity_key(text) or IdentityKey(CompanyKey.Kind.DOMAIN, text.lower()) for text in addresses}


def listed(texts: Collection[str]) -> str:
    """Return the first of some texts for a sentence, and how many more there are."""
    more = f" and {len(texts) - LISTED:,} more" if len(texts) > LISTED else ""
    return ", ".join(sorted(texts)[:LISTED]) + more


class CompanyRelation(Relation):
    """A company, by any of its names, or by its domain; one that is unknown is added, as for a posting."""

    model = Company

    def __init__(self, name: str, resource: RowResource) -> None:
        super().__init__(name)
        self.resource = resource
        self.added: list[str] = []

    def names(self, target: Any) -> dict[str, str]:
        return {self.name: target.name if target else ""}

    def describe(self, target: Any) -> str:
        return f"{target.name} ({target.domain or target.tenant or 'no web address'}, {target.pk})"

    def load_names(self, drafts: list[Draft]) -> None:
        texts = {text for text in self.texts(drafts) if self.read_key(text) is None}
        keys = address_keys(texts)
        owners = owners_of(set(keys.values()))
        named = companies_by_name(texts)
        self.found = {text: [owners[keys[text]]] if keys.get(text) in owners else named[text] for text in texts}
        unknown = {text for text in texts if not self.found[text] and text not in keys and self._may_be_added(text)}
        self._add({text for text in unknown if not names_nobody(text)})
        self._add_unnamed(drafts, unknown)

    def _may_be_added(self, text: str) -> bool:
        user = self.resource.user
        may_add = user is None or may(user, "add", Company)
        return may_add and len(text) <= NAME_MAX_LENGTH and not LINE_BREAK.search(text)

    def _add(self, texts: set[str]) -> None:
        """Add companies for names that nobody has, by the rules for postings."""
        if not texts:
            return
        names = sorted(texts)
        resolved = [resolution.company_id for resolution in resolve_companies(Mention(name) for name in names)]
        companies = Company.objects.in_bulk(resolved)
        for name, pk in zip(names, resolved, strict=True):
            self.found[name] = [companies[pk]]
        self.added += [company.name for company in companies.values()]

    def _add_unnamed(self, drafts: list[Draft], texts: set[str]) -> None:
        """Add a company of its own for each new listing that does not name its employer."""
        without_key = [draft for draft in drafts if draft.is_new and is_empty(draft.cells.get(self.key_column))]
        names = {id(draft): text for draft in without_key for text in self.texts([draft]) & texts if names_nobody(text)}
        resolved = resolve_companies(Mention(name) for name in names.values())
        companies = Company.objects.in_bulk([resolution.company_id for resolution in resolved])
        self.unnamed = {
            draft: companies[resolution.company_id] for draft, resolution in zip(names, resolved, strict=True)
        }
        self.added += names.values()

    def candidates(self, text: str, draft: Draft) -> list[Any]:
        if not names_nobody(text):
            return self.found.get(text, [])
        # A name that names nobody says nothing new of a listing that has a company.
        company = self.unnamed.get(id(draft)) if draft.is_new else self.by_id.get(self.key_of(draft.instance))
        return [company] if company else []

    def notes(self) -> list[str]:
        if not self.added:
            return []
        return [f"Companies that were not known yet are added: {listed(self.added)}."]


class ListingRelation(Relation):
    """A job listing, by its title with its company and place if several have it, or by its address."""

    model = JobListing
    select_related = ("company",)

    def __init__(self, name: str, company: str = "", place: str = "") -> None:
        super().__init__(name)
        self.company_column, self.place_column = company or f"{name}_company", place or f"{name}_location"

    def names(self, target: Any) -> dict[str, str]:
        values = (target.title, target.company.name, target.location) if target else ("", "", "")
        return dict(zip((self.name, self.company_column, self.place_column), values, strict=True))

    def unknown(self, text: str) -> ValidationError:
        return ValidationError(
            f"There is no job “{shortened(text)}” of this company and place. Check the spelling, or add it first."
        )

    def load_names(self, drafts: list[Draft]) -> None:
        texts = {text for text in self.texts(drafts) if self.read_key(text) is None}
        self.found: dict[str, list[JobListing]] = defaultdict(list)
        if texts:
            chosen = Q(title__in=texts) | Q(job_url__in=texts) | Q(application_url__in=texts)
            lowered = {text.lower() for text in texts}
            listings = self.queryset().alias(lowered=Lower("title")).filter(chosen | Q(lowered__in=lowered))
            for listing in listings.order_by("title", "pk"):
                for text in {listing.title.casefold(), listing.job_url, listing.application_url} - {""}:
                    self.found[text].append(listing)
        companies = {
            text
            for text in self.texts(drafts, self.company_column)
            if any(self.texts([draft]) & texts for draft in drafts)
        }
        keys = address_keys(companies)
        owners = owners_of(set(keys.values()))
        self.companies = {
            text: {owners[keys[text]].pk} if keys.get(text) in owners else {company.pk for company in named}
            for text, named in companies_by_name(companies).items()
        }

    def candidates(self, text: str, draft: Draft) -> list[Any]:
        found = self.found.get(text) or self.found.get(text.casefold(), [])
        company, place = (draft.cells.get(column) for column in (self.company_column, self.place_column))
        if not is_empty(company):
            text = str(company).strip()
            ids = self.companies.get(text, set())
            if names_nobody(text):
                ids = {job.company_id for job in found if job.company.name.casefold() == text.casefold()}
            found = [job for job in found if job.company_id in ids or str(job.company_id) == text]
        if len(found) > 1 and not is_empty(place):
            wanted = str(place).strip().casefold()
            found = [job for job in found if job.location.casefold() == wanted]
        return found


class CompanyResource(RowResource):
    """Fill the domain from the website as the form does, and propose companies that look alike for review.

    An import cannot ask, so that companies that look like another are added, and a person decides later.
    """

    completed = ["domain"]

    class Meta(RowResource.Meta):
        model = Company
        exclude = [*RowResource.Meta.exclude, "normalized_name", "compact_name"]

    def prepare(self, drafts: list[Draft]) -> None:
        websites: dict[int, IdentityKey] = {}
        wanted: set[IdentityKey] = set()
        for draft in drafts:
            company = draft.instance
            if draft.is_new and draft.key is None and company.names_nobody:
                draft.refuse(
                    f"“{company.name}” says that the employer is not named, so that nobody could find it again. Enter "
                    "the name, or leave out the row.",
                    "name",
                )
            for kind in KINDS:
                value = (getattr(company, kind) or "").strip() or None
                try:
                    value = typed_key(kind, value) if value and (draft.is_new or draft.stored[kind] != value) else value
                except ValueError as error:
                    draft.refuse(str(error), kind)
                setattr(company, kind, value)
                if value and (draft.is_new or draft.stored[kind] != value):
                    wanted.add(IdentityKey(kind, value))
            is_new_website = not company.names_nobody and (draft.is_new or draft.stored["website"] != company.website)
            if is_new_website and (key := identity_key(company.website)) and not getattr(company, key.kind):
                websites[id(draft)] = key
                wanted.add(key)
        owners = owners_of(wanted)
        for draft in drafts:
            company = draft.instance
            for kind in KINDS:
                value = getattr(company, kind)
                owner = owners.get(IdentityKey(kind, value)) if value else None
                if owner and owner.pk != company.pk and (draft.is_new or draft.stored[kind] != value):
                    draft.refuse(f"“{value}” belongs to {owner}.", kind)
                elif value:
                    owners.setdefault(IdentityKey(kind, value), company)
        for draft in drafts:
            if (key := websites.get(id(draft))) and owners.setdefault(key, draft.instance).pk == draft.instance.pk:
                setattr(draft.instance, key.kind, key.value)

    def write(self, drafts: list[Draft], using: str) -> None:
        lock_identity(using)
        super().write(drafts, using)

    def after_batch(self, drafts: list[Draft]) -> None:
        keys = [
            CompanyKey(company=draft.instance, kind=kind, value=value)
            for draft in drafts
            for kind in KINDS
            if kind in draft.changed and (value := getattr(draft.instance, kind))
        ]
        CompanyKey.objects.bulk_create(keys, ignore_conflicts=True)  # one of another company is left alone

    def finish(self, drafts: list[Draft], *, dry_run: bool) -> None:
        companies = [draft.instance for draft in drafts if draft.changed & {"name", "website", *KINDS}]
        if dry_run:
            return  # pairs are no part of a preview
        if len(companies) > SEARCHED_ONE_BY_ONE:
            find_duplicates(among={company.pk for company in companies}, using=self.get_db_connection_name())
            return
        for company in companies:
            for look in look_alikes(company):
                propose_pair(one=look.company, other=company, evidence={"reason": look.reason, "entered_by": "import"})


class JobListingResource(RowResource):
    """Name the company as people do; the id of it comes last."""

    class Meta(RowResource.Meta):
        model = JobListing
        exclude = [*RowResource.Meta.exclude, "address_digest", "place_words", "asks", "asks_of"]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.longer_titles: set[str] = set()

    def make_relations(self) -> Sequence[Relation]:
        self.company = CompanyRelation("company", self)
        return [self.company, ListingRelation("canonical")]

    def write(self, drafts: list[Draft], using: str) -> None:
        lock_identity(using)
        super().write(drafts, using)

    def after_batch(self, drafts: list[Draft]) -> None:
        titles = ((draft.cells.get("title"), draft.instance.title) for draft in drafts)
        self.longer_titles |= {title for typed, title in titles if typed and title == f"{typed} (job)"}

    def notes(self) -> list[str]:
        notes = self.company.notes()
        if self.longer_titles:
            text = f"Titles have at least {SHORTEST_TITLE} characters. Stored as {listed(self.longer_titles)}."
            notes.append(text)
        return notes
