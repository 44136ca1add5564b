"""The page of reports: its numbers are those of other code, and each leads to its rows."""

import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from interactions.admin.periods import PERIODS
from interactions.factories import InterviewFactory, JobUserInteractionFactory, OfferFactory
from interactions.models import JobUserInteraction
from interactions.reports import interview_rounds, offer_totals, pipeline_report
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory
from tests.support.events import NOW, applied
from tests.support.hunts import Hunt
from tests.support.pages import client_with, query_count

pytestmark = pytest.mark.django_db
URL = reverse("admin:interactions_jobuserinteraction_reports")
TODAY = date(2026, 4, 1)  # in Auckland


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def person():
    """Return somebody in Auckland with applications of every end, interviews and offers, and one without a date."""
    person = UserProfileFactory(time_zone="Pacific/Auckland")
    resume = ResumeFactory(user=person, title="=Nurse")
    applied("screening", "interviewing", "rejected", user=person, resume=resume, job__source="indeed")
    offered = applied("interviewing", "offered", user=person, job__source="=cmd")
    applied(user=person, applied_date=NOW - timedelta(hours=2), with_events=False, job__source="")
    applied(user=person, applied_date=datetime(2025, 12, 31, 12, tzinfo=UTC), with_events=False)
    applied("no_response", user=person, applied_date=None, with_events=False)
    for days, outcome in ((20, "no_show"), (12, "passed")):
        InterviewFactory(interaction=offered, starts_at=NOW - timedelta(days=days), outcome=outcome)
    OfferFactory(interaction=offered, received_at=NOW - timedelta(days=3))
    applied("rejected")  # of somebody else
    return person


@pytest.mark.parametrize(
    ("period", "since"),
    [("week", "2026-03-30"), ("4-weeks", "2026-03-05"), ("3-months", "2026-01-02"), ("year", "2026-01-01")],
)
def test_a_period_with_a_name_ends_today(period, since):
    assert PERIODS[period][1](TODAY) == date.fromisoformat(since)


@pytest.mark.parametrize(("period", "since", "until"), [("all", None, None), ("4-weeks", date(2026, 3, 5), TODAY)])
def test_each_number_is_that_of_the_reports_and_leads_to_its_rows(admin_client, person, period, since, until):
    asked = {"user": person, "since": since, "until": until}
    response = admin_client.get(URL, {"person": person.pk, "period": period})
    tables = {table.name: table for table in response.context["tables"]}

    report, totals = pipeline_report(**asked), offer_totals(**asked)
    assert [row[1].value for row in tables["stages-reached"].rows] == [s.applications for s in report.funnel.stages]
    assert [row[1].value for row in tables["ended"].rows] == list(report.funnel.ended.values())
    answers = report.responses
    assert [row[1].value for row in tables["answers"].rows][:2] == [answers.applications, answers.responses]
    assert [row[1].value for row in tables["time-in-stages"].rows] == [stage.stays for stage in report.stages]
    for name, rows in (("weeks", report.weeks), ("sources", report.sources), ("resumes", report.resumes)):
        assert [[c.value for c in row[1:3]] for row in tables[name].rows] == [
            [r.applications, r.responses] for r in rows
        ]
    held = [row[1].value for row in tables["interviews"].rows] if "interviews" in tables else []
    assert held == [row.interviews for row in interview_rounds(**asked)]
    assert [row[1].value for row in tables["offers"].rows][:5] == list(totals.by_state.values())

    followed = 0
    for table in tables.values():
        for cell in (cell for row in table.rows for cell in row if cell.url):
            listed = admin_client.get(cell.url)
            assert listed.status_code == 200, cell.url
            assert listed.context["cl"].result_count == cell.value, cell.url
            followed += 1
    assert followed >= 5


def test_a_list_says_what_is_counted_and_refuses_what_is_not(admin_client, person):
    tables = admin_client.get(URL, {"person": person.pk, "period": "year"}).context["tables"]
    listed = admin_client.get(tables[0].rows[1][1].url)
    assert "Came to: Screening, from 1 Jan 2026 to 1 Apr 2026" in listed.text

    page = reverse("admin:interactions_jobuserinteraction_changelist")
    for wrong in ("counted=nothing", "counted=sent&since=yesterday", "counted=timed&undated=1", "since=2026-01-01"):
        refused = admin_client.get(f"{page}?{wrong}", follow=True)
        assert refused.status_code == 200
        assert "is not a value to filter by" in refused.text, wrong
    refused = admin_client.get(f"{reverse('admin:interactions_interview_changelist')}?counted=waiting", follow=True)
    assert "is not a value to filter by" in refused.text


@pytest.mark.parametrize(
    ("since", "until", "sentence"),
    [
        ("03/04/2026", "", "From: “03/04/2026” can be"),
        ("", "soon", "To: "),
        ("31 Mar 2026", "1.3.2026", "To: The period ends on 1 Mar 2026, before it begins."),
    ],
    ids=["ambiguous", "no day", "backwards"],
)
def test_a_day_that_cannot_be_read(admin_client, person, since, until, sentence):
    page = admin_client.get(URL, {"person": person.pk, "since": since, "until": until})
    assert page.context["errors"][0].startswith(sentence)
    assert page.context["tables"] == []
    assert f'value="{since}"' in page.text or not since


def test_typed_days_are_those_of_the_person(admin_client, person):
    """It was sent on 31 March at 23:00 in Auckland, where the page is read on 1 April."""
    page = admin_client.get(URL, {"person": person.pk, "since": "31 Mar 2026", "until": "31.3.2026", "period": "all"})
    assert page.context["tables"][0].rows[0][1].value == 1
    assert "31 Mar 2026 to 31 Mar 2026" in page.text


def test_each_table_as_csv(admin_client, person):
    page = admin_client.get(URL, {"person": person.pk})
    for table in page.context["tables"]:
        response = admin_client.get(f"{URL}?{page.context['address']}&csv={table.name}")
        assert response["Content-Type"] == "text/csv; charset=utf-8"
        assert response.content.startswith(b"\xef\xbb\xbf")
        headings, *rows = csv.reader(io.StringIO(response.content.decode("utf-8-sig")))
        assert headings == table.headings
        assert [row[1] for row in rows] == [str(row[1].value) for row in table.rows]
    sources = admin_client.get(f"{URL}?person={person.pk}&csv=sources").text
    assert "'=cmd" in sources
    assert admin_client.get(f"{URL}?person={person.pk}&csv=secrets").status_code == 404


def test_what_is_empty_says_what_to_do(admin_client, person):
    nobody = UserProfileFactory()
    assert "No applications, interviews or offers in this period." in admin_client.get(f"{URL}?person={nobody.pk}").text
    assert "Whose reports?" in admin_client.get(URL).text
    everybody = admin_client.get(URL, {"everybody": "yes"})
    assert everybody.context["tables"][0].rows[0][1].value == pipeline_report().funnel.stages[0].applications


def test_applications_that_are_gone_are_said_to_be(admin_client, person):
    JobUserInteraction.objects.for_user(person).get(job__source="indeed").delete()
    assert "1 sent application is not in the lists" in admin_client.get(URL, {"person": person.pk}).text


def test_as_many_queries_for_many_rows(admin_client, person):
    before = query_count(admin_client, f"{URL}?person={person.pk}")
    for _ in range(5):
        applied("screening", user=person, resume=ResumeFactory(user=person))
    assert query_count(admin_client, f"{URL}?person={person.pk}") == before


def test_another_persons_report_is_not_reachable():
    job = JobUserInteractionFactory(saved=True).job
    ana, ben = Hunt("anaanaana", job), Hunt("benbenben", job)
    client = ana.log_in()
    own = client.get(URL)
    assert own.context["person"] == ana.person
    assert ben.mark not in own.text
    assert client.get(URL, {"person": ben.person.pk}).status_code == 404
    assert client.get(URL, {"person": ben.person.pk, "csv": "sources"}).status_code == 404
    assert client.get(URL, {"everybody": "yes"}).context["person"] == ana.person


def test_who_may_see_no_applications_has_no_reports():
    assert client_with("view_offer").get(URL).status_code == 403


def test_who_may_see_applications_alone_has_no_interviews_and_offers(person):
    tables = client_with("view_jobuserinteraction").get(URL, {"person": person.pk}).context["tables"]
    assert {"interviews", "offers"}.isdisjoint(table.name for table in tables)
