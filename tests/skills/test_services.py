"""The services of a skill bank, and reading a whole bank."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from django.core.exceptions import ValidationError

from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from skills.factories import (
    CertificationFactory,
    EducationFactory,
    EducationVariationFactory,
    ExperienceVariationFactory,
    LanguageFactory,
    ProjectFactory,
    ProjectVariationFactory,
    SkillBankFactory,
    SkillFactory,
    SummaryVariationFactory,
    WorkExperienceFactory,
)
from skills.models import Education, Project, Skill, SkillBank, WorkExperience
from skills.services import add_skill, get_or_create_skill_bank, set_default_summary
from tests.support.racing import all_at_once

pytestmark = pytest.mark.django_db
CALLERS = 16


class TestForUser:
    def fill(self, bank: SkillBank, count: int) -> None:
        for factory in (SkillFactory, SummaryVariationFactory, CertificationFactory, LanguageFactory):
            factory.create_batch(count, bank=bank)
        for entry, variation, key in (
            (WorkExperienceFactory, ExperienceVariationFactory, "experience"),
            (EducationFactory, EducationVariationFactory, "education"),
            (ProjectFactory, ProjectVariationFactory, "project"),
        ):
            for row in entry.create_batch(count, bank=bank):
                variation.create_batch(count, **{key: row})

    def read(self, bank: SkillBank) -> int:
        """Read every row of a bank and return their number."""
        assert bank.user.full_name is not None
        entries: list[WorkExperience | Education | Project] = [
            *bank.work_experiences.all(),
            *bank.education_entries.all(),
            *bank.projects.all(),
        ]
        variations = [variation for entry in entries for variation in entry.variations.all()]
        parts = [*bank.skills.all(), *bank.summary_variations.all(), *bank.certifications.all()]
        languages = list(bank.languages.all())
        return len(entries) + len(variations) + len(parts) + len(languages)

    @pytest.mark.parametrize("count", [1, 4])
    def test_the_whole_bank_takes_eleven_queries_whatever_its_size(self, count, django_assert_num_queries):
        bank = SkillBankFactory()
        self.fill(bank, count)
        self.fill(SkillBankFactory(), 1)

        with django_assert_num_queries(11):
            (read,) = SkillBank.objects.for_user(bank.user)
            assert self.read(read) == 7 * count + 3 * count * count

    def test_an_empty_bank_costs_less(self, django_assert_num_queries):
        bank = SkillBankFactory()

        with django_assert_num_queries(8):
            assert self.read(SkillBank.objects.for_user(bank.user).get()) == 0

    def test_a_person_without_a_bank(self):
        SkillBankFactory()

        assert SkillBank.objects.for_user(UserProfileFactory()).first() is None

    def test_parts_are_in_order(self):
        bank = SkillBankFactory()
        for name, position in (("third", 3), ("first", 1), ("second", 2)):
            SkillFactory(bank=bank, name=name, display_order=position)

        (read,) = SkillBank.objects.for_user(bank.user)
        assert [skill.name for skill in read.skills.all()] == ["first", "second", "third"]


class TestGetOrCreateSkillBank:
    def test_a_new_bank_has_the_default_groups(self):
        person = UserProfileFactory()

        bank, created = get_or_create_skill_bank(user=person)

        assert created
        assert SkillBank.objects.get() == bank
        assert bank.user == person
        assert bank.skill_categories == ["Technical Skills", "Soft Skills", "Tools & Platforms"]

    def test_an_existing_bank_is_not_changed(self):
        there = SkillBankFactory(skill_categories=["Kitchen"], default_summary="Cook.")

        bank, created = get_or_create_skill_bank(user=there.user)

        assert (bank, created) == (there, False)
        assert (bank.skill_categories, bank.default_summary) == (["Kitchen"], "Cook.")

    def test_a_deleted_person(self):
        gone = UserProfileFactory()
        UserProfile.objects.filter(pk=gone.pk).delete()

        with pytest.raises(ValidationError, match="This person no longer exists"):
            get_or_create_skill_bank(user=gone)

    def test_two_banks_do_not_share_their_groups(self):
        one, _ = get_or_create_skill_bank(user=UserProfileFactory())
        one.skill_categories.append("Kitchen")

        other, _ = get_or_create_skill_bank(user=UserProfileFactory())
        assert "Kitchen" not in other.skill_categories


class TestAddSkill:
    @pytest.fixture
    def bank(self):
        return SkillBankFactory()

    def test_a_new_skill_is_the_last_in_order(self, bank):
        names = ["Rust", "Ada", "Zig"]
        for name in names:
            add_skill(bank=bank, name=name)

        assert [skill.name for skill in bank.skills.all()] == names

    def test_facts_are_stored(self, bank):
        skill = add_skill(
            bank=bank, name="  Ruby \n on  Rails ", level="expert", years_experience="2.5", display_order=7
        )

        skill = Skill.objects.get(pk=skill.pk)
        assert skill.name == "Ruby on Rails"
        assert (skill.level, skill.years_experience, skill.display_order) == ("expert", Decimal("2.5"), 7)
        assert (skill.source, skill.confidence) == ("manual", 1.0)

    @pytest.mark.parametrize(
        ("there", "told"),
        [
            ("Python", "PYTHON"),
            ("ÉCOLE", "école"),
            ("école", "e\N{COMBINING ACUTE ACCENT}COLE"),
            ("Ελληνικά", "ΕΛΛΗΝΙΚΆ"),
            ("ΣΑΣ", "σας"),
            ("русский", "РУССКИЙ"),
            ("Straßenbau", "STRASSENBAU"),
            ("ﬁnance", "FINANCE"),
            ("İstanbul tours", "istanbul tours"),
            ("DIZGI", "dızgı"),
            ("Ｐｙｔｈｏｎ", "python"),
            ("Ruby on Rails", "ruby  on\trails"),
            ("C++", "c++"),
        ],
    )
    def test_names_are_equal_in_any_case_and_script(self, bank, there, told):
        first = add_skill(bank=bank, name=there)

        assert add_skill(bank=bank, name=told) == first
        assert bank.skills.get().name == there

    def test_names_that_differ_in_more_than_case_are_distinct(self, bank):
        for name in ("C", "C++", "C#", "ecole", "école"):
            add_skill(bank=bank, name=name)

        assert bank.skills.count() == 5

    def test_another_bank_has_its_own_skill(self, bank):
        other = SkillFactory(name="Rust")

        assert add_skill(bank=bank, name="Rust") != other
        assert bank.skills.count() == other.bank.skills.count() == 1

    def test_empty_fields_are_filled_and_others_kept(self, bank):
        SkillFactory(bank=bank, name="Rust", level="advanced", category="other", keywords=["cargo"])
        facts = {
            "level": "beginner",
            "category": "language",
            "group": "Technical Skills",
            "subcategory": "Systems",
            "years_experience": Decimal("3.0"),
            "proficiency_score": 0.7,
            "description": "Services.",
            "keywords": ["cargo", "borrowing"],
        }
        add_skill(bank=bank, name="rust", **facts)
        add_skill(bank=bank, name="RUST", category="tool", group="Else", proficiency_score=0.1)

        assert Skill.objects.filter(pk=bank.skills.get().pk).values(*facts).get() == facts | {"level": "advanced"}

    def test_the_higher_confidence_and_use_are_kept(self, bank):
        SkillFactory(bank=bank, name="Rust", extracted=True, confidence=0.8, usage_count=4, last_used=date(2026, 1, 1))

        add_skill(bank=bank, name="rust", source="imported", confidence=0.5, usage_count=2, last_used=date(2025, 1, 1))
        skill = bank.skills.get()
        assert (skill.source, skill.confidence) == ("extracted", 0.8)
        assert (skill.usage_count, skill.last_used, skill.is_featured) == (4, date(2026, 1, 1), False)

        add_skill(bank=bank, name="rust", usage_count=9, last_used=date(2026, 5, 1), is_featured=True)
        skill = bank.skills.get()
        assert (skill.source, skill.confidence) == ("manual", 1.0), "The person says so."
        assert (skill.usage_count, skill.last_used, skill.is_featured) == (9, date(2026, 5, 1), True)

    def test_the_same_facts_again_write_nothing(self, bank):
        first = add_skill(bank=bank, name="Rust", level="expert", keywords=["cargo"])

        again = add_skill(bank=bank, name="RUST", level="expert", keywords=["cargo"])

        assert again.updated_at == first.updated_at == Skill.objects.get().updated_at

    @pytest.mark.parametrize(
        ("field", "facts"),
        [
            ("name", {"name": ""}),
            ("name", {"name": " \n"}),
            ("name", {"name": None}),
            ("name", {"name": "x" * 201}),
            ("level", {"level": "wizard"}),
            ("years_experience", {"years_experience": "long"}),
            ("keywords", {"keywords": "cargo"}),
        ],
    )
    def test_an_invalid_field_is_named(self, bank, field, facts):
        with pytest.raises(ValidationError) as refused:
            add_skill(bank=bank, **{"name": "Rust"} | facts)

        assert refused.value.message_dict.keys() == {field}
        assert not bank.skills.exists()

    @pytest.mark.parametrize("facts", [{"confidence": 1.5}, {"years_experience": Decimal(-1)}, {"usage_count": -1}])
    def test_a_violated_constraint_has_a_message_for_people(self, bank, facts):
        SkillFactory(bank=bank, name="Rust", confidence=0.5)

        for name in ("Rust", "Ada"):
            with pytest.raises(ValidationError, match="must "):
                add_skill(bank=bank, name=name, **facts)
        assert bank.skills.get().confidence == 0.5

    def test_a_deleted_bank(self, bank):
        SkillBank.objects.filter(pk=bank.pk).delete()

        with pytest.raises(ValidationError, match="This skill bank no longer exists"):
            add_skill(bank=bank, name="Rust")

    def test_it_costs_the_same_whatever_the_size_of_the_bank(self, bank, django_assert_num_queries):
        with django_assert_num_queries(7):  # 3 queries and 2 savepoints
            add_skill(bank=bank, name="Rust")
        SkillFactory.create_batch(20, bank=bank)
        with django_assert_num_queries(7):
            add_skill(bank=bank, name="Ada")
        with django_assert_num_queries(7):
            add_skill(bank=bank, name="ADA", level="expert")


class TestSetDefaultSummary:
    def test_a_summary_of_the_bank(self):
        summary = SummaryVariationFactory(content="Ships small changes.")
        bank = summary.bank

        assert set_default_summary(bank=bank, summary=summary).default_summary == "Ships small changes."
        assert SkillBank.objects.get().default_summary == "Ships small changes."

    def test_the_previous_one_is_replaced(self):
        bank = SkillBankFactory(default_summary="Old.")
        set_default_summary(bank=bank, summary=SummaryVariationFactory(bank=bank, content="From the bank."))

        set_default_summary(bank=bank, summary="  Écrit à la main.\n")

        assert bank.default_summary == SkillBank.objects.get().default_summary == "Écrit à la main."

    def test_no_default(self):
        bank = SkillBankFactory(default_summary="Old.")

        set_default_summary(bank=bank, summary="")

        assert SkillBank.objects.get().default_summary == ""

    def test_the_summary_as_it_is_stored(self):
        summary = SummaryVariationFactory(content="Stored.")
        summary.content = "Typed, and not saved."

        assert set_default_summary(bank=summary.bank, summary=summary).default_summary == "Stored."

    def test_unsaved_changes_of_the_bank_stay_unsaved(self):
        bank = SkillBankFactory(skill_categories=["Kitchen"])
        bank.skill_categories = ["Typed"]

        set_default_summary(bank=bank, summary="New.")

        assert SkillBank.objects.get().skill_categories == ["Kitchen"]

    def test_refusals(self):
        bank = SkillBankFactory(default_summary="Old.")
        gone = SkillBankFactory()
        SkillBank.objects.filter(pk=gone.pk).delete()

        for whose, summary, message in (
            (bank, SummaryVariationFactory(), "belongs to another skill bank"),
            (bank, SummaryVariationFactory(bank=bank, content=" "), "is empty"),
            (gone, "New.", "no longer exists"),
        ):
            with pytest.raises(ValidationError, match=message):
                set_default_summary(bank=whose, summary=summary)
        assert SkillBank.objects.get(pk=bank.pk).default_summary == "Old."


@pytest.mark.django_db(transaction=True)
class TestConcurrency:
    def test_one_bank_per_person(self):
        person = UserProfileFactory()

        answers = all_at_once([partial(get_or_create_skill_bank, user=person)] * CALLERS)

        assert [created for _, created in answers].count(True) == 1
        assert {bank for bank, _ in answers} == {SkillBank.objects.get()}

    def test_one_skill_per_name(self):
        bank = SkillBankFactory()
        names = ["ÉCOLE", "école", "École", "e\N{COMBINING ACUTE ACCENT}cole"]

        skills = all_at_once([partial(add_skill, bank=bank, name=names[n % 4]) for n in range(CALLERS)])

        assert {skill.pk for skill in skills} == {bank.skills.get().pk}

    def test_the_facts_of_all_callers_are_kept(self):
        bank = SkillBankFactory()
        facts = [{"group": "Technical Skills"}, {"description": "Services."}, {"level": "expert"}, {"usage_count": 5}]
        words = [{"keywords": [f"word {n}"]} for n in range(CALLERS - len(facts))]

        all_at_once([partial(add_skill, bank=bank, name="Rust", **fact) for fact in [*facts, *words]])

        skill = bank.skills.get()
        assert (skill.group, skill.description, skill.level, skill.usage_count) == (
            "Technical Skills",
            "Services.",
            "expert",
            5,
        )
        assert sorted(skill.keywords) == sorted(word for fact in words for word in fact["keywords"])

    def test_skills_added_concurrently_have_distinct_positions(self):
        bank = SkillBankFactory()

        all_at_once([partial(add_skill, bank=bank, name=f"Skill {n}") for n in range(CALLERS)])

        assert sorted(bank.skills.values_list("display_order", flat=True)) == list(range(CALLERS))
