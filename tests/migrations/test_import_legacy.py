"""The rules by which legacy rows become new ones, on the sample made awkward with plain SQL."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing
from datetime import UTC, datetime

import pytest
import time_machine
from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.test.utils import CaptureQueriesContext

import companies.legacy
import interactions.legacy
import resumes.legacy
import skills.legacy
from companies.models import Company, CompanyAlias, JobListing
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.legacy import importing, people, reading
from jobpilot.legacy.values import identifier
from jobpilot.models import LegacyRecord, UserProfile
from resumes.factories import ResumeFactory
from resumes.models import Resume
from skills.models import (
    Certification,
    EducationVariation,
    ExperienceVariation,
    ProjectVariation,
    Skill,
    SkillBank,
)
from tests import throwaway
from tests.legacy import schema
from tests.project import MODELS

BEFORE = [(app, "0001_initial") for app in throwaway.APPS]
STEPS = [people, companies.legacy, skills.legacy, resumes.legacy, interactions.legacy]


def execute(alias: str, *statements: str | tuple) -> None:
    """Change the legacy tables. A statement is SQL, or SQL with ? for its parameters, and these."""
    with throwaway.plain_connection(alias) as legacy:
        for statement in statements:
            sql, *parameters = (statement,) if isinstance(statement, str) else statement
            legacy.execute(sql if connection.vendor == "sqlite" else sql.replace("?", "%s"), parameters)
        legacy.commit()


def first_id(alias: str, table: str) -> str:
    return schema.rows(alias, table)[0]["id"]


def records(alias: str, table: str) -> list[LegacyRecord]:
    return list(LegacyRecord.objects.using(alias).filter(source_table=table))


def reasons(alias: str, table: str) -> list[tuple]:
    return [
        (reason["code"], reason["field"], reason["value"])
        for record in records(alias, table)
        for reason in record.reasons
    ]


def content(alias: str) -> dict[str, list]:
    """Every new row; what LegacyRecord says of itself apart."""
    tables = {}
    for model in MODELS:
        rows = json.loads(serializers.serialize("json", model._base_manager.using(alias).order_by("pk")))
        for row in rows:
            if model is LegacyRecord:
                del row["fields"]["created_at"], row["fields"]["updated_at"]
        tables[model._meta.label] = rows
    return tables


def person(alias: str, first_name: str = "Sarah") -> str:
    return next(row["id"] for row in schema.rows(alias, "user_profiles") if row["first_name"] == first_name)


def document(alias: str, column: str) -> tuple[str, object]:
    """Sarah's bank: its id, and one of its JSON columns."""
    [bank] = [row for row in schema.rows(alias, "skill_banks") if row["user_id"] == person(alias)]
    return bank["id"], bank[column]


class TestWithoutLegacyTables:
    pytestmark = pytest.mark.django_db

    @pytest.mark.parametrize("app", STEPS, ids=lambda app: app.__name__)
    def test_bringing_over_looks_once_and_does_nothing(self, app):
        with CaptureQueriesContext(connection) as queries, importing.LegacyImport(apps, connection) as legacy:
            app.bring_over(legacy)

        assert len(queries) == 1

    @pytest.mark.parametrize("app", STEPS, ids=lambda app: app.__name__)
    def test_taking_back_leaves_what_is_there(self, app):
        resume = ResumeFactory()

        with importing.LegacyImport(apps, connection) as legacy:
            app.take_back(legacy)

        assert Resume.objects.get() == resume
        assert UserProfile.objects.get() == resume.user


class TestBackAndForth:
    def test_forward_back_and_forward_again_gives_the_same(self, sample):
        legacy_before = schema.dump(sample)
        throwaway.migrate(sample)
        once = content(sample)

        MigrationExecutor(connections[sample]).migrate(BEFORE)
        assert {label for label, rows in content(sample).items() if rows} == set()
        assert schema.dump(sample) == legacy_before

        throwaway.migrate(sample)
        assert content(sample) == once
        assert schema.dump(sample) == legacy_before

    def test_going_back_leaves_what_did_not_come_from_the_legacy_tables(self, sample):
        throwaway.migrate(sample)
        UserProfile.objects.using(sample).create(first_name="New")
        Company.objects.using(sample).create(name="Newco")

        MigrationExecutor(connections[sample]).migrate(BEFORE)

        assert [row.first_name for row in UserProfile.objects.using(sample).all()] == ["New"]
        assert [row.name for row in Company.objects.using(sample).all()] == ["Newco"]

    def test_small_batches_give_the_same_as_large_ones(self, sample, migrated_sample, monkeypatch):
        for module, name in ((importing, "BATCH"), (reading, "CHUNK"), (skills.legacy, "BANKS_AT_ONCE")):
            monkeypatch.setattr(module, name, 2)

        throwaway.migrate(sample)

        assert content(sample) == content(migrated_sample)

    def test_an_older_legacy_database_lacks_tables_and_columns(self, sample):
        execute(
            sample,
            "DROP TABLE skill_banks_legacy",
            "DROP TABLE job_embeddings",
            "ALTER TABLE job_listings DROP COLUMN tech_stack",
        )

        throwaway.migrate(sample)

        assert JobListing.objects.using(sample).filter(tech_stack=[]).count() == 8
        assert SkillBank.objects.using(sample).count() == 3

    def test_manage_py_migrate_brings_a_legacy_file_over(self, tmp_path):
        database = shutil.copy(throwaway.LEGACY / "sample.sqlite3", tmp_path / "legacy.sqlite3")

        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity=0"],
            cwd=settings.BASE_DIR,
            env=os.environ | {"DATABASE_URL": f"sqlite:///{database}"},
            check=True,
        )

        with closing(sqlite3.connect(database)) as new:
            assert {
                table: new.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("companies_joblisting", "interactions_jobuserinteraction", "interactions_timelineevent")
            } == {
                "companies_joblisting": 8,
                "interactions_jobuserinteraction": 21,
                "interactions_timelineevent": 24,
            }


class TestCompanies:
    def test_a_company_that_only_listings_name_is_made_from_them(self, sample):
        job = first_id(sample, "job_listings")
        execute(
            sample,
            (
                "UPDATE job_listings SET company = ?, company_size = ?, industry = ?, company_url = ?,"
                " company_size_category = 'LARGE', created_at = '2025-02-03 04:05:06.000007' WHERE id = ?",
                "Nowhere Works",
                "2000 people",
                "Maps",
                "https://careers.nowhere.example.com/jobs",
                job,
            ),
        )

        throwaway.migrate(sample)

        company = Company.objects.using(sample).get(name="Nowhere Works")
        assert (company.size, company.size_category, company.industry) == ("2000 people", "large", "Maps")
        assert (company.website, company.domain) == ("https://careers.nowhere.example.com/jobs", "example.com")
        assert company.created_at == datetime(2025, 2, 3, 4, 5, 6, 7, tzinfo=UTC)
        assert [str(row.pk) for row in company.job_listings.all()] == [job]
        assert records(sample, "job_listings") == []

    def test_what_a_company_leaves_empty_is_filled_from_the_listing_updated_last(self, sample):
        execute(
            sample,
            "UPDATE companies SET industry = NULL WHERE name = 'TechFlow Solutions'",
            "UPDATE job_listings SET industry = 'Rockets', updated_at = '2027-01-01 00:00:00.000000'"
            " WHERE title = 'Product Owner'",
        )

        throwaway.migrate(sample)

        assert Company.objects.using(sample).get(name="TechFlow Solutions").industry == "Rockets"
        # What the other listing says is kept all the same.
        assert reasons(sample, "job_listings") == [("differs_from_company", "industry", "Software Development")]

    def test_another_spelling_of_the_name_means_the_same_company(self, sample):
        execute(sample, "UPDATE job_listings SET company = 'TECHFLOW  Solutions, Inc.' WHERE title = 'Product Owner'")

        throwaway.migrate(sample)

        company = Company.objects.using(sample).get(name="TechFlow Solutions")
        assert company.job_listings.count() == 2
        assert [(alias.name, alias.source) for alias in company.aliases.all()] == [
            ("TECHFLOW  Solutions, Inc.", "seen")
        ]

    def test_of_two_rows_of_one_company_the_one_updated_last_stays(self, sample):
        execute(
            sample,
            (
                "INSERT INTO companies (id, name, industry, updated_at) VALUES (?, 'techflow solutions', ?, ?)",
                str(uuid.UUID(int=7)),
                "Rockets",
                "2027-01-01 00:00:00.000000",
            ),
        )
        old = next(row for row in schema.rows(sample, "companies") if row["name"] == "TechFlow Solutions")

        throwaway.migrate(sample)

        company = Company.objects.using(sample).get(normalized_name="techflow solutions")
        assert (company.pk.int, company.name, company.industry) == (7, "techflow solutions", "Rockets")
        assert company.description == old["description"]
        [record] = records(sample, "companies")
        assert (record.source_id, record.outcome, record.target_id) == (old["id"], "merged", company.pk)
        assert record.payload["industry"] == old["industry"]

    def test_a_company_without_a_name_gets_one_that_says_so(self, sample):
        execute(sample, ("UPDATE job_listings SET company = ' ' WHERE id = ?", first_id(sample, "job_listings")))

        throwaway.migrate(sample)

        assert CompanyAlias.objects.using(sample).count() == 0
        assert Company.objects.using(sample).get(name="Unknown company (legacy)").job_listings.count() == 1
        assert reasons(sample, "job_listings") == [("no_company_name", "company", " ")]

    def test_a_listing_may_point_to_a_canonical_one_that_comes_later(self, sample):
        ids = [row["id"] for row in schema.rows(sample, "job_listings")]
        execute(sample, ("UPDATE job_listings SET canonical_id = ? WHERE id = ?", ids[-1], ids[0]))

        throwaway.migrate(sample)

        assert str(JobListing.objects.using(sample).get(pk=ids[0]).canonical_id) == ids[-1]


class TestPeople:
    def test_an_id_that_is_no_uuid_becomes_one_wherever_it_is_referred_to(self, sample):
        job = first_id(sample, "job_listings")
        execute(
            sample,
            """INSERT INTO user_profiles (id, first_name, skills) VALUES ('user-123', 'Zoe', '["Chess"]')""",
            (
                "INSERT INTO saved_jobs (id, job_id, user_profile_id, saved_date) VALUES ('saved-1', ?, 'user-123', ?)",
                job,
                "2026-01-02 03:04:05.000000",
            ),
        )

        throwaway.migrate(sample)

        zoe = UserProfile.objects.using(sample).get(first_name="Zoe")
        assert zoe.pk == identifier("user-123")
        assert [str(row.job_id) for row in zoe.job_interactions.all()] == [job]
        assert [(skill.name, skill.source) for skill in zoe.skill_bank.skills.all()] == [("Chess", "manual")]

    def test_a_row_without_any_date_has_that_of_the_import_and_is_noted(self, sample):
        execute(sample, "UPDATE user_profiles SET created_at = NULL, updated_at = NULL WHERE first_name = 'Emma'")

        with time_machine.travel(datetime(2027, 5, 6, tzinfo=UTC), tick=False):
            throwaway.migrate(sample)

        emma = UserProfile.objects.using(sample).get(first_name="Emma")
        assert emma.created_at == emma.updated_at == datetime(2027, 5, 6, tzinfo=UTC)
        assert reasons(sample, "user_profiles") == [("no_date", "created_at", None)]

    def test_a_value_that_a_field_cannot_hold_does_not_cost_the_row(self, sample):
        execute(
            sample,
            "UPDATE user_profiles SET email = 'emma at work', portfolio_url = 'emma.example', state = 'Tx'"
            " WHERE first_name = 'Emma'",
        )

        throwaway.migrate(sample)

        emma = UserProfile.objects.using(sample).get(first_name="Emma")
        assert (emma.email, emma.portfolio_url, emma.state) == (None, "", "Tx")
        [record] = records(sample, "user_profiles")
        assert (record.outcome, record.target_id) == ("repaired", emma.pk)
        assert reasons(sample, "user_profiles") == [
            ("not_an_email", "email", "emma at work"),
            ("not_http", "portfolio_url", "emma.example"),
        ]


class TestInteractions:
    def test_of_two_applications_for_one_job_the_one_updated_last_stays(self, sample):
        old = schema.rows(sample, "applications")[0]
        execute(
            sample,
            (
                "INSERT INTO applications (id, job_id, user_profile_id, status, notes, applied_date, updated_at)"
                " VALUES (?, ?, ?, 'ACCEPTED', 'second try', ?, ?)",
                str(uuid.UUID(int=7)),
                old["job_id"],
                old["user_profile_id"],
                "2026-12-24 00:00:00.000000",
                "2026-12-25 00:00:00.000000",
            ),
        )

        throwaway.migrate(sample)

        interaction = JobUserInteraction.objects.using(sample).get(
            user=old["user_profile_id"], job=old["job_id"], interaction_type="applied"
        )
        assert (interaction.pk.int, interaction.application_status) == (7, "accepted")
        assert interaction.notes.startswith(f"second try\n\n{old['notes']}")
        assert interaction.resume_version == old["resume_version"]  # left empty by the second
        assert [merged["status"] for merged in interaction.interaction_data["merged"]][:1] == [old["status"]]
        event = next(row for row in schema.rows(sample, "timeline_events") if row["application_id"] == old["id"])
        assert TimelineEvent.objects.using(sample).get(pk=event["id"]).interaction_id.int == 7
        [record] = records(sample, "applications")
        assert (record.source_id, record.outcome, record.target_id) == (old["id"], "merged", interaction.pk)

    def test_an_application_without_a_status_was_applied(self, sample):
        application = first_id(sample, "applications")
        execute(sample, ("UPDATE applications SET status = NULL WHERE id = ?", application))

        throwaway.migrate(sample)

        assert JobUserInteraction.objects.using(sample).get(pk=application).application_status == "applied"
        assert reasons(sample, "applications") == [("no_status", "status", None)]

    def test_a_saved_job_without_its_date_has_that_of_its_last_update(self, sample):
        applied = {(row["user_profile_id"], row["job_id"]) for row in schema.rows(sample, "applications")}
        saved = next(
            row for row in schema.rows(sample, "saved_jobs") if (row["user_profile_id"], row["job_id"]) not in applied
        )
        execute(sample, ("UPDATE saved_jobs SET saved_date = NULL WHERE id = ?", saved["id"]))

        throwaway.migrate(sample)

        assert JobUserInteraction.objects.using(sample).get(pk=saved["id"]).saved_date == saved["updated_at"]
        assert ("no_date", "saved_date", None) in reasons(sample, "saved_jobs")


class TestResumes:
    def test_the_parent_is_the_resume_it_was_based_on_or_else_the_previous_version(self, sample):
        base, other = [row["id"] for row in schema.rows(sample, "resumes") if row["resume_type"] == "base"][:2]
        first, second = [row["id"] for row in schema.rows(sample, "resumes") if row["resume_type"] == "tailored"][:2]
        sql = "UPDATE resumes SET based_on_resume_id = ?, parent_version_id = ? WHERE id = ?"
        execute(sample, (sql, None, base, first), (sql, base, other, second))

        throwaway.migrate(sample)

        new = Resume.objects.using(sample).in_bulk()
        assert [str(new[uuid.UUID(key)].parent_resume_id) for key in (first, second)] == [base, base]
        assert reasons(sample, "resumes") == [("second_parent", "parent_version_id", other)]

    def test_a_tailored_resume_without_a_parent_becomes_a_base_resume_with_its_target(self, sample):
        row = next(row for row in schema.rows(sample, "resumes") if row["resume_type"] == "tailored")
        execute(sample, ("UPDATE resumes SET based_on_resume_id = NULL WHERE id = ?", row["id"]))

        throwaway.migrate(sample)

        resume = Resume.objects.using(sample).get(pk=row["id"])
        assert (resume.resume_type, str(resume.target_job_id)) == ("base", row["job_id"])
        assert reasons(sample, "resumes") == [("tailored_without_parent", "resume_type", "tailored")]


class TestSkills:
    def test_the_default_variation_of_an_entry_is_marked(self, sample):
        bank, entries = document(sample, "work_experiences")
        _, variations = document(sample, "experience_content_variations")
        wanted = {key: listed[1]["id"] for key, listed in variations.items()}
        for entry in entries:
            entry["default_variation_id"] = wanted.get(entry["id"], entry["default_variation_id"])
        execute(sample, ("UPDATE skill_banks SET work_experiences = ? WHERE id = ?", json.dumps(entries), bank))

        throwaway.migrate(sample)

        defaults = ExperienceVariation.objects.using(sample).filter(is_default=True)
        assert {str(row.experience_id): str(row.pk) for row in defaults} == wanted

    def test_variations_of_education_and_projects_come_over_too(self, sample):
        bank, [degree, *_] = document(sample, "education_entries")
        _, [project, *_] = document(sample, "projects")
        told = {"title": "Short", "content": "In short.", "focus": "concise", "created_at": "2026-01-02T03:04:05"}
        execute(
            sample,
            (
                "UPDATE skill_banks SET education_content_variations = ?, project_content_variations = ? WHERE id = ?",
                json.dumps({degree["id"]: [told | {"highlights": ["First"]}]}),
                json.dumps({project["id"]: [told | {"technologies_highlighted": ["Rust"]}]}),
                bank,
            ),
        )

        throwaway.migrate(sample)

        [of_degree] = EducationVariation.objects.using(sample).all()
        [of_project] = ProjectVariation.objects.using(sample).all()
        assert (str(of_degree.education_id), of_degree.highlights) == (degree["id"], ["First"])
        assert (str(of_project.project_id), of_project.technologies_highlighted) == (project["id"], ["Rust"])
        assert of_degree.created_at == of_project.created_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

    def test_keywords_become_extracted_skills_with_their_confidence(self, sample):
        bank, _ = document(sample, "skills")
        execute(
            sample,
            (
                "UPDATE skill_banks SET technical_keywords = ?, industry_keywords = ?, skill_confidence = ?"
                " WHERE id = ?",
                '["Erlang"]',
                '["Aviation"]',
                '{"Erlang": 0.4, "Sailing": 0.2}',
                bank,
            ),
        )

        throwaway.migrate(sample)

        extracted = Skill.objects.using(sample).filter(bank=bank, name__in=["Erlang", "Aviation", "Sailing"])
        assert {(row.name, row.group, row.category, row.source, row.confidence) for row in extracted} == {
            ("Erlang", "Technical keywords", "technical", "extracted", 0.4),
            ("Aviation", "Industry keywords", "industry", "extracted", 1.0),
            ("Sailing", "", "other", "extracted", 0.2),
        }

    def test_of_equal_skills_the_one_that_says_most_stays_and_is_filled_from_the_others(self, sample):
        bank, _ = document(sample, "skills")
        told = {
            "A": [{"id": str(uuid.UUID(int=1)), "name": "Go", "level": "expert"}],
            "B": [{"id": str(uuid.UUID(int=2)), "name": "GO", "category": "language", "years_experience": 3}],
        }
        execute(sample, ("UPDATE skill_banks SET skills = ? WHERE id = ?", json.dumps(json.dumps(told)), bank))

        throwaway.migrate(sample)

        [skill] = Skill.objects.using(sample).filter(bank=bank, name__iexact="go")
        assert (skill.pk.int, skill.name, skill.group, skill.years_experience) == (2, "GO", "B", 3)
        assert skill.level == "expert"
        assert ("same_skill", "skills.A.0", told["A"][0]) in reasons(sample, "skill_banks")

    def test_a_skill_that_only_a_resume_names_is_imported(self, sample):
        resume = next(row for row in schema.rows(sample, "resumes") if row["user_id"] == person(sample))
        skills = [{"name": "Whittling", "level": "expert", "category": "Crafts"}]
        execute(sample, ("UPDATE resumes SET skills = ? WHERE id = ?", json.dumps(skills), resume["id"]))

        throwaway.migrate(sample)

        skill = Skill.objects.using(sample).get(name="Whittling")
        assert (skill.level, skill.category, skill.subcategory) == ("expert", "other", "Crafts")
        assert (skill.source, str(skill.bank.user_id)) == ("imported", person(sample))
        assert Resume.objects.using(sample).get(pk=resume["id"]).skills == skills

    def test_an_entry_whose_id_another_bank_has_too_gets_one_of_its_own(self, sample):
        bank, [certification, *_] = document(sample, "certifications")
        other = next(row["id"] for row in schema.rows(sample, "skill_banks") if row["id"] != bank)
        twice = json.dumps([certification])
        execute(sample, ("UPDATE skill_banks SET certifications = ? WHERE id IN (?, ?)", twice, bank, other))

        throwaway.migrate(sample)

        new = Certification.objects.using(sample).filter(name=certification["name"], bank__in=[bank, other])
        assert {str(row.bank_id) for row in new} == {bank, other}
        assert certification["id"] in {str(row.pk) for row in new}

    def test_what_is_no_entry_is_in_the_ledger(self, sample):
        bank, _ = document(sample, "projects")
        execute(sample, ("UPDATE skill_banks SET projects = ? WHERE id = ?", '[{"url": "x"}, "?"]', bank))

        throwaway.migrate(sample)

        assert not SkillBank.objects.using(sample).get(pk=bank).projects.exists()
        found = reasons(sample, "skill_banks")
        assert ("unusable_entry", "projects.0", {"url": "x"}) in found
        assert ("unusable_entry", "projects.1", "?") in found
