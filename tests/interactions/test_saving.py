"""Save, archive, view and hide jobs."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from companies.factories import JobListingFactory
from companies.models import JobListing
from interactions import services
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def timeline(**about) -> list[tuple]:
    """Return the timeline in the order of recording."""
    return list(TimelineEvent.objects.filter(**about).order_by("created_at").values_list("event_type", "title"))


class TestSaveJob:
    def test_keeps_the_job_its_posting_and_the_moment(self, user, job):
        interaction = services.save_job(
            user=user, job=job, tags=["remote", " dream ", "remote", ""], notes=" Ask Kim. "
        )

        interaction.refresh_from_db()
        assert (interaction.user, interaction.job, interaction.interaction_type) == (user, job, "saved")
        assert (interaction.saved_date, interaction.first_interaction, interaction.last_interaction) == (NOW, NOW, NOW)
        assert (interaction.tags, interaction.notes, interaction.interaction_count) == (
            ["remote", "dream"],
            "Ask Kim.",
            1,
        )
        assert interaction.job_snapshot["title"] == job.title
        event = interaction.timeline_events.get()
        assert (event.event_type, event.title, event.event_date) == ("job_saved", f"Saved {job.title}", NOW)
        assert (event.user, event.job, event.to_status) == (user, job, "")

    def test_twice_is_one_saved_job_counted_twice(self, user, job, clock):
        first = services.save_job(user=user, job=job, tags=["a"], notes="One.")
        clock.shift(DAY)
        second = services.save_job(user=user, job=job, tags=["b", "a"], notes="Two.")

        assert second == first
        row = JobUserInteraction.objects.get()
        assert (row.interaction_count, row.saved_date, row.last_interaction) == (2, NOW, NOW + DAY)
        assert (row.tags, row.notes) == (["a", "b"], "One.\n\nTwo.")
        assert (second.interaction_count, second.tags) == (2, ["a", "b"])
        assert timeline() == [("job_saved", f"Saved {job.title}")]

    @pytest.mark.parametrize("act", [services.save_job, lambda **what: services.apply_to_job(**what).interaction])
    def test_a_single_text_is_one_tag(self, user, job, act):
        assert act(user=user, job=job, tags=" remote ").tags == ["remote"]
        assert act(user=user, job=job, tags="dream").tags == ["remote", "dream"]

    @pytest.mark.parametrize("notes", ["One.", "One.\n\nTwo.", ""])
    def test_a_repeated_note_is_kept_once(self, user, job, notes):
        services.save_job(user=user, job=job, notes="One.\n\nTwo.")
        assert services.save_job(user=user, job=job, notes=notes).notes == "One.\n\nTwo."

    def test_a_part_of_a_note_is_a_note_of_its_own(self, user, job):
        services.save_job(user=user, job=job, notes="Call them on Monday.")
        assert services.save_job(user=user, job=job, notes="Call them").notes == "Call them on Monday.\n\nCall them"

    def test_again_brings_an_archived_job_back(self, user, job, clock):
        services.save_job(user=user, job=job)
        clock.shift(1)
        services.archive_saved_job(user=user, job=job)
        clock.shift(1)

        interaction = services.save_job(user=user, job=job)

        assert interaction.archived_at is None
        assert [title for _, title in timeline()] == [
            f"Saved {job.title}",
            f"Archived {job.title}",
            f"Brought back {job.title}",
        ]

    def test_of_an_application_stays_that_application(self, user, job, clock):
        application = services.apply_to_job(user=user, job=job, notes="Sent.").interaction
        snapshot = application.job_snapshot
        clock.shift(DAY)
        for _ in range(2):
            saved = services.save_job(user=user, job=job, tags=["hope"], notes="Maybe.")

        assert saved == application == JobUserInteraction.objects.get()
        assert (saved.interaction_type, saved.application_status) == ("applied", "applied")
        assert (saved.saved_date, saved.tags, saved.notes) == (NOW + DAY, ["hope"], "Sent.\n\nMaybe.")
        assert (saved.interaction_count, saved.job_snapshot) == (3, snapshot)
        assert [kind for kind, _ in timeline()] == ["application_submitted", "job_saved"]

    def test_people_and_jobs_do_not_mix(self, user, job):
        other_user, other_job = UserProfileFactory(), JobListingFactory()
        rows = {services.save_job(user=who, job=what) for who in (user, other_user) for what in (job, other_job)}
        assert len(rows) == 4

    def test_a_duplicate_listing_is_the_job_that_it_repeats(self, user, job):
        duplicate = JobListingFactory(canonical=job)

        assert services.save_job(user=user, job=duplicate).job == job
        assert services.apply_to_job(user=user, job=job).interaction == JobUserInteraction.objects.get()
        assert services.record_job_view(user=user, job=duplicate).job == job

    @pytest.mark.parametrize("act", [services.save_job, services.record_job_view, services.hide_job])
    def test_a_listing_joined_since_it_was_read_is_the_job_that_it_repeats(self, user, job, act):
        stale = JobListingFactory()
        JobListing.objects.filter(pk=stale.pk).update(canonical=JobListingFactory(canonical=job))

        rows = [act(user=user, job=listing) for listing in (stale, job, stale)]

        assert [(row.job, row.interaction_count) for row in rows] == [(job, 1), (job, 2), (job, 3)]
        assert len(set(rows)) == 1

    def test_listings_that_stand_for_each_other_are_no_endless_way(self, user, job):
        other = JobListingFactory(canonical=job)
        JobListing.objects.filter(pk=job.pk).update(canonical=other)

        assert services.save_job(user=user, job=job).job in (job, other)

    @pytest.mark.parametrize("act", [services.save_job, services.record_job_view, services.apply_to_job])
    def test_a_deleted_person_or_job_is_reported(self, user, job, act):
        gone_job, gone_user = JobListingFactory(), UserProfileFactory()
        JobListing.objects.filter(pk=gone_job.pk).delete()
        UserProfile.objects.filter(pk=gone_user.pk).delete()

        with pytest.raises(ValidationError, match="This job listing no longer exists"):
            act(user=user, job=gone_job)
        with pytest.raises(ValidationError, match="This person no longer exists"):
            act(user=gone_user, job=job)

    def test_costs_the_same_every_time(self, user, job, django_assert_max_num_queries):
        savepoints = 2 * connection.features.has_select_for_update
        with django_assert_max_num_queries(7 + savepoints):
            services.save_job(user=user, job=job)
        with django_assert_max_num_queries(7 + savepoints):
            services.save_job(user=user, job=job)


class TestSnapshot:
    def test_outlives_what_becomes_of_the_listing(self, user):
        job = JobListingFactory(
            title="Bäcker:in",
            location="Köln",
            description="Früh.",
            salary_min=20,
            salary_max=None,
            salary_currency="EUR",
            salary_period="hour",
            skills_required=["Brot"],
            tech_stack=["Ofen"],
            seniority_level="team_lead",
            job_url="https://example.com/1",
            posted_date=datetime(2026, 5, 1, tzinfo=UTC),
        )
        services.save_job(user=user, job=job)
        JobListing.objects.update(title="other", description="", salary_min=None, skills_required=[])

        snapshot = JobUserInteraction.objects.get().job_snapshot
        assert json.loads(json.dumps(snapshot)) == snapshot
        assert snapshot["company"] == job.company.name
        assert {name: snapshot[name] for name in ("title", "location", "description", "job_url", "posted_date")} == {
            "title": "Bäcker:in",
            "location": "Köln",
            "description": "Früh.",
            "job_url": "https://example.com/1",
            "posted_date": "2026-05-01T00:00:00+00:00",
        }
        assert (snapshot["salary_min"], snapshot["salary_max"], snapshot["salary"]) == (
            "20.00",
            None,
            "20 EUR an hour and up",
        )
        assert (snapshot["skills_required"], snapshot["tech_stack"]) == (["Brot"], ["Ofen"])
        assert snapshot["seniority_level"] == "team_lead"

    def test_holds_the_cents_of_pay(self, user):
        job = JobListingFactory(salary_min=Decimal("14.5"), salary_max=Decimal("14.5"), salary_period="hour")
        services.save_job(user=user, job=job)

        snapshot = JobUserInteraction.objects.get().job_snapshot
        assert (snapshot["salary_min"], snapshot["salary"]) == ("14.50", "14.50 an hour")

    def test_outlives_the_listing_on_the_timeline(self, user, job):
        saved = services.save_job(user=user, job=job).job_snapshot
        other = JobListingFactory(title="Welder")
        services.apply_to_job(user=user, job=other)
        JobListing.objects.all().delete()

        assert not JobUserInteraction.objects.exists()
        assert TimelineEvent.objects.get(event_type="job_saved").event_data == {"posting": saved}
        assert TimelineEvent.objects.get(event_type="application_submitted").event_data["posting"]["title"] == "Welder"

    def test_is_of_the_moment_and_not_of_a_stale_instance(self, user, job):
        JobListing.objects.filter(pk=job.pk).update(title="New title")
        assert services.save_job(user=user, job=job).job_snapshot["title"] == "New title"

    def test_of_an_application_is_what_the_person_applied_to(self, user, job):
        services.save_job(user=user, job=job)
        JobListing.objects.filter(pk=job.pk).update(title="Senior now")

        interaction = services.apply_to_job(user=user, job=job).interaction
        assert interaction.job_snapshot["title"] == "Senior now"
        JobListing.objects.filter(pk=job.pk).update(title="Later")
        assert services.save_job(user=user, job=job).job_snapshot["title"] == "Senior now"


class TestUnsaveJob:
    def test_lets_the_row_go_and_keeps_the_timeline(self, user, job, clock):
        services.save_job(user=user, job=job)
        clock.shift(1)

        assert services.unsave_job(user=user, job=job) is True
        assert services.unsave_job(user=user, job=job) is False

        assert not JobUserInteraction.objects.exists()
        assert [kind for kind, _ in timeline(user=user, job=job, interaction=None)] == ["job_saved", "custom_event"]

    def test_leaves_an_application_with_its_tags_and_notes(self, user, job):
        services.save_job(user=user, job=job, tags=["a"], notes="n")
        services.apply_to_job(user=user, job=job)

        assert services.unsave_job(user=user, job=job) is True

        row = JobUserInteraction.objects.get()
        assert (row.interaction_type, row.saved_date, row.tags, row.notes) == ("applied", None, ["a"], "n")


class TestArchive:
    def test_puts_away_once(self, user, job, clock):
        services.save_job(user=user, job=job)
        clock.shift(1)
        first = services.archive_saved_job(user=user, job=job)
        clock.shift(DAY)
        second = services.archive_saved_job(user=user, job=job)

        assert first == second
        assert second.archived_at == NOW + timedelta(seconds=1)
        assert timeline()[1:] == [("custom_event", f"Archived {job.title}")]

    @pytest.mark.parametrize("act", [services.record_job_view, services.apply_to_job])
    def test_is_for_saved_jobs_alone(self, user, job, act):
        act(user=user, job=job)
        with pytest.raises(ValidationError, match="Only a saved job can be archived"):
            services.archive_saved_job(user=user, job=job)

    def test_many_go_and_come_back_in_as_many_queries_as_one(self, user, django_assert_max_num_queries):
        for job in JobListingFactory.create_batch(5):
            services.save_job(user=user, job=job)
        services.apply_to_job(user=user, job=JobListingFactory())
        rows = JobUserInteraction.objects.for_user(user)

        with django_assert_max_num_queries(7):
            assert services.archive_saved_jobs(interactions=rows) == 5
        assert rows.saved().count() == 0
        assert services.archive_saved_jobs(interactions=rows) == 0
        with django_assert_max_num_queries(7):
            assert services.unarchive_saved_jobs(interactions=rows) == 5
        assert services.unarchive_saved_jobs(interactions=rows) == 0
        assert rows.saved().count() == 5
        assert TimelineEvent.objects.filter(event_type="custom_event").count() == 10


class TestLooking:
    def test_views_are_counted_in_one_row_without_an_event(self, user, job, clock):
        for _ in range(3):
            row = services.record_job_view(user=user, job=job)
            clock.shift(DAY)

        assert row == JobUserInteraction.objects.get()
        assert (row.interaction_type, row.interaction_count) == ("viewed", 3)
        assert (row.first_interaction, row.last_interaction) == (NOW, NOW + 2 * DAY)
        assert row.job_snapshot == {}
        assert timeline() == []

    @pytest.mark.parametrize(
        ("act", "kind", "title"),
        [(services.hide_job, "hidden", "Hid"), (services.reject_job, "rejected_by_user", "Decided against")],
    )
    def test_dismissing_a_job_is_recorded_once_with_its_reason(self, user, job, act, kind, title):
        act(user=user, job=job)
        row = act(user=user, job=job, reason=" too far ")
        act(user=user, job=job)

        row.refresh_from_db()
        assert (row.interaction_type, row.interaction_count, row.interaction_data) == (kind, 3, {"reason": "too far"})
        assert timeline() == [("custom_event", f"{title} {job.title}")]

    def test_unhiding_lets_the_job_be_seen_again(self, user, job, clock):
        assert services.unhide_job(user=user, job=job) is False
        services.hide_job(user=user, job=job)
        assert not JobListing.objects.unseen_by(user).exists()
        clock.shift(1)

        assert services.unhide_job(user=user, job=job) is True

        assert JobListing.objects.unseen_by(user).get() == job
        assert [title for _, title in timeline()] == [f"Hid {job.title}", f"No longer hidden: {job.title}"]
