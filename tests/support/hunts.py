"""Two people's hunts: a row of every personal model for each, with texts that give away whose they are."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models, transaction
from django.test import Client

from interactions.models import Attachment, JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import Change, UserProfile
from jobpilot.models.belonging import path_to_person
from tests.support.project import FACTORIES, MODELS

Row = Any
# Whose rows an archive holds is a person; what was done to them stays with the site (`jobpilot.site.archive.contents`).
PERSONAL = [model for model in MODELS if path_to_person(model) and model is not get_user_model()]
ARCHIVED = [model for model in PERSONAL if model is not Change]


class Hunt:
    """A person with an account, and a row of every personal model, all of whose texts hold `mark`."""

    def __init__(self, mark: str, job: Row) -> None:
        self.mark = mark
        self.account: Any = UserFactory(username=mark, email=f"{mark}@example.com", first_name=mark, is_staff=True)
        self.person: Any = UserProfileFactory(first_name=mark, last_name=mark, account=self.account)
        self.rows: dict[type[models.Model], Row] = {UserProfile: self.person}
        for model in sorted(PERSONAL, key=lambda model: str(path_to_person(model)).count("__")):
            if model not in self.rows:
                self.rows[model] = self._row(model, job)
        for row in self.rows.values():
            self._mark(row)

    def _row(self, model: type[models.Model], job: Row) -> Row:
        way = str(path_to_person(model)).partition("__")[0]
        key: Any = model._meta.get_field(way)
        of = {way: self.rows[key.related_model]}
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and not field.null and field.related_model in self.rows:
                of[field.name] = self.rows[field.related_model]
        if model is JobUserInteraction:
            of["applied"] = True  # so that it can have interviews
        if model is Attachment:
            of["interaction"] = self.rows[JobUserInteraction]
        names = {field.name for field in model._meta.concrete_fields}
        # What a row must refer to is a row of the same person, which is there already.
        needed: Any = [
            each for each in model._meta.concrete_fields if each.related_model in self.rows and not each.null
        ]
        of |= {each.name: self.rows[each.related_model] for each in needed}
        return FACTORIES[model].create(**of, **({"job": job} if "job" in names else {}))

    def _mark(self, row: Row) -> None:
        """Put the mark into every text of a row that takes it."""
        texts = {
            field.name: self.mark[: field.max_length]
            for field in row._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField) and not (field.choices or field.generated)
        }
        if not self._update(row, texts):  # an address, or another text of a certain shape, is among them
            for name, text in texts.items():
                self._update(row, {name: text})
        row.refresh_from_db()

    def _update(self, row: Row, values: dict[str, str]) -> bool:
        try:
            with transaction.atomic():
                type(row)._base_manager.filter(pk=row.pk).update(**values)
        except (IntegrityError, DataError, ValidationError):
            return False
        return True

    def log_in(self, *, without: str = "see_everybody") -> Client:
        """Return a client of the account, which may do everything with every model, but sees its own hunt only."""
        self.account.user_permissions.set(Permission.objects.exclude(codename=without))
        client = Client()
        client.force_login(self.account)
        return client

    def dump(self) -> list[dict[str, Any]]:
        return [type(row)._base_manager.filter(pk=row.pk).values().first() for row in self.rows.values()]
