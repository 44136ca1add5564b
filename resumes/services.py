"""Create resumes, save and restore their versions, and make files of them.

Services lock and write rows of the default database, and raise ValueError for a row of another one; an argument of the
wrong kind is a TypeError (see `jobpilot.db.arguments`).
"""

from collections.abc import Mapping
from copy import deepcopy
from hashlib import sha256
from time import monotonic
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from companies.models import JobListing
from companies.models.canonical import representing
from companies.models.job_listing_queryset import JobListingQuerySet
from jobpilot.db.arguments import service
from jobpilot.db.fields import own_field
from jobpilot.models import UserProfile
from jobpilot.services import lock_person
from jobpilot.typesetting import Paper
from jobpilot.zones import today
from resumes.bank_entries import CHANGED, MODELS, NEW, SAME, store_entries
from resumes.content import contact_info, content_of_bank
from resumes.documents import Format, default_template, document_of, refuse_photo, write
from resumes.documents.json_resume import NAMES, kept_only, read_content, write_document
from resumes.documents.json_resume_reading import read_document
from resumes.documents.json_resume_states import states_in_resume
from resumes.fit.abilities import abilities_of_bank
from resumes.fit.fits import compare, fit
from resumes.fit.reading import read_listing
from resumes.fit.stored import store_fit
from resumes.fit.tailoring import analysis_of, tailored_content
from resumes.imports import ImportedEntry, ImportedResume
from resumes.mending import mended
from resumes.models import GenerationStatus, Resume, ResumeGeneration, ResumeTemplate, ResumeVersion
from resumes.reimport import merged_content
from resumes.schema import SECTIONS
from skills.models import Skill, SkillBank
from skills.services import get_or_create_skill_bank

TITLE_LENGTH = Resume._meta.get_field("title").max_length
# The fields that a version stores: the content of the resume, not its title, type or status.
VERSIONED = ("summary", *SECTIONS)
FROM_JSON_RESUME = "import"  # who created the version of what a file said


@service
@transaction.atomic
def create_resume_from_profile(*, user: UserProfile, title: str | None = None) -> Resume:
    """Create a base resume, as a draft, with the whole content of a person's profile and skill bank.

    The usage of the bank's skills is updated. Without a bank, the resume has the contact details and the profile's bio
    only. The number of queries is fixed.

    Raise ValidationError if the title is too long or the person no longer exists.
    """
    lock_person(user)
    bank = SkillBank.objects.for_user(user).first()
    resume = Resume(
        user=user,
        title=_title(title, str(user), user.current_title),
        summary=(bank and bank.default_summary) or user.bio,
        contact_info=contact_info(user),
        **(content_of_bank(bank) if bank else {}),
    )
    return _create(resume)


@service
def import_json_resume(
    *,
    user: UserProfile,
    data: Mapping[str, Any],
    title: str | None = None,
    resume: Resume | None = None,
    dry_run: bool = False,
) -> ImportedResume:
    """Import a JSON Resume (`data` is its parsed JSON, of any version) into a person's skill bank and a resume.

    A first import creates a base resume, as a draft. The same file again changes nothing. A changed file, which has the
    same title, changes in the bank and in that resume (or the given one) what nobody has edited since, and saves the
    version before. With `dry_run`, the result says what would happen, and nothing is stored.

    Raise ValidationError, with the path of each fault, if it is not a JSON Resume; or if the title is too long, the
    person no longer exists, or `resume` is not theirs.
    """
    document = read_document(data)
    with transaction.atomic():
        bank, _ = get_or_create_skill_bank(user=user)
        bank = SkillBank.objects.select_for_update().get(pk=bank.pk)
        content = read_content(document)
        kept = kept_only(content)
        entries = []
        for section in MODELS:
            states = store_entries(bank, section, content[section])
            for number, (entry, stored) in enumerate(zip(content[section], states, strict=True)):
                if stored is not None:
                    entry["bank_id"] = str(stored.row.pk)
                    said = (SECTIONS[section].label, str(stored.row), stored.state, stored.edited)
                    entries.append(ImportedEntry(*said, f"{NAMES[section]}[{number}]", stored.row.pk))
        basics = content["contact_info"]
        title = _title(title, basics.get("full_name") or str(user), basics.get("headline", ""))
        earlier = _imported_before(user, document, title, resume)
        summary_before = earlier[1].get("summary", "") if earlier else ""
        if bank.default_summary in ("", summary_before) and content["summary"] not in ("", bank.default_summary):
            bank.default_summary = content["summary"]
            bank.save(update_fields=["default_summary", "updated_at"])
        if earlier is None:
            made = _create(Resume(user=user, title=title, **content))
            _save_version(made, "As imported", FROM_JSON_RESUME)
            result = ImportedResume(made, NEW, [], entries, kept, states_in_resume(document, None, content))
        else:
            before = _content(earlier[0])
            state, edited = _import_again(*earlier, document, content)
            others = states_in_resume(document, before, _content(earlier[0]))
            result = ImportedResume(earlier[0], state, edited, entries, kept, others)
        if dry_run:
            transaction.set_rollback(True)
    return result


@service
@transaction.atomic
def create_tailored_resume(*, base: Resume, job: JobListing, title: str | None = None) -> Resume:
    """Create a draft for one job: a child of `base` with its content tailored to the job (see `propose_tailoring()`).

    `tailoring_analysis` lists which of those skills the resume has and which required ones are missing, and the fit is
    stored as an analysis (`resumes.fit`). `base` and `job` are read from the database; of a duplicate listing, the
    canonical one is used. The usage of the bank's skills is updated.

    Raise ValidationError if the title is too long, or if `base` or `job` no longer exists.
    """
    # Locked before the resume, in the same order as when two listings are merged and their resumes moved.
    job = _canonical(job, JobListing.objects.select_for_update(of=["self"]))
    base = _lock(base)
    read_listing(job)
    resume = Resume(
        user=base.user,
        title=_title(title, str(base.user), f"{job.title} at {job.company}"),
        resume_type=Resume.Type.TAILORED,
        parent_resume=base,
        target_job=job,
        template_id=base.template_id,
        language=base.language,
        **propose_tailoring(base=base, job=job),
    )
    resume.tailoring_analysis = analysis_of(fit(resume, job))
    _create(resume)
    store_fit(resume=resume, job=job)
    return resume


@service
def propose_tailoring(*, base: Resume, job: JobListing) -> dict[str, Any]:
    """Return the content of `base` tailored to a job: what a tailored resume would say. Nothing is stored.

    It takes from the person's skill bank the texts that name most of what the job asks for, and the skills that it asks
    for; what names them comes first. It never adds what neither the resume nor the bank has, and leaves alone what was
    written in the resume itself. Doing it again changes nothing.
    """
    job = _canonical(job, JobListing.objects.all())
    bank = SkillBank.objects.for_user(base.user).first()
    return tailored_content(_content(base), bank, compare(abilities_of_bank(base.user, bank), job))


def _canonical(job: JobListing, listings: JobListingQuerySet) -> JobListing:
    """Return a listing, or of a duplicate the canonical one, as it is stored. Raise ValidationError if it is gone."""
    listings = listings.select_related("company")
    stored = listings.filter(pk=job.canonical_id or job.pk).first()
    if stored is not None and stored.canonical_id is not None:
        stored = listings.filter(pk=representing(stored).pk).first()
    if stored is None:
        raise ValidationError("This job no longer exists.")
    return stored


@service
@transaction.atomic
def save_version(*, resume: Resume, name: str = "", changes_summary: str = "", created_by: str = "") -> ResumeVersion:
    """Save the stored content of a resume as its next version. Concurrent calls get distinct version numbers.

    Raise ValidationError if the resume no longer exists, or `name` or `created_by` is too long.
    """
    stored = _lock(resume)
    version = _save_version(stored, changes_summary, created_by, name=name)
    resume.version = stored.version
    return version


@service
@transaction.atomic
def keep_version(*, resume: Resume) -> ResumeVersion:
    """Return the version that has the stored content of a resume: the last one, or a new one if the content differs.

    Call it when a resume is sent, so that its text can be read later. Concurrent calls keep one version.

    Raise ValidationError if the resume no longer exists.
    """
    stored = _lock(resume)
    version = stored.versions.order_by("version_number").last()
    if version is None or _empty_content() | content_of_version(version) != _content(stored):
        version = _save_version(stored, "As sent", "")
        resume.version = stored.version
    return version


@service
@transaction.atomic
def restore_version(*, resume: Resume, version: ResumeVersion, created_by: str = "") -> ResumeVersion:
    """Restore the content of a version and return a new version with the content that it replaced.

    Fields that the version does not contain (an old one may have the summary only) are kept as they are. What is wrong
    with an entry is mended where it is certain what was meant, or restored as it was.

    Raise ValidationError and change nothing if the resume no longer exists, the version belongs to another resume, or
    a field of it has the wrong type.
    """
    stored = _lock(resume)
    restored = stored.versions.filter(pk=version.pk).first()
    if restored is None:
        raise ValidationError("This version belongs to another resume.")
    before = _save_version(stored, f"Before version {restored.version_number} was restored", created_by)
    content = content_of_version(restored)
    for name, value in content.items():
        setattr(stored, name, value)
    stored.forgiven = content
    stored.clean_fields(exclude={field.name for field in stored._meta.fields} - content.keys())
    stored.save(update_fields=[*content, "updated_at"])
    resume.refresh_from_db(fields=[*VERSIONED, "version", "updated_at"])
    return before


@service
@transaction.atomic
def render_resume(
    *,
    resume: Resume,
    format: str = Format.PDF,  # noqa: A002  # as the field is called
    template: ResumeTemplate | None = None,
    paper: str = Paper.A4,
    photo: bytes | None = None,
) -> ResumeGeneration:
    """Make a file of the stored content of a resume, keep it, and return its row.

    `format` is one of `resumes.documents.Format`, `paper` "a4" or "us-letter"; without a template, that of the resume
    is used, or the default one. `photo` is a PNG or JPEG file for the template that has one.

    If the file cannot be made, such as when no font has a character of it, the row has failed and `error_message` says
    why. Raise ValidationError if the resume no longer exists, or for an unknown format or paper, or an unusable photo.
    """
    stored = Resume.objects.select_related("template", "user").filter(pk=resume.pk).first()
    if stored is None:
        raise ValidationError("This resume no longer exists.")
    if format not in Format.values:
        raise ValidationError(f"“{format}” is not a format. Choose one of: {', '.join(Format.values)}.")
    if paper not in Paper.values:
        raise ValidationError(f"“{paper}” is not a size of paper. Choose one of: {', '.join(Paper.values)}.")
    if photo is not None:
        refuse_photo(photo)
    template = template or stored.template or default_template()
    document = document_of(stored, template=template, paper=paper, photo=photo)
    made = ResumeGeneration(
        resume=stored,
        format=format,
        template_name=template.name if template else "",
        generation_params={
            "layout": document.look.layout,
            "paper": paper,
            "language": stored.language,
            "photo": photo is not None,
            "left_out": document.left_out,
        },
        generated_at=timezone.now(),
    )
    begun = monotonic()
    try:
        content = write(document, format)
    except ValueError as error:  # in words for people
        made.status, made.error_message = GenerationStatus.FAILED, str(error)
    else:
        made.status, made.file = GenerationStatus.COMPLETED, ContentFile(content, name="file")
        made.file_size, made.sha256 = len(content), sha256(content).hexdigest()
        Resume.objects.filter(pk=stored.pk).update(last_generated_at=made.generated_at)
        resume.last_generated_at = made.generated_at
    made.duration_ms = round((monotonic() - begun) * 1000)
    made.save(force_insert=True)
    return made


def _imported_before(
    user: UserProfile, document: Mapping[str, Any], title: str, resume: Resume | None
) -> tuple[Resume, dict[str, Any]] | None:
    """Return the locked resume to import a document into, and what the last import made of it, or None."""
    if resume is not None and not Resume.objects.filter(pk=resume.pk, user=user).exists():
        raise ValidationError("This resume no longer exists, or is another person's.")
    versions = ResumeVersion.objects.filter(created_by=FROM_JSON_RESUME, resume__user=user)
    if resume is not None:
        versions = versions.filter(resume=resume)
    latest = {version.resume_id: version for version in versions.order_by("version_number").select_related("resume")}
    # The same document comes first, whatever somebody calls the resume by now.
    matches = [each for each in latest.values() if write_document(each.content_snapshot) == document]
    matches += [each for each in latest.values() if resume is not None or each.resume.title == title]
    if matches:
        return _lock(matches[0].resume), matches[0].content_snapshot
    return None if resume is None else (_lock(resume), {})


def _import_again(
    resume: Resume, before: dict[str, Any], document: Mapping[str, Any], after: dict[str, Any]
) -> tuple[str, list[str]]:
    """Change what nobody has edited of a locked resume; return its state, and what was edited and stays."""
    if before and write_document(before) == document:
        return SAME, []
    stored = _content(resume)
    content, edited = merged_content(before, _empty_content() | after, stored)
    state = SAME if content == stored else CHANGED
    if state == CHANGED:
        _save_version(resume, "Before the import", "")
    _save_version(resume, "As the file has it", FROM_JSON_RESUME, _empty_content() | after)
    for name, value in content.items():
        setattr(resume, name, value)
    resume.save(update_fields=[*content, "updated_at"])
    return state, edited


def _lock(resume: Resume) -> Resume:
    """Lock a resume and return it as stored. Rows that only refer to it are not kept waiting."""
    rows = Resume.objects.select_for_update(of=["self"], no_key=True).select_related("user")
    stored = rows.filter(pk=resume.pk).first()
    if stored is None:
        raise ValidationError("This resume no longer exists.")
    return stored


def _save_version(
    resume: Resume,
    changes_summary: str,
    created_by: str,
    content: dict[str, object] | None = None,
    name: str = "",
) -> ResumeVersion:
    """Save the next version of a locked resume, of its content or another one, and update its `version`."""
    last = resume.versions.aggregate(last=Max("version_number"))["last"] or 0
    resume.version = max(resume.version, last + 1)  # the `version` of an imported resume may be higher
    Resume.objects.filter(pk=resume.pk).update(version=resume.version)
    version = ResumeVersion(
        resume=resume,
        version_number=resume.version,
        name=name,
        changes_summary=changes_summary,
        content_snapshot=content or _content(resume),
        created_by=created_by,
    )
    version.clean_fields(exclude={"resume"})
    version.save()
    return version


@service
def content_of_version(version: ResumeVersion) -> dict[str, object]:
    """Return what a version contains of a resume, as its rules are now."""
    snapshot = version.content_snapshot
    return mended({name: snapshot[name] for name in VERSIONED if snapshot.get(name) is not None})


def _empty_content() -> dict[str, object]:
    return {name: own_field(Resume, name).get_default() for name in VERSIONED}


def _content(resume: Resume) -> dict[str, object]:
    return {name: deepcopy(getattr(resume, name)) for name in VERSIONED}


def _title(title: str | None, person: str, purpose: str) -> str:
    return (title or "").strip() or ": ".join(filter(None, [person, purpose]))[:TITLE_LENGTH]


def _create(resume: Resume) -> Resume:
    """Save a new resume and update the usage of the skills in the person's bank that it lists.

    The bank and a base resume may say what a form would refuse; it is copied, and the form of the resume names it.
    """
    resume.forgiven = resume.content
    resume.clean_fields(exclude={field.name for field in resume._meta.fields if field.is_relation})
    resume.save(force_insert=True)
    bank_ids = [entry.get("bank_id") for entry in resume.skills if isinstance(entry, dict)]
    # Locked in order, so that concurrent calls for the same person cannot deadlock.
    skills = Skill.objects.select_for_update(of=["self"]).filter(bank__user=resume.user_id).order_by("pk").only("pk")
    used = [skill.pk for skill in skills if str(skill.pk) in bank_ids]
    Skill.objects.filter(pk__in=used).update(usage_count=F("usage_count") + 1, last_used=today(resume.user))
    return resume
