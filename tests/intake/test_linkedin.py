"""LinkedIn's data export becomes applications, saved jobs, a skill bank and a resume, row by row."""

import io
import zipfile

import pytest

from interactions.models import JobUserInteraction
from jobpilot.admin.transfer.tables import UnreadableFileError
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.days import DAY_FIRST, MONTH_FIRST
from jobpilot.intake.linkedin import day_of
from jobpilot.intake.models import LineOutcome
from jobpilot.intake.recognition import recognised
from jobpilot.intake.undoing import undo_batch
from resumes.models import Resume
from skills.models import Certification, Education, Skill, WorkExperience
from tests.intake.test_importing import everything, give

pytestmark = pytest.mark.django_db

FILES = {
    "Profile.csv": "First Name,Last Name,Headline,Websites\n"
    "Petra,Holm,Architect &amp; sailor,[BLOG:https://holm.example]\n",
    "Email Addresses.csv": "Email Address,Confirmed,Primary\nold@holm.example,Yes,No\nnew@holm.example,Yes,Yes\n",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    "Fjord,Builder,,Bergen,Mar 2021,\n",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\nCoast,2011,2016,On slamming,MSc,\n",
    "Skills.csv": "Name\nRhino 3D\nrhino 3d\n",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\n"
    "CE,,Guild,Jun 2020,Jun 2030,CE-5\n",
    "Honors.csv": "Title,Description,Issued On\nSilver Keel,For a ferry,Oct 2022\n",
    "Jobs/Job Applications.csv": "Application Date,Company Name,Job Title,Job Url,Question And Answers\n"
    '"11/3/26, 8:15 AM",Tidewright,Surveyor,http://www.linkedin.com/jobs/view/41,Years?:6\n'
    ",Anchor,Designer,,\n",
    "Jobs/Job Applications_1.csv": "Application Date,Company Name,Job Title,Job Url\n"
    '"9/30/26, 8:15 AM",Skim,Pilot,http://www.linkedin.com/jobs/view/42\n',
    "Jobs/Saved Jobs.csv": "Saved Date,Job Url,Job Title,Company Name\n"
    '"11/8/26, 4:55 AM",http://www.linkedin.com/jobs/view/43,Foil Engineer,Hydrowing\n',
    "Jobs/Job Seeker Preferences.csv": "Locations,Preferred Job Types,Job Titles\n"
    '"Bergen, Norway | Oslo, Norway",Full-time | Contract,Naval Architect\n',
    "messages.csv": "FROM,CONTENT\nUma,private words\n",
}


def packed(files, folder="") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(folder + name, text)
    return data.getvalue()


@pytest.fixture
def user():
    return UserProfileFactory()


def by_file(lines) -> dict:
    found: dict = {}
    for line in lines:
        found.setdefault(line.original["File"], []).append(line.outcome)
    return found


def test_each_row_of_each_file_has_its_line_and_an_undo_leaves_nothing(user):
    before = everything()
    batch, lines = give(user, packed(FILES), "Complete_LinkedInDataExport.zip")
    assert by_file(lines) == {
        "Profile": ["new"],
        "Email Addresses": ["refused", "new"],
        "Positions": ["new"],
        "Education": ["new"],
        "Skills": ["new", "merged"],
        "Certifications": ["new"],
        "Honors": ["new"],
        "Job Seeker Preferences": ["merged"],
        "Job Applications": ["new", "new", "new"],
        "Saved Jobs": ["new"],
    }
    assert (batch.read, batch.format) == (14, "linkedin")
    resume = Resume.objects.get(user=user)
    assert resume.contact_info["headline"] == "Architect & sailor"
    assert (resume.contact_info["email"], resume.contact_info["website"]) == (
        "new@holm.example",
        "https://holm.example",
    )
    assert resume.custom_sections[0]["entries"][0]["title"] == "Silver Keel"
    assert WorkExperience.objects.get().is_current
    assert Education.objects.get().default_description == "On slamming"
    assert Certification.objects.get().expiry_date.year == 2030
    applied = {each.job.title: each for each in JobUserInteraction.objects.filter(interaction_type="applied")}
    assert applied.keys() == {"Surveyor", "Designer", "Pilot"}
    assert applied["Surveyor"].applied_date.date().isoformat() == "2026-11-03"
    assert applied["Designer"].applied_date is None
    assert not applied["Surveyor"].notes
    saved = JobUserInteraction.objects.get(interaction_type="saved")
    assert saved.saved_date.date().isoformat() == "2026-11-08"
    user.refresh_from_db()
    assert user.preferred_locations == ["Bergen, Norway", "Oslo, Norway"]
    assert user.preferred_job_types == ["full_time", "contract"]

    imported = everything()
    again, lines = give(user, packed(FILES), "Complete_LinkedInDataExport.zip")
    assert (again.read, again.new, again.changed) == (14, 0, 0)
    assert again.same == 12
    assert everything() == imported
    assert undo_batch(batch=again).left == []
    assert undo_batch(batch=batch).left == []
    assert everything() == before


def test_a_later_export_changes_what_nobody_has_edited(user):
    give(user, packed(FILES))
    WorkExperience.objects.update(location="Oslo")
    later = FILES | {
        "Positions.csv": FILES["Positions.csv"].replace("Bergen", "Voss").replace("Mar 2021,", "Mar 2021,May 2026"),
        "Honors.csv": FILES["Honors.csv"].replace("For a ferry", "For two") + "Golden Keel,,Oct 2025\n",
        "Profile.csv": FILES["Profile.csv"].replace("sailor", "baker"),
    }
    before = everything()
    batch, lines = give(user, packed(later))
    outcomes = by_file(lines)
    assert (outcomes["Positions"], outcomes["Honors"], outcomes["Profile"]) == (
        ["changed"],
        ["changed", "new"],
        ["changed"],
    )
    (line,) = (line for line in lines if line.original["File"] == "Positions")
    assert line.reason == "Stays as edited: location."
    assert (WorkExperience.objects.get().location, Resume.objects.count()) == ("Oslo", 1)
    assert undo_batch(batch=batch).left == []
    assert everything() == before


def test_a_basic_export_in_a_folder_with_notes_above_the_headings_is_read():
    files = {
        "Profile.csv": 'Notes:\n"As of today"\n\n' + FILES["Profile.csv"],
        "Skills.csv": FILES["Skills.csv"].encode("utf-16"),
        "Positions.csv": "Company,Title,Started on,Ended on\nFjord,Builder,03/2021,present\n",
    }
    given = recognised(packed(files, "Basic_LinkedInDataExport/"), "export.zip")
    assert given.resume["basics"]["name"] == "Petra Holm"
    assert given.resume["skills"][0] == {"name": "Rhino 3D"}
    assert given.resume["work"] == [{"name": "Fjord", "position": "Builder", "startDate": "2021-03"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mar 2021", "2021-03"),
        ("September 2021", "2021-09"),
        ("Sept. 2021", "2021-09"),
        ("2016", "2016"),
        ("2016-05", "2016-05"),
        ("May 14, 2021", "2021-05-14"),
        ("14 May 2021", "2021-05-14"),
        ("3/4/21, 8:15 AM", "2021-03-04"),
        ("Present", ""),
        ("Foo 2021", ""),
        ("13/2021", ""),
    ],
)
def test_a_date_is_no_more_exact_than_it_is(text, expected):
    assert day_of(text, MONTH_FIRST) == expected


def test_days_come_first_where_the_dates_show_it():
    files = {"Job Applications.csv": FILES["Jobs/Job Applications.csv"].replace("11/3/26", "23/3/26")}
    assert recognised(packed(files), "x.zip").mapping.order == DAY_FIRST


def test_a_list_out_of_the_archive_and_refused_rows_are_known_alone(user):
    head = "Application Date,Contact Email,Company Name,Job Title,Job Url,Resume Name\n"
    batch, _ = give(user, head + '"7/6/26, 2:20 PM",a@b.example,Northgate,Developer,,cv.pdf\n')
    application = JobUserInteraction.objects.get()
    assert (batch.format, application.application_contacts.count()) == ("linkedin", 0)
    given = recognised(b"File,Name,Reason\nSkills,Sailing,It says nothing\n", "refused.csv")
    assert given.resume == {"skills": [{"name": "Sailing"}]}


def test_a_tracker_with_a_saved_date_is_no_linkedin(user):
    batch, _ = give(user, "Company,Job Title,Saved Date,Status\nAcme,Welder,2026-01-02,Applied\n")
    assert batch.format == "tracker"


@pytest.mark.parametrize(
    "files",
    [
        {"Profile.csv": "", "Connections.csv": "First Name\nUma\n"},
        {"Profile.csv": "First Name,Last Name\n"},
        {"photo.jpg": "x"},
    ],
    ids=["empty files", "headings alone", "something else"],
)
def test_an_archive_with_nothing_of_use_is_refused(user, files):
    with pytest.raises(UnreadableFileError, match=r"none of the files|no workbook"):
        give(user, packed(files))


def test_a_row_that_says_nothing_is_refused_alone(user):
    _, lines = give(user, packed({"Positions.csv": FILES["Positions.csv"] + ",,,,,never\n"}))
    assert [line.outcome for line in lines] == [LineOutcome.NEW, LineOutcome.REFUSED]
    assert Skill.objects.count() == 0


def test_two_columns_that_mean_the_same_are_both_kept(user):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("Volunteering.csv", "Company Name,Title,Role,Position\nAcme,Welder,Fitter,Turner\n")
    _, (line,) = give(user, archive.getvalue(), "export.zip")
    assert set(line.original.values()) >= {"Acme", "Welder", "Fitter", "Turner"}
