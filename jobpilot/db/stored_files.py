"""Files that come and go with their rows: none is left by a transaction that failed, and none is missing after one.

A file is written before the commit of its row, so that no committed row lacks it, and deleted if the transaction is
rolled back, or if there was no room for all of it. The file of a deleted row is deleted after the commit. Only a
process that dies between the two leaves one behind, which `data_report` finds.
"""

import uuid
from functools import partial
from typing import Any

from django.core.files.storage import Storage
from django.db import models, router, transaction
from django.db.models.signals import post_delete


class Written:
    """What waits for the commit of a row whose file was written."""

    def __init__(self, storage: Storage, name: str) -> None:
        self.storage, self.name = storage, name

    def __call__(self) -> None:
        """Keep the file."""

    def rolled_back(self) -> None:
        self.storage.delete(self.name)


class StoredFileField(models.FileField):
    """The file of a row, under a random name in the folder `upload_to` of the storage. It does not change."""

    upload_to: str

    def generate_filename(self, instance: models.Model | None, filename: Any) -> str:
        """Return a name that nothing of the row, nor of what somebody sent, is part of."""
        return f"{self.upload_to}/{uuid.uuid4()}"

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        file = getattr(model_instance, self.attname)
        if file and not file._committed:
            name = self.generate_filename(model_instance, file.name)
            try:
                file.name = file.storage.save(name, file.file, max_length=self.max_length)
            except OSError:
                file.storage.delete(name)  # what a full disk had room for
                raise
            file._committed = True
            setattr(model_instance, self.attname, file.name)
            using = router.db_for_write(type(model_instance), instance=model_instance)
            transaction.on_commit(Written(file.storage, file.name), using=using)
        return file

    def contribute_to_class(  # type: ignore[override]  # the stubs of Field and FileField differ
        self, cls: type[models.Model], name: str, **options: Any
    ) -> None:
        super().contribute_to_class(cls, name, **options)
        if not cls._meta.abstract and cls.__module__ != "__fake__":  # a model of a migration
            post_delete.connect(self._delete_file, sender=cls)

    def _delete_file(self, instance: models.Model, using: str, **signal: Any) -> None:
        if file := getattr(instance, self.attname):
            transaction.on_commit(partial(file.storage.delete, file.name), using=using)


def stored_names(field: StoredFileField) -> set[str]:
    """Return the names of the files that the storage has for a field."""
    try:
        _, files = field.storage.listdir(field.upload_to)
    except FileNotFoundError:
        return set()
    return {f"{field.upload_to}/{name}" for name in files}
