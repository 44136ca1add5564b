"""The rows of a model as import and export read and write them."""

from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import Any, ClassVar

import tablib
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import DatabaseError, models
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.results import Error

from jobpilot.admin.transfer.importing import TableImport
from jobpilot.admin.transfer.relations import Relation
from jobpilot.admin.transfer.results import Draft, ImportResult
from jobpilot.admin.transfer.tables import PAGE, Limits
from jobpilot.admin.transfer.widgets import widget_for
from jobpilot.db.bulk import update_rows
from jobpilot.db.faults import Fault, fault_of, is_conflict
from jobpilot.models.belonging import path_to_person, visible_to
from jobpilot.zones import site_zone, zone_of


class RowResource(ModelResource):
    """Rows of a model, checked as forms check them, and imported all or not at all.

    `make_relations()` names the foreign keys and how people name their rows. A subclass that needs more overrides
    `prepare()`, `write()`, `after_batch()` or `finish()`, which get many rows at a time.
    """

    fields: dict[str, Field]
    relations: Sequence[Relation] = ()
    user: Any = None  # the account that imports
    progress: Callable[[int, int], None] = staticmethod(lambda done, total: None)  # called after each batch
    writes_one_by_one: ClassVar[bool] = False  # by a service that locks, and that a refusal leaves half changed
    completed: ClassVar[Sequence[str]] = ()  # columns that an import may fill, for its preview
    limits: ClassVar[Limits] = PAGE  # of a file that a page imports

    class Meta:
        clean_model_instances = True
        exclude = ["created_at", "updated_at"]
        use_transactions = True

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.relations = self.make_relations()
        keys: dict[str, Field] = {}
        fields: dict[str, Field] = {}
        by_name = {relation.name: relation for relation in self.relations}
        keys_of_model = {field.name for field in self._meta.model._meta.concrete_fields if field.is_relation}
        if unnamed := (keys_of_model & self.fields.keys()) - by_name.keys():
            raise ImproperlyConfigured(
                f"{type(self).__name__}.make_relations() lacks {', '.join(sorted(unnamed))}: say how people name a row."
            )
        for name, field in self.fields.items():
            if relation := by_name.get(name):
                own = relation.fields()
                keys[relation.key_column] = own.pop(relation.key_column)
                fields |= own
            else:
                fields[name] = field
        self.fields = fields | keys  # the ids come last, out of a person's way

    @classmethod
    def field_from_django_field(cls, field_name: str, django_field: Any, readonly: bool) -> Field:
        if django_field.is_relation:  # replaced by the columns of its Relation
            return Field(attribute=django_field.attname, column_name=field_name)
        readonly = readonly or django_field.generated
        return Field(field_name, field_name, widget=widget_for(django_field), readonly=readonly)

    @classmethod
    def get_result_class(cls) -> type[ImportResult]:
        return ImportResult

    # For subclasses

    def make_relations(self) -> Sequence[Relation]:
        """Return how the rows of each foreign key are named."""
        return ()

    def zones(self, draft: Draft) -> tuple[tzinfo | None, tzinfo | None]:
        """Return the zones of the times and of the days in a row: those of its person; None: of whoever imports.

        The days of rows that people share are those of the site.
        """
        path = path_to_person(self._meta.model)
        for relation in self.relations:
            if relation.name == path:
                named = draft.instance._state.fields_cache.get(path)  # one that was found by its name
                if person := named or relation.by_id.get(relation.key_of(draft.instance)):
                    return zone_of(person), zone_of(person)
        return None, None if path else site_zone()

    def prepare(self, drafts: list[Draft]) -> None:
        """Complete rows that were read, before they are validated."""

    def write(self, drafts: list[Draft], using: str) -> None:
        """Insert the new rows and update the changed ones. Raise an error of the database if one of them is wrong."""
        model: Any = self._meta.model
        model._base_manager.using(using).bulk_create([draft.instance for draft in drafts if draft.is_new])
        update_rows(model, [(draft.instance, draft.changed) for draft in drafts if not draft.is_new], using)

    def after_batch(self, drafts: list[Draft]) -> None:
        """Write what follows from rows that were written."""

    def finish(self, drafts: list[Draft], *, dry_run: bool) -> None:
        """Write what follows from all rows that were written."""

    def notes(self) -> list[str]:
        """Return what a person should know before they confirm."""
        return []

    # Export

    def filter_export(self, queryset: Any, **kwargs: Any) -> Any:
        queryset = super().filter_export(queryset, **kwargs)
        return queryset.select_related(*self._related_names()) if isinstance(queryset, models.QuerySet) else queryset

    def _related_names(self) -> list[str]:
        return [
            name
            for relation in self.relations
            for name in (relation.name, *(f"{relation.name}__{inner}" for inner in relation.select_related))
        ]

    # Import

    def get_import_queryset(self) -> Any:
        """Return the rows that a file may change: those that the account may see; a command may change all."""
        return self.get_queryset() if self.user is None else visible_to(self.user, self.get_queryset())

    def import_data(self, dataset: tablib.Dataset, *args: Any, **kwargs: Any) -> ImportResult:
        """Import all rows, or none if one is refused, or another person's change comes between."""
        self.user = kwargs.get("user")
        for relation in self.relations:
            relation.account = self.user
        try:
            return super().import_data(dataset, *args, **kwargs | {"rollback_on_validation_errors": True})
        except DatabaseError as error:
            if not (is_conflict(error) or fault_of(error) is Fault.LOCKED):
                raise
            result = ImportResult()
            text = "Somebody else changed the same rows at the same time. Nothing was imported: try again."
            result.append_base_error(Error(ValidationError(text)))
            return result

    def import_data_inner(
        self,
        dataset: tablib.Dataset,
        dry_run: bool,
        raise_errors: bool,
        using_transactions: bool,
        collect_failed_rows: bool,
        **kwargs: Any,
    ) -> ImportResult:
        result = ImportResult()
        result.total_rows = len(dataset)
        TableImport(self, dataset, result, dry_run=dry_run).run()
        if raise_errors and result.invalid_rows:
            raise result.invalid_rows[0].error
        return result
