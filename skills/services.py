"""Writes of this app that have a rule."""

import unicodedata
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from jobpilot.models import UserProfile
from jobpilot.services import lock_person
from skills.models import Skill, SkillBank, SummaryVariation

DEFAULT_CATEGORIES = ["Technical Skills", "Soft Skills", "Tools & Platforms"]
# What a skill that is there already takes over where it says nothing, and where it says less.
FILLED = ("group", "level", "subcategory", "years_experience", "proficiency_score", "description")
RAISED = ("is_featured", "last_used", "usage_count")


@transaction.atomic
def get_or_create_skill_bank(*, user: UserProfile) -> tuple[SkillBank, bool]:
    """The skill bank of a person, and whether it was created: a new one is empty and has the usual groups.

    Raises ValidationError when the person is gone.
    """
    lock_person(user)
    return SkillBank.objects.get_or_create(user=user, defaults={"skill_categories": list(DEFAULT_CATEGORIES)})


@transaction.atomic
def add_skill(*, bank: SkillBank, name: str, **facts: Any) -> Skill:
    """The skill of that name in a bank: a new one, the last in order, or the one that is there, told more.

    Names are compared without regard to case, in any script. Facts are fields of `Skill`. They fill what is empty;
    the later day of use, the higher count of uses and the higher confidence (and then its source) win, and keywords
    are gathered.

    Raises ValidationError for a name or a fact that a skill cannot have, or when the bank is gone.
    """
    told = Skill(bank=bank, name=" ".join(str(name or "").split()), **facts)
    told.clean_fields(exclude={"bank"})
    # No skill comes to a locked bank, by this door or another.
    if not SkillBank.objects.select_for_update().filter(pk=bank.pk).exists():
        raise ValidationError("This skill bank is gone.")
    skills = list(Skill.objects.filter(bank=bank))
    key = _key(told.name)
    skill = next((skill for skill in skills if _key(skill.name) == key), None)
    if skill is None:
        if "display_order" not in facts:
            told.display_order = max((skill.display_order for skill in skills), default=-1) + 1
        _save(told, force_insert=True)
        return told
    if changed := _learn(skill, told):
        _save(skill, update_fields=[*changed, "updated_at"])
    return skill


@transaction.atomic
def set_default_summary(*, bank: SkillBank, summary: SummaryVariation | str) -> SkillBank:
    """Make a summary, one of the bank's own or a text, the one that a resume starts with; "" for none.

    The bank has one default: this text takes the place of the one before.

    Raises ValidationError for a summary of another bank, one without text, or when the bank is gone.
    """
    if isinstance(summary, SummaryVariation):
        own = SummaryVariation.objects.filter(pk=summary.pk, bank=bank).values_list("content", flat=True).first()
        if own is None:
            raise ValidationError("This summary is not in the skill bank.")
        if not own.strip():
            raise ValidationError("This summary has no text yet: write it first.")
        summary = own
    fresh = SkillBank.objects.select_for_update().filter(pk=bank.pk).first()
    if fresh is None:
        raise ValidationError("This skill bank is gone.")
    bank.default_summary = fresh.default_summary = summary.strip()
    fresh.save(update_fields=["default_summary", "updated_at"])
    return bank


def _key(name: str) -> str:
    """A name as names are compared: at least all that a database's `lower()` holds to be equal is equal."""
    # Upper case first, so that Turkish ı and i are one, as their capitals are to most who type them.
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).upper().casefold())
    return " ".join(folded.replace("i\N{COMBINING DOT ABOVE}", "i").split())


def _save(skill: Skill, **options: Any) -> None:
    try:
        with transaction.atomic():
            skill.save(**options)
    except IntegrityError:
        skill.validate_constraints()  # in words
        raise


def _learn(skill: Skill, told: Skill) -> list[str]:
    """Take over from `told` what the skill lacks; gives the fields that changed."""
    learned: dict[str, Any] = {}
    for field in FILLED:
        if getattr(skill, field) in ("", None):
            learned[field] = getattr(told, field)
    if skill.category == Skill.Category.OTHER:
        learned["category"] = told.category
    for field in RAISED:
        learned[field] = max(filter(None, (getattr(skill, field), getattr(told, field))), default=getattr(skill, field))
    learned["keywords"] = list(dict.fromkeys([*skill.keywords, *told.keywords]))
    if told.confidence > skill.confidence:
        learned |= {"confidence": told.confidence, "source": told.source}
    changed = [field for field, value in learned.items() if getattr(skill, field) != value]
    for field in changed:
        setattr(skill, field, learned[field])
    return changed
