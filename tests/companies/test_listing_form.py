"""The form and the import of listings read titles and pay by the rules of postings, and so does the form of people."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import JobListing
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from tests.support.admin import shown_messages
from tests.support.pages import form_data, page

pytestmark = pytest.mark.django_db


def submit(client, model, url, **changes):
    data = form_data(client.get(url).text)
    return client.post(url, data | {name: [value] for name, value in changes.items()}, follow=True)


def added(client, **values) -> tuple[JobListing, list[str]]:
    """Add a listing on its form, and return it with the messages of the next page."""
    company = CompanyFactory.create()
    response = submit(
        client, JobListing, page(JobListing, "add"), **{"title": "Welder", "company": str(company.pk), **values}
    )
    assert response.redirect_chain, response.context["adminform"].form.errors
    return JobListing.objects.get(), shown_messages(response)


class TestTitle:
    @pytest.mark.parametrize("title", ["QA", "医師", "C"])
    def test_a_short_one_is_saved_and_the_page_says_how(self, admin_client, title):
        listing, messages = added(admin_client, title=title)
        assert listing.title == f"{title} (job)"
        said = f"The title was saved as “{title} (job)”, since titles have at least 3 characters."
        assert said in messages

    def test_of_a_long_one_nothing_is_said(self, admin_client):
        listing, messages = added(admin_client, title="Chief welder")
        assert (listing.title, len(messages)) == ("Chief welder", 1)

    def test_one_that_nobody_sees_is_refused(self, admin_client):
        url = page(JobListing, "add")
        response = submit(admin_client, JobListing, url, title="\u200b\u200b\u200b", company=str(CompanyFactory().pk))
        assert "Title must be 3 to 200 characters long." in response.text
        assert not JobListing.objects.exists()


class TestPay:
    @pytest.mark.parametrize(
        ("entered", "shown"),
        [
            ({"salary_min": "14.5", "salary_period": "hour"}, "14.50 an hour and up"),
            ({"salary_min": "15.5651", "salary_max": "15.5671"}, "15.57"),
            ({"salary_min": "0", "salary_max": "0", "salary_currency": "usd"}, ""),
            ({"salary_min": "65k", "salary_max": "72,500", "salary_currency": "US$"}, "65,000-72,500 USD"),
            ({"salary_min": "12000000000", "salary_currency": "irr"}, "12,000,000,000 IRR and up"),
        ],
        ids=["cents", "more than two decimals", "zeros", "as people write", "eleven digits"],
    )
    def test_is_read_as_people_write_it(self, admin_client, entered, shown):
        listing, _ = added(admin_client, **entered)
        assert listing.salary == shown

    @pytest.mark.parametrize(
        ("entered", "message"),
        [
            ({"salary_currency": "$"}, "“$” can be several currencies. Enter the code of one, such as USD, CAD, AUD."),
            ({"salary_currency": "gold"}, "“gold” is not a currency. Enter its ISO 4217 code, such as USD or EUR."),
            ({"salary_min": "-5"}, "“-5” is less than 0. Leave the amount empty if it is unknown."),
            (
                {"salary_min": "65.000"},
                "“65.000” can be read as 65000 and as 65.00. Write it with two decimals or none.",
            ),
            ({"salary_min": "NaN"}, "“NaN” is not a number."),
            ({"salary_min": "99999999999999"}, "“99999999999999” has more than 13 digits."),
            ({"salary_min": "9", "salary_max": "5"}, "Maximum salary must not be less than minimum salary."),
        ],
    )
    def test_what_is_none_is_refused_beside_the_field(self, admin_client, entered, message):
        response = submit(
            admin_client,
            JobListing,
            page(JobListing, "add"),
            title="Welder",
            company=str(CompanyFactory().pk),
            **entered,
        )
        errors = response.context["adminform"].form.errors
        assert message in [text for texts in errors.values() for text in texts]

    def test_a_blank_in_a_link_is_stored_as_a_code(self, admin_client):
        listing, _ = added(admin_client, job_url="https://acme.example/a job")
        assert listing.job_url == "https://acme.example/a%20job"

    def test_of_a_person_is_read_by_the_same_rules(self, admin_client):
        person = UserProfileFactory.create()
        url = page(UserProfile, "change", person.pk)
        response = submit(admin_client, UserProfile, url, desired_salary_min="0", desired_salary_max="65.5k")
        assert response.redirect_chain
        person.refresh_from_db()
        assert (person.desired_salary_min, person.desired_salary_max) == (None, Decimal(65_500))

    @pytest.mark.parametrize(
        ("factory", "field"),
        [
            (JobListingFactory, "salary_min"),
            (JobListingFactory, "salary_max"),
            (UserProfileFactory, "desired_salary_min"),
            (UserProfileFactory, "desired_salary_max"),
        ],
    )
    def test_zero_is_unknown_to_validation_and_refused_by_the_database(self, factory, field):
        row = factory.build(**{field: 0})
        row.clean_fields(exclude=["company"])
        assert getattr(row, field) is None
        with pytest.raises(IntegrityError, match=f"{field}_positive"), transaction.atomic():
            factory.create(**{field: 0})
