"""Lists of any length: every registered page reads indexes, and says what it estimates."""

import re

import pytest
from django.contrib import admin
from django.db import connection, transaction
from django.db.models import Q
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from jobpilot.admin import long_lists
from jobpilot.admin.long_lists import index_order
from jobpilot.db.long_lists import reversed_order
from jobpilot.factories import UserProfileFactory
from jobpilot.models import BaseModel, UserProfile
from resumes.models import ResumeTemplate
from tests.support.admin import ADMIN_MODELS, FACTORIES, run_action, shown_messages
from tests.support.pages import page, query_count

each_model = pytest.mark.parametrize("model", ADMIN_MODELS, ids=lambda model: model._meta.label)
OURS = [model for model in ADMIN_MODELS if issubclass(model, BaseModel)]
each_of_ours = pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)


def changelist(model, user, query: str = ""):
    request = RequestFactory().get(f"/?{query}")
    request.user = user
    return admin.site.get_model_admin(model).get_changelist_instance(request)


def plan_of(queryset) -> str:
    """Return the plan that the database has if it can help reading a whole table, or sorting it."""
    if connection.vendor == "sqlite":
        return queryset.explain()
    with transaction.atomic(), connection.cursor() as cursor:
        for setting in ("enable_seqscan", "enable_sort"):
            cursor.execute(f"SET LOCAL {setting} = off")
        return queryset.explain()


def is_bounded(plan: str, *, sorts: bool = False) -> bool:
    if connection.vendor == "sqlite":
        whole = re.search(r"SCAN (?!.*(USING|VIRTUAL TABLE INDEX))", plan)
        return not whole and (sorts or "TEMP B-TREE FOR ORDER BY" not in plan)
    # An incremental sort is one of the few rows that tie in the columns of the index.
    return "Seq Scan" not in plan and (sorts or not re.search(r"(?<!Incremental )Sort  \(", plan))


# Plans


@each_of_ours
@pytest.mark.django_db
def test_the_order_of_a_list_has_an_index_in_both_directions(model, admin_user):
    listed = changelist(model, admin_user)
    orders = [listed.queryset.query.order_by]
    for column in listed.list_display:
        name = column != "action_checkbox" and listed.get_ordering_field(column)
        if name and (order := index_order(model, name)):
            orders.append(order)
    for order in orders:
        for each in (order, reversed_order(order)):
            ids = listed.root_queryset.order_by(*each).values_list("pk", flat=True)
            assert is_bounded(plan := plan_of(ids[:51])), (order, plan)


@each_of_ours
@pytest.mark.django_db
def test_what_a_search_reads_has_an_index(model):
    own = admin.site.get_model_admin(model).found_by("zyxwv")
    assert own != Q(pk__in=()), "The model says nothing of how people find its rows: see BaseModel.found_by()."
    for text in ("zyxwv", "zyxwv zyxwvu"):
        found = model._default_manager.filter(admin.site.get_model_admin(model).found_by(text)).order_by()
        assert is_bounded(plan := plan_of(found.values_list("pk", flat=True)), sorts=True), plan


@each_of_ours
def test_dates_of_a_list_have_an_index(model):
    if name := admin.site.get_model_admin(model).date_hierarchy:
        indexed = {index.fields[0].removeprefix("-") for index in model._meta.indexes if index.fields}
        assert name in indexed


FILTERED = {
    JobListing: ["status", "company", "job_type", "remote_type", "experience_level", "seniority_level", "salary_min"],
    JobUserInteraction: ["application_status", "user", "job"],
    UserProfile: ["city", "state"],
    Company: ["industry"],
}


@pytest.mark.parametrize(("model", "field"), [(model, field) for model, fields in FILTERED.items() for field in fields])
@pytest.mark.django_db
def test_a_filter_of_a_big_table_has_an_index(model, field):
    value = {"salary_min": 50_000}.get(field, "00000000-0000-0000-0000-000000000001" if field in KEYS else "a")
    lookup = {"salary_min": "salary_min__gte", "city": "city__begins", "state": "state__begins"}.get(field, field)
    lookup = "industry__begins" if field == "industry" else lookup
    plan = plan_of(model._default_manager.filter(**{lookup: value}).order_by().values_list("pk", flat=True))
    assert is_bounded(plan), plan
    assert connection.vendor != "sqlite" or "SEARCH" in plan


KEYS = {"company", "user", "job"}


# Pages


@each_model
def test_a_long_list_costs_the_same_for_5_rows_and_for_50(admin_client, model, long_from):
    ResumeTemplate.objects.all().delete()  # which the program brings
    FACTORIES[model].create_batch(5)
    long_from(4)
    urls = [page(model, "changelist"), f"{page(model, 'changelist')}?p=-1", f"{page(model, 'changelist')}?q=zyxwv"]
    for url in urls:
        admin_client.get(url)
    before = [query_count(admin_client, url) for url in urls]
    FACTORIES[model].create_batch(45)
    assert [query_count(admin_client, url) for url in urls] == before
    assert max(before) <= 25


@pytest.fixture
def companies(long_from):
    rows = [CompanyFactory(name=f"Company {number:03}") for number in range(130)]
    long_from(100)
    return rows


def names(response) -> list[str]:
    return [company.name for company in response.context["cl"].result_list]


PAGES = [
    pytest.param("", 0, ["Next", "Last"], id="first"),
    pytest.param("p=2", 50, ["First", "Previous", "Last"], id="the farthest from the beginning"),
    pytest.param("p=-1", 80, ["First", "Previous"], id="last"),
    pytest.param("p=-2", 30, ["First", "Next", "Last"], id="the last but one"),
]


@pytest.mark.parametrize(("query", "start", "links"), PAGES)
def test_a_long_list_is_paged_from_both_ends(admin_client, companies, query, start, links):
    response = admin_client.get(f"{page(Company, 'changelist')}?{query}")
    assert names(response) == [company.name for company in companies[start : start + 50]]
    assert [link["label"] for link in response.context["cl"].page_links] == links
    for link in response.context["cl"].page_links:
        assert f'href="{link["url"].replace("&", "&amp;")}"' in response.text
        assert admin_client.get(page(Company, "changelist") + link["url"]).status_code == 200


def test_a_long_list_says_that_its_number_is_not_exact(admin_client, companies):
    response = admin_client.get(page(Company, "changelist"))
    said = "more than 100" if connection.vendor == "sqlite" else "about 1"
    assert str(response.context["cl"].result_count).startswith(said)
    assert f"Select all {response.context['cl'].result_count} companies" in response.text


@pytest.mark.parametrize("asked", ["p=3", "p=-3", "p=40000"])
def test_a_page_that_is_too_far_from_both_ends_says_how_to_get_there(admin_client, companies, asked):
    response = admin_client.get(f"{page(Company, 'changelist')}?{asked}", follow=True)
    assert "is paged for 100 rows from either end" in shown_messages(response)[0]
    assert names(response)[0] == "Company 000"


@pytest.mark.parametrize("asked", ["p=0", "p=-0", "p=x", "p=--1"])
def test_a_page_that_is_no_number_is_named(admin_client, companies, asked):
    response = admin_client.get(f"{page(Company, 'changelist')}?{asked}", follow=True)
    assert shown_messages(response)[0].startswith("There is no page")


def test_a_short_list_is_exact_to_its_last_page(admin_client):
    rows = [CompanyFactory(name=f"Company {number:03}") for number in range(120)]
    response = admin_client.get(f"{page(Company, 'changelist')}?p=3")
    assert names(response) == [company.name for company in rows[100:]]
    assert response.context["cl"].result_count == 120
    assert names(admin_client.get(f"{page(Company, 'changelist')}?p=-1")) == names(response)


def test_an_action_on_all_rows_takes_exactly_those_of_the_list(admin_client, long_from):
    jobs = JobListingFactory.create_batch(70, title="Nurse")
    others = JobListingFactory.create_batch(3, title="Welder")
    long_from(60)
    data = {"action": "close_listings", "_selected_action": [str(jobs[0].pk)], "select_across": "1"}
    admin_client.post(f"{page(JobListing, 'changelist')}?q=nurse", data)
    closed = JobListing.objects.filter(status="inactive")
    assert set(closed) == set(jobs)
    assert not closed.filter(pk__in=[job.pk for job in others]).exists()
    assert run_action(admin_client, "reopen_listings", jobs[:2])


def test_a_long_list_is_sorted_by_columns_with_an_index_alone(admin_client, companies):
    listed = admin_client.get(page(Company, "changelist")).context["cl"]
    offered = [listed.get_ordering_field(column) for column in listed.sortable_by]
    assert offered == ["name", "industry"]
    column = next(n for n, each in enumerate(listed.list_display) if listed.get_ordering_field(each) == "founded_year")
    response = admin_client.get(f"{page(Company, 'changelist')}?o={column}", follow=True)
    assert shown_messages(response) == [
        "A list of more than 100 rows cannot be sorted by “founded year”. Filter it or search in it first, or "
        "sort it by a column whose heading is a link."
    ]


def test_a_filtered_list_that_is_short_is_sorted_by_every_column(admin_client, companies):
    Company.objects.filter(pk__in=[company.pk for company in companies[:3]]).update(size_category="small")
    for number, year in zip((1, 0, 2), (1990, 1991, 1992), strict=True):
        Company.objects.filter(pk=companies[number].pk).update(founded_year=year)
    listed = admin_client.get(page(Company, "changelist")).context["cl"]
    column = next(n for n, each in enumerate(listed.list_display) if listed.get_ordering_field(each) == "founded_year")
    response = admin_client.get(f"{page(Company, 'changelist')}?o={column}&size_category__exact=small")
    assert names(response) == ["Company 001", "Company 000", "Company 002"]


@pytest.mark.parametrize("minus", ["", "-"])
def test_rows_that_tie_stay_in_their_place_from_page_to_page(admin_client, long_from, minus):
    JobListingFactory.create_batch(120, title="Nurse", company=CompanyFactory())
    long_from(100)
    order = f"o={minus}1"
    first, second = (admin_client.get(f"{page(JobListing, 'changelist')}?{order}&p={n}") for n in (1, 2))
    shown = [job.pk for response in (first, second) for job in response.context["cl"].result_list]
    assert shown == sorted(set(shown), reverse=bool(minus))
    assert len(shown) == 100


def test_dates_of_a_long_list_are_those_between_its_first_and_last(admin_client, long_from, monkeypatch):
    for day in ("2021-03-04", "2021-05-06", "2023-01-02", "2023-01-03", "2023-02-05", "2023-02-06"):
        person = UserProfileFactory()
        UserProfile.objects.filter(pk=person.pk).update(created_at=f"{day}T12:00:00Z")
    long_from(5)
    url = page(UserProfile, "changelist")

    def titles(query: str) -> list[str]:
        response = admin_client.get(f"{url}?{query}")
        dates = response.context["cl"].dates
        if dates is None:
            return ["those of Django"]
        assert all(f'href="{each["link"].replace("&", "&amp;")}"' in response.text for each in dates["choices"])
        return [each["title"] for each in dates["choices"]]

    assert titles("") == ["2021", "2022", "2023"]
    long_from(1)
    assert titles("created_at__year=2023") == ["January 2023", "February 2023"]
    assert titles("created_at__year=2023&created_at__month=2") == [f"February {day}" for day in range(1, 7)]
    long_from(100)
    assert titles("created_at__year=2023&created_at__month=2") == ["those of Django"]
    monkeypatch.setattr(long_lists, "MOST_COMPUTED", 1)  # for which Django would search once more
    assert titles("created_at__year=2023&created_at__month=2") == [f"February {day}" for day in range(1, 7)]


@pytest.mark.parametrize(
    ("days", "query", "expected"),
    [
        pytest.param(["2021-03-04", "2023-01-02"], "", ["2021", "2023"], id="years"),
        pytest.param(["2023-01-02", "2023-03-02"], "", ["January 2023", "March 2023"], id="the months of one year"),
        pytest.param(["2023-01-02", "2023-01-04"], "", ["January 2", "January 4"], id="the days of one month"),
        pytest.param(["2021-03-04", "2023-01-02"], "created_at__year=2023", ["January 2023"], id="in a year"),
        pytest.param([], "", [], id="none"),
    ],
)
def test_dates_of_a_short_list_are_those_of_its_rows(admin_client, days, query, expected):
    for day in days:
        UserProfile.objects.filter(pk=UserProfileFactory().pk).update(created_at=f"{day}T12:00:00Z")
    with CaptureQueriesContext(connection) as captured:
        html = admin_client.get(f"{page(UserProfile, 'changelist')}?{query}").text
    links = re.search(r'<ul class="toplinks.*?</ul>', html, re.DOTALL)
    titles = re.findall(r"<li class=\"px-2\">(.*?)</li>", links.group(), re.DOTALL)
    assert [re.sub(r"<.*?>", "", title).strip() for title in titles] == expected
    asked = [each["sql"] for each in captured if re.search(r"trunc\(|MIN\(", each["sql"], re.IGNORECASE)]
    assert len(asked) == (2 if "January 4" in expected else 1)
