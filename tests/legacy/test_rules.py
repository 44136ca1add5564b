"""How awkward legacy companies, people, interactions and resumes become new rows."""

import uuid
from datetime import UTC, datetime

import pytest
import time_machine

from companies.models import Company, CompanyAlias, JobListing
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.legacy.values import identifier
from jobpilot.models import UserProfile
from resumes.models import Resume
from tests.support import legacy_schema as schema
from tests.support.awkward import execute, first_id, reasons, records


class TestCompanies:
    def test_a_company_that_only_listings_name_is_made_from_them(self, sample, bring_over):
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

        bring_over(sample)

        company = Company.objects.using(sample).get(name="Nowhere Works")
        assert (company.size, company.size_category, company.industry) == ("2000 people", "large", "Maps")
        assert (company.website, company.domain) == ("https://careers.nowhere.example.com/jobs", "example.com")
        assert company.created_at == datetime(2025, 2, 3, 4, 5, 6, 7, tzinfo=UTC)
        assert [str(row.pk) for row in company.job_listings.all()] == [job]
        assert records(sample, "job_listings") == []

    def test_what_a_company_leaves_empty_is_filled_from_the_listing_updated_last(self, sample, bring_over):
        execute(
            sample,
            "UPDATE companies SET industry = NULL WHERE name = 'TechFlow Solutions'",
            "UPDATE job_listings SET industry = 'Rockets', updated_at = '2027-01-01 00:00:00.000000'"
            " WHERE title = 'Product Owner'",
        )

        bring_over(sample)

        assert Company.objects.using(sample).get(name="TechFlow Solutions").industry == "Rockets"
        # What the other listing says is kept all the same.
        assert reasons(sample, "job_listings") == [("differs_from_company", "industry", "Software Development")]

    def test_another_spelling_of_the_name_means_the_same_company(self, sample, bring_over):
        execute(sample, "UPDATE job_listings SET company = 'TECHFLOW  Solutions, Inc.' WHERE title = 'Product Owner'")

        bring_over(sample)

        company = Company.objects.using(sample).get(name="TechFlow Solutions")
        assert company.job_listings.count() == 2
        assert [(alias.name, alias.source) for alias in company.aliases.all()] == [("TECHFLOW Solutions, Inc.", "seen")]

    def test_of_two_rows_of_one_company_the_one_updated_last_stays(self, sample, bring_over):
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

        bring_over(sample)

        company = Company.objects.using(sample).get(normalized_name="techflow solutions")
        assert (company.pk.int, company.name, company.industry) == (7, "techflow solutions", "Rockets")
        assert company.description == old["description"]
        [record] = records(sample, "companies")
        assert (record.source_id, record.outcome, record.target_id) == (old["id"], "merged", company.pk)
        assert record.payload["industry"] == old["industry"]

    def test_a_company_without_a_name_gets_one_that_says_so(self, sample, bring_over):
        execute(sample, ("UPDATE job_listings SET company = ' ' WHERE id = ?", first_id(sample, "job_listings")))

        bring_over(sample)

        assert CompanyAlias.objects.using(sample).count() == 0
        assert Company.objects.using(sample).get(name="Unknown company, legacy").job_listings.count() == 1
        assert reasons(sample, "job_listings") == [("no_company_name", "company", " ")]

    def test_whose_name_names_nobody_are_kept_apart(self, sample, bring_over):
        """Each row of `companies` stays its own, and each listing has a company of its own."""
        rows = [schema.rows(sample, table)[:2] for table in ("companies", "job_listings")]
        companies, jobs = ([row["id"] for row in two] for two in rows)
        execute(
            sample,
            ("UPDATE companies SET name = 'Confidential' WHERE id = ?", companies[0]),
            ("UPDATE companies SET name = 'CONFIDENTIAL' WHERE id = ?", companies[1]),
            ("UPDATE job_listings SET company = 'CONFIDENTIAL' WHERE id = ?", jobs[0]),
            ("UPDATE job_listings SET company = '' WHERE id = ?", jobs[1]),
        )

        bring_over(sample)

        known = Company.objects.using(sample)
        assert [known.get(pk=pk).name for pk in companies] == ["Confidential", "CONFIDENTIAL"]
        of_jobs = [JobListing.objects.using(sample).get(pk=job).company for job in jobs]
        assert [company.name for company in of_jobs] == ["CONFIDENTIAL", "Unknown company, legacy"]
        assert [company.job_listings.count() for company in of_jobs] == [1, 1]
        assert records(sample, "companies") == []

    def test_a_listing_may_point_to_a_canonical_one_that_comes_later(self, sample, bring_over):
        ids = [row["id"] for row in schema.rows(sample, "job_listings")]
        execute(sample, ("UPDATE job_listings SET canonical_id = ? WHERE id = ?", ids[-1], ids[0]))

        bring_over(sample)

        assert str(JobListing.objects.using(sample).get(pk=ids[0]).canonical_id) == ids[-1]


class TestPeople:
    def test_an_id_that_is_no_uuid_becomes_one_wherever_it_is_referred_to(self, sample, bring_over):
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

        bring_over(sample)

        zoe = UserProfile.objects.using(sample).get(first_name="Zoe")
        assert zoe.pk == identifier("user-123")
        assert [str(row.job_id) for row in zoe.job_interactions.all()] == [job]
        assert [(skill.name, skill.source) for skill in zoe.skill_bank.skills.all()] == [("Chess", "manual")]

    def test_a_row_without_any_date_has_that_of_the_import_and_is_noted(self, sample, bring_over):
        execute(sample, "UPDATE user_profiles SET created_at = NULL, updated_at = NULL WHERE first_name = 'Emma'")

        with time_machine.travel(datetime(2027, 5, 6, tzinfo=UTC), tick=False):
            bring_over(sample)

        emma = UserProfile.objects.using(sample).get(first_name="Emma")
        assert emma.created_at == emma.updated_at == datetime(2027, 5, 6, tzinfo=UTC)
        assert reasons(sample, "user_profiles") == [("no_date", "created_at", None)]

    def test_a_value_that_a_field_cannot_hold_does_not_cost_the_row(self, sample, bring_over):
        execute(
            sample,
            "UPDATE user_profiles SET email = 'emma at work', portfolio_url = 'emma.example', state = 'Tx'"
            " WHERE first_name = 'Emma'",
        )

        bring_over(sample)

        emma = UserProfile.objects.using(sample).get(first_name="Emma")
        assert (emma.email, emma.portfolio_url, emma.state) == (None, "", "Tx")
        [record] = records(sample, "user_profiles")
        assert (record.outcome, record.target_id) == ("repaired", emma.pk)
        assert reasons(sample, "user_profiles") == [
            ("not_an_email", "email", "emma at work"),
            ("not_http", "portfolio_url", "emma.example"),
        ]


class TestInteractions:
    def test_of_two_applications_for_one_job_the_one_updated_last_stays(self, sample, bring_over):
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

        bring_over(sample)

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

    @pytest.mark.parametrize(
        ("event_type", "told", "known"),
        [
            pytest.param(
                "STATUS_CHANGED",
                '{"old_status": "Applied", "new_status": "NO_RESPONSE"}',
                ("applied", "no_response"),
                id="both",
            ),
            pytest.param("STATUS_CHANGED", '{"new_status": "offered"}', ("", "offered"), id="only the new one"),
            pytest.param("STATUS_CHANGED", '{"old_status": "applied"}', ("", ""), id="only the old one"),
            pytest.param("STATUS_CHANGED", '{"old_status": "x", "new_status": ["y"]}', ("", ""), id="no status at all"),
            pytest.param(
                "STATUS_CHANGED", '{"old_status": "applied", "new_status": "applied"}', ("", ""), id="no change"
            ),
            pytest.param("STATUS_CHANGED", None, ("", ""), id="nothing"),
            pytest.param("NOTE_ADDED", '{"new_status": "offered"}', ("", ""), id="another kind of event"),
        ],
    )
    def test_an_event_tells_the_statuses_that_the_legacy_one_told(self, sample, bring_over, event_type, told, known):
        event = first_id(sample, "timeline_events")
        execute(
            sample,
            ("UPDATE timeline_events SET event_type = ?, event_data = ? WHERE id = ?", event_type, told, event),
        )

        bring_over(sample)

        row = TimelineEvent.objects.using(sample).get(pk=event)
        assert (row.from_status, row.to_status) == known

    def test_impossible_dates_stay_in_the_ledger(self, sample, bring_over):
        row = next(row for row in schema.rows(sample, "applications") if row["applied_date"])
        sql = "UPDATE applications SET response_date = ?, interview_scheduled = ?, follow_up_date = ?, created_at = ?"
        moments = ("2020-01-01 09:00:00.000000", "2019-01-01 09:00:00.000000", "0026-11-01 00:00:00.000000")
        saved = {(row["user_profile_id"], row["job_id"]): row["id"] for row in schema.rows(sample, "saved_jobs")}
        execute(
            sample,
            (f"{sql} WHERE id = ?", *moments, "1970-01-01 00:00:00.000000", row["id"]),
            ("DELETE FROM saved_jobs WHERE id = ?", saved.get((row["user_profile_id"], row["job_id"]), "")),
        )

        bring_over(sample)

        interaction = JobUserInteraction.objects.using(sample).get(pk=row["id"])
        assert interaction.applied_date == interaction.first_interaction == row["applied_date"]
        cleared = (interaction.response_date, interaction.interview_scheduled, interaction.follow_up_date)
        assert cleared == (None, None, None)
        assert sorted((code, name, value[:13]) for code, name, value in reasons(sample, "applications")) == [
            ("before_application", "interview_scheduled", "2019-01-01T09"),
            ("before_application", "response_date", "2020-01-01T09"),
            ("impossible_date", "follow_up_date", "0026-11-01 00"),
        ]

    def test_a_saved_job_and_an_event_of_the_year_26_have_the_next_best_date(self, sample, bring_over):
        applied = {(row["user_profile_id"], row["job_id"]) for row in schema.rows(sample, "applications")}
        saved = next(
            row for row in schema.rows(sample, "saved_jobs") if (row["user_profile_id"], row["job_id"]) not in applied
        )
        event = first_id(sample, "timeline_events")
        execute(
            sample,
            ("UPDATE saved_jobs SET saved_date = '0026-11-01 00:00:00.000000' WHERE id = ?", saved["id"]),
            ("UPDATE timeline_events SET event_date = '2199-01-01 00:00:00.000000' WHERE id = ?", event),
        )

        bring_over(sample)

        assert JobUserInteraction.objects.using(sample).get(pk=saved["id"]).saved_date == saved["updated_at"]
        new = TimelineEvent.objects.using(sample).get(pk=event)
        assert new.event_date == new.created_at
        assert [code for code, _, _ in reasons(sample, "saved_jobs")] == ["impossible_date", "no_date"]
        assert [(code, name) for code, name, _ in reasons(sample, "timeline_events")] == [
            ("impossible_date", "event_date")
        ]

    def test_an_answer_of_one_row_before_the_application_of_another_is_noted(self, sample, bring_over):
        old = schema.rows(sample, "applications")[0]
        sent, answered = "2026-10-24 00:00:00.000000", "2026-10-20 00:00:00.000000"
        execute(
            sample,
            ("UPDATE applications SET response_date = ? WHERE id = ?", answered, old["id"]),
            (
                "INSERT INTO applications (id, job_id, user_profile_id, status, applied_date, updated_at)"
                " VALUES (?, ?, ?, 'ACCEPTED', ?, '2026-12-25 00:00:00.000000')",
                *(str(uuid.UUID(int=7)), old["job_id"], old["user_profile_id"], sent),
            ),
        )

        bring_over(sample)

        assert JobUserInteraction.objects.using(sample).get(pk=uuid.UUID(int=7)).response_date is None
        assert ("before_application", "response_date", "2026-10-20T00:00:00+00:00") in reasons(sample, "applications")

    def test_an_application_without_a_status_was_applied(self, sample, bring_over):
        application = first_id(sample, "applications")
        execute(sample, ("UPDATE applications SET status = NULL WHERE id = ?", application))

        bring_over(sample)

        assert JobUserInteraction.objects.using(sample).get(pk=application).application_status == "applied"
        assert reasons(sample, "applications") == [("no_status", "status", None)]

    def test_a_saved_job_without_its_date_has_that_of_its_last_update(self, sample, bring_over):
        applied = {(row["user_profile_id"], row["job_id"]) for row in schema.rows(sample, "applications")}
        saved = next(
            row for row in schema.rows(sample, "saved_jobs") if (row["user_profile_id"], row["job_id"]) not in applied
        )
        execute(sample, ("UPDATE saved_jobs SET saved_date = NULL WHERE id = ?", saved["id"]))

        bring_over(sample)

        assert JobUserInteraction.objects.using(sample).get(pk=saved["id"]).saved_date == saved["updated_at"]
        assert ("no_date", "saved_date", None) in reasons(sample, "saved_jobs")


class TestResumes:
    def test_the_parent_is_the_resume_it_was_based_on_or_else_the_previous_version(self, sample, bring_over):
        base, other = [row["id"] for row in schema.rows(sample, "resumes") if row["resume_type"] == "base"][:2]
        first, second = [row["id"] for row in schema.rows(sample, "resumes") if row["resume_type"] == "tailored"][:2]
        owner = next(row["user_id"] for row in schema.rows(sample, "resumes") if row["id"] == base)
        sql = "UPDATE resumes SET based_on_resume_id = ?, parent_version_id = ?, user_id = ? WHERE id = ?"
        execute(sample, (sql, None, base, owner, first), (sql, base, other, owner, second))

        bring_over(sample)

        new = Resume.objects.using(sample).in_bulk()
        assert [str(new[uuid.UUID(key)].parent_resume_id) for key in (first, second)] == [base, base]
        assert reasons(sample, "resumes") == [("second_parent", "parent_version_id", other)]

    def test_a_tailored_resume_without_a_parent_becomes_a_base_resume_with_its_target(self, sample, bring_over):
        row = next(row for row in schema.rows(sample, "resumes") if row["resume_type"] == "tailored")
        execute(sample, ("UPDATE resumes SET based_on_resume_id = NULL WHERE id = ?", row["id"]))

        bring_over(sample)

        resume = Resume.objects.using(sample).get(pk=row["id"])
        assert (resume.resume_type, str(resume.target_job_id)) == ("base", row["job_id"])
        assert reasons(sample, "resumes") == [("tailored_without_parent", "resume_type", "tailored")]
