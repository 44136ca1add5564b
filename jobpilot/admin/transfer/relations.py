"""Foreign keys in files: rows are named as people name them, and by their id."""

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from import_export.fields import Field
from import_export.widgets import Widget

from jobpilot.admin.transfer.results import Draft
from jobpilot.admin.transfer.widgets import is_empty, read_key, text_of
from jobpilot.db.fields import own_field
from jobpilot.models import UserProfile
from jobpilot.models.belonging import person_of, sees_everybody, visible_to
from jobpilot.notations import shortened

LISTED = 5  # candidates in a message


class NameField(Field):
    """A column that names the row of a foreign key; a `Relation` reads it."""

    def __init__(self, column: str, name_of: Callable[[Any], str]) -> None:
        super().__init__(column_name=column, widget=Widget())
        self.name_of = name_of

    def get_value(self, instance: Any) -> str:
        return self.name_of(instance)

    def export(self, instance: Any, **kwargs: Any) -> str:
        return self.name_of(instance)


class Relation:
    """A foreign key with columns that name its row, and one with its id.

    `load()` gets all rows of a batch, so that the number of queries does not grow with them.
    """

    model: type[models.Model]
    select_related: ClassVar[tuple[str, ...]] = ()  # what `names()` reads
    account: Any = None  # that imports, and names what it may see; None for a command, which may name all

    def __init__(self, name: str) -> None:
        self.name = name  # of the foreign key, and of the column that names its row
        self.key_column = f"{name}_id"
        self.by_id: dict[Any, Any] = {}
        self.keys_in_file: Collection[Any] = ()  # ids that rows of the file itself will have

    # For subclasses

    def names(self, target: Any) -> dict[str, str]:
        """Return the cells that name a row, by column; the first names it, and others distinguish it."""
        return {self.name: str(target) if target else ""}

    def queryset(self) -> models.QuerySet[Any]:
        rows = self.model._default_manager.select_related(*self.select_related)
        return rows if self.account is None else visible_to(self.account, rows)

    def load_names(self, drafts: list[Draft]) -> None:
        """Load what the cells of these rows may name."""
        raise NotImplementedError

    def candidates(self, text: str, draft: Draft) -> list[Any]:
        """Return the loaded rows that a cell may name."""
        raise NotImplementedError

    def describe(self, target: Any) -> str:
        """Return what distinguishes a candidate from the others in a message."""
        return ", ".join(filter(None, [*self.names(target).values(), str(target.pk)]))

    def unknown(self, text: str) -> ValidationError:
        name = self.model._meta.verbose_name
        return ValidationError(f"There is no {name} “{shortened(text)}”. Check the spelling, or add it first.")

    # Columns

    @property
    def columns(self) -> list[str]:
        return [*self.names(None), self.key_column]

    def fields(self) -> dict[str, Field]:
        """Return the resource's fields by column."""

        def named(column: str) -> Callable[[Any], str]:
            return lambda instance: self.names(getattr(instance, self.name, None) if self.key_of(instance) else None)[
                column
            ]

        fields: dict[str, Field] = {column: NameField(column, named(column)) for column in self.names(None)}
        fields[self.key_column] = NameField(self.key_column, lambda row: str(self.key_of(row) or ""))
        return fields

    def key_of(self, instance: Any) -> Any:
        return getattr(instance, f"{self.name}_id")

    # Import

    def load(self, drafts: list[Draft]) -> None:
        """Load the rows that these rows of a file may mean."""
        self.by_id = {}
        ids = set()
        for draft in drafts:
            for column in (self.key_column, self.name):
                if not is_empty(cell := draft.cells.get(column)) and (key := self.read_key(cell)) is not None:
                    ids.add(key)
        ids |= {self.key_of(draft.instance) for draft in drafts if draft.instance} - {None}
        self.by_id = self.queryset().in_bulk(ids) if ids else {}
        self.load_names(drafts)

    def attach(self, instance: Any) -> None:
        """Give a row its loaded related row, so that naming it takes no query."""
        if target := self.by_id.get(self.key_of(instance)):
            setattr(instance, self.name, target)

    def read_key(self, cell: Any) -> Any:
        """Return the id in a cell, or None if it is a name."""
        try:
            return read_key(self.model._meta.pk, cell)
        except ValidationError:
            return None

    def read(self, draft: Draft) -> None:
        """Set the foreign key of a row of the file, or say what is wrong with it."""
        cells = {column: draft.cells[column] for column in self.columns if column in draft.cells}
        if not cells:
            return
        stored = self.by_id.get(self.key_of(draft.instance)) if not draft.is_new else None
        if not draft.is_new:
            exported = {**self.names(stored), self.key_column: str(self.key_of(draft.instance) or "")}
            if all(
                cell == exported[column] or (is_empty(cell) and not exported[column]) for column, cell in cells.items()
            ):
                return
        column = self.name if self.name in cells else self.key_column
        try:
            target = self.find(draft, cells, stored)
        except ValidationError as error:
            draft.refuse(error, column)
            return
        field = own_field(type(draft.instance), self.name)
        if target is None and not field.null:
            draft.refuse(
                f"Name the {self.model._meta.verbose_name}.", self.name if self.name in cells else self.key_column
            )
        elif isinstance(target, models.Model):
            setattr(draft.instance, self.name, target)
        else:
            setattr(draft.instance, field.attname, target)

    def find(self, draft: Draft, cells: dict[str, Any], stored: Any) -> Any:
        """Return the row that the cells mean, its id if the file itself has it, or None."""
        key_cell, name_cell = cells.get(self.key_column), cells.get(self.name)
        if is_empty(key_cell):
            return None if is_empty(name_cell) else self.by_name(text_of(name_cell).strip(), draft)
        key = read_key(self.model._meta.pk, key_cell)
        target = self.by_id.get(key)
        if target is None:
            if key in self.keys_in_file:
                return key
            raise self.unknown(str(key_cell))
        if is_empty(name_cell):
            if self.name in cells and stored:
                raise ValidationError(f"This is empty, but {self.key_column} is not. Empty both, or none.")
            return target
        text = text_of(name_cell).strip()
        own_names = {name.casefold() for name in (self.names(target)[self.name], str(target.pk))}
        if text.casefold() not in own_names and target not in self.candidates(text, draft):
            raise ValidationError(
                f"“{shortened(text)}” is not the {self.model._meta.verbose_name} of {self.key_column} "
                f"({self.describe(target)}). Empty one of the two cells."
            )
        return target

    def by_name(self, text: str, draft: Draft) -> Any:
        key = self.read_key(text)
        if key is not None and (target := self.by_id.get(key)):
            return target
        if key is not None and key in self.keys_in_file:
            return key
        found = self.candidates(text, draft)
        if len(found) == 1:
            return found[0]
        if not found:
            raise self.unknown(text)
        listed = "; ".join(self.describe(target) for target in found[:LISTED])
        more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
        raise ValidationError(
            f"“{shortened(text)}” may mean {listed}{more}. Put the id of the right one into {self.key_column}."
        )

    def texts(self, drafts: Iterable[Draft], column: str = "") -> set[str]:
        """Return the texts that name rows in a column."""
        texts = set()
        for draft in drafts:
            if not is_empty(cell := draft.cells.get(column or self.name)):
                with suppress(ValidationError):  # which `read()` says
                    texts.add(text_of(cell).strip())
        return texts


class PersonRelation(Relation):
    """A person, by e-mail address or by full name."""

    model = UserProfile

    def names(self, target: Any) -> dict[str, str]:
        return {self.name: (target.email or target.full_name) if target else ""}

    def read(self, draft: Draft) -> None:
        """Set the person of a row. A new one that names nobody is of the account's person, unless it sees everybody."""
        unnamed = draft.is_new and all(is_empty(draft.cells.get(column)) for column in self.columns)
        if unnamed and self.account is not None and not sees_everybody(self.account):
            setattr(draft.instance, self.name, person_of(self.account))
        else:
            super().read(draft)

    def describe(self, target: Any) -> str:
        return ", ".join(filter(None, [target.full_name, target.email, str(target.pk)]))

    def unknown(self, text: str) -> ValidationError:
        return ValidationError(
            f"There is no person “{shortened(text)}”. Write the e-mail address or full name of one, or add them first."
        )

    def load_names(self, drafts: list[Draft]) -> None:
        texts = self.texts(drafts)
        addresses = {text.lower() for text in texts if "@" in text}
        words = [text.split() for text in texts if "@" not in text]
        lasts = {" ".join(name[split:]) for name in words for split in range(len(name))}
        firsts = {" ".join(name) for name in words}  # of people without a last name
        self.found: dict[str, list[Any]] = {}
        people = self.queryset().alias(address=Lower("email"))
        if texts:
            chosen = Q(address__in=addresses) | Q(last_name__in=lasts) | Q(last_name="", first_name__in=firsts)
            for person in people.filter(chosen).order_by("last_name", "first_name", "pk"):
                for name in {(person.email or "").casefold(), person.full_name.casefold()} - {""}:
                    self.found.setdefault(name, []).append(person)

    def candidates(self, text: str, draft: Draft) -> list[Any]:
        return self.found.get(" ".join(text.split()).casefold(), [])


class AccountRelation(Relation):
    """An account, by the name that it logs in with."""

    def __init__(self, name: str, model: type[models.Model]) -> None:
        super().__init__(name)
        self.model: Any = model

    def names(self, target: Any) -> dict[str, str]:
        return {self.name: target.get_username() if target else ""}

    def load_names(self, drafts: list[Draft]) -> None:
        names = self.texts(drafts)
        chosen = Q(**{f"{self.model.USERNAME_FIELD}__in": names})
        self.found = {account.get_username(): account for account in self.queryset().filter(chosen)} if names else {}

    def candidates(self, text: str, draft: Draft) -> list[Any]:
        return [account] if (account := self.found.get(text)) else []

    def by_name(self, text: str, draft: Draft) -> Any:
        # A name that is a number is a name first.
        return self.found.get(text) or super().by_name(text, draft)
