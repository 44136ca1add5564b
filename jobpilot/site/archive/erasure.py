"""Erase a person, so that nothing names them."""

from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial
from typing import Any

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.auth import SESSION_KEY, get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS, models, transaction
from django.db.models import ProtectedError, RestrictedError

from companies.models import CompanyMerge, JobDeduplication
from jobpilot.db.arguments import checked
from jobpilot.models import Change, UserProfile
from jobpilot.models.belonging import ANYBODY, path_to_person
from jobpilot.models.doors import unrecorded
from jobpilot.site.archive.contents import (
    BATCH,
    Model,
    batches,
    counted_by_kind,
    file_fields,
    personal_models,
    rows_of,
)
from jobpilot.site.archive.errors import ArchiveError
from jobpilot.site.archive.names import Names

# What merges keep of the rows that they moved, by field: lists of ids, and of copies of rows.
UNDO_RECORDS: dict[Model, list[str]] = {
    CompanyMerge: ["moved", "created", "replaced"],
    JobDeduplication: ["undo_record"],
}
_SEARCHED = (models.CharField, models.TextField, models.JSONField, models.UUIDField)


class Erasure:
    """What erasing a person takes along."""

    def __init__(self, person: UserProfile, rows: dict[Model, list[Any]], account: Any) -> None:
        self.person = person
        self.rows = rows  # the ids of the person's rows, by model
        self.account = account  # to be deleted too, or None
        self.account_id = account.pk if account else None  # which the instance loses when it is deleted
        self.records: Counter[Model] = Counter()  # of logs and records that named them; known afterwards
        self.names = Names(person, (key for ids in rows.values() for key in ids), account)

    def __str__(self) -> str:
        counts = [(model, len(ids)) for model, ids in self.rows.items()]
        if self.account:
            counts.append((type(self.account), 1))
        return counted_by_kind([*counts, *self.records.items()])


@checked
def plan_erasure(person: UserProfile, *, keep_account: bool = False, using: str = DEFAULT_DB_ALIAS) -> Erasure:
    """Return what `erase_person()` would take along. The account of a superuser stays."""
    rows = {model: list(rows_of(model, person, using).values_list("pk", flat=True)) for model in personal_models()}
    account = get_user_model()._base_manager.using(using).filter(profile=person.pk).first()
    if keep_account or (account and account.is_superuser):
        account = None
    return Erasure(person, {model: ids for model, ids in rows.items() if ids}, account)


@checked
def erase_person(person: UserProfile, *, keep_account: bool = False, using: str = DEFAULT_DB_ALIAS) -> Erasure:
    """Delete a person, all their rows and files, their account, and the logs and records that name them.

    What merges keep for their undo loses the person's rows, so that an undo leaves them out. Raise ArchiveError, and
    delete nothing, if the person is gone, or something of another app protects them. `traces_of()` searches afterwards.
    """
    with transaction.atomic(using=using), unrecorded():
        if not UserProfile.objects.using(using).filter(pk=person.pk).lock():
            raise ArchiveError("This person no longer exists.")
        erasure = plan_erasure(person, keep_account=keep_account, using=using)
        _forget_moves(erasure.names, using)
        _delete_files(person, using)
        erasure.records.update(dict(_delete_records(erasure, using)))
        erasure.records[Change] = _delete_changes(erasure, using)
        try:
            UserProfile.objects.using(using).filter(pk=person.pk).delete()
            for model, ids in erasure.rows.items():  # that no cascade took
                _delete(model, ids, using)
            if erasure.account:
                erasure.account.delete(using=using)
        except (ProtectedError, RestrictedError) as error:
            raise ArchiveError(f"{person} cannot be erased: other rows depend on them. {error.args[0]}") from error
    return erasure


def _forget_moves(names: Names, using: str) -> None:
    """Take a person's rows out of what merges keep for an undo."""
    for model, fields in UNDO_RECORDS.items():
        for key, *values in model._base_manager.using(using).values_list("pk", *fields).iterator(BATCH):
            without = [_without(value, names) for value in values]
            if without != values:
                changed = dict(zip(fields, without, strict=True))
                model._base_manager.using(using).filter(pk=key).update(**changed)


def _without(value: Any, names: Names) -> Any:
    """Return JSON without the items of lists that name a person."""
    if isinstance(value, dict):
        return {key: _without(part, names) for key, part in value.items()}
    if isinstance(value, list):
        return [_without(part, names) for part in value if not names.are_in(part)]
    return value


def _delete_files(person: UserProfile, using: str) -> None:
    """Delete the files of a person once the rows are gone for good."""
    for model in personal_models():
        for field in file_fields(model):
            for row in rows_of(model, person, using).iterator(BATCH):
                if name := getattr(row, field.attname).name:
                    transaction.on_commit(partial(field.storage.delete, name), using=using)


def _delete_records(erasure: Erasure, using: str) -> Iterator[tuple[Model, int]]:
    """Delete the rows that may be about anybody, such as logs, and name the person; yield how many of each model."""
    sessions = apps.get_model("sessions", "Session") if apps.is_installed("django.contrib.sessions") else None
    for model in apps.get_models():
        if path_to_person(model) != ANYBODY or not model._meta.managed or model._meta.proxy:
            continue
        found = _of_account(erasure, using) if model is LogEntry else set()
        if model is sessions:
            found = _sessions(model, erasure.account, using)
        else:
            found |= set(_naming(model, erasure.names, using))
        if found:
            _delete(model, found, using)
            yield model, len(found)


def _delete_changes(erasure: Erasure, using: str) -> int:
    """Delete the changes of a person's rows and those that name them, and return how many; blank who made others."""
    changes = Change.objects.using(using)
    account = {"model": get_user_model()._meta.label_lower, "key": str(erasure.account_id)}
    count = changes.filter(models.Q(person=erasure.person.pk) | models.Q(**account)).delete()[0]
    naming = set(_naming(Change, erasure.names, using))
    _delete(Change, naming, using)
    if erasure.account:
        changes.filter(account=erasure.account_id).update(account=None, account_name="")
    return count + len(naming)


def _of_account(erasure: Erasure, using: str) -> set[Any]:
    """Return the ids of the log's entries by and about an account that goes."""
    if erasure.account is None:
        return set()
    about = {
        "content_type": ContentType.objects.db_manager(using).get_for_model(erasure.account),
        "object_id": str(erasure.account.pk),
    }
    log = LogEntry.objects.using(using)
    return set(log.filter(models.Q(user=erasure.account.pk) | models.Q(**about)).values_list("pk", flat=True))


def _sessions(model: Any, account: Any, using: str) -> set[Any]:
    if account is None:
        return set()
    sessions = model._base_manager.using(using).iterator(BATCH)
    return {each.pk for each in sessions if each.get_decoded().get(SESSION_KEY) == str(account.pk)}


def _naming(model: Any, names: Names, using: str) -> Iterator[Any]:
    """Yield the ids of the rows with an id or e-mail address of a person, or with the name that they log in with."""
    fields = [field for field in model._meta.concrete_fields if isinstance(field, _SEARCHED)]
    log_in = get_user_model().USERNAME_FIELD
    attnames = [field.attname for field in fields]
    for key, *values in model._base_manager.using(using).values_list("pk", *attnames).iterator(BATCH):
        if names.are_in(values) or (
            names.log_in and dict(zip(attnames, values, strict=True)).get(log_in) == names.log_in
        ):
            yield key


def _delete(model: Any, ids: Collection[Any], using: str) -> None:
    for batch in batches(ids):
        model._base_manager.using(using).filter(pk__in=batch).delete()
