"""The legacy sample after `migrate`, compared field by field with the legacy tables."""

import uuid
from collections import Counter
from collections.abc import Set
from datetime import date

import pytest

from companies.matching import address_digest
from companies.models import (
    Company,
    CompanyAlias,
    CompanyKey,
    JobDeduplication,
    JobEmbedding,
    JobListing,
    JobSource,
    JobSourceListing,
)
from companies.search.places import place_words
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import UserProfile
from resumes.documents import system_templates
from resumes.models import Resume, ResumeGeneration, ResumeOptimization, ResumeTemplate, ResumeVersion
from skills.models import (
    Certification,
    Education,
    EducationVariation,
    ExperienceVariation,
    Project,
    ProjectVariation,
    Skill,
    SkillBank,
    SummaryVariation,
    WorkExperience,
)
from tests.support import legacy_schema as schema

pytestmark = pytest.mark.usefixtures("unblocked")

# Legacy tables that become one model row by row.
ONE_TO_ONE = {
    "user_profiles": UserProfile,
    "companies": Company,
    "job_sources": JobSource,
    "job_listings": JobListing,
    "job_source_listings": JobSourceListing,
    "job_embeddings": JobEmbedding,
    "job_duplications": JobDeduplication,
    "skill_banks": SkillBank,
    "resume_templates": ResumeTemplate,
    "resumes": Resume,
    "resume_versions": ResumeVersion,
    "resume_generations": ResumeGeneration,
    "resume_optimizations": ResumeOptimization,
    "timeline_events": TimelineEvent,
}
RENAMED = {
    ("resumes", "based_on_resume_id"): "parent_resume_id",
    ("resumes", "job_id"): "target_job_id",
    ("timeline_events", "user_profile_id"): "user_id",
    ("timeline_events", "application_id"): "interaction_id",
    ("applications", "user_profile_id"): "user_id",
    ("applications", "status"): "application_status",
    ("saved_jobs", "user_profile_id"): "user_id",
}
# Columns that tests of their own are about.
APART = {
    "user_profiles": {"skills"},
    "job_listings": {"company", "company_size", "industry", "company_url", "company_size_category"},
    "resumes": {"parent_version_id"},
    "skill_banks": schema.COLUMNS["skill_banks"].keys()
    - {"id", "user_id", "skill_categories", "default_summary", "created_at", "updated_at"},
}
NOTHING: tuple[object, ...] = (None, "", [], {})
BANK_LISTS = {
    "summary_variations": SummaryVariation,
    "work_experiences": WorkExperience,
    "education_entries": Education,
    "projects": Project,
    "certifications": Certification,
}


def differences(row: dict, new, table: str = "", apart: Set[str] = frozenset()) -> list[tuple]:
    """Return (column, legacy value, new value) where a new row differs from its legacy row."""
    found = []
    for column, value in row.items():
        if column not in apart:
            attribute = RENAMED.get((table, column), column)
            actual = getattr(new, attribute)
            if not _same(value, actual, new._meta.get_field(attribute)):
                found.append((column, value, actual))
    return found


def _same(value, actual, field) -> bool:
    if value in NOTHING:
        return actual in NOTHING
    if isinstance(actual, uuid.UUID):
        return uuid.UUID(value) == actual
    if isinstance(actual, date) and isinstance(value, str):
        return value == actual.isoformat()
    if field.choices:
        return value.lower() == actual
    if field.name in ("preferred_job_types", "preferred_remote_types"):
        return [item.lower().replace("-", "_") for item in value] == actual
    if field.get_internal_type() == "DecimalField":
        return value == pytest.approx(float(actual))
    return value == actual


def by_id(model, alias: str) -> dict:
    return model.objects.using(alias).in_bulk()


def listed(document: dict) -> list[dict]:
    return [entry for entries in document.values() for entry in entries]


@pytest.mark.parametrize("table", ONE_TO_ONE)
def test_every_row_comes_over_with_its_id_links_and_moments(migrated_sample, table):
    rows, new = schema.rows(migrated_sample, table), by_id(ONE_TO_ONE[table], migrated_sample)

    assert rows
    own = {template.pk for template in system_templates()}  # come with the program
    assert {uuid.UUID(row["id"]) for row in rows} == new.keys() - own
    assert {
        row["id"]: found
        for row in rows
        if (found := differences(row, new[uuid.UUID(row["id"])], table, APART.get(table, set())))
    } == {}


def test_each_job_is_attached_to_the_company_of_its_name(migrated_sample):
    jobs = JobListing.objects.using(migrated_sample).select_related("company").in_bulk()

    assert Counter(job.company.name for job in jobs.values()) == {
        "TechFlow Solutions": 2,
        "DataVision Analytics": 2,
        "InnovateLabs Inc": 2,
        "CloudScale Systems": 1,
        "StartupVelocity": 1,
    }
    for row in schema.rows(migrated_sample, "job_listings"):
        company = jobs[uuid.UUID(row["id"])].company
        assert (company.name, company.size, company.industry, company.website, company.size_category.upper()) == (
            row["company"],
            row["company_size"],
            row["industry"],
            row["company_url"],
            row["company_size_category"],
        )
    assert not CompanyAlias.objects.using(migrated_sample).exists()


def test_each_job_is_found_by_its_address(migrated_sample):
    jobs = JobListing.objects.using(migrated_sample).exclude(job_url="")

    assert {job.pk: job.address_digest for job in jobs} == {job.pk: address_digest(job.job_url) for job in jobs}
    assert jobs.exclude(address_digest=None).exists()


def test_each_job_is_found_by_its_place(migrated_sample):
    jobs = JobListing.objects.using(migrated_sample).exclude(location="")

    assert {job.pk: job.place_words for job in jobs} == {job.pk: place_words(job.location) for job in jobs}
    assert jobs.exclude(place_words="").exists()


def test_each_company_is_identified_by_its_website(migrated_sample):
    companies = Company.objects.using(migrated_sample).values_list("id", "domain", "website")

    assert {f"https://{domain}" for _, domain, _ in companies} == {website for _, _, website in companies}
    assert set(CompanyKey.objects.using(migrated_sample).values_list("company", "kind", "value")) == {
        (company, "domain", domain) for company, domain, _ in companies
    }


def test_every_application_is_an_interaction(migrated_sample):
    new = by_id(JobUserInteraction, migrated_sample)
    saved = {(row["user_profile_id"], row["job_id"]): row for row in schema.rows(migrated_sample, "saved_jobs")}

    for row in schema.rows(migrated_sample, "applications"):
        interaction = new[uuid.UUID(row["id"])]
        also_saved = (row["user_profile_id"], row["job_id"]) in saved
        assert interaction.interaction_type == "applied"
        assert differences(row, interaction, "applications", {"notes"} if also_saved else set()) == []
        assert interaction.interaction_count == 1 + also_saved
        assert interaction.first_interaction <= row["created_at"]
        assert interaction.last_interaction >= row["updated_at"]


def test_a_job_only_saved_is_a_saved_interaction(migrated_sample):
    applied = {
        (row["user_profile_id"], row["job_id"]): row["id"] for row in schema.rows(migrated_sample, "applications")
    }
    rows = [
        row
        for row in schema.rows(migrated_sample, "saved_jobs")
        if (row["user_profile_id"], row["job_id"]) not in applied
    ]
    new = JobUserInteraction.objects.using(migrated_sample).filter(interaction_type="saved").in_bulk()

    assert new.keys() == {uuid.UUID(row["id"]) for row in rows}
    for row in rows:
        interaction = new[uuid.UUID(row["id"])]
        assert differences(row, interaction, "saved_jobs", {"status"}) == []
        assert interaction.archived_at == (row["updated_at"] if row["status"] == "ARCHIVED" else None)
        assert interaction.created_at == interaction.first_interaction == row["saved_date"]
    assert Counter(row["status"] for row in rows) == {"SAVED": 6, "ARCHIVED": 3}


def test_a_job_saved_and_applied_to_is_one_interaction_that_keeps_both(migrated_sample):
    applications = {
        (row["user_profile_id"], row["job_id"]): row for row in schema.rows(migrated_sample, "applications")
    }
    both = [
        (applications[person, job], row)
        for row in schema.rows(migrated_sample, "saved_jobs")
        if (person := row["user_profile_id"], job := row["job_id"]) in applications
    ]
    new = by_id(JobUserInteraction, migrated_sample)

    assert len(both) == 3
    assert len(new) == 12 + 12 - 3
    for application, saved in both:
        interaction = new[uuid.UUID(application["id"])]
        assert interaction.notes == f"{application['notes']}\n\n{saved['notes']}"
        assert (interaction.saved_date, interaction.tags) == (saved["saved_date"], saved["tags"])
        assert interaction.first_interaction == saved["saved_date"]
        assert interaction.last_interaction == saved["updated_at"]
        [remains] = interaction.interaction_data["merged"]
        assert (remains["table"], remains["id"], remains["status"]) == ("saved_jobs", saved["id"], "SAVED")
        record = LegacyRecord.objects.using(migrated_sample).get(source_table="saved_jobs", source_id=saved["id"])
        assert (record.outcome, record.target_id) == ("merged", interaction.pk)
        assert record.target_type.model_class() is JobUserInteraction
        assert record.payload.keys() == schema.COLUMNS["saved_jobs"].keys()
        assert record.payload["notes"] == saved["notes"]


@pytest.mark.parametrize("column", BANK_LISTS)
def test_every_entry_of_a_bank_is_a_row_in_its_order(migrated_sample, column):
    new = BANK_LISTS[column].objects.using(migrated_sample)
    apart = {"has_variations", "default_variation_id"}

    for bank in schema.rows(migrated_sample, "skill_banks"):
        rows = list(new.filter(bank=bank["id"]).order_by("display_order"))
        assert [str(row.pk) for row in rows] == [entry["id"] for entry in bank[column]]
        for entry, row in zip(bank[column], rows, strict=True):
            created = entry.get("created_at")  # naive, and means UTC
            assert row.created_at.isoformat() == f"{created}+00:00" if created else row.created_at == bank["created_at"]
            assert differences(entry, row, apart=apart | {"created_at"}) == []


def test_every_variation_is_a_row_of_its_entry(migrated_sample):
    new = by_id(ExperienceVariation, migrated_sample)
    told = [
        (experience_id, variation)
        for bank in schema.rows(migrated_sample, "skill_banks")
        for experience_id, variations in bank["experience_content_variations"].items()
        for variation in variations
    ]

    assert len(told) == len(new) == 27
    for experience_id, variation in told:
        row = new[uuid.UUID(variation["id"])]
        assert str(row.experience_id) == experience_id
        assert differences(variation, row, apart={"created_at"}) == []
        assert row.created_at.isoformat() == f"{variation['created_at']}+00:00"
    assert not any(row.is_default for row in new.values())  # no entry of the sample names a default
    for model in (EducationVariation, ProjectVariation):  # the sample has none
        assert not model.objects.using(migrated_sample).exists()


def test_the_skills_of_all_five_places_are_in_the_bank_once_each(migrated_sample):
    told = {row["id"]: set() for row in schema.rows(migrated_sample, "user_profiles")}
    for row in schema.rows(migrated_sample, "user_profiles"):
        told[row["id"]] |= set(row["skills"] or ())
    for table in ("skill_banks", "skill_banks_legacy"):
        for row in schema.rows(migrated_sample, table):
            told[row["user_id"]] |= {entry["name"] for entry in listed(row["skills"])}
            for column in (
                "experience_keywords",
                "industry_keywords",
                "technical_keywords",
                "soft_skills",
                "auto_extracted_skills",
                "skill_confidence",
            ):
                told[row["user_id"]] |= set(row[column])
    for row in schema.rows(migrated_sample, "resumes"):
        told[row["user_id"]] |= {entry["name"] for entry in row["skills"]}

    for person, names in told.items():
        skills = Skill.objects.using(migrated_sample).filter(bank__user=person)
        assert Counter(skill.name.lower() for skill in skills) == Counter({name.lower() for name in names})


def test_a_skill_that_a_bank_lists_once_is_taken_over_exactly(migrated_sample):
    new = by_id(Skill, migrated_sample)

    for bank in schema.rows(migrated_sample, "skill_banks"):
        times = Counter(entry["name"].lower() for entry in listed(bank["skills"]))
        for group, entries in bank["skills"].items():
            for entry in entries:
                if times[entry["name"].lower()] == 1:
                    row = new[uuid.UUID(entry["id"])]
                    assert (str(row.bank_id), row.group) == (bank["id"], group)
                    assert differences(entry, row) == []


def test_of_a_skill_listed_twice_the_other_entry_is_in_the_ledger(migrated_sample):
    for bank in schema.rows(migrated_sample, "skill_banks"):
        entries = {entry["id"]: entry for entry in listed(bank["skills"])}
        kept = {str(pk) for pk in Skill.objects.using(migrated_sample).values_list("pk", flat=True)} & entries.keys()
        record = LegacyRecord.objects.using(migrated_sample).get(source_table="skill_banks", source_id=bank["id"])

        assert (record.outcome, str(record.target_id)) == ("repaired", bank["id"])
        assert {reason["code"] for reason in record.reasons} == {"same_skill"}
        noted = {
            reason["value"]["id"]: reason["value"] for reason in record.reasons if reason["field"].startswith("skills.")
        }
        assert noted == {key: entry for key, entry in entries.items() if key not in kept}
        assert noted


def test_the_older_bank_of_a_person_goes_into_the_newer(migrated_sample):
    [old] = schema.rows(migrated_sample, "skill_banks_legacy")
    bank = SkillBank.objects.using(migrated_sample).get(user=old["user_id"])
    skills = {skill.name: skill for skill in bank.skills.all()}
    record = LegacyRecord.objects.using(migrated_sample).get(source_table="skill_banks_legacy")

    assert (record.source_id, record.outcome, record.target_id) == (old["id"], "merged", bank.pk)
    assert (skills["Perl"].level, skills["Perl"].group, skills["Perl"].source) == (
        "beginner",
        "Technical Skills",
        "manual",
    )
    assert (skills["Terraform"].confidence, skills["Terraform"].source) == (0.6, "extracted")
    assert (skills["Mentoring"].category, skills["Mentoring"].source) == ("soft", "extracted")


def test_another_spelling_of_a_skill_is_in_the_ledger(migrated_sample):
    [profile] = [row for row in schema.rows(migrated_sample, "user_profiles") if row["skills"]]
    bank = SkillBank.objects.using(migrated_sample).get(user=profile["id"])
    record = LegacyRecord.objects.using(migrated_sample).get(source_table="skill_banks", source_id=bank.pk)

    assert "Public speaking" in profile["skills"]
    assert bank.skills.filter(name="Public Speaking").exists()
    assert {"code": "same_skill", "field": "user_profiles.skills.2", "value": {"name": "Public speaking"}} in (
        record.reasons
    )


def test_a_tailored_resume_keeps_its_parent_and_its_target(migrated_sample):
    tailored = Resume.objects.using(migrated_sample).filter(resume_type="tailored")

    assert len(tailored) == 3
    for resume in tailored:
        assert resume.parent_resume.resume_type == "base"
        assert resume.parent_resume.user_id == resume.user_id
        assert resume.target_job is not None


def test_each_event_of_an_application_is_on_its_timeline(migrated_sample):
    events = TimelineEvent.objects.using(migrated_sample)

    assert events.filter(interaction__isnull=False).count() == 12
    assert all(
        (event.user_id, event.job_id) == (event.interaction.user_id, event.interaction.job_id)
        for event in events.filter(interaction__isnull=False).select_related("interaction")
    )


def test_the_ledger_holds_only_what_was_not_taken_over_exactly(migrated_sample):
    records = LegacyRecord.objects.using(migrated_sample).values_list("source_table", "outcome")

    assert Counter(records) == {
        ("saved_jobs", "merged"): 3,
        ("skill_banks", "repaired"): 3,
        ("skill_banks_legacy", "merged"): 1,
    }


def test_the_new_rows_satisfy_every_rule_of_their_models(migrated_sample):
    for model in (*ONE_TO_ONE.values(), JobUserInteraction, *BANK_LISTS.values(), Skill, ExperienceVariation):
        for row in model.objects.using(migrated_sample).all():
            row.clean_fields()
            row.validate_constraints(exclude=set())
