"""Attach files to applications, interviews and offers."""

import hashlib
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import transaction
from django.template.defaultfilters import filesizeformat

from interactions.choices import AttachmentType
from interactions.file_types import clean_name, recognise
from interactions.models import Attachment, Interview, JobUserInteraction, Offer
from interactions.models.attachment import refuse_unless_application
from jobpilot import conf
from jobpilot.db.arguments import checked, service
from jobpilot.db.locks import lock_in_order

OWNER_FIELDS: dict[type, str] = {JobUserInteraction: "interaction", Interview: "interview", Offer: "offer"}


class Inspected(NamedTuple):
    """A file that may be attached."""

    name: str
    kind: AttachmentType
    content: bytes
    sha256: str


@service
@transaction.atomic
def attach_file(*, to: JobUserInteraction | Interview | Offer, file: File, name: str = "") -> Attachment:
    """Attach a file to an application, an interview or an offer, and return the attachment.

    `name` is the one that people see (default: that of the file). The same bytes again change nothing.

    Raise ValidationError if the file is empty, too large, of a kind that is not kept (`interactions.file_types`) or of
    another kind than its name says; or if `to` was deleted, or is no application.
    """
    inspected = inspect_file(file=file, name=name)
    field = OWNER_FIELDS[type(to)]
    if not lock_in_order(type(to).objects.filter(pk=to.pk)):
        raise ValidationError(f"This {to._meta.verbose_name} no longer exists.")
    if isinstance(to, JobUserInteraction):
        refuse_unless_application(to)
    known = Attachment.objects.filter(**{field: to}, sha256=inspected.sha256).first()
    if known:
        return known
    return Attachment.objects.create(
        **{field: to},
        user_id=to.user_id,
        name=inspected.name,
        file=ContentFile(inspected.content, name=inspected.name),
        kind=inspected.kind,
        size=len(inspected.content),
        sha256=inspected.sha256,
    )


@checked
def inspect_file(*, file: File, name: str = "") -> Inspected:
    """Return what a file is. Raise ValidationError, as `attach_file()` does, if it cannot be attached."""
    known_as = clean_name(name or file.name or "")
    most = conf.ATTACHMENT_MAX_MB * 1_000_000
    file.seek(0)
    content = file.read(most + 1)
    if not content:
        raise ValidationError(f"“{known_as}” is empty. Choose another file.")
    if len(content) > most:
        size = f" of {filesizeformat(file.size)}" if file.size else ""
        raise ValidationError(
            f"“{known_as}”{size} is too large: a file may have up to {conf.ATTACHMENT_MAX_MB} MB.".replace("\xa0", " ")
        )
    known_as, kind = recognise(known_as, content)
    return Inspected(known_as, kind, content, hashlib.sha256(content).hexdigest())
