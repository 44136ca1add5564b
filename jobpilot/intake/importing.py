"""Import a file of another program: recognise it, store what its rows say, and account for each of them.

A file is stored in portions, each of which is one transaction. What each row said is kept with what became of it, so
that the rows read are the sum of those that are new, changed, the same, merged and refused. The database records every
change of the import under one occasion, by which `jobpilot.intake.undoing` takes it back.
"""

import hashlib
from collections import Counter
from contextlib import nullcontext
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils import timezone

from companies.matching import address_digest
from companies.models import Company, JobListing
from companies.models.job_title import listing_title
from companies.postings.reader import listing_values
from companies.services import get_or_create_company
from interactions.choices import ApplicationStatus, ContactPart, InteractionType
from interactions.models import ApplicationContact, Contact, JobUserInteraction
from interactions.services import save_edited
from jobpilot.admin.transfer.tables import COMMAND, Limits, UnreadableFileError
from jobpilot.db.arguments import service
from jobpilot.db.fields import own_field
from jobpilot.intake import linkedin, tracker
from jobpilot.intake.lines import Line
from jobpilot.intake.listings import import_listings
from jobpilot.intake.models import Batch, BatchFormat, BatchLine, LineOutcome
from jobpilot.intake.previewing import describe
from jobpilot.intake.recognition import Given, recognised
from jobpilot.intake.resume_rows import import_resume
from jobpilot.intake.statuses import APPLICATION_STATUSES, CLOSED, SAVED
from jobpilot.intake.tables import Table
from jobpilot.models import UserProfile
from jobpilot.models.doors import changes_by
from jobpilot.services import lock_person
from jobpilot.zones import local, start_of_day, zone_of

LINES_AT_ONCE = 1_000
# Rows that are stored at once, of the formats whose files may be long: a request may take seconds.
PORTIONS = {BatchFormat.JOBSPY: 1_000, BatchFormat.TRACKER: 100}
LINKEDIN_TITLE = "LinkedIn profile"  # of the resume, whatever the headline becomes
MOST_REMEMBERED = 20  # files, whose columns were named by hand


class UnnamedColumnsError(UnreadableFileError):
    """A table of which a person has to say what its columns mean."""


class _DryRun(Exception):  # noqa: N818  # no error: it takes everything back
    pass


@service
def import_file(
    *,
    user: UserProfile,
    file: File,
    format: str = "",  # noqa: A002  # as people call it
    mapping: Any = None,
    account: Any = None,
    is_dry_run: bool = False,
    limits: Limits = COMMAND,
    portions: int | None = None,
    progress: Any = None,
) -> tuple[Batch, list[BatchLine]]:
    """Import a file for a person, and return its batch and the lines; of a dry run, as they would be.

    The rows are stored in portions, each as a whole or not at all. After as many `portions` as are asked for, or if the
    process is killed, the batch has no `imported_at`: the same file, given again, then goes on with it and ends the
    same. `progress` is called with the number of rows that are done, and that of all, after each portion. A dry run
    with `portions` says what becomes of the first rows, also in words (`BatchLine.becomes`).

    `mapping` says what the columns of a tracker mean (`jobpilot.intake.tracker.Chosen`); without it, what the person
    chose for a file with the same headings holds, or else what is recognised. The same file again changes nothing.

    Raise UnreadableFileError, with a sentence for people, if the file cannot be read, UnnamedColumnsError if no column
    is known to name a job or a company, and ValidationError if `format` is none of `BatchFormat` or the person no
    longer exists.
    """
    name, data = Path(file.name or "file").name, file.read()
    given = recognised(data, name, format, limits)
    digest = hashlib.sha256(data).hexdigest()
    batch = Batch(user=user, file_name=name[-255:] or "file", sha256=digest, format=given.format)
    lines: list[BatchLine] = []
    try:
        with transaction.atomic() if is_dry_run else nullcontext():
            for _ in range(portions) if portions else count():
                batch, stored = _next_portion(batch, given, mapping, account)
                lines += stored
                if progress:
                    progress(batch.read, len(given.table.rows))
                if batch.imported_at:
                    break
            if is_dry_run:
                if portions:
                    describe(lines, user)
                raise _DryRun
    except _DryRun:
        pass
    return batch, lines


def _next_portion(batch: Batch, given: Given, mapping: Any, account: Any) -> tuple[Batch, list[BatchLine]]:
    """Store the next rows of a file, and return its batch and their lines: none if they are all stored."""
    with transaction.atomic():
        lock_person(batch.user)
        batch = _begun(batch) or batch
        if batch.imported_at:
            return batch, []
        rows = given.table.rows
        found = [Line(row) for row in rows[batch.read : batch.read + PORTIONS.get(given.format, len(rows))]]
        if not batch.read:
            batch.mapping = {"headings": given.table.headings}  # in their order, which PostgreSQL's objects lose
            if given.table.apart:
                batch.mapping["apart"] = given.table.apart
        with changes_by(account, f"Import of {batch.file_name}", occasion=batch.occasion):
            match given.format:
                case BatchFormat.JOBSPY | BatchFormat.PAGE:
                    import_listings(found, given, batch)
                case BatchFormat.TRACKER:
                    chosen = batch.mapping if batch.read else mapping
                    _import_applications(found, given.table, batch, mapping_for(given.table, batch.user, chosen))
                case BatchFormat.JSON_RESUME:
                    import_resume(found, given.resume, batch.user)
                case BatchFormat.LINKEDIN:
                    _import_export(found, given, batch)
            return batch, _account_for(batch, found, len(rows))


def _begun(batch: Batch) -> Batch | None:
    """Return the batch as it is stored, or one of the same file that is not complete."""
    if not batch._state.adding:
        return Batch.objects.get(pk=batch.pk)
    same = Batch.objects.filter(user=batch.user, sha256=batch.sha256, format=batch.format)
    return same.filter(imported_at=None, undone_at=None).order_by("created_at").first()


def _account_for(batch: Batch, found: list[Line], total: int) -> list[BatchLine]:
    """Store the batch and the lines of a portion; with the last of all rows, the batch is complete."""
    counts = Counter(line.outcome for line in found)
    for outcome in LineOutcome:
        setattr(batch, outcome.value, getattr(batch, outcome.value) + counts[outcome])
    batch.read += len(found)
    if batch.read >= total:
        batch.imported_at = timezone.now()
    batch.full_clean(exclude={"user"})
    batch.save()
    lines = [
        BatchLine(
            batch=batch,
            user_id=batch.user_id,
            number=line.row.number,
            outcome=line.outcome,
            reason=" ".join(line.reasons),
            original={heading: line.row.said(heading) for heading in line.row.cells},
            job_id=line.job_id,
            interaction_id=line.interaction_id,
        )
        for line in found
    ]
    BatchLine.objects.bulk_create(lines, batch_size=LINES_AT_ONCE)
    return lines


# LinkedIn


def _import_export(found: list[Line], given: Given, batch: Batch) -> None:
    jobs = [line for line in found if line.row.part == linkedin.JOBS]
    if jobs:
        _import_applications(jobs, given.table, batch, given.mapping)
    others = [line for line in found if line.row.part not in (linkedin.JOBS, linkedin.PREFERRED)]
    if others:
        import_resume(others, given.resume, batch.user, LINKEDIN_TITLE)
    for line in found:
        if line.row.part == linkedin.PREFERRED:
            line.reasons += _fill_preferences(batch.user, given.preferences)
            line.outcome = LineOutcome.MERGED if line.reasons else LineOutcome.SAME


def _fill_preferences(user: UserProfile, said: dict[str, list[str]]) -> list[str]:
    """Fill what a person looks for, where they have not said it, and return in words what was filled."""
    user = UserProfile.objects.get(pk=user.pk)  # a dry run may not fill the caller's
    values = {name: texts for name, texts in said.items() if texts and not getattr(user, name)}
    for name, texts in values.items():
        setattr(user, name, texts)
    if values:
        user.clean_fields(exclude={each.name for each in user._meta.fields} - values.keys())
        user.save(update_fields=[*values, "updated_at"])
    return [f"The {own_field(UserProfile, name).verbose_name} were filled." for name in values]


# Applications


def mapping_for(table: Table, user: UserProfile, chosen: tracker.Chosen | None = None) -> tracker.Mapping:
    """Return what the columns of a table mean: as chosen now, or for the last file with the same headings, or else."""
    if chosen is None:
        earlier = Batch.objects.filter(user=user, format=BatchFormat.TRACKER, mapping__is_chosen=True)
        mappings = earlier.order_by("-created_at").values_list("mapping", flat=True)[:MOST_REMEMBERED]
        chosen = next((each for each in mappings if each["headings"] == table.headings), None)
    return tracker.Mapping.of(table, chosen)


def _import_applications(found: list[Line], table: Table, batch: Batch, mapping: tracker.Mapping) -> None:
    if not {"title", "company"} & mapping.fields.keys():
        raise UnnamedColumnsError(
            "No column of the file is known to name a job or a company. Name the columns Company, Title, Status and "
            "Date applied, and give it again."
        )
    if not batch.read:
        batch.mapping |= {**mapping.as_chosen(), "is_chosen": mapping.is_chosen}
    earlier = (
        BatchLine.objects.filter(batch=batch, interaction__isnull=False) if batch.read else BatchLine.objects.none()
    )
    companies: dict[tuple[str, str], Company] = {}  # of this portion
    seen: dict[Any, int] = dict(earlier.order_by("-number").values_list("interaction", "number"))
    for line in found:
        line.headings = mapping.fields
        if line.outcome == LineOutcome.REFUSED:
            continue
        if reason := tracker.no_application(line.row, mapping):
            line.refuse(f"{reason[0].upper()}{reason[1:]}.")
            continue
        application = tracker.application_of(line.row, mapping, table)
        try:
            with transaction.atomic():
                _import_application(line, application, batch.user, companies)
        except ValidationError as error:
            line.refuse(_sentence(error))
            continue
        if line.interaction_id in seen and line.outcome != LineOutcome.NEW:
            line.outcome = LineOutcome.MERGED
            line.reasons.append(f"The same job as row {seen[line.interaction_id]}.")
        seen.setdefault(line.interaction_id, line.row.number)


def _sentence(error: ValidationError) -> str:
    if hasattr(error, "error_dict"):
        return " ".join(f"{name}: {text}" for name, texts in error.message_dict.items() for text in texts)
    return " ".join(error.messages)


def _import_application(
    line: Line, application: tracker.Application, user: UserProfile, companies: dict[tuple[str, str], Company]
) -> None:
    posting = dict(application.posting)
    mention = posting.pop("company"), posting.pop("company_website", "")
    company = companies.get(mention) or _company(*mention)
    job, is_new_job = _listing(company, posting, line)
    status = _status_of(application, user)
    known_one = JobUserInteraction.objects.for_user(user).filter(
        job=job, interaction_type__in=[InteractionType.SAVED, InteractionType.APPLIED]
    )
    interaction = known_one.order_by("interaction_type").first()
    if interaction is None:
        interaction = _new_interaction(application, user, job, status)
        line.outcome = LineOutcome.NEW
    else:
        filled = _fill(interaction, application)
        line.outcome = LineOutcome.MERGED if filled or is_new_job else LineOutcome.SAME
        line.reasons += filled
    if application.status_text and not application.status:
        became = "it is an application" if status else "the job is saved"
        line.reasons.append(f"Nobody knows the status “{application.status_text}”: {became}.")
    for left_out in application.left_out:
        line.leave_out(*left_out)
    added = [_contact(each, user, company, interaction, line) for each in application.contacts]
    if any(added) and line.outcome == LineOutcome.SAME:
        line.outcome = LineOutcome.MERGED
    line.job_id, line.interaction_id = job.pk, interaction.pk
    companies[mention] = company  # it stays, as the whole row does


def _status_of(application: tracker.Application, user: UserProfile) -> str:
    """Return the status of an application, or "" for a saved job: one with a day of applying is no longer only that."""
    if application.status not in (SAVED, CLOSED, ""):
        return APPLICATION_STATUSES.get(application.status, application.status)
    if application.has_applied and _moment_of(application, "applied_date", user) <= timezone.now():
        return ApplicationStatus.APPLIED
    return ""


def _company(name: str, website: str) -> Company:
    try:
        return get_or_create_company(name=name, website=website)[0]
    except ValidationError as error:
        raise ValidationError({"company": _sentence(error)}) from error


def _listing(company: Any, posting: dict[str, Any], line: Line) -> tuple[JobListing, bool]:
    """Return the listing at the address, or with this title at the company, and whether it is new."""
    listings = JobListing.objects.filter(company=company).order_by("created_at", "id")
    digest = address_digest(posting.get("job_url", ""))
    job = listings.filter(address_digest=digest).first() if digest else None
    job = job or listings.filter(title__iexact=listing_title(posting["title"])).first()
    if job is not None:
        return JobListing.objects.get(pk=job.canonical_id or job.pk), False
    said = {name: _moment(value) if isinstance(value, date) else value for name, value in posting.items()}
    values, errors = listing_values(said)
    if "title" in errors:
        raise ValidationError({"title": errors["title"]})
    for name, error in errors.items():
        line.leave_out(name, str(posting[name]), " ".join(error.messages))
    job = JobListing(company=company, **values)
    job.save()
    return job, True


def _moment(day: date, user: UserProfile | None = None) -> datetime:
    return start_of_day(day, zone_of(user) if user else timezone.get_current_timezone())


def _moment_of(application: tracker.Application, name: str, user: UserProfile) -> datetime:
    """Return when an interview is, at its time if the file says it; or the person's day of what has a day alone here.

    A time without a zone is by the clocks of the file's zone. Of one that these show twice, it is the first.
    """
    day = application.dates[name]
    if name not in application.clocks:
        return _moment(day, user)
    clock, said = application.clocks[name]
    zone = ZoneInfo(application.zone) if application.zone else zone_of(user)
    moment = datetime.combine(day, clock, said or zone).astimezone(UTC)
    return moment if name == "interview" else _moment(local(moment, zone_of(user)).date(), user)


def _new_interaction(
    application: tracker.Application, user: UserProfile, job: JobListing, status: str
) -> JobUserInteraction:
    dates = {name: _moment_of(application, name, user) for name in application.dates}
    interaction = JobUserInteraction(
        user=user,
        job=job,
        interaction_type=InteractionType.APPLIED if status else InteractionType.SAVED,
        notes=application.notes,
        tags=application.tags,
        saved_date=dates.get("saved_date") or (None if status else timezone.now()),
    )
    if status:
        interaction.application_status = status
        interaction.applied_date = dates.get("applied_date")
        interaction.response_date = dates.get("response_date")
        interaction.interview_scheduled = dates.get("interview")
    interaction.follow_up_date = dates.get("follow_up_date")
    save_edited(interaction=interaction)
    return interaction


def _fill(interaction: JobUserInteraction, application: tracker.Application) -> list[str]:
    """Fill what an interaction lacks, and return in words what was filled. What it says already stays."""
    filled = []
    values: dict[str, Any] = {}
    if application.notes and application.notes not in interaction.notes:
        values["notes"] = "\n\n".join(filter(None, [interaction.notes, application.notes]))
        filled.append("The notes were added.")
    if tags := [tag for tag in application.tags if tag not in interaction.tags]:
        values["tags"] = [*interaction.tags, *tags]
        filled.append("The tags were added.")
    if interaction.interaction_type == InteractionType.APPLIED:
        for name in ("applied_date", "response_date"):
            if name in application.dates and getattr(interaction, name) is None:
                values[name] = _moment_of(application, name, interaction.user)
                filled.append(f"The {name.replace('_', ' ')} was filled.")
    if values:
        for name, value in values.items():
            setattr(interaction, name, value)
        save_edited(interaction=interaction, fields=values)
    return filled


def _contact(
    said: dict[str, str], user: UserProfile, company: Any, interaction: JobUserInteraction, line: Line
) -> bool:
    """Add a contact to the application, unless they are there already, and return whether anything was stored."""
    email, phone = said.get("email", ""), said.get("phone", "")
    name = said.get("name") or email.partition("@")[0]
    people = Contact.objects.filter(user=user)
    same = people.filter(email__iexact=email) if email else people.filter(name=name, company=company)
    is_filled = False
    known_one = same.first()
    if known_one is None:
        known_one = Contact(user=user, name=name, email=email, phone=phone, company=company)
        try:
            known_one.clean_fields(exclude=["user", "company"])
        except ValidationError as error:
            line.leave_out("contact_name", name, _sentence(error))
            return False
        known_one.save()
    elif phone and not known_one.phone:
        known_one.phone = phone
        known_one.save(update_fields=["phone", "updated_at"])
        is_filled = True
        line.reasons.append(f"The phone number of {known_one.name} was filled.")
    part = ContactPart.RECRUITER
    _, is_new = ApplicationContact.objects.get_or_create(
        user=user, interaction=interaction, contact=known_one, defaults={"part": part}
    )
    return is_new or is_filled
