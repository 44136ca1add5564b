"""Find the place of an archive's shared rows in another database: which of them it has, and which are missing."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db import models
from django.db.models import Q

from companies.models import Company, CompanyKey
from jobpilot.site.archive.contents import COMPANIONS, Model, batches, keys, rows_with
from jobpilot.site.archive.errors import ArchiveError
from resumes.models import ResumeTemplate

Rows = dict[Model, dict[Any, Any]]  # unsaved instances by id


class SharedRows:
    """The shared rows of an archive.

    `resolve()` says which row of the database stands for each, and collects in `missing` those that have to be
    inserted. A row that the database has under its id stays as it is there.
    """

    def __init__(self, archived: Rows, using: str) -> None:
        self.archived = archived
        self.using = using
        self.places: dict[Model, dict[Any, Any]] = defaultdict(dict)
        self.missing: dict[Model, list[Any]] = defaultdict(list)
        self.replaced: Counter[Model] = Counter()  # by a row with another id

    def resolve(self, referring: Iterable[models.Model]) -> None:
        """Make rows refer to the rows of the database that stand for those they refer to in the archive."""
        pending, remapped = list(referring), list[models.Model]()
        while pending:
            remapped += pending
            wanted: dict[Model, set[Any]] = defaultdict(set)
            for row in pending:
                for key in keys(type(row), shared=True):
                    wanted[key.related_model].add(getattr(row, key.attname))
            pending = [row for model, ids in wanted.items() for row in self._place(model, ids - {None})]
        for row in remapped:
            for key in keys(type(row), shared=True):
                if (value := getattr(row, key.attname)) is not None:
                    setattr(row, key.attname, self.places[key.related_model][value])
        self._add_companions()

    def _place(self, model: Model, ids: Collection[Any]) -> list[Any]:
        """Find the places of rows, and return those that are missing."""
        places = self.places[model]
        new = set(ids) - places.keys()
        places |= {row.pk: row.pk for row in rows_with(model, new, self.using)}
        missing = []
        for key in sorted(new - places.keys()):
            row = self.archived.get(model, {}).get(key)
            if row is None:
                raise ArchiveError(
                    f"The archive refers to the {model._meta.verbose_name} {key}, which is neither in it nor stored."
                )
            equal = self._equal(row)
            places[key] = equal or key
            if equal:
                self.replaced[model] += 1
            else:
                missing.append(row)
        self.missing[model] += missing
        return missing

    def _equal(self, row: Any) -> Any:
        """Return the id of a row of the database that is the same thing under another id, or None."""
        match row:
            case Company():
                return self._company(row)
            case ResumeTemplate():
                same = ResumeTemplate._base_manager.using(self.using).filter(name=row.name)
                return same.order_by("created_at", "pk").values_list("pk", flat=True).first()
        return None

    def _company(self, company: Company) -> Any:
        """Return the company with one of the same keys or, for one without any, of the same name."""
        companies = Company._base_manager.using(self.using)
        own = [key for key in self.archived.get(CompanyKey, {}).values() if key.company_id == company.pk]
        main = [(kind, value) for kind in ("domain", "tenant") if (value := getattr(company, kind))]
        identifying = list(dict.fromkeys(main + [(key.kind, key.value) for key in own]))
        for kind, value in identifying:
            of_key = Q(keys__kind=kind, keys__value=value)
            if found := companies.filter(Q(**{kind: value}) | of_key).order_by("created_at", "pk").first():
                return found.pk
        if identifying:
            return None
        same = companies.filter(normalized_name=company.normalized_name)
        without_key = same.filter(domain=None, tenant=None).first()
        if without_key:
            return without_key.pk
        named = list(same.values_list("pk", flat=True)[:2])
        return named[0] if len(named) == 1 else None

    def _add_companions(self) -> None:
        """Let the keys and aliases of companies that are inserted come along, unless the database has them."""
        for model, companions in COMPANIONS.items():
            inserted = {row.pk for row in self.missing[model]}
            for companion in companions:
                (key,) = (each for each in keys(companion, shared=True) if each.related_model is model)
                archived = self.archived.get(companion, {}).values()
                rows = [row for row in archived if getattr(row, key.attname) in inserted]
                taken = {row.pk for row in rows_with(companion, [row.pk for row in rows], self.using)}
                self.missing[companion] = [row for row in rows if row.pk not in taken | self._taken(companion, rows)]

    def _taken(self, model: Model, rows: Collection[Any]) -> set[Any]:
        """Return the ids of keys that belong to nobody or to another company here: domains that many share."""
        if model is not CompanyKey:
            return set()
        found: set[tuple[str, str]] = set()
        for batch in batches(row.value for row in rows):
            of_value = CompanyKey._base_manager.using(self.using).filter(value__in=batch)
            found |= set(of_value.values_list("kind", "value"))
        return {row.pk for row in rows if (row.kind, row.value) in found}
