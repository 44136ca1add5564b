"""How a table names companies, people, jobs and resumes."""

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ImproperlyConfigured

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, CompanyAlias, CompanyDuplicate, JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.admin.transfer import RowResource
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import UserProfile
from resumes.factories import ResumeFactory
from tests.support.importing import import_text, one_refusal

pytestmark = pytest.mark.django_db


class TestTheCompanyOfAJob:
    @pytest.fixture
    def altair(self):
        company = CompanyFactory(name="Altair Works", domain="altair.com")
        CompanyAlias.objects.create(company=company, name="Altair Welding")
        CompanyFactory(name="Vega", domain="vega.example")
        return company

    @pytest.mark.parametrize(
        "named",
        [
            "Altair Works",
            "ALTAIR WORKS Inc.",
            "Altair Welding",
            "altair.com",
            "https://www.altair.com/jobs",
            "{id}",
        ],
    )
    def test_it_is_named_as_people_name_it(self, altair, named):
        result = import_text(JobListing, f"title,company,location\nWelder,{named.format(id=altair.pk)},Bonn\n")

        assert result.refusals() == []
        assert JobListing.objects.get().company == altair
        assert Company.objects.count() == 2

    def test_a_name_of_one_word_with_a_domain_makes_no_duplicate(self, altair):
        import_text(JobListing, "title,company\nWelder,Vega\nFitter,Vega\n")
        assert set(JobListing.objects.values_list("company__domain", flat=True)) == {"vega.example"}

    def test_its_id_alone_is_enough(self, altair):
        import_text(JobListing, f"title,company_id\nWelder,{altair.pk}\n")
        assert JobListing.objects.get().company == altair

    def test_two_of_a_name_are_listed(self, altair):
        other = CompanyFactory(name="Altair Works", domain="altair-works.com")

        sentence = one_refusal(import_text(JobListing, "title,company\nWelder,Altair Works\n"))

        assert sentence == (
            f"Row 1, company: “Altair Works” may mean Altair Works (altair-works.com, {other.pk}); "
            f"Altair Works (altair.com, {altair.pk}). Put the id of the right one into company_id."
        )

    def test_an_unknown_one_is_added_once_and_said(self, altair):
        result = import_text(JobListing, "title,company\nWelder,Deneb Mills\nFitter,Deneb Mills\nCook,Rigel\n")

        assert result.notes == ["Companies that were not known yet are added: Deneb Mills, Rigel."]
        assert list(Company.objects.filter(name__in=["Deneb Mills", "Rigel"]).values_list("name", flat=True)) == [
            "Deneb Mills",
            "Rigel",
        ]

    def test_a_preview_adds_none(self, altair):
        result = import_text(JobListing, "title,company\nWelder,Deneb Mills\n", dry_run=True)
        assert result.summary() == "1 new, 0 updated, 0 unchanged"
        assert not Company.objects.filter(name="Deneb Mills").exists()

    def test_an_account_that_may_add_no_company_adds_none(self, altair):
        clerk = UserFactory()
        sentence = one_refusal(import_text(JobListing, "title,company\nWelder,Deneb Mills\n", user=clerk))
        assert sentence == "Row 1, company: There is no company “Deneb Mills”. Check the spelling, or add it first."

        clerk.user_permissions.add(Permission.objects.get(codename="add_company"))
        allowed = type(clerk).objects.get(pk=clerk.pk)
        assert import_text(JobListing, "title,company\nWelder,Deneb Mills\n", user=allowed).refusals() == []

    @pytest.mark.parametrize(
        ("cells", "message"),
        [
            ("deneb.example,", "There is no company “deneb.example”. Check the spelling, or add it first."),
            (",", "Name the company."),
            ("Altair Works,{vega}", "“Altair Works” is not the company of company_id (Vega (vega.example, {vega}))."),
            (
                ",00000000-0000-4000-8000-000000000000",
                "There is no company “00000000-0000-4000-8000-000000000000”.",
            ),
        ],
        ids=["a domain of nobody", "none", "a name and an id that disagree", "an id of nobody"],
    )
    def test_a_wrong_one_is_one_sentence(self, altair, cells, message):
        vega = Company.objects.get(name="Vega").pk
        result = import_text(JobListing, f"title,company,company_id\nWelder,{cells.format(vega=vega)}\n")
        assert one_refusal(result).startswith(f"Row 1, company: {message.format(vega=vega)}")

    def test_it_can_be_changed_in_an_export_of_names(self, altair):
        job = JobListingFactory(company=altair)

        result = import_text(JobListing, f"id,company\n{job.pk},Vega\n")

        assert result.summary() == "0 new, 1 updated, 0 unchanged"
        assert JobListing.objects.get().company.name == "Vega"

    def test_a_new_name_beside_the_old_id_is_not_guessed(self, altair):
        job = JobListingFactory(company=altair)
        result = import_text(JobListing, f"id,company,company_id\n{job.pk},Vega,{altair.pk}\n")
        assert "“Vega” is not the company of company_id" in one_refusal(result)


def test_a_listing_may_be_the_duplicate_of_one_in_the_same_table():
    company = CompanyFactory()
    first, second = JobListingFactory.build_batch(2, company=company)
    text = f"id,title,company,canonical_id\n{second.pk},Cook,{company.pk},{first.pk}\n{first.pk},Cook,{company.pk},\n"

    assert import_text(JobListing, text).refusals() == []
    assert JobListing.objects.get(pk=second.pk).canonical_id == first.pk


def test_an_account_is_named_by_what_it_logs_in_with():
    ann = UserFactory(username="ann")
    import_text(UserProfile, "first_name,account\nAnn,ann\n")
    assert UserProfile.objects.get().account == ann

    result = import_text(UserProfile, "first_name,account\nBob,bob\n")
    assert one_refusal(result).startswith("Row 1, account: There is no account “bob”.") or "“bob”" in one_refusal(
        result
    )


class TestAnInteraction:
    @pytest.fixture
    def ann(self):
        return UserProfileFactory(first_name="Ann", last_name="Lee", email="ann@example.com")

    @pytest.fixture
    def job(self):
        return JobListingFactory(
            title="Welder", company__name="Altair Works", location="Bonn", job_url="https://jobs.example/1"
        )

    @pytest.mark.parametrize("person", ["ann@example.com", "ANN@example.com", "Ann Lee", "ann  Lee", "{ann}"])
    @pytest.mark.parametrize(
        "job_cells",
        ["Welder,,", "welder,Altair Works,", "Welder,altair works,Bonn", "https://jobs.example/1,,", "{job},,"],
    )
    def test_person_and_job_are_named_as_people_name_them(self, ann, job, person, job_cells):
        row = f"{person},{job_cells}".format(ann=ann.pk, job=job.pk)
        result = import_text(JobUserInteraction, f"user,job,company,location,interaction_type\n{row},Saved\n")

        assert result.refusals() == []
        interaction = JobUserInteraction.objects.get()
        assert (interaction.user, interaction.job) == (ann, job)

    def test_a_title_of_several_companies_needs_the_company_or_the_place(self, ann, job):
        other = JobListingFactory(title="Welder", company__name="Vega", location="Ulm")
        same = JobListingFactory(title="Welder", company=other.company, location="Bonn")
        headers = "user,job,company,location"

        sentence = one_refusal(import_text(JobUserInteraction, f"{headers}\nann@example.com,Welder,Vega,\n"))
        assert sentence.startswith("Row 1, job: “Welder” may mean Welder, Vega, ")
        assert "Put the id of the right one into job_id." in sentence

        import_text(JobUserInteraction, f"{headers}\nann@example.com,Welder,Vega,Bonn\n")
        assert JobUserInteraction.objects.get().job == same

    def test_an_unknown_job_or_person_is_one_sentence_each(self, ann, job):
        result = import_text(
            JobUserInteraction, "user,job,company\nbob@example.com,Welder,Vega\nann@example.com,Cook,\n"
        )
        assert result.refusals() == [
            "Row 1, user: There is no person “bob@example.com”. "
            "Write the e-mail address or full name of one, or add them first.",
            "Row 1, job: There is no job “Welder” of this company and place. Check the spelling, or add it first.",
            "Row 2, job: There is no job “Cook” of this company and place. Check the spelling, or add it first.",
        ]

    def test_two_people_of_one_name_are_listed(self, ann, job):
        UserProfileFactory(first_name="Ann", last_name="Lee", email="lee@example.com")
        sentence = one_refusal(import_text(JobUserInteraction, "user,job\nAnn Lee,Welder\n"))
        assert "Ann Lee, ann@example.com" in sentence
        assert "Ann Lee, lee@example.com" in sentence

    def test_the_resume_is_one_of_the_person_by_its_title(self, ann, job):
        mine, other = ResumeFactory(user=ann, title="CV"), ResumeFactory(title="CV")
        theirs = ResumeFactory(user=other.user, title="Their CV")
        text = "user,job,application_status,resume\nann@example.com,Welder,applied,{}\n"

        for resume, cell in ((other, other.pk), (theirs, "Their CV")):
            sentence = one_refusal(import_text(JobUserInteraction, text.format(cell)))
            said = f"“{resume}” belongs to {other.user}. Choose a resume of {ann}."
            assert sentence == f"Row 1, resume: {said}"
        assert "has no resume “Old CV”" in one_refusal(import_text(JobUserInteraction, text.format("Old CV")))

        assert import_text(JobUserInteraction, text.format("CV")).refusals() == []
        assert JobUserInteraction.objects.get().resume == mine

    def test_it_is_saved_with_its_history(self, ann, job):
        import_text(JobUserInteraction, "user,job,application_status\nann@example.com,Welder,Applied\n")

        interaction = JobUserInteraction.objects.get()
        assert (interaction.interaction_type, interaction.application_status) == ("applied", "applied")
        assert interaction.timeline_events.count() == 1
        assert interaction.job_snapshot["title"] == "Welder"

        text = f"id,application_status,notes\n{interaction.pk},rejected,a pity\n"
        assert import_text(JobUserInteraction, text).summary() == "0 new, 1 updated, 0 unchanged"
        interaction.refresh_from_db()
        assert (interaction.application_status, interaction.notes) == ("rejected", "a pity")
        assert interaction.timeline_events.count() == 2

    def test_what_the_service_refuses_is_one_sentence(self, ann, job):
        interaction = JobUserInteractionFactory(user=ann, job=job, applied=True)
        other = UserProfileFactory(email="bob@example.com")

        sentence = one_refusal(import_text(JobUserInteraction, f"id,user\n{interaction.pk},{other.email}\n"))

        assert sentence.startswith("Row 1, user: “bob@example.com” was refused. This cannot be moved")


def test_a_resource_says_how_people_name_each_relation():
    class Nameless(RowResource):
        class Meta(RowResource.Meta):
            model = JobListing

    with pytest.raises(ImproperlyConfigured, match=r"Nameless.make_relations\(\) lacks canonical, company"):
        Nameless()


class TestTheDatesOfAnApplication:
    """Those that a service refuses or leaves unknown."""

    @pytest.fixture(autouse=True)
    def _rows(self):
        UserProfileFactory(email="ann@example.com")
        JobListingFactory(title="Welder")

    def test_an_answer_in_the_future_is_refused(self):
        result = import_text(
            JobUserInteraction,
            "user,job,interaction_type,application_status,applied_date,response_date\n"
            "ann@example.com,Welder,applied,interviewing,2026-01-02T09:00:00+00:00,2131-01-01T00:00:00+00:00\n",
        )
        sentence = one_refusal(result)
        assert sentence.startswith("Row 1, response_date: “2131-01-01T00:00:00+00:00” was refused. ")
        assert "future" in sentence
        assert not JobUserInteraction.objects.exists()

    def test_dates_that_nobody_told_stay_unknown(self):
        import_text(
            JobUserInteraction,
            "user,job,interaction_type,application_status\nann@example.com,Welder,applied,rejected\n",
        )
        interaction = JobUserInteraction.objects.get()
        assert interaction.application_status == "rejected"
        assert (interaction.applied_date, interaction.response_date) == (None, None)

    def test_a_saved_job_of_a_file_is_saved_now(self):
        import_text(JobUserInteraction, "user,job\nann@example.com,Welder\n")
        interaction = JobUserInteraction.objects.get()
        assert interaction.interaction_type == "saved"
        assert interaction.saved_date is not None


def test_an_imported_company_keeps_its_names_and_keys_right():
    import_text(Company, "name,domain\nHARBOR WORKS Inc.,harbor.example\n")
    company = Company.objects.get()
    assert (company.normalized_name, company.compact_name) == ("harbor works", "harborworks")
    assert company.keys.get().value == "harbor.example"

    import_text(Company, f"id,name\n{company.pk},Quay Ltd\n")
    company.refresh_from_db()
    assert (company.normalized_name, company.compact_name) == ("quay", "quay")
    assert Company.objects.filter(compact_name="quay").count() == 1
    assert not CompanyDuplicate.objects.exists()
