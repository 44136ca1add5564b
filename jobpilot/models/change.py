import uuid
from collections.abc import Mapping
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import models

from jobpilot.db.arguments import checked
from jobpilot.db.constraints import choices_check
from jobpilot.db.decorators import alters_data
from jobpilot.db.fields import JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.models.base import BaseModel
from jobpilot.models.user import UserProfile


class ChangeKind(models.TextChoices):
    ADDED = "added", "Added"
    CHANGED = "changed", "Changed"
    DELETED = "deleted", "Deleted"
    EXPORTED = "exported", "Exported"


class ChangeQuerySet(models.QuerySet):
    @checked
    def of_row(self, row: models.Model) -> Self:
        """Return the changes of a row, newest first."""
        return self.filter(model=row._meta.label_lower, key=str(row.pk)).order_by("-created_at", "-id")

    @alters_data
    @checked
    def record_export(
        self,
        account: AbstractBaseUser | AnonymousUser | None,
        model: type[models.Model],
        *,
        rows: int,
        format: str,  # noqa: A002 (as people call it)
        filters: Mapping[str, str] | None = None,
        row: models.Model | None = None,
        person: UserProfile | None = None,
        door: str = "Export",
    ) -> Any:
        """Record that rows of a model left in a file, or all of one `row` and what belongs to it."""
        after: dict[str, Any] = {"rows": rows, "format": format}
        if filters:
            after["filters"] = dict(filters)
        known = account if isinstance(account, AbstractBaseUser) else None
        return self.create(
            account_id=known.pk if known else None,
            account_name=known.get_username() if known else "",
            door=door,
            occasion=uuid.uuid4(),
            model=model._meta.label_lower,
            key=str(row.pk) if row else "",
            kind=ChangeKind.EXPORTED,
            after=after,
            person=person,
        )


class Change(BaseModel):
    """What happened to a row: who changed what from what to what, and through which door.

    The database writes it (`jobpilot.models.recording`) while a door is open (`changes_by()`). Nobody edits it.
    """

    Kind = ChangeKind

    # Without constraints: a change outlives the account that made it and the person whose row it is about.
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="changes",
        db_constraint=False,
        help_text="Who did it; empty if nobody was logged in.",
    )
    account_name = models.CharField(
        max_length=254, blank=True, default="", help_text="The name that the account logged in with."
    )
    door = models.CharField(max_length=200, help_text="How it was done, such as by a form, an import or a command.")
    occasion = models.UUIDField(help_text="The same for all that happened together.")
    model = models.CharField(max_length=100, help_text="Of the row, such as companies.joblisting.")
    key = models.CharField(max_length=64, blank=True, default="", help_text="Of the row; empty for an export.")
    kind = models.CharField(max_length=10, choices=ChangeKind)
    before = JSONObjectField(help_text="The earlier values of what changed, or all of a deleted row.")
    after = JSONObjectField(help_text="The later values of what changed, or what was exported.")
    person = models.ForeignKey(
        UserProfile,
        on_delete=models.DO_NOTHING,
        null=True,
        blank=True,
        related_name="changes",
        db_constraint=False,
        db_index=False,
        help_text="Whose row it is; empty for what people share.",
    )

    objects = ChangeQuerySet.as_manager()

    path_to_person = "person"
    path_to_maker = "account"
    changes_are_recorded = False

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [choices_check("kind", ChangeKind)]
        indexes = [
            Index(fields=["-created_at", "-id"], name="change_newest", serves="the list of all changes"),
            Index(
                fields=["person", "-created_at", "-id"], name="change_person", serves="the changes of one person's rows"
            ),
            Index(fields=["key", "model", "-created_at"], name="change_row", serves="the history of a row"),
            Index(fields=["occasion"], name="change_occasion", serves="what happened together"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.model} {self.key}".strip()
