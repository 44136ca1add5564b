"""Create a skill bank, add skills to it, and set its default summary.

Services lock and write rows of the default database, and raise ValueError for a row of another one; an argument of the
wrong kind is a TypeError (see `jobpilot.db.arguments`).
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from jobpilot.db.arguments import service
from jobpilot.models import UserProfile
from jobpilot.services import lock_person
from skills.models import Skill, SkillBank, SummaryVariation
from skills.names import key_of_name

DEFAULT_CATEGORIES = ["Technical Skills", "Soft Skills", "Tools & Platforms"]
# The fields of an existing skill that add_skill() fills if empty, and those that it sets to the higher value.
FILLED = ("group", "level", "subcategory", "years_experience", "proficiency_score", "description")
RAISED = ("is_featured", "last_used", "usage_count")


@service
@transaction.atomic
def get_or_create_skill_bank(*, user: UserProfile) -> tuple[SkillBank, bool]:
    """Return the skill bank of a person and whether it was created. A new bank has the default groups and no skills.

    Raise ValidationError if the person no longer exists.
    """
    lock_person(user)
    return SkillBank.objects.get_or_create(user=user, defaults={"skill_categories": list(DEFAULT_CATEGORIES)})


@service
@transaction.atomic
def add_skill(*, bank: SkillBank, name: str | None, **facts: Any) -> Skill:
    """Add a skill to the end of a bank, or add `facts` to its skill of that name. Return the skill.

    Names are compared ignoring case, in any script. `facts` are fields of `Skill`. For an existing skill, they fill
    empty fields; the later `last_used`, the higher `usage_count` and the higher `confidence` (with its `source`) are
    kept, and keywords are merged.

    Raise ValidationError if the name or a fact is invalid, or the bank no longer exists.
    """
    new = Skill(bank=bank, name=" ".join(str(name or "").split()), **facts)
    new.clean_fields(exclude={"bank"})
    # While the bank is locked, nothing else can insert a skill into it.
    if not SkillBank.objects.select_for_update().filter(pk=bank.pk).exists():
        raise ValidationError("This skill bank no longer exists.")
    skills = list(Skill.objects.filter(bank=bank))
    key = key_of_name(new.name)
    skill = next((skill for skill in skills if key_of_name(skill.name) == key), None)
    if skill is None:
        if "display_order" not in facts:
            new.display_order = max((skill.display_order for skill in skills), default=-1) + 1
        _save(new, force_insert=True)
        return new
    if changed := _merge(skill, new):
        _save(skill, update_fields=[*changed, "updated_at"])
    return skill


@service
@transaction.atomic
def set_default_summary(*, bank: SkillBank, summary: SummaryVariation | str) -> SkillBank:
    """Set the summary that new resumes start with: one of the bank's own, any text, or "" for none.

    The text is copied to the bank and replaces its previous default. Return the bank.

    Raise ValidationError if the summary belongs to another bank or has no text, or the bank no longer exists.
    """
    if isinstance(summary, SummaryVariation):
        own = SummaryVariation.objects.filter(pk=summary.pk, bank=bank).values_list("content", flat=True).first()
        if own is None:
            raise ValidationError("This summary belongs to another skill bank.")
        if not own.strip():
            raise ValidationError("This summary is empty. Write its text first.")
        summary = own
    fresh = SkillBank.objects.select_for_update().filter(pk=bank.pk).first()
    if fresh is None:
        raise ValidationError("This skill bank no longer exists.")
    bank.default_summary = fresh.default_summary = summary.strip()
    fresh.save(update_fields=["default_summary", "updated_at"])
    return bank


def _save(skill: Skill, **options: Any) -> None:
    try:
        with transaction.atomic():
            skill.save(**options)
    except IntegrityError:
        skill.validate_constraints()  # with a message for people
        raise


def _merge(skill: Skill, new: Skill) -> list[str]:
    """Merge the values of `new` into the skill and return the names of the fields that changed."""
    merged: dict[str, Any] = {}
    for field in FILLED:
        if getattr(skill, field) in ("", None):
            merged[field] = getattr(new, field)
    if skill.category == Skill.Category.OTHER:
        merged["category"] = new.category
    for field in RAISED:
        merged[field] = max(filter(None, (getattr(skill, field), getattr(new, field))), default=getattr(skill, field))
    merged["keywords"] = list(dict.fromkeys([*skill.keywords, *new.keywords]))
    if new.confidence > skill.confidence:
        merged |= {"confidence": new.confidence, "source": new.source}
    changed = [field for field, value in merged.items() if getattr(skill, field) != value]
    for field in changed:
        setattr(skill, field, merged[field])
    return changed
