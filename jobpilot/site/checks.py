"""Check collected static files, the folder of attached files, and the sender of mail, for `check --deploy`."""

import json
import os
from collections.abc import Iterator, Sequence
from email.utils import parseaddr
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.core.checks import CheckMessage, Warning  # noqa: A004
from django.core.files.storage import FileSystemStorage, default_storage

from jobpilot.site.mail import sends_mail

SHOWN = 3


def check_static_files(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Check that the collected files are those of this code, and that their manifest names them as they are.

    Under DEBUG, `collectstatic` copies files and writes no manifest: without DEBUG no page is found then, or browsers
    get the files of an earlier release. Where nothing was collected yet, there is nothing to say.
    """
    storage: Any = staticfiles_storage
    root = Path(settings.STATIC_ROOT or "")
    if settings.STATIC_ROOT is None or not isinstance(storage, ManifestFilesMixin) or not root.is_dir():
        return []
    manifest = root / storage.manifest_name
    if not manifest.is_file():
        return [_warning(f"{root} has no {manifest.name}, as when `collectstatic` ran under DEBUG: no page works.")]
    try:
        paths = json.loads(manifest.read_bytes())["paths"]
    except (ValueError, KeyError, TypeError):
        return [_warning(f"{manifest} cannot be read.")]
    stale = sorted(_stale(root, paths, storage))
    if not stale:
        return []
    shown = ", ".join(stale[:SHOWN]) + (f" and {len(stale) - SHOWN} more" if len(stale) > SHOWN else "")
    return [_warning(f"The files in {root} are not those of this release: {shown}.")]


def check_mail(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Check that mail which leaves this server names a sender that other servers take mail from."""
    if not sends_mail() or not parseaddr(settings.DEFAULT_FROM_EMAIL)[1].endswith("@localhost"):
        return []
    text = f"Mail is sent from {settings.DEFAULT_FROM_EMAIL}, which other servers refuse."
    hint = "Set DEFAULT_FROM_EMAIL to an address that your mail server sends for."
    return [Warning(text, hint=hint, id="jobpilot.W016")]


def check_media_folder(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Check that attached files can be stored, and that no server sends them as static files to whoever asks."""
    if not isinstance(default_storage, FileSystemStorage):
        return []
    root = Path(settings.MEDIA_ROOT).resolve()
    if not settings.MEDIA_ROOT:
        return [_media_fault("MEDIA_ROOT is not set, so that attached files have no place.")]
    folders: list[Any] = [settings.STATIC_ROOT, *settings.STATICFILES_DIRS]
    pairs = [folder[1] if isinstance(folder, tuple | list) else folder for folder in folders if folder]
    served = [Path(folder).resolve() for folder in pairs]
    if any(root == folder or folder in root.parents or root in folder.parents for folder in served):
        return [_media_fault(f"MEDIA_ROOT ({root}) is where static files are, which anybody can read.")]
    existing = next(folder for folder in [root, *root.parents] if folder.exists())
    if not (existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)):
        return [_media_fault(f"Nothing can be written to MEDIA_ROOT ({root}).")]
    return []


def _media_fault(text: str) -> CheckMessage:
    hint = "Let MEDIA_ROOT be a folder of its own, which only the account of the server may read and write."
    return Warning(text, hint=hint, id="jobpilot.W017")


def _warning(text: str) -> CheckMessage:
    return Warning(text, hint="Run `manage.py collectstatic --no-input` without DEBUG.", id="jobpilot.W015")


def _stale(root: Path, paths: dict[str, str], storage: Any) -> Iterator[str]:
    """Yield the files that are missing or old, as they are or under the name that pages ask for."""
    found: set[str] = set()
    for finder in get_finders():
        for name, source in finder.list([]):
            if name in found:  # the first one is served
                continue
            found.add(name)
            content = Path(source.path(name)).read_bytes()
            hashed = root / paths.get(name, "")
            served = hashed.is_file() if _names_others(name, content) else _is(hashed, content)
            if not (served and _is(root / name, content)):
                yield name


def _is(path: Path, content: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


def _names_others(name: str, content: bytes) -> bool:
    """Return whether the file names other files, so that the collected one names them by their hashes."""
    marks = (b"url(", b"@import", b"sourceMappingURL")
    return name.endswith((".css", ".js")) and any(mark in content for mark in marks)
