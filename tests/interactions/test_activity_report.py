"""The activity report: what a person did, line by line, as a queryset, a table and a document."""

import csv
import io
import tracemalloc
from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse
from pypdf import PdfReader

from interactions.activity_report import HEADINGS, write_activity_report
from interactions.factories import (
    ApplicationContactFactory,
    ContactFactory,
    InterviewContactFactory,
    InterviewFactory,
    JobUserInteractionFactory,
    OfferFactory,
    TimelineEventFactory,
)
from interactions.models import TimelineEvent
from interactions.reports import activities, activity_rows
from interactions.services import apply_to_job, record_contact, schedule_interview, update_application_status
from jobpilot.factories import UserProfileFactory
from jobpilot.models import Change
from tests.support.events import NOW, SENT, add_event, applied
from tests.support.hunts import Hunt

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
PAGE = reverse("admin:interactions_jobuserinteraction_reports")


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def person():
    return UserProfileFactory(first_name="Zoë", last_name="Ng", email="zoe@example.com", time_zone="Pacific/Auckland")


def lines(person, **period) -> list[tuple]:
    return [
        (str(line.day), line.what, line.company, line.how, line.result) for line in activities(user=person, **period)
    ]


def job_of(**values):
    return JobUserInteractionFactory(saved=True, **values).job


def written(person, kind: str = "csv", **options) -> bytes:
    file = io.BytesIO()
    write_activity_report(user=person, file=file, format=kind, **options)
    return file.getvalue()


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_a_hunt_by_the_services(person):
    job = job_of(job__title="Welder", job__company__name="Acme", job__location="Toledo, OH", job__source="indeed")
    application = apply_to_job(user=person, job=job, applied_date=SENT).interaction
    kim = ContactFactory(user=person, name="Kim Lee")
    record_contact(contact=kim, kind="call", interaction=application, at=SENT + DAY)
    schedule_interview(
        interaction=application, at=SENT + 5 * DAY, kind="video", people=[ContactFactory(user=person, name="Jo Fox")]
    )
    OfferFactory(interaction=application, received_at=SENT + 9 * DAY)
    update_application_status(interaction=application, status="rejected", at=SENT + 10 * DAY)

    acme = "Acme"
    assert lines(person) == [
        ("2026-03-02", "Applied", acme, "indeed", "Rejected"),
        ("2026-03-03", "Call with Kim Lee", acme, "Call", "Rejected"),
        ("2026-03-07", "Interview", acme, "Video interview", "Planned"),
        ("2026-03-12", "Answer: rejected", acme, "indeed", "Rejected"),
        ("2026-04-01", "Video interview arranged for 2026-03-07 22:00 in Pacific/Auckland", acme, "indeed", "Rejected"),
    ]
    assert [line.contact for line in activities(user=person)] == ["", "Kim Lee", "Jo Fox", "", ""]
    first = next(iter(activities(user=person)))
    assert (first.time, first.job, first.place) == (time(22), "Welder", "Toledo, OH")


def test_a_job_is_called_what_it_was_called_also_after_it_was_deleted(person):
    job = job_of(job__title="Welder", job__company__name="Acme")
    apply_to_job(user=person, job=job, applied_date=SENT)
    job.title = "Senior welder"
    job.save()
    assert [line.job for line in activities(user=person)] == ["Welder"]
    job.delete()
    (line,) = activities(user=person)
    assert (line.job, line.company, line.result) == ("Welder", "Acme", "")


def test_of_an_imported_hunt_without_a_history(person):
    applied("rejected", user=person, with_events=False, response_date=SENT + 3 * DAY)
    assert [(day, what) for day, what, *_ in lines(person)] == [("2026-03-02", "Applied"), ("2026-03-05", "Answer")]


def test_each_interview_is_one_line(person):
    application = applied(user=person, with_events=False, applied_date=None)
    for days, outcome in ((5, "no_show"), (3, "passed"), (2, "cancelled"), (-3, "planned")):
        InterviewFactory(interaction=application, starts_at=NOW - days * DAY, outcome=outcome)
    for days in (3, 8):  # of an interview that is there, and of one that is not
        TimelineEventFactory(
            of_interaction=True,
            interaction=application,
            event_type="interview_completed",
            title="Interview passed",
            event_date=NOW - days * DAY,
        )
    assert [(day, result) for day, _, _, _, result in lines(person)] == [
        ("2026-03-24", "Applied"),
        ("2026-03-27", "No show"),
        ("2026-03-29", "Passed"),
    ]


@pytest.mark.parametrize(
    ("event_type", "status", "what"),
    [
        ("follow_up_sent", "", "Followed up"),
        ("response_received", "", "Followed up"),
        ("offer", "", "Followed up"),
        ("status_changed", "screening", "Answer: screening"),
        ("status_changed", "withdrawn", "Decision: withdrawn"),
        ("status_changed", "no_response", None),
        ("note_added", "", None),
        ("job_saved", "", None),
        ("custom_event", "", None),
    ],
)
def test_what_is_an_activity(person, event_type, status, what):
    TimelineEventFactory(user=person, event_type=event_type, to_status=status, title="Followed up", event_date=SENT)
    assert [each for _, each, *_ in lines(person)] == ([what] if what else [])


def test_again_after_an_end(person):
    application = applied("rejected", user=person)
    add_event(application, "rejected", "applied", SENT + 9 * DAY)
    TimelineEvent.objects.filter(from_status="rejected").update(event_type="application_submitted")
    assert [what for _, what, *_ in lines(person)] == ["Applied", "Answer: rejected", "Applied again"]


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        (None, None, ["1 Mar", "2 Mar", "3 Mar"]),
        (date(2026, 3, 2), None, ["2 Mar", "3 Mar"]),
        (None, date(2026, 3, 2), ["1 Mar", "2 Mar"]),
        (date(2026, 3, 2), date(2026, 3, 2), ["2 Mar"]),
        (date.min, date.max, ["1 Mar", "2 Mar", "3 Mar"]),
        (date(2026, 3, 3), date(2026, 3, 2), []),
    ],
)
def test_days_are_those_of_the_person(person, since, until, days):
    midnight = datetime(2026, 3, 1, 11, tzinfo=UTC)
    for at in (midnight - timedelta(seconds=1), midnight, midnight + DAY):
        TimelineEventFactory(user=person, event_type="follow_up_sent", event_date=at)
    TimelineEventFactory(user=person, event_type="follow_up_sent", event_date=NOW + DAY)
    found = list(activities(user=person, since=since, until=until))
    assert [f"{line.day:%-d %b}" for line in found] == days
    assert len(activity_rows(user=person, since=since, until=until)) == len(days)


def test_only_ones_own(person):
    applied("rejected")
    assert lines(person) == []


def test_a_table_has_a_head_lines_and_totals(person):
    application = applied("rejected", user=person, job__title="=cmd()", job__company__name="Acme")
    ApplicationContactFactory(interaction=application, contact=ContactFactory(user=person, name="@Kim"))
    content = written(person, since=date(2026, 3, 1), until=date(2026, 3, 31))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[:3] == [["Activity report"], ["Name", "Zoë Ng"], ["Period", "1 Mar 2026 to 31 Mar 2026"]]
    assert rows[5] == HEADINGS
    assert rows[6][:4] == ["2 Mar 2026, 22:00", "Applied", "Acme", "'=cmd()"]
    assert rows[6][6:] == ["'@Kim", "Rejected"]
    assert rows[-4:] == [["Totals"], ["Applications", "1"], ["Answers", "1"], ["All", "2"]]


@pytest.mark.parametrize(("paper", "width"), [("a4", 842), ("us-letter", 792)])
def test_a_document_is_tagged_and_has_the_same(person, paper, width):
    applied("rejected", user=person, job__title="Welder 🚀", job__company__name="Acme")
    pdf = written(person, "pdf", paper=paper)
    reader, text = PdfReader(io.BytesIO(pdf)), text_of(pdf)
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.metadata.title == "Activity report: Zoë Ng"
    assert round(float(reader.pages[0].mediabox[2])) == width
    for part in ("Zoë Ng", "Until 1 Apr 2026", "2 Mar 2026, 22:00", "Answer: rejected", "Welder ?", "Totals", "All 2"):
        assert part in text, part


def test_a_document_without_lines_says_so(person):
    assert "Nothing is recorded in this period." in text_of(written(person, "pdf"))


def test_a_document_that_is_too_long_is_refused_and_a_table_is_not(person):
    TimelineEvent.objects.bulk_create(
        TimelineEventFactory.build(user=person, event_type="follow_up_sent", title="x" * 250, event_date=SENT)
        for _ in range(2_100)
    )
    with pytest.raises(ValidationError, match=r"too long to print.*Choose a shorter period, or CSV"):
        written(person, "pdf")
    assert written(person).count(b"\n") > 2_100


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"kind": "docx"}, '"docx" is not a format of this report'),
        ({"paper": "a0"}, '"a0" is not a paper size'),
        ({"since": date(2026, 3, 2), "until": date(2026, 3, 1)}, "The period ends on 1 Mar 2026, before it begins"),
    ],
)
def test_what_cannot_be_written(person, options, sentence):
    with pytest.raises(ValidationError, match=sentence):
        written(person, **options)


def test_queries_and_memory_do_not_grow_with_the_lines(person, django_assert_num_queries):
    def make(count: int) -> None:
        rows = [applied(user=person, with_events=False) for _ in range(3)]
        for row in rows:
            InterviewContactFactory(interview=InterviewFactory(interaction=row, starts_at=SENT + DAY))
        TimelineEvent.objects.bulk_create(
            TimelineEventFactory.build(
                user=person, event_type="follow_up_sent", event_date=SENT, event_data={"x": "y" * 9_000}
            )
            for _ in range(count)
        )

    make(5)
    with django_assert_num_queries(3):
        list(activities(user=person))
    make(400)
    with django_assert_num_queries(3):
        tracemalloc.start()
        for _ in activities(user=person):
            pass
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 3_000_000  # the data of the events alone is more


class TestCommand:
    @pytest.fixture
    def run(self, capsys, tmp_path):
        def run(*arguments: str, name: str = "report.csv") -> str:
            call_command("activity_report", "--output", str(tmp_path / name), *arguments)
            return capsys.readouterr().out

        return run

    @pytest.mark.parametrize("name", ["report.csv", "report.PDF"])
    def test_a_file(self, person, run, tmp_path, name):
        applied(user=person)
        said = run("--person", "ZOE@example.com", "--from", "1 Mar 2026", "--to", "31.3.2026", name=name)
        assert said.startswith("Wrote 1 line of Zoë Ng to ")
        assert (tmp_path / name).read_bytes().startswith(b"%PDF" if name.endswith("PDF") else b"\xef\xbb\xbf")
        assert [path.name for path in tmp_path.iterdir()] == [name]
        change = Change.objects.get(kind="exported")
        assert (change.door, change.person, change.after["rows"]) == ("Command activity_report", person, 1)

    @pytest.mark.parametrize(
        ("arguments", "name", "sentence"),
        [
            (["--person", "nobody"], "a.csv", "No person has the e-mail address or ID 'nobody'"),
            (["--person", "zoe@example.com"], "a.doc", "does not say which format"),
            (["--person", "zoe@example.com", "--from", "soon"], "a.csv", "“soon” is not a date"),
            (
                ["--person", "zoe@example.com", "--from", "2026-03-02", "--to", "2026-03-01"],
                "a.csv",
                "ends on 1 Mar 2026",
            ),
            (["--person", "zoe@example.com"], "missing/a.csv", "cannot be written: No such file or directory"),
        ],
        ids=["person", "format", "day", "period", "folder"],
    )
    def test_bad_input_is_one_sentence_and_leaves_no_file(self, person, run, tmp_path, arguments, name, sentence):
        with pytest.raises(CommandError, match=sentence):
            run(*arguments, name=name)
        assert list(tmp_path.iterdir()) == []

    def test_a_file_that_exists_is_replaced_only_if_asked(self, person, run, tmp_path):
        (tmp_path / "report.csv").write_text("mine", encoding="utf-8")
        with pytest.raises(CommandError, match=r"report.csv exists\. Choose another name, or pass --force"):
            run("--person", "zoe@example.com")
        assert (tmp_path / "report.csv").read_text(encoding="utf-8") == "mine"
        run("--person", "zoe@example.com", "--force")
        assert "Zoë Ng" in (tmp_path / "report.csv").read_text(encoding="utf-8")


class TestPage:
    @pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF"), ("csv", b"\xef\xbb\xbf")])
    def test_a_download_is_recorded(self, admin_client, person, kind, begins):
        applied(user=person)
        page = admin_client.get(PAGE, {"person": person.pk, "period": "3-months"})
        response = admin_client.get(f"{PAGE}?{page.context['address']}&activity={kind}")
        assert b"".join(response.streaming_content).startswith(begins)
        assert f'filename="zoe-ng-activity.{kind}"' in response["Content-Disposition"]
        change = Change.objects.get(kind="exported")
        assert (change.door, change.person, change.after["rows"]) == ("Activity report", person, 1)

    def test_another_format_is_refused_in_a_sentence(self, admin_client, person):
        page = admin_client.get(PAGE, {"person": person.pk, "activity": "docx"}, follow=True)
        assert "&quot;docx&quot; is not a format of this report" in page.text

    def test_that_of_another_person_is_not_reachable(self):
        job = job_of()
        ana, ben = Hunt("anaanaana", job), Hunt("benbenben", job)
        client = ana.log_in()
        assert client.get(PAGE, {"person": ben.person.pk, "activity": "csv"}).status_code == 404
        own = b"".join(client.get(PAGE, {"activity": "csv"}).streaming_content).decode()
        assert ana.mark in own
        assert ben.mark not in own
