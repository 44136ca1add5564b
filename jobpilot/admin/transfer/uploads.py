"""Keep an uploaded file between the preview and the confirmation."""

import os
import secrets
import stat
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import signing
from django.db.models import Model

MAX_AGE = 60 * 60  # seconds that a person may look at a preview
SALT = "jobpilot.admin.transfer.uploads"


class UploadGoneError(Exception):
    """The upload was imported already, has expired, or is not this person's; the message is for people."""

    def __init__(self) -> None:
        super().__init__("This file was imported already, or its preview has expired. Choose the file again.")


@dataclass(frozen=True)
class Upload:
    """A file that was uploaded, and its name on the computer of the person."""

    data: bytes
    name: str


def keep_upload(upload: Upload, *, user: Any, model: type[Model]) -> str:
    """Write a file to the private folder and return the signed token by which this user can import it.

    Several servers need one folder that all of them can open: the setting FILE_UPLOAD_TEMP_DIR. Files that nobody
    confirmed are deleted by the next upload.
    """
    folder = private_folder()
    _delete_abandoned(folder)
    key = secrets.token_hex(32)
    with (folder / key).open("xb") as file:
        file.write(upload.data)
    return signing.dumps({"key": key, "name": upload.name, **_owner(user, model)}, salt=SALT)


def take_upload(token: str, *, user: Any, model: type[Model]) -> Upload:
    """Return the file of a token and delete it, so that it is imported once, whoever confirms at the same time.

    Raise UploadGoneError if the file is gone, or the token is expired, somebody else's or not signed by this project.
    """
    try:
        content = signing.loads(token, salt=SALT, max_age=MAX_AGE)
        if {key: content[key] for key in ("user", "model")} != _owner(user, model):
            raise UploadGoneError
        kept = private_folder() / content["key"]
        taken = kept.with_suffix(".taken")
        kept.rename(taken)
    except (signing.BadSignature, FileNotFoundError):
        raise UploadGoneError from None
    try:
        return Upload(taken.read_bytes(), content["name"])
    finally:
        taken.unlink()


def private_folder() -> Path:
    """Return the folder of uploads, which nobody but the account of the server can open, and make it if need be."""
    folder = Path(settings.FILE_UPLOAD_TEMP_DIR or tempfile.gettempdir()) / f"jobpilot-uploads-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid() or status.st_mode & 0o077:
        raise PermissionError(f"{folder} has to be a folder that only its owner, the server's account, can open.")
    return folder


def _owner(user: Any, model: type[Model]) -> dict[str, str]:
    return {"user": str(user.pk), "model": model._meta.label}


def _delete_abandoned(folder: Path) -> None:
    for file in folder.iterdir():
        try:
            if time.time() - file.stat().st_mtime > MAX_AGE:
                file.unlink()
        except FileNotFoundError:  # another request was faster
            pass
