"""Resumes created from a bank and from each other, and their versions."""

from datetime import UTC, date, datetime
from functools import partial

import pytest
import time_machine
from django.core.exceptions import ValidationError

from companies.factories import JobListingFactory
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory, ResumeTemplateFactory, ResumeVersionFactory
from resumes.models import Resume, ResumeVersion
from resumes.schema import SECTIONS
from resumes.services import create_resume_from_profile, create_tailored_resume, restore_version, save_version
from skills.factories import (
    CertificationFactory,
    EducationFactory,
    EducationVariationFactory,
    ExperienceVariationFactory,
    ProjectFactory,
    ProjectVariationFactory,
    SkillBankFactory,
    SkillFactory,
    WorkExperienceFactory,
)
from skills.models import Skill
from tests.support.racing import all_at_once

pytestmark = pytest.mark.django_db
CALLERS = 16
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.fixture
def person():
    return UserProfileFactory(
        first_name="Zoë",
        last_name="Seeker",
        email="zoe@example.com",
        phone="555 0100",
        city="Zürich",
        state="ZH",
        linkedin_url="https://www.linkedin.com/in/zoe",
        portfolio_url="https://zoe.example.com",
        current_title="Developer",
        bio="Writes programs.",
    )


@pytest.fixture
def bank(person):
    return SkillBankFactory(user=person, default_summary="Ships small changes.")


class TestCreateResumeFromProfile:
    def test_it_is_a_base_draft(self, person, bank):
        resume = Resume.objects.get(pk=create_resume_from_profile(user=person).pk)

        assert (resume.user, resume.resume_type, resume.status) == (person, "base", "draft")
        assert resume.title == "Zoë Seeker: Developer"
        assert resume.summary == "Ships small changes."
        assert resume.contact_info == {
            "full_name": "Zoë Seeker",
            "headline": "Developer",
            "email": "zoe@example.com",
            "phone": "555 0100",
            "location": "Zürich, ZH",
            "linkedin_url": "https://www.linkedin.com/in/zoe",
            "portfolio": "https://zoe.example.com",
        }
        assert (resume.parent_resume, resume.target_job, resume.version) == (None, None, 1)

    def test_featured_skills_of_the_bank_come_first(self, person, bank):
        SkillFactory(bank=bank, name="Ada", display_order=1, group="Technical Skills", level="expert")
        SkillFactory(bank=bank, name="Rust", display_order=2, level="")
        star = SkillFactory(bank=bank, name="École", display_order=3, is_featured=True)
        SkillFactory(name="Somebody else's")

        skills = create_resume_from_profile(user=person).skills

        assert [(skill["name"], skill["level"], skill["category"]) for skill in skills] == [
            ("École", "intermediate", "Technical"),
            ("Ada", "expert", "Technical Skills"),
            ("Rust", "", "Technical"),
        ]
        assert skills[0]["bank_id"] == str(star.pk)

    def test_entries_have_the_content_of_the_bank(self, person, bank):
        WorkExperienceFactory(
            bank=bank, default_description="Builds.", default_achievements=["Shipped."], technologies=["Django"]
        )
        EducationFactory(bank=bank, gpa="3.80", honors=["cum laude"])
        ProjectFactory(bank=bank, name="Harbor", github_url="https://github.com/zoe/harbor")
        CertificationFactory(bank=bank, name="Scrum", expiry_date=None)

        resume = create_resume_from_profile(user=person)
        resume.refresh_from_db()

        (work,), (education,) = resume.work_experience, resume.education
        assert (
            work.items()
            >= {
                "company": "Harbor Works",
                "position": "Software Developer",
                "start_date": "2022-03-01",
                "end_date": "present",
                "description": "Builds.",
                "achievements": ["Shipped."],
                "technologies": ["Django"],
            }.items()
        )
        assert (education["gpa"], education["honors"], education["end_date"]) == ("3.80", ["cum laude"], "2021-06-30")
        assert resume.projects[0]["url"] == "https://github.com/zoe/harbor"
        assert (resume.certifications[0]["issue_date"], resume.certifications[0]["expiry_date"]) == ("2024-05-01", None)

    def test_a_grade_of_zero_is_kept(self, person, bank):
        EducationFactory(bank=bank, gpa=0)
        EducationFactory(bank=bank, gpa=None)

        grades = {education["gpa"] for education in create_resume_from_profile(user=person).education}
        assert grades == {"0.00", None}

    def test_the_default_variation_takes_precedence_over_the_entry(self, person, bank):
        work = WorkExperienceFactory(bank=bank, default_description="Plain.", default_achievements=["Plain."])
        ExperienceVariationFactory(experience=work, content="Not chosen.")
        ExperienceVariationFactory(experience=work, is_default=True, content="Results.", achievements=["Halved it."])
        education = EducationFactory(bank=bank, relevant_coursework=["Plain"])
        EducationVariationFactory(education=education, is_default=True, highlights=["Thesis"])
        project = ProjectFactory(bank=bank, technologies=["Plain"], default_achievements=["Plain."])
        ProjectVariationFactory(project=project, is_default=True, technologies_highlighted=["Rust"])

        resume = create_resume_from_profile(user=person)

        assert (resume.work_experience[0]["description"], resume.work_experience[0]["achievements"]) == (
            "Results.",
            ["Halved it."],
        )
        assert (resume.education[0]["highlights"], resume.education[0]["relevant_coursework"]) == (
            ["Thesis"],
            ["Plain"],
        )
        assert (resume.projects[0]["technologies"], resume.projects[0]["achievements"]) == (["Rust"], ["Plain."])

    @pytest.mark.parametrize("with_bank", [False, True])
    def test_a_person_without_content(self, with_bank):
        person = UserProfileFactory(first_name="", last_name="", email=None, current_title="", city="", state="")
        if with_bank:
            SkillBankFactory(user=person)

        resume = Resume.objects.get(pk=create_resume_from_profile(user=person).pk)

        resume.full_clean()
        assert resume.title == f"Person {person.pk}"
        assert resume.contact_info["location"] == ""
        assert [resume.content[name] for name in SECTIONS if name != "contact_info"] == [[]] * 8
        assert Resume.objects.count() == 1

    def test_without_a_default_summary_the_bio_is_used(self, person):
        assert create_resume_from_profile(user=person).summary == "Writes programs."

    def test_a_title(self, person):
        assert create_resume_from_profile(user=person, title="  For labs ").title == "For labs"
        assert create_resume_from_profile(user=person, title=" ").title == "Zoë Seeker: Developer"
        with pytest.raises(ValidationError) as refused:
            create_resume_from_profile(user=person, title="x" * 256)
        assert refused.value.message_dict.keys() == {"title"}

    def test_a_deleted_person(self, person):
        type(person).objects.filter(pk=person.pk).delete()
        with pytest.raises(ValidationError, match="This person no longer exists"):
            create_resume_from_profile(user=person)

    def test_a_generated_title_fits(self, person):
        person.first_name, person.last_name, person.current_title = "x" * 150, "y" * 150, "z" * 200

        assert len(create_resume_from_profile(user=person).title) == 255

    def test_the_usage_of_the_skills_is_updated(self, person, bank):
        skill = SkillFactory(bank=bank, usage_count=2, last_used=date(2020, 1, 1))
        other = SkillFactory(usage_count=2)

        with time_machine.travel(NOW, tick=False):
            create_resume_from_profile(user=person)

        counts = Skill.objects.values_list("usage_count", "last_used")
        assert counts.get(pk=skill.pk) == (3, NOW.date())
        assert counts.get(pk=other.pk) == (2, None)

    @pytest.mark.parametrize("count", [1, 10])
    def test_the_number_of_queries_does_not_grow(self, person, bank, count, django_assert_num_queries):
        for factory in (SkillFactory, WorkExperienceFactory, EducationFactory, ProjectFactory, CertificationFactory):
            factory.create_batch(count, bank=bank)

        with django_assert_num_queries(17):  # the bank is 11 of them, and the savepoint 2
            create_resume_from_profile(user=person)


class TestCreateTailoredResume:
    @pytest.fixture
    def base(self, person):
        return ResumeFactory(
            user=person,
            template=ResumeTemplateFactory(),
            summary="Ships small changes.",
            contact_info={"full_name": "Zoë Seeker"},
            work_experience=[{"position": "Developer"}],
            skills=[{"name": name} for name in ("Ada", "NodeJS", "École", "Zig")],
            custom_sections=[{"title": "Talks"}],
        )

    @pytest.fixture
    def job(self):
        return JobListingFactory(
            title="Engineer",
            company__name="Acme",
            skills_required=["ÉCOLE", "Rust"],
            skills_preferred=["Node.js", "Docker"],
        )

    def test_it_is_a_child_for_the_job_with_the_same_content(self, base, job):
        resume = Resume.objects.get(pk=create_tailored_resume(base=base, job=job).pk)

        assert (resume.resume_type, resume.status) == ("tailored", "draft")
        assert (resume.parent_resume, resume.target_job, resume.user) == (base, job, base.user)
        assert (resume.template, resume.summary) == (base.template, base.summary)
        assert resume.title == "Zoë Seeker: Engineer at Acme"
        assert {**resume.content, "skills": None} == {**base.content, "skills": None}
        assert set(Resume.objects.tailored_for(job)) == {resume}
        assert set(Resume.objects.filter(pk=base.pk).tree()) == {base, resume}

    def test_the_skills_of_the_job_come_first(self, base, job):
        resume = create_tailored_resume(base=base, job=job)

        assert [skill["name"] for skill in resume.skills] == ["École", "NodeJS", "Ada", "Zig"]
        assert resume.tailoring_analysis == {"matched_skills": ["ÉCOLE", "Node.js"], "missing_skills": ["Rust"]}

    def test_the_base_is_not_changed(self, base, job):
        before = Resume.objects.values().get(pk=base.pk)

        resume = create_tailored_resume(base=base, job=job)
        resume.work_experience[0]["position"] = "Changed"
        resume.save()

        assert Resume.objects.values().get(pk=base.pk) == before

    def test_it_copies_what_is_stored(self, base, job):
        base.summary = "Typed, and not saved."

        assert create_tailored_resume(base=base, job=job).summary == "Ships small changes."

    def test_for_a_duplicate_listing(self, base, job):
        duplicate = JobListingFactory(canonical=job, status="inactive")
        resume = create_tailored_resume(base=base, job=duplicate)

        assert (resume.target_job, resume.title) == (job, "Zoë Seeker: Engineer at Acme")
        assert [skill["name"] for skill in resume.skills] == ["École", "NodeJS", "Ada", "Zig"]

    def test_from_a_tailored_one(self, base, job):
        child = create_tailored_resume(base=base, job=job)
        grandchild = create_tailored_resume(base=child, job=JobListingFactory())

        assert set(Resume.objects.filter(pk=base.pk).tree()) == {base, child, grandchild}

    def test_an_empty_resume_for_a_job_that_asks_for_nothing(self):
        resume = create_tailored_resume(base=ResumeFactory(), job=JobListingFactory(), title="Short")

        assert (resume.title, resume.skills) == ("Short", [])
        assert resume.tailoring_analysis == {"matched_skills": [], "missing_skills": []}

    def test_what_is_wrong_in_the_base_is_copied(self, job):
        base = ResumeFactory()
        work = [{"position": "Welder", "start_date": "in summer"}]
        Resume.objects.filter(pk=base.pk).update(skills=["Python", {"level": "expert"}], work_experience=work)

        resume = create_tailored_resume(base=base, job=job)

        assert (resume.skills, resume.work_experience) == (["Python", {"level": "expert"}], work)

    def test_the_usage_of_the_banks_skills_is_updated(self, person, bank, job):
        skill = SkillFactory(bank=bank, name="Rust")
        stranger = SkillFactory(name="Rust")
        base = create_resume_from_profile(user=person)
        Resume.objects.filter(pk=base.pk).update(
            skills=[*base.skills, {"name": "X", "bank_id": str(stranger.pk)}, {"name": "Y", "bank_id": ["no id"]}]
        )

        create_tailored_resume(base=base, job=job)

        assert Skill.objects.get(pk=skill.pk).usage_count == 2
        assert Skill.objects.get(pk=stranger.pk).usage_count == 0

    @pytest.mark.parametrize("count", [1, 50])
    def test_the_number_of_queries_does_not_grow(self, count, django_assert_num_queries):
        names = [f"Skill {n}" for n in range(count)]
        base, job = ResumeFactory(skills=[{"name": name} for name in names]), JobListingFactory(skills_required=names)

        with django_assert_num_queries(21):  # the savepoint is 2 of them, reading the job 6, and storing the fit 6
            create_tailored_resume(base=base, job=job)

    def test_refusals(self, base, job):
        gone = ResumeFactory()
        Resume.objects.filter(pk=gone.pk).delete()
        before = Resume.objects.count()

        with pytest.raises(ValidationError, match="This resume no longer exists"):
            create_tailored_resume(base=gone, job=job)
        with pytest.raises(ValidationError, match="This job no longer exists"):
            create_tailored_resume(base=base, job=JobListingFactory.build())
        with pytest.raises(ValidationError, match="at most 255"):
            create_tailored_resume(base=base, job=job, title="x" * 256)
        assert Resume.objects.count() == before


class TestSaveVersion:
    def test_it_stores_the_content(self):
        resume = ResumeFactory(summary="One.", skills=[{"name": "Rust"}])

        version = save_version(resume=resume, changes_summary="First", created_by="user")

        version = ResumeVersion.objects.get(pk=version.pk)
        assert (version.resume, version.version_number) == (resume, 1)
        assert (version.changes_summary, version.created_by) == ("First", "user")
        assert version.content_snapshot == {"summary": "One.", **resume.content}

    def test_numbers_increase_and_the_resume_has_the_last(self):
        resume = ResumeFactory()

        numbers = [save_version(resume=resume).version_number for _ in range(3)]

        assert numbers == [1, 2, 3]
        assert resume.version == Resume.objects.get().version == 3

    @pytest.mark.parametrize(
        ("said", "there", "number"),
        [(1, [1], 2), (1, [1, 7], 8), (5, [], 5), (5, [2], 5), (3, [1, 2, 3], 4)],
        ids=str,
    )
    def test_a_number_is_never_reused_or_decreased(self, said, there, number):
        resume = ResumeFactory(version=said)
        for taken in there:
            ResumeVersionFactory(resume=resume, version_number=taken)
        ResumeVersionFactory(version_number=99)

        assert save_version(resume=resume).version_number == number

    def test_it_stores_the_saved_content_and_changes_nothing_else(self):
        resume = ResumeFactory(summary="Stored.")
        before = Resume.objects.values().get()
        resume.summary = "Typed, and not saved."

        version = save_version(resume=resume)

        assert version.content_snapshot["summary"] == "Stored."
        assert resume.summary == "Typed, and not saved."
        assert Resume.objects.values().get() == before

    def test_refusals(self):
        resume = ResumeFactory()
        with pytest.raises(ValidationError, match="at most 100"):
            save_version(resume=resume, created_by="x" * 101)
        Resume.objects.filter(pk=resume.pk).delete()
        with pytest.raises(ValidationError, match="This resume no longer exists"):
            save_version(resume=resume)
        assert not ResumeVersion.objects.exists()


class TestRestoreVersion:
    @pytest.fixture
    def resume(self):
        """Return a resume that was changed after its first version."""
        resume = ResumeFactory(summary="First.", skills=[{"name": "Rust"}], education=[{"degree": "BSc"}])
        save_version(resume=resume)
        resume.summary, resume.skills, resume.title = "Second.", [], "Renamed"
        resume.save()
        return resume

    def test_the_content_is_restored_and_the_present_one_saved(self, resume):
        first = resume.versions.get()
        text = {"summary": "Second.", **resume.content}

        before = restore_version(resume=resume, version=first, created_by="user")

        assert before.content_snapshot == text
        assert (before.version_number, before.created_by) == (2, "user")
        assert before.changes_summary == "Before version 1 was restored"
        stored = Resume.objects.get()
        for seen in (resume, stored):
            assert (seen.summary, seen.skills, seen.education) == ("First.", [{"name": "Rust"}], [{"degree": "BSc"}])
            assert (seen.title, seen.version) == ("Renamed", 2)
        assert resume.updated_at == stored.updated_at

    def test_there_and_back(self, resume):
        before = restore_version(resume=resume, version=resume.versions.get())

        restore_version(resume=resume, version=before)

        assert (resume.summary, resume.skills) == ("Second.", [])
        assert list(resume.versions.values_list("version_number", flat=True)) == [1, 2, 3]

    def test_fields_missing_from_a_version_are_kept(self, resume):
        old = ResumeVersionFactory(
            resume=resume, version_number=9, content_snapshot={"summary": "Old.", "skills": None, "colour": "red"}
        )

        restore_version(resume=resume, version=old)

        assert (resume.summary, resume.skills, resume.education) == ("Old.", [], [{"degree": "BSc"}])

    def test_an_empty_version(self, resume):
        restore_version(
            resume=resume, version=ResumeVersionFactory(resume=resume, version_number=9, content_snapshot={})
        )

        assert resume.summary == "Second."

    def test_an_old_version_is_mended_where_it_is_certain_and_restored_as_it_was_where_not(self, resume):
        work = {"title": "Welder", "start_date": "März 2019", "end_date": "one day", "is_current": False}
        old = ResumeVersionFactory(
            resume=resume, version_number=9, content_snapshot={"skills": ["Rust"], "work_experience": [work]}
        )

        restore_version(resume=resume, version=old)

        assert resume.skills == [{"name": "Rust"}]
        assert resume.work_experience == [{"position": "Welder", "start_date": "2019-03", "end_date": "one day"}]

    @pytest.mark.parametrize("snapshot", [{"skills": "Rust"}, {"contact_info": ["ada@example.com"]}])
    def test_invalid_content_is_refused_and_nothing_is_changed(self, resume, snapshot):
        damaged = ResumeVersionFactory(resume=resume, version_number=9, content_snapshot={"summary": "Old."} | snapshot)

        with pytest.raises(ValidationError) as refused:
            restore_version(resume=resume, version=damaged)

        assert refused.value.message_dict.keys() == snapshot.keys()
        assert Resume.objects.get().summary == "Second."
        assert resume.versions.count() == 2

    def test_refusals(self, resume):
        with pytest.raises(ValidationError, match="belongs to another resume"):
            restore_version(resume=resume, version=ResumeVersionFactory())
        version = resume.versions.get()
        Resume.objects.filter(pk=resume.pk).delete()
        with pytest.raises(ValidationError, match="This resume no longer exists"):
            restore_version(resume=resume, version=version)


@pytest.mark.django_db(transaction=True)
class TestConcurrency:
    def test_each_caller_gets_a_distinct_number(self):
        resume = ResumeFactory()

        versions = all_at_once(
            [partial(save_version, resume=Resume.objects.get(), changes_summary=str(n)) for n in range(CALLERS)]
        )

        assert sorted(version.version_number for version in versions) == list(range(1, CALLERS + 1))
        assert Resume.objects.get().version == CALLERS
        assert resume.versions.values("changes_summary").distinct().count() == CALLERS

    def test_restoring_and_saving_lose_nothing(self):
        resume = ResumeFactory(summary="First.")
        first = save_version(resume=resume)
        Resume.objects.update(summary="Second.")
        calls = [partial(restore_version, version=first), save_version] * (CALLERS // 2)

        all_at_once([partial(call, resume=Resume.objects.get()) for call in calls])

        assert Resume.objects.get().summary == "First."
        assert resume.versions.count() == CALLERS + 1
        assert resume.versions.filter(content_snapshot__summary="Second.").exists()

    def test_every_use_of_a_skill_is_counted(self):
        bank = SkillBankFactory()
        SkillFactory.create_batch(20, bank=bank)
        bases = [create_resume_from_profile(user=bank.user), create_resume_from_profile(user=bank.user)]
        Resume.objects.filter(pk=bases[1].pk).update(skills=bases[1].skills[::-1])
        job = JobListingFactory()
        calls = [partial(create_tailored_resume, base=base, job=job) for base in bases * (CALLERS // 4)]
        calls += [partial(create_resume_from_profile, user=bank.user)] * (CALLERS // 2)

        made = all_at_once(calls)

        assert {type(resume) for resume in made} == {Resume}
        assert set(bank.skills.values_list("usage_count", flat=True)) == {CALLERS + 2}
