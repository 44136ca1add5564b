"""Mock data is believable: related values agree, and events are in order."""

import os
from collections import Counter
from datetime import UTC, datetime
from itertools import count, pairwise, permutations

import pytest
from django.db import transaction
from django.db.models import Count, F, Q

from companies.duplicates.jobs.find import compare_listings
from companies.models import (
    Company,
    CompanyDuplicate,
    JobDeduplication,
    JobEmbedding,
    JobListing,
    JobSource,
    JobSourceListing,
)
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.statuses import ANSWERS, ENDED, EXITS, STAGES, STATUSES
from jobpilot.models import UserProfile
from jobpilot.site import mock_data
from jobpilot.site.mock_data.places import COUNTRIES, PLACES
from jobpilot.site.mock_data.roles import PAY, ROLES, level_of
from jobpilot.site.mock_data.stories import UNUSED
from jobpilot.site.mock_data.world import EMPTY, LEFT_OUT, data_models
from resumes.documents import Format, Layout, document_of, write
from resumes.models import Resume, ResumeTemplate
from skills.models import Skill, SkillBank
from tests.resumes.documents.examples import out_of_order, printed_strings, text_of_docx, text_of_pdf
from tests.support.project import own_columns

MOMENT = datetime(2026, 3, 31, tzinfo=UTC)

# How many resumes are made into files and read back. `MOCK_RESUMES=200` takes two minutes.
MOCK_RESUMES = int(os.environ.get("MOCK_RESUMES", "5"))

pytestmark = pytest.mark.django_db


def test_it_has_the_requested_size(world):
    assert (UserProfile.objects.count(), Company.objects.count(), JobListing.objects.count()) == (20, 30, 150)


def test_nothing_happened_after_the_day(world):
    for model in data_models():
        assert not model._base_manager.filter(Q(created_at__gt=MOMENT) | Q(updated_at__gt=MOMENT)).exists()
        assert not model._base_manager.filter(updated_at__lt=F("created_at")).exists()


def test_every_model_has_rows_or_is_left_out(world):
    empty = {model._meta.label for model in data_models() if not model._base_manager.exists()}
    assert empty == EMPTY, "Make rows of it in jobpilot.site.mock_data, or name it in EMPTY of its world.py."


@pytest.mark.parametrize("model", [JobListing, Company, UserProfile, Resume, JobUserInteraction])
def test_every_column_is_filled_or_left_out(world, model):
    left_out = LEFT_OUT.get(model._meta.label, set())
    empty = {
        name
        for name in own_columns(model)
        if {*map(repr, model.objects.values_list(name, flat=True))} <= {repr(model._meta.get_field(name).get_default())}
    }
    assert empty == left_out, (
        f"Fill {', '.join(sorted(empty - left_out))} of {model.__name__} in jobpilot.site.mock_data, or name it in "
        "LEFT_OUT of its world.py."
    )


def test_companies_have_all_values(world):
    for company in Company.objects.prefetch_related("keys"):
        assert company.name in company.description
        assert company.website == f"https://www.{company.domain}"
        assert company.domain.endswith(".example")  # reserved: nobody's website
        assert [key.value for key in company.keys.all()] == [company.domain]
        assert 1840 < company.founded_year < 2026
        assert company.industry
        assert company.size
        assert company.size_category
        assert company.values
        assert company.benefits


def test_a_namesake_waits_for_review(world):
    (pair,) = CompanyDuplicate.objects.select_related("first", "second")

    assert pair.status == "pending"
    assert pair.first.name == pair.second.name
    assert pair.first.domain != pair.second.domain


@pytest.mark.parametrize(
    "key",
    ["software_developer", "data_scientist", "ux_designer", "product_manager", "registered_nurse", "accountant"],
)
def test_the_default_data_has_varied_people(world, key):
    titles = {title for titles in ROLES[key].titles.values() for title in titles}

    assert UserProfile.objects.filter(current_title__in=titles).exists()
    assert JobListing.objects.filter(title__in=titles).exists()


def role_of(person: UserProfile):
    """Return the role with the person's title at their level and their skills."""
    assert person.experience_years is not None
    level = level_of(person.experience_years)
    titled = [role for role in ROLES.values() if person.current_title in role.titles[level]]
    known = {skill.name for skill in person.skill_bank.skills.all()}
    (role,) = [role for role in titled if len(known & set(role.core)) >= 2]
    return role


def test_a_persons_title_skills_experience_and_wishes_agree(world):
    for person in UserProfile.objects.all():
        role = role_of(person)
        bank = person.skill_bank
        positions = list(bank.work_experiences.all())
        assert person.current_title == positions[0].position or person.experience_years == 0
        assert all(later.start_date > earlier.end_date for later, earlier in pairwise(positions))
        assert not any(earlier.is_current for earlier in positions[1:])
        assert all(set(position.technologies) <= set(role.technologies) for position in positions)
        assert {position.company for position in positions} <= set(Company.objects.values_list("name", flat=True))
        assert bank.summary_variations.count() == 3
        assert bank.education_entries.exists()
        assert bank.projects.exists()
        assert bank.certifications.exists()
        assert all(position.variations.count() == 2 for position in positions)
        assert set(bank.skills.values_list("group", flat=True)) <= set(bank.skill_categories)
        if not role.at_a_desk:
            assert person.preferred_remote_types == ["on_site"]
        country = next(place.country for place in PLACES if str(place) == f"{person.city}, {person.state}")
        expected = role.salary * PAY[level_of(person.experience_years)] * COUNTRIES[country].pay
        assert 0.9 * expected < person.desired_salary_min < 1.15 * expected


def test_jobs_fit_their_company_and_somebodys_skills(world):
    known = set(Skill.objects.values_list("name", flat=True))

    for job in JobListing.objects.select_related("company"):
        assert set(job.benefits) <= set(job.company.benefits)
        assert job.company.domain in job.job_url
        assert job.company.name in job.description
        assert len(set(job.skills_required) & known) >= 2
        assert not set(job.skills_required) & set(job.skills_preferred)
        assert ", ".join(job.skills_required) in job.requirements
        assert set(job.tech_stack) <= {*job.skills_required, *job.skills_preferred}


def test_pay_is_in_the_currency_of_the_place_and_fits_the_period(world):
    ranges = {"hour": (5, 120), "day": (120, 1500), "month": (1000, 15_000), "year": (20_000, 450_000)}
    currencies = {str(place): COUNTRIES[place.country].currency for place in PLACES}

    for job in JobListing.objects.filter(salary_min__isnull=False):
        low, high = ranges[job.salary_period]
        assert low <= job.salary_min < job.salary_max <= high
        assert job.salary_currency == currencies[job.location]


def test_a_role_pays_clearly_more_two_levels_up(world):
    levels = list(PAY)
    compared = 0
    for role in ROLES.values():
        titles = {title: levels.index(level) for level, names in role.titles.items() for title in names}
        jobs = JobListing.objects.filter(
            title__in=titles, skills_required__0__in=role.skill_names, salary_period="year", salary_currency="USD"
        )
        for low, high in permutations(jobs.filter(salary_min__isnull=False), 2):
            if titles[high.title] - titles[low.title] >= 2:
                assert low.salary_min < high.salary_min
                compared += 1
    assert compared > 50


def test_listings_have_sources_and_some_have_embeddings(world):
    assert set(JobSource.objects.values_list("display_name", flat=True)) >= {"LinkedIn", "Indeed"}
    for job in JobListing.objects.annotate(listings=Count("source_listings")):
        assert job.listings == job.source_count
    assert JobSourceListing.objects.filter(job__source=F("source__name")).count() == 150
    assert 10 < JobEmbedding.objects.count() < 75
    for embedding in JobEmbedding.objects.all():
        assert sum(component**2 for component in embedding.embedding_vector) == pytest.approx(1, abs=1e-4)


def test_a_duplicate_is_the_same_job_found_elsewhere(world):
    pairs = JobDeduplication.objects.select_related("canonical_job", "duplicate_job")

    assert len(pairs) == 12
    assert {pair.status for pair in pairs} == {"pending", "merged"}
    for pair in pairs:
        first, again = pair.canonical_job, pair.duplicate_job
        assert again.canonical_id == (first.pk if pair.reviewed else None)
        assert again.title.startswith(first.title)
        assert again.source != first.source
        assert again.scraped_at >= first.scraped_at
        found = compare_listings(first, again)
        assert (pair.confidence_score, pair.matching_fields) == (found.confidence_score, found.matching_fields)
        assert again.company_id == first.company_id
    assert not JobUserInteraction.objects.filter(job__canonical__isnull=False).exists()


# --- Resumes --------------------------------------------------------------------------------------------------------


def test_everybody_has_one_base_resume_and_some_have_tailored_ones(world):
    base = Counter(Resume.objects.base().values_list("user_id", flat=True))
    tailored = Resume.objects.filter(resume_type="tailored").select_related("parent_resume", "target_job")

    assert len(base) == 20
    assert set(base.values()) == {1}
    assert len(tailored) > 5
    for resume in tailored:
        assert resume.parent_resume.resume_type == "base"
        assert resume.parent_resume.user_id == resume.user_id
        assert resume.created_at > resume.parent_resume.created_at
        assert resume.interactions.get().job == resume.target_job
        assert resume.interactions.get().applied_date >= resume.created_at


def test_a_resume_has_the_content_of_the_bank(world):
    parts = {
        "skills": "skills",
        "work_experience": "work_experiences",
        "education": "education_entries",
        "projects": "projects",
        "certifications": "certifications",
        "languages": "languages",
    }
    for resume in Resume.objects.select_related("user__skill_bank"):
        for name, relation in parts.items():
            rows = getattr(resume.user.skill_bank, relation)
            entries = getattr(resume, name)
            assert entries
            assert {entry["bank_id"] for entry in entries} <= {str(pk) for pk in rows.values_list("pk", flat=True)}


def test_a_tailored_resume_starts_with_the_skills_of_the_job(world):
    for resume in Resume.objects.filter(resume_type="tailored").select_related("target_job"):
        wanted = {*resume.target_job.skills_required, *resume.target_job.skills_preferred}
        asked_for = [entry["name"] in wanted for entry in resume.skills]
        assert asked_for == sorted(asked_for, reverse=True)


def test_a_skill_counts_the_resumes_that_use_it(world):
    for bank in SkillBank.objects.select_related("user"):
        used = Counter(entry["name"] for resume in bank.user.resumes.all() for entry in resume.skills)
        assert {skill.name: skill.usage_count for skill in bank.skills.all()} == {
            skill.name: used[skill.name] for skill in bank.skills.all()
        }


# --- Job hunts ------------------------------------------------------------------------------------------------------


def test_everybody_saves_3_to_8_jobs_and_applies_to_1_to_4_some_both(world):
    people = UserProfile.objects.annotate(
        saved=Count("job_interactions", filter=Q(job_interactions__saved_date__isnull=False)),
        applied=Count("job_interactions", filter=Q(job_interactions__interaction_type="applied")),
        both=Count(
            "job_interactions",
            filter=Q(job_interactions__interaction_type="applied", job_interactions__saved_date__isnull=False),
        ),
    )

    for person in people:
        assert 3 <= person.saved <= 8
        assert 1 <= person.applied <= 4
    assert any(person.both for person in people)
    assert not all(person.both for person in people)


def test_a_person_and_a_job_have_one_row(world):
    pairs = JobUserInteraction.objects.values("user", "job").annotate(rows=Count("id"))

    assert not pairs.filter(rows__gt=1).exists()


def test_a_job_both_saved_and_applied_to_keeps_its_tags_and_notes(world):
    both = JobUserInteraction.objects.applications().filter(saved_date__isnull=False)

    assert both.exclude(tags=[]).exists()
    assert both.exclude(notes="").exists()


def test_saved_and_applied_jobs_have_a_snapshot_of_the_posting(world):
    for interaction in JobUserInteraction.objects.select_related("job__company"):
        if interaction.interaction_type in ("saved", "applied"):
            assert interaction.job_snapshot["title"] == interaction.job.title
            assert interaction.job_snapshot["company"] == interaction.job.company.name
        else:
            assert interaction.job_snapshot == {}


def test_the_dates_of_an_interaction_are_in_order(world):
    for interaction in JobUserInteraction.objects.select_related("job"):
        steps = [
            interaction.job.posted_date,
            interaction.first_interaction,
            interaction.saved_date,
            interaction.applied_date,
            interaction.response_date,
            interaction.last_interaction,
            MOMENT,
        ]
        steps = [step for step in steps if step]
        assert steps == sorted(steps)


def test_the_timeline_explains_the_status_of_an_application(world):
    final = {*EXITS, *ENDED}
    statuses = set()

    for interaction in JobUserInteraction.objects.applications():
        events = list(interaction.timeline_events.order_by("event_date"))
        steps = [(event.from_status, event.to_status) for event in events if event.to_status]
        assert [before for before, _ in steps] == ["", *(after for _, after in steps[:-1])]
        kinds = [event.event_type for event in events]
        story = [after for _, after in steps]
        assert story[0] == "applied"
        assert all(after in STATUSES[before].followers for before, after in steps[1:])
        answers = [event.event_date for event in events if event.to_status in ANSWERS]
        assert interaction.response_date == (answers[0] if answers else None)
        assert interaction.application_status == story[-1]
        steps = [STAGES.index(status) for status in story if status in STAGES]
        assert steps == sorted(steps)
        assert not final & set(story[:-1])
        submitted = kinds.index("application_submitted")
        assert set(kinds[:submitted]) <= {"job_saved"}
        if "interviewing" in story:
            assert kinds.index("response_received") < kinds.index("interview_scheduled")
            assert interaction.interview_scheduled > interaction.response_date
        if "offered" in story:
            assert kinds.index("interview_scheduled") < kinds.index("interview_completed")
        statuses.update(story)
    assert statuses == set(STATUSES) - set(UNUSED), "What the mock world leaves out is named in UNUSED."


def test_every_interaction_has_events_of_its_own_person_and_job(world):
    assert not JobUserInteraction.objects.filter(timeline_events=None).exists()
    assert not TimelineEvent.objects.exclude(user=F("interaction__user"), job=F("interaction__job")).exists()
    assert not TimelineEvent.objects.filter(event_date__gt=MOMENT).exists()
    kinds = set(TimelineEvent.objects.values_list("event_type", flat=True))
    assert kinds >= {"job_saved", "application_submitted", "interview_scheduled", "interview_completed"}
    assert "follow_up_sent" in kinds


def test_nobody_accepts_two_jobs(world):
    accepted = Counter(JobUserInteraction.objects.applications("accepted").values_list("user_id", flat=True))

    assert set(accepted.values()) == {1}


def test_offers_agree_with_their_applications(world):
    offered = JobUserInteraction.objects.filter(offers__isnull=False).distinct()
    assert {"offered", "accepted", "declined"} == {*offered.values_list("application_status", flat=True)}
    for application in offered.prefetch_related("offers"):
        latest, *earlier = application.offers.all()
        assert latest.state == {"offered": "open"}.get(application.application_status, application.application_status)
        assert {offer.state for offer in earlier} <= {"withdrawn"}
        assert all(offer.annual_pay < latest.annual_pay for offer in earlier)
        assert latest.received_at < latest.decide_by
    reached = JobUserInteraction.objects.filter(application_status__in=["offered", "accepted", "declined"])
    assert set(reached) == set(offered)


def test_every_string_of_a_resume_is_in_its_files(world):
    with transaction.atomic():
        for seed in count(1):
            if Resume.objects.count() >= MOCK_RESUMES:
                break
            mock_data.seed(users=20, companies=30, jobs=150, seed=seed, as_of=MOMENT.date())
        resumes = list(Resume.objects.select_related("user").order_by("pk")[:MOCK_RESUMES])
        transaction.set_rollback(True)

    assert len(resumes) == MOCK_RESUMES
    for number, resume in enumerate(resumes):
        template = ResumeTemplate(styling={"layout": Layout.values[number % len(Layout)]})
        made = document_of(resume, template=template)

        assert out_of_order(text_of_pdf(write(made, Format.PDF)), printed_strings(made)) == [], resume
        plain = document_of(resume, template=ResumeTemplate())
        assert out_of_order(text_of_docx(write(plain, Format.DOCX)), printed_strings(plain)) == [], resume
