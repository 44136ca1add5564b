"""Searches and choosers of lists of any length: what they find, and how often they ask the database for it."""

import re
from contextlib import nullcontext
from datetime import timedelta
from functools import reduce
from operator import or_

import pytest
from django.contrib import admin
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from companies.factories import CompanyFactory, CompanyKeyFactory, JobListingFactory
from companies.models import Company, CompanyKey, JobListing
from interactions.factories import JobUserInteractionFactory, OfferFactory
from interactions.models import Interview, InterviewContact, JobUserInteraction, Offer
from jobpilot.admin import long_lists, searching
from jobpilot.db import long_lists as db_lists
from jobpilot.db.long_lists import LongList, looking_up
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from resumes.models import ResumeOptimization
from skills.factories import SkillFactory
from skills.models import Skill
from tests.support.admin import shown_messages
from tests.support.pages import page

FOUND = [
    pytest.param("Zelda", id="a first name"),
    pytest.param("lovel", id="the beginning of a last name"),
    pytest.param("zelda lovelace", id="both names"),
    pytest.param("Lovelace Zelda", id="both names, the last one first"),
    pytest.param("ZELDA@EXAMPLE", id="an address"),
    pytest.param("Welders", id="a word of the job"),
    pytest.param("Initech", id="the company of the job"),
]


@pytest.mark.parametrize("most", [1, 1_000], ids=["a long list", "a short list"])
@pytest.mark.parametrize("text", FOUND)
def test_an_interaction_is_found_by_its_person_and_its_job(admin_client, long_from, text, most):
    found = JobUserInteractionFactory(
        user=UserProfileFactory(first_name="Zelda", last_name="Lovelace", email="zelda@example.com"),
        job=JobListingFactory(title="Welder", company__name="Initech", status="filled"),
    )
    JobUserInteractionFactory.create_batch(3)
    long_from(most)
    response = admin_client.get(page(JobUserInteraction, "changelist"), {"q": text})
    assert list(response.context["cl"].result_list) == [found]


def test_notes_are_searched_in_a_short_list_and_a_long_one_says_that_they_are_not(admin_client, long_from):
    found = JobUserInteractionFactory(notes="They called back about relocation.")
    JobUserInteractionFactory.create_batch(3)
    url = page(JobUserInteraction, "changelist")
    assert list(admin_client.get(url, {"q": "relocat"}).context["cl"].result_list) == [found]
    long_from(2)
    response = admin_client.get(url, {"q": "relocat"})
    assert list(response.context["cl"].result_list) == []
    assert shown_messages(response) == ["In a list of more than 2 rows, the search leaves out: notes. Filter it first."]


def test_few_rows_are_searched_for_once_whatever_else_the_page_shows_of_them(admin_client, long_from):
    people = UserProfileFactory.create_batch(3, last_name="Lovelace")
    UserProfileFactory.create_batch(3)
    long_from(2)
    with CaptureQueriesContext(connection) as captured:
        response = admin_client.get(page(UserProfile, "changelist"), {"q": "lovelace", "o": "1"})
    assert set(response.context["cl"].result_list) == set(people)
    asked = [each["sql"] for each in captured if "lovelace" in each["sql"] and not each["sql"].startswith("EXPLAIN")]
    assert len(asked) <= 3  # the page, the number, and the keys of all


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has an index for a place, and estimates numbers")
@pytest.mark.parametrize(
    ("model", "text", "number"),
    [
        pytest.param(JobListing, "Toledo", "5", id="of a place, by one pass over all rows"),
        pytest.param(JobListing, "welder", "more than 3", id="by a common word"),
        pytest.param(JobUserInteraction, "welder", "more than 3", id="of a listing, by a common word"),
    ],
)
@pytest.mark.django_db
def test_sqlite_searches_once_for_a_page_and_its_number(monkeypatch, model, text, number):
    monkeypatch.setattr("companies.search.jobs.MOST_FIRST", 3)
    monkeypatch.setattr(db_lists, "MAX_COUNT", 3)
    monkeypatch.setattr("jobpilot.models.base.MOST_FOUND", 3)
    for job in JobListingFactory.create_batch(5, title="Welder", location="Toledo, OH", status="expired"):
        JobUserInteractionFactory(job=job)
    JobListingFactory(title="Nurse", location="Austin, TX")
    rows = model.objects.filter(model.found_by(text))
    with CaptureQueriesContext(connection) as captured:
        listed = LongList(rows, model._meta.ordering, model.objects.all())
        keys = listed.page(1, 2)
        assert str(listed.total) == number
    searched = [each["sql"] for each in captured if re.search("LIKE|IN .SELECT job_id", each["sql"])]
    assert keys == list(rows.values_list("pk", flat=True)[:2])
    assert len([each for each in searched if not each.startswith("EXPLAIN")]) == 1


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL does not read all rows first")
@pytest.mark.parametrize(
    ("order", "is_read_first"),
    [(["kind", "value", "id"], False), (["-created_at", "-id"], True)],
    ids=["by an index that begins with it", "by another column"],
)
@pytest.mark.django_db
def test_sqlite_reads_all_rows_first_unless_the_index_of_the_order_finds_them(monkeypatch, order, is_read_first):
    """Where nearly all rows have a value, SQLite uses no index for it alone."""
    monkeypatch.setattr(db_lists, "MAX_COUNT", 3)
    CompanyKeyFactory.create_batch(60, kind="domain")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE companies_companykey")
    rows = CompanyKey.objects.filter(kind="domain")
    with CaptureQueriesContext(connection) as captured:
        listed = LongList(rows, order, CompanyKey.objects.all())
        keys = listed.page(1, 2)
        assert listed.total == 60
    assert keys == list(rows.order_by(*order).values_list("pk", flat=True)[:2])
    assert any('"id" IN (' in each["sql"] for each in captured) is is_read_first


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL does not read all rows first")
@pytest.mark.parametrize(
    ("order", "number", "is_read_by_keys"),
    [
        pytest.param(Skill._meta.ordering, 1, False, id="the first page is near in the order of an index"),
        pytest.param(Skill._meta.ordering, 3, True, id="a later one may be far"),
        pytest.param(["level", "id"], 1, True, id="no index has the order"),
    ],
)
@pytest.mark.django_db
def test_sqlite_is_not_given_all_keys_again_for_a_page_that_is_near(monkeypatch, order, number, is_read_by_keys):
    monkeypatch.setattr(db_lists, "MAX_COUNT", 3)
    SkillFactory.create_batch(7, is_featured=True)
    rows = Skill.objects.filter(is_featured=True)
    with CaptureQueriesContext(connection) as captured:
        listed = LongList(rows, order, Skill.objects.all())
        keys = listed.page(number, 2)
        assert listed.total == 7
    assert keys == list(rows.order_by(*order).values_list("pk", flat=True)[2 * number - 2 : 2 * number])
    assert any('"id" IN (' in each["sql"] for each in captured) is is_read_by_keys
    assert sum("is_featured" in each["sql"] and "LIMIT 4" in each["sql"] for each in captured) == 0  # the page alone


def test_parts_of_related_rows_are_looked_for_in_a_short_list_alone(admin_client, monkeypatch):
    found = JobUserInteractionFactory(user__last_name="Lovelace", notes="They called.")
    JobUserInteractionFactory.create_batch(3)
    url = page(JobUserInteraction, "changelist")
    rows = {}
    for most in (1_000, 2):
        for module in (searching, long_lists):
            monkeypatch.setattr(module, "MOST_COMPUTED", most)
        rows[most] = [
            list(admin_client.get(url, {"q": q}).context["cl"].result_list) for q in ("velace", "all", '"y c"')
        ]
    assert rows == {1_000: [[found]] * 3, 2: [[], [found], [found]]}


TYPED = ["eng", "engi", "engin", "engine", "enginee", "engineer", "engineers", "initech eng", "Initec"]


@pytest.mark.parametrize("term", TYPED)
def test_a_chooser_finds_a_job_while_its_title_is_typed(admin_client, long_from, term):
    found = JobListingFactory(title="Engineer", company__name="Initech")
    JobListingFactory.create_batch(3, title="Nurse")
    long_from(2)
    asked = {"app_label": "interactions", "model_name": "jobuserinteraction", "field_name": "job", "term": term}
    response = admin_client.get("/admin/autocomplete/", asked).json()
    assert [row["id"] for row in response["results"]] == [str(found.pk)]
    assert response["pagination"] == {"more": False}


def test_a_chooser_goes_on_to_its_next_page(admin_client):
    JobListingFactory.create_batch(21, title="Nurse")
    asked = {"app_label": "interactions", "model_name": "jobuserinteraction", "field_name": "job", "term": "nurse"}
    pages = [admin_client.get("/admin/autocomplete/", asked | {"page": number}).json() for number in (1, 2)]
    assert [len(each["results"]) for each in pages] == [20, 1]
    assert [each["pagination"]["more"] for each in pages] == [True, False]


COMPANIES = [
    pytest.param("init", ["Initech"], id="the beginning of a name"),
    pytest.param("nitec", ["Initech"], id="a part of a name"),
    pytest.param("Intiech", ["Initech"], id="a typo"),
    pytest.param("initech.example", ["Initech"], id="a domain"),
    pytest.param("initec", ["Initech"], id="the beginning of a domain"),
    pytest.param("Yoyodyne", ["Globex"], id="an alias"),
]


@pytest.mark.parametrize(("text", "expected"), COMPANIES)
def test_a_company_is_found_by_its_names_and_its_domain(admin_client, long_from, text, expected):
    CompanyFactory(name="Initech", domain="initech.example")
    CompanyFactory(name="Globex").aliases.create(name="Yoyodyne")
    CompanyFactory.create_batch(2)
    long_from(2)
    found = admin_client.get(page(Company, "changelist"), {"q": text}).context["cl"].result_list
    assert [company.name for company in found] == expected


PLACES = [("Toledo", {"Welder"}), ("welder", {"Welder"}), ("nurse", {"Nurse"}), ("Texas", {"Nurse"})]


@pytest.mark.parametrize(("text", "expected"), PLACES)
@pytest.mark.parametrize("status", ["active", "expired"])
def test_a_listing_is_found_by_its_words_and_its_place_open_or_not(admin_client, long_from, text, expected, status):
    JobListingFactory(title="Welder", location="Toledo, OH", status=status)
    JobListingFactory(title="Nurse", location="Austin, TX", status=status)
    long_from(1)
    response = admin_client.get(page(JobListing, "changelist"), {"q": text})
    assert {job.title for job in response.context["cl"].result_list} == expected


BEGINNINGS = [("élod", True), ("ÉLOD", True), ("Élodie", True), ("elod", False), ("lodie", False), ("ÉLODIES", False)]


@pytest.mark.django_db
@pytest.mark.parametrize(("text", "is_found"), BEGINNINGS)
def test_a_beginning_is_found_in_any_case_on_both_databases(text, is_found):
    UserProfileFactory(first_name="Élodie")
    assert UserProfile.objects.filter(first_name__begins=text).exists() is is_found


@pytest.mark.parametrize("most", [0, 10**6], ids=["each row is asked", "they are looked up first"])
@pytest.mark.django_db
def test_related_rows_too_many_to_list_are_found_as_well(monkeypatch, most):
    monkeypatch.setattr("jobpilot.models.base.MOST_FOUND", 1)
    monkeypatch.setattr("jobpilot.models.base.MOST_LOOKED_UP", most)
    found = JobUserInteractionFactory.create_batch(2, job__title="Welder", user__last_name="Smith")
    other = JobUserInteractionFactory(job__title="Nurse", user__last_name="Jones")
    for text in ("welder", "smith"):
        assert set(JobUserInteraction.objects.filter(JobUserInteraction.found_by(text))) == set(found)
    either = reduce(or_, (JobUserInteraction.found_by(text) for text in ("welder", "nurse")))
    assert other in JobUserInteraction.objects.filter(either)


@pytest.mark.parametrize("model", [Interview, InterviewContact, ResumeOptimization], ids=lambda model: model.__name__)
@pytest.mark.django_db
def test_a_search_asks_once_which_people_it_finds(monkeypatch, model):
    """Several ways lead from a row to the same people."""
    monkeypatch.setattr("jobpilot.models.base.MOST_FOUND", 0)
    monkeypatch.setattr("jobpilot.models.base.MOST_LOOKED_UP", 0)
    JobUserInteractionFactory(job__title="Welder")
    with CaptureQueriesContext(connection) as queries:
        model.found_by("welder")
    asked = [query["sql"] for query in queries if 'FROM "jobpilot_userprofile"' in query["sql"]]
    assert len(asked) == len(set(asked)) > 0


@pytest.mark.django_db
def test_rows_that_are_asked_for_what_they_refer_to_are_read_in_order(monkeypatch, django_assert_num_queries):
    """Nearly every page has some: no sample of the first rows is read before, and no index is made to answer."""
    found = JobUserInteractionFactory.create_batch(3, job__title="Welder")
    monkeypatch.setattr("jobpilot.models.base.MOST_FOUND", 1)
    monkeypatch.setattr("jobpilot.models.base.MOST_LOOKED_UP", 0)
    rows = JobUserInteraction.objects.filter(JobUserInteraction.found_by("welder"))
    with django_assert_num_queries(1):
        keys = LongList(rows, JobUserInteraction._meta.ordering, JobUserInteraction.objects.all()).page(1, 2)
    assert set(keys) < {each.pk for each in found}


@pytest.mark.django_db
def test_rows_beyond_those_that_are_asked_are_looked_up(monkeypatch):
    """The first rows refer to no such job: what the others refer to is looked up, where asking them all would cost."""
    monkeypatch.setattr("jobpilot.models.base.MOST_FOUND", 1)
    monkeypatch.setattr("jobpilot.models.base.MOST_LOOKED_UP", 0)
    monkeypatch.setattr("jobpilot.db.long_lists.ASKED", (0, 0))
    found = [
        JobUserInteractionFactory(job__title="Welder", last_interaction=timezone.now() + timedelta(days=day))
        for day in (2, 1)
    ]
    for day in range(3, 10):
        JobUserInteractionFactory(job__title="Nurse", last_interaction=timezone.now() + timedelta(days=day))
    looked = []

    def rows(*, looks_up: bool = True) -> QuerySet:
        looked.append(looks_up)
        with looking_up() if looks_up else nullcontext():
            return JobUserInteraction.objects.filter(JobUserInteraction.found_by("welder"))

    order, everything = JobUserInteraction._meta.ordering, JobUserInteraction.objects.all()
    listed = LongList(rows(looks_up=False), order, everything, rows)
    assert listed.page(1, 1) == [found[0].pk]
    assert (listed.total, list(listed.all_rows())) == (2, found)
    assert looked == ([False, True] if connection.vendor == "postgresql" else [False])


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="SQLite asks all rows in their order, and stops with the page"
)
@pytest.mark.parametrize(("days", "asked"), [(range(10), 1), (range(5), 2)], ids=["common", "rarer"])
@pytest.mark.django_db
def test_as_few_rows_are_asked_as_it_takes(monkeypatch, django_assert_num_queries, days, asked):
    monkeypatch.setattr("jobpilot.models.base.MOST_FOUND", 1)
    monkeypatch.setattr("jobpilot.models.base.MOST_LOOKED_UP", 0)
    monkeypatch.setattr("jobpilot.db.long_lists.ASKED", (6, 100))  # thrice what the page below needs
    for day in range(10):
        title = "Welder" if day in days else "Nurse"
        moment = timezone.now() + timedelta(days=day)
        JobUserInteractionFactory(job__title=title, last_interaction=moment)
    order, everything = JobUserInteraction._meta.ordering, JobUserInteraction.objects.all()
    rows = everything.filter(JobUserInteraction.found_by("welder"))
    with django_assert_num_queries(1 + asked):  # which are the first, and what they refer to
        keys = LongList(rows, order, everything, lambda: rows).page(1, 1)
    assert keys == [rows.order_by(*order).values_list("pk", flat=True)[0]]


@pytest.mark.parametrize("most", [0, 10**6], ids=["common", "rare"])
@pytest.mark.django_db
def test_sqlite_asks_for_a_common_word_in_the_order_of_the_list(monkeypatch, most):
    """It does not join the listings, and reads no index by the keys of all that match."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL knows how many listings match")
    monkeypatch.setattr("jobpilot.models.base.MOST_FOUND", 0)
    monkeypatch.setattr("companies.search.jobs.MOST_FIRST", most)
    found = JobUserInteractionFactory(job__title="Welder")
    JobUserInteractionFactory(job__title="Nurse")
    rows = JobUserInteraction.objects.filter(JobUserInteraction.found_by("welder")).order_by("-last_interaction", "-id")
    plan = rows.values("pk")[:51].explain()
    assert list(rows) == [found]
    assert "companies_joblisting" not in plan
    assert ("interaction_latest" in plan) is (most == 0)


@pytest.mark.django_db
def test_a_filtered_list_is_searched_alone(rf, admin_user):
    """However many rows of the table a word finds, the search reads those of the list."""
    request = rf.get("/", {"q": "welder"})
    request.user = admin_user
    JobUserInteractionFactory(job__title="Welder")
    filtered = JobUserInteraction.objects.filter(application_status="offered")
    page_of = admin.site.get_model_admin(JobUserInteraction)
    searched, _ = page_of.get_search_results(request, filtered, "welder")
    assert str(searched.query).count('"application_status" = ') == 3  # of the list, by index, and by parts


@pytest.mark.django_db
def test_a_short_table_is_searched_once(django_assert_max_num_queries):
    found = sorted(OfferFactory.create_batch(2, state="open"), key=lambda each: (each.received_at, each.pk))[::-1]
    rows = Offer.objects.filter(pk__in=Offer.objects.filter(state="open").values("pk"))
    listed = LongList(rows, Offer._meta.ordering, Offer.objects.all())
    with django_assert_max_num_queries(4) as queries:  # on PostgreSQL, two of them ask how to search
        assert listed.page(1, 1) == [found[0].pk]
        assert (listed.total, list(listed.all_rows().values_list("pk", flat=True))) == (2, [each.pk for each in found])
    assert sum("IN (SELECT" in query["sql"] and "EXPLAIN" not in query["sql"] for query in queries) == 1


@pytest.mark.django_db
def test_a_total_is_exact_until_the_table_is_long(long_from):
    UserProfileFactory.create_batch(7)
    everybody = UserProfile.objects.all()
    assert (str(LongList(everybody, (), everybody).total), LongList(everybody, (), everybody).is_long()) == ("7", False)
    long_from(5)
    assert LongList(everybody, (), everybody).is_long()
    few = everybody.filter(pk__in=[everybody.first().pk])
    assert str(LongList(few, ("pk",), everybody).total) == "1"
    assert str(LongList(everybody, (), everybody).total).split()[0] in ("more", "about")
