"""What an address of the admin cannot say is one sentence, on every page: no server error, and nothing ignored."""

import uuid
from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.contrib.messages import get_messages
from django.db.models import DateField, DateTimeField
from django.http import QueryDict
from django.urls import reverse

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from jobpilot.admin.addresses import UnusableAddressError
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import UserProfile
from tests.support.admin import ADMIN_MODELS, FACTORIES, shown_messages
from tests.support.pages import page

pytestmark = pytest.mark.django_db

DIGITS = "9" * 6000
# A lone surrogate is among them: a browser can send its bytes, and Django replaces them.
HOSTILE = ["%00", "%ED%A0%80", DIGITS, "99999999999999999999", "garbage", "2026-02-30", "%27"]
NOT_OFFERED = ["id__regex", "x__regex", "created_at__year__gt", "pk__in", "nonsense", "updated_at__lt", "id__isnull"]
DATES = [
    *("Y=9999", "M=x", "Y=0", "Y=10000", "Y=-1", "Y=9999&M=12", "Y=9999&M=12&D=31", "Y=1&M=1&D=1", "D=99"),
    *(f"{part}={value}" for part in "YMD" for value in ("%00", DIGITS, "999999", "garbage")),
]


@pytest.fixture
def rows(db):
    """Make a row of every model that has a page."""
    for model in ADMIN_MODELS:
        if not model._default_manager.exists():
            FACTORIES[model].create()


def opened(client, url: str, *, follow: bool = True):
    """Open an address and what it leads to. Fail with the address, whatever the reason."""
    client.cookies.pop("messages", None)
    try:
        response = client.get(url, follow=follow)
    except Exception as error:  # noqa: BLE001  # so that the address is said
        pytest.fail(f"{type(error).__name__}: {error}\n{url[:300]}")
    assert response.status_code in ({200} if follow else {200, 302}), f"{response.status_code}: {url[:300]}"
    return response


def open_list(client, model, asked: str):
    """Return the list at an address, or None if it is refused with a sentence, which leads to the list without it."""
    url = f"{page(model, 'changelist')}?{asked}"
    response = opened(client, url, follow=False)
    if response.status_code == 200:
        return response.context["cl"]
    assert list(get_messages(response.wsgi_request)), f"nothing is said: {url[:300]}"
    assert response.url.split("?")[0] == page(model, "changelist"), url[:300]
    assert f"{asked.split('=')[0]}=" not in response.url, url[:300]
    return None


def require_said(shown, what: str) -> None:
    """Fail if a list shows its rows as if a filter that it cannot use had not been asked for."""
    is_said = any(getattr(spec, "problems", list)() for spec in shown.filter_specs)
    assert is_said or not shown.result_list, f"ignored: {what[:300]}"


@pytest.fixture
def asked(admin_client):
    """Return a request of somebody who may do everything."""
    return admin_client.get(reverse("admin:search")).wsgi_request


def list_of(model, asked, query: str = ""):
    """Return a list without the page around it, or None if it refuses what it is asked for."""
    asked.GET = QueryDict(query)
    try:
        return admin.site.get_model_admin(model).get_changelist_instance(asked)
    except UnusableAddressError as unusable:
        refused = list(unusable.names)
    assert refused == [query.partition("=")[0]]
    return None


def test_no_value_of_a_filter_breaks_a_list_or_is_ignored(admin_client, asked, rows):
    """Open a list with each value for a filter of each kind: its class, and the class of its column."""
    kinds = {}
    for model in ADMIN_MODELS:
        for spec in list_of(model, asked).filter_specs:
            kinds.setdefault((type(spec), type(getattr(spec, "field", None))), (model, spec.expected_parameters()[0]))
    assert len(kinds) > 8
    for model, name in kinds.values():
        for value in HOSTILE:
            if shown := open_list(admin_client, model, f"{name}={value}"):
                require_said(shown, f"{model._meta.label}: {name}={value}")


def test_no_filter_is_ignored(asked, rows):
    """Ask every filter of every list for a word that it does not know."""
    names = [
        (model, name)
        for model in ADMIN_MODELS
        for spec in list_of(model, asked).filter_specs
        for name in spec.expected_parameters()
    ]
    assert len(names) > 150
    for model, name in names:
        if shown := list_of(model, asked, f"{name}=garbage"):
            require_said(shown, f"{model._meta.label}: {name}")


def test_no_other_part_of_an_address_breaks_a_list(admin_client, rows):
    """Try every value where all lists share the code, and on every list what its columns and searches make of one."""
    for name in ("q", "p", "_to_field"):
        for value in HOSTILE:
            open_list(admin_client, Company, f"{name}={value}")
    for asked in (f"o={DIGITS}", "o=-", "all=x", "_popup=x", "e=x"):
        open_list(admin_client, Company, asked)
    for model in ADMIN_MODELS:
        open_list(admin_client, model, "q=99999999999999999999&o=1.-1.99.%25&_facets=1")


def test_no_date_in_an_address_breaks_a_list(admin_client, rows):
    lists = {model: named for model in ADMIN_MODELS if (named := admin.site.get_model_admin(model).date_hierarchy)}
    one_of_each = {type(model._meta.get_field(named)): model for model, named in lists.items()}
    assert {DateField, DateTimeField} <= one_of_each.keys()
    for model, named in lists.items():
        for asked in DATES if model in one_of_each.values() else DATES[:2]:
            parts = asked.replace("Y=", f"{named}__year=").replace("M=", f"{named}__month=")
            open_list(admin_client, model, parts.replace("D=", f"{named}__day="))


def test_a_lookup_that_a_list_does_not_offer_is_named_and_left_out(admin_client):
    for model in ADMIN_MODELS:
        asked = "&".join(f"{name}=1" for name in NOT_OFFERED)
        response = opened(admin_client, f"{page(model, 'changelist')}?{asked}&q=a", follow=False)
        said = [str(message) for message in get_messages(response.wsgi_request)]
        assert said == [f"This list has no filter “{name}”." for name in NOT_OFFERED], model._meta.label
        assert response.url == f"{page(model, 'changelist')}?q=a"


def test_no_id_in_an_address_breaks_a_page(admin_client):
    """Try every value on a page for each type of key, and one that is none of a key on every page."""
    one_of_each = {type(model._meta.pk): model for model in ADMIN_MODELS}
    for model in ADMIN_MODELS:
        for kind in ("change", "delete", "history"):
            for value in HOSTILE if model in one_of_each.values() else ("%00",):
                url = page(model, kind, "PLACE").replace("PLACE", value)
                response = admin_client.get(url)
                assert response.status_code in (302, 403, 404), f"{response.status_code}: {url[:300]}"
                assert all(len(str(said)) < 200 for said in get_messages(response.wsgi_request)), url[:300]


def test_no_value_that_an_address_gives_breaks_an_add_form(admin_client, asked):
    """Give every value to a field of each class, and one to every field."""
    forms = {
        model: admin.site.get_model_admin(model).get_form(asked, None, change=False).base_fields
        for model in ADMIN_MODELS
        if admin.site.get_model_admin(model).has_add_permission(asked)
    }
    tried = set()
    for model, fields in sorted(forms.items(), key=lambda form: -len({type(field) for field in form[1].values()})):
        for value in HOSTILE:
            new = [name for name in fields if value == HOSTILE[0] or (type(fields[name]), value) not in tried]
            tried |= {(type(fields[name]), value) for name in new}
            if new:
                given = "&".join(f"{name}={value}" for name in [*new, "id", "nonsense"])
                opened(admin_client, f"{page(model, 'add')}?{given}")
    assert len(tried) > 10 * len(HOSTILE)
    opened(admin_client, f"{page(Company, 'add')}?_to_field=%00&_popup=1&_changelist_filters=%00")


AUTOCOMPLETES = [
    (model._meta.app_label, model._meta.model_name, field.name)
    for model in apps.get_models()
    for field in model._meta.get_fields()
    if field.remote_field and field.concrete and field.related_model and admin.site.is_registered(field.related_model)
]


def test_no_term_breaks_an_autocomplete(admin_client):
    assert len(AUTOCOMPLETES) > 30
    for app_label, model_name, field_name in AUTOCOMPLETES:
        where = f"?app_label={app_label}&model_name={model_name}&field_name={field_name}"
        for value in ("%00", "%ED%A0%80", DIGITS, "a%20" * 300, "%25"):
            url = f"{reverse('admin:autocomplete')}{where}&term={value}"
            assert opened(admin_client, url).json()["results"] == [], url[:300]


@pytest.mark.parametrize("part", ["app_label", "model_name", "field_name", "page"])
@pytest.mark.parametrize("value", HOSTILE)
def test_an_autocomplete_answers_for_its_fields_alone(admin_client, part, value):
    asked = "app_label=interactions&model_name=jobuserinteraction&field_name=job&page=1"
    changed = "&".join(f"{part}={value}" if each.startswith(part) else each for each in asked.split("&"))
    assert admin_client.get(f"{reverse('admin:autocomplete')}?{changed}").status_code in (403, 404)


@pytest.mark.parametrize("value", HOSTILE)
def test_no_text_breaks_the_search_of_the_side_bar_or_the_start_page(admin_client, value):
    opened(admin_client, f"{reverse('admin:search')}?s={value}")
    opened(admin_client, f"{reverse('admin:index')}?x={value}")


@pytest.mark.parametrize("value", ["%00", DIGITS, "garbage"])
def test_no_address_breaks_an_export(admin_client, value):
    CompanyFactory()
    for name in ("q", "industry__icontains", "x__regex", "created_at__year", "founded_year_from"):
        opened(admin_client, f"{page(Company, 'export')}?{name}={value}")


@pytest.mark.parametrize(
    ("model", "asked", "said"),
    [
        (JobListing, "company__id__exact=garbage", "Company: “garbage” is not a value to filter by."),
        (JobListing, "posted_date__year=999999", "“999999” is not a date to filter by."),
        (JobListing, "posted_date__year=9999", "“9999” is not a date to filter by."),
        (JobListing, "posted_date__month=x", "“x” is not a date to filter by."),
        (JobListing, "company__isnull=True", "This list has no filter “company__isnull”."),
        (JobListing, "q=a%00", "“a�” has characters that cannot be searched for."),
        (JobListing, "p=0", "There is no page “0” in this list."),
        (JobListing, "_to_field=title", "This address names a row in a way that this page does not offer."),
        (UserProfile, "city=%00", "“�” has characters that cannot be searched for."),
        (UserProfile, f"city={'a' * 501}", "is too long. A filter or a search takes 500 characters."),
        (UserProfile, "city=" + "&city=".join("a" * 101), "“city” has 101 values. The most is 100."),
    ],
)
def test_a_sentence_names_what_an_address_got_wrong(admin_client, model, asked, said):
    (message,) = shown_messages(opened(admin_client, f"{page(model, 'changelist')}?{asked}"))
    assert said in message


def test_the_rest_of_an_address_stays(admin_client):
    JobListingFactory(title="Welder")
    JobListingFactory(title="Baker")
    response = opened(admin_client, f"{page(JobListing, 'changelist')}?q=weld&company__id__exact=x&id__regex=y&o=1")
    assert [job.title for job in response.context["cl"].result_list] == ["Welder"]
    assert response.request["QUERY_STRING"] == "q=weld&o=1"
    assert len(shown_messages(response)) == 2


def test_a_page_beyond_the_last_one_is_said(admin_client, monkeypatch):
    monkeypatch.setattr(admin.site.get_model_admin(Company), "list_per_page", 1)
    CompanyFactory.create_batch(2)
    response = opened(admin_client, f"{page(Company, 'changelist')}?p=3")
    assert shown_messages(response) == ["There is no page “3” in this list."]


def test_an_add_form_takes_the_values_that_it_can(admin_client):
    job = JobListingFactory(title="Welder")
    url = page(JobUserInteraction, "add")
    asked = f"job={job.pk}&user=garbage&saved_date=2026-11-20 10:30&notes=Call them&first_interaction=2026-01-01&tags=a"

    response = opened(admin_client, f"{url}?{asked}")

    initial = response.context["adminform"].form.initial
    assert (initial["job"], initial["notes"], initial["tags"]) == (job, "Call them", ["a"])
    assert initial["saved_date"] == datetime(2026, 11, 20, 10, 30, tzinfo=UTC)
    assert shown_messages(response) == [
        "Person: the address gives “garbage”, which this field does not take. It was left out.",
        "This form has no field “first_interaction” to fill in.",
    ]


@pytest.mark.parametrize("chosen", ["garbage", "%00", DIGITS])
def test_an_action_for_a_row_that_is_none(admin_client, chosen):
    data = {"action": "close_listings", "_selected_action": [chosen]}
    response = admin_client.post(page(JobListing, "changelist"), data, follow=True)
    assert shown_messages(response) == ["Select rows of this list."]


def test_a_state_of_legacy_records_that_is_none_finds_none(admin_client):
    LegacyRecordFactory()
    response = opened(admin_client, f"{page(LegacyRecord, 'changelist')}?state=garbage")
    assert list(response.context["cl"].result_list) == []


@pytest.mark.parametrize("value", ["%00", "garbage", DIGITS, str(uuid.UUID(int=0))])
@pytest.mark.parametrize(
    "address",
    [
        "companies/companyduplicate/compare/{}/{}/",
        "companies/companyduplicate/compare/{}/{}/merge/",
        "companies/companyduplicate/{}/decide/merge/",
        "companies/jobdeduplication/{}/decide/keep/",
        "companies/jobdeduplication/{}/decide/{}/",
        "companies/companymerge/{}/undo/",
        "legacy/legacyrecord/{}/decide/retry/",
        "resumes/resume/{}/tailor/",
        "resumes/resume/{}/save-version/",
        "jobpilot/userprofile/{}/create-resume/",
        "jobpilot/userprofile/{}/download-everything/",
        "jobpilot/userprofile/{}/erase/",
    ],
)
def test_no_id_breaks_a_page_of_decisions(admin_client, address, value):
    url = f"{reverse('admin:index')}{address.format(value, value)}"
    for response in (admin_client.get(url, follow=True), admin_client.post(url, {"keep": "\0"}, follow=True)):
        assert response.status_code in (200, 403, 404, 405), f"{response.status_code}: {url[:300]}"


@pytest.mark.parametrize("value", ["%00", "garbage", DIGITS, "99999999999999999999", str(uuid.UUID(int=0))])
def test_the_way_to_a_page_outside_the_admin_leads_nowhere(admin_client, value):
    for content_type in (ContentType.objects.get_for_model(Company).pk, value):
        assert admin_client.get(f"/admin/r/{content_type}/{value}/").status_code == 404


@pytest.mark.parametrize("quotes", ["'", "''", '"', '""'])
def test_quotes_alone_are_searched_for(admin_client, quotes):
    CompanyFactory(name="Acme")
    found = CompanyFactory(name=f"Bake {quotes} Brew")
    for asked, rows in ((quotes, [found]), (f"Bake {quotes}", [found]), (f"Acme {quotes}", [])):
        response = admin_client.get(page(Company, "changelist"), {"q": asked})
        assert list(response.context["cl"].result_list) == rows
