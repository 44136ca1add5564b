"""Writes of this app that have a rule."""

from copy import deepcopy

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from companies.matching import skill_key
from companies.models import JobListing
from jobpilot.models import UserProfile
from jobpilot.services import lock_person
from resumes.content import contact_info, content_of_bank
from resumes.models import Resume, ResumeVersion
from resumes.schema import CONTENT_SCHEMAS, validate_content
from resumes.skill_gap import asked_first, asked_skills
from skills.models import Skill, SkillBank

TITLE_LENGTH = Resume._meta.get_field("title").max_length
# What a version keeps of a resume: its text, and not what it is called, or its state.
KEPT = ("summary", *CONTENT_SCHEMAS)


@transaction.atomic
def create_resume_from_profile(*, user: UserProfile, title: str | None = None) -> Resume:
    """A base resume, as a draft, that tells all that a person's profile and skill bank do.

    The bank's skills count this as a use. A person without a bank gets a resume with their contact alone. A fixed
    number of queries.

    Raises ValidationError for a title that is too long, and when the person is gone.
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


@transaction.atomic
def create_tailored_resume(*, base: Resume, job: JobListing, title: str | None = None) -> Resume:
    """A draft for one job: a child of `base` with a copy of its text, where the skills the job asks for come first.

    `tailoring_analysis` says which of them the resume has and which required ones it lacks. Both are read as they are
    stored. The bank's skills count this as a use.

    Raises ValidationError for a title that is too long, and when one of the two is gone or what `base` stores is no
    content (see `resumes.schema`).
    """
    # Locked before the resume, as where two listings become one and their resumes move.
    listings = JobListing.objects.select_for_update(of=["self"]).select_related("company")
    if (job := listings.filter(pk=job.pk).first()) is None:
        raise ValidationError("This job is gone.")
    base = _locked(base)
    validate_content(base.content)
    names = {skill_key(skill["name"]) for skill in base.skills}
    asked = list(asked_skills(job))
    resume = Resume(
        user_id=base.user_id,
        title=_title(title, str(base.user), f"{job.title} at {job.company}"),
        resume_type=Resume.Type.TAILORED,
        parent_resume=base,
        target_job=job,
        template_id=base.template_id,
        tailoring_analysis={
            "matched_skills": [name for key, name, _ in asked if key in names],
            "missing_skills": [name for key, name, required in asked if required and key not in names],
        },
        **_kept(base) | {"skills": asked_first(base.skills, job)},
    )
    return _create(resume)


@transaction.atomic
def save_version(*, resume: Resume, changes_summary: str = "", created_by: str = "") -> ResumeVersion:
    """Keep the text of a resume, as it is stored, as its next version. Two at once get two numbers.

    Raises ValidationError when the resume is gone, or for a `created_by` that is too long.
    """
    stored = _locked(resume)
    version = _save_version(stored, changes_summary, created_by)
    resume.version = stored.version
    return version


@transaction.atomic
def restore_version(*, resume: Resume, version: ResumeVersion, created_by: str = "") -> ResumeVersion:
    """Give a resume the text that one of its versions keeps; gives the version that keeps what it was until now.

    What the version does not tell (an old one may tell the summary alone) stays as it is.

    Raises ValidationError when the resume is gone, the version is another resume's, or what it keeps is no content;
    then nothing is changed.
    """
    stored = _locked(resume)
    kept = stored.versions.filter(pk=version.pk).first()
    if kept is None:
        raise ValidationError("This version is not one of the resume's.")
    before = _save_version(stored, f"Before version {kept.version_number} was restored", created_by)
    told = {name: value for name in KEPT if (value := kept.content_snapshot.get(name)) is not None}
    for name, value in told.items():
        setattr(stored, name, value)
    stored.clean_fields(exclude={field.name for field in stored._meta.fields} - told.keys())
    stored.save(update_fields=[*told, "updated_at"])
    resume.refresh_from_db(fields=[*KEPT, "version", "updated_at"])
    return before


def _locked(resume: Resume) -> Resume:
    """The resume as it is stored, for one at a time."""
    stored = Resume.objects.select_for_update(of=["self"]).select_related("user").filter(pk=resume.pk).first()
    if stored is None:
        raise ValidationError("This resume is gone.")
    return stored


def _save_version(resume: Resume, changes_summary: str, created_by: str) -> ResumeVersion:
    """The next version of a locked resume, whose `version` follows."""
    last = resume.versions.aggregate(last=Max("version_number"))["last"] or 0
    resume.version = max(resume.version, last + 1)  # an imported resume may say more than it has versions
    Resume.objects.filter(pk=resume.pk).update(version=resume.version)
    version = ResumeVersion(
        resume=resume,
        version_number=resume.version,
        changes_summary=changes_summary,
        content_snapshot=_kept(resume),
        created_by=created_by,
    )
    version.clean_fields(exclude={"resume"})
    version.save()
    return version


def _kept(resume: Resume) -> dict[str, object]:
    return {name: deepcopy(getattr(resume, name)) for name in KEPT}


def _title(title: str | None, person: str, purpose: str) -> str:
    return (title or "").strip() or ": ".join(filter(None, [person, purpose]))[:TITLE_LENGTH]


def _create(resume: Resume) -> Resume:
    """Save a new resume, and note in the person's bank which of its skills the resume tells."""
    resume.clean_fields(exclude={field.name for field in resume._meta.fields if field.is_relation})
    resume.save(force_insert=True)
    told = [entry.get("bank_id") for entry in resume.skills]
    # Locked in order, so that two of the person's resumes do not wait for each other.
    skills = Skill.objects.select_for_update(of=["self"]).filter(bank__user=resume.user_id).order_by("pk").only("pk")
    used = [skill.pk for skill in skills if str(skill.pk) in told]
    Skill.objects.filter(pk__in=used).update(usage_count=F("usage_count") + 1, last_used=timezone.localdate())
    return resume
