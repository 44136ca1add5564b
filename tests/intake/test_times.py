"""The times of day in a file: read as people write them, by the clocks of the zone that the person names."""

from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from interactions.models import JobUserInteraction
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.days import read_clock, read_day
from jobpilot.intake.mapping_form import MappingForm
from jobpilot.intake.recognition import recognised
from jobpilot.intake.tracker import Mapping
from tests.intake.test_importing import give

pytestmark = pytest.mark.django_db
AFTERNOON = time(14, 30)
FILE = "Company,Title,Status,Date applied,Interview\nAcme,Welder,Interview,2026-10-30 23:30Z,2026-11-06 14:30\n"


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("2026-11-06 14:30", (AFTERNOON, None)),
        ("2026-11-06T14:30:00", (AFTERNOON, None)),
        ("2026-11-06T14:30:00.000Z", (AFTERNOON, UTC)),
        ("2026-11-06 14:30 UTC", (AFTERNOON, UTC)),
        ("2026-11-06T14:30:00+02:00", (AFTERNOON, timezone(timedelta(hours=2)))),
        ("06.11.2026, 14:30 Uhr", (AFTERNOON, None)),
        ("06.11.2026 14.30 Uhr", (AFTERNOON, None)),
        ("6 nov. 2026 14h30", (AFTERNOON, None)),
        ("Nov 6, 2026 2:30 PM", (AFTERNOON, None)),
        ("Nov 6, 2026 at 2 pm", (time(14), None)),
        ("6 Nov 2026 14:30-15:00", (AFTERNOON, None)),
        (datetime.fromisoformat("2026-11-06T14:30"), (AFTERNOON, None)),
        (1793975400000, (AFTERNOON, UTC)),
        ("2026-11-06", None),
        ("06.11.2026", None),
        ("2026-11-06T00:00:00Z", None),
        (datetime.fromisoformat("2026-11-06"), None),
        ("2026-11-06 25:61", None),
        (45_000, None),
        (float("nan"), None),
        (10**400, None),
        (True, None),
        (None, None),
    ],
    ids=repr,
)
def test_a_time_is_read_as_people_write_it(cell, clock):
    assert read_clock(cell) == clock


@pytest.mark.parametrize("cell", [10**400, "9" * 400, float("inf")])
def test_a_number_beyond_all_days_is_none(cell):
    assert read_day(cell, "") is None


@pytest.mark.parametrize(
    ("zone", "hour"), [("", 13), ("America/New_York", 19)], ids=["the person's own", "another that was chosen"]
)
def test_an_interview_is_at_its_time_and_a_day_is_the_persons(zone, hour):
    user = UserProfileFactory(time_zone="Europe/Berlin")
    table = recognised(FILE.encode(), "applications.csv").table
    chosen = Mapping.of(table).as_chosen() | {"zone": zone}

    batch, _ = give(user, FILE, mapping=chosen)

    application = JobUserInteraction.objects.get()
    assert application.interview_scheduled == datetime(2026, 11, 6, hour, 30, tzinfo=UTC)
    assert application.applied_date == datetime(2026, 10, 30, 23, tzinfo=UTC), "the 31st in Berlin"
    assert batch.mapping["zone"] == zone


def test_a_chosen_zone_is_remembered_for_files_of_this_shape():
    user = UserProfileFactory(time_zone="Europe/Berlin")
    table = recognised(FILE.encode(), "applications.csv").table
    give(user, FILE, mapping=Mapping.of(table).as_chosen() | {"zone": "Asia/Tokyo"})

    give(user, FILE.replace("Welder", "Fitter"))

    assert JobUserInteraction.objects.get(job__title="Fitter").interview_scheduled.hour == 5


def test_the_page_asks_for_the_zone_of_a_file_with_times_alone():
    def form_of(text: str, **data: str) -> MappingForm:
        table = recognised(text.encode(), "applications.csv").table
        return MappingForm(table, Mapping.of(table), data or None)

    assert "zone" not in form_of(FILE.replace(" 14:30", "")).fields, "the other time says its zone"
    for typed, chosen in (("tokyo", "Asia/Tokyo"), ("", "")):
        form = form_of(FILE, zone=typed)
        assert form.is_valid(), form.errors
        assert form.chosen()["zone"] == chosen
    assert "“Mars” is not a time zone." in str(form_of(FILE, zone="Mars").errors["zone"])
