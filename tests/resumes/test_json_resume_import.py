"""The import of JSON Resumes into the skill bank and a resume: once each, and nothing over what somebody edited."""

import json
from copy import deepcopy
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings

from jobpilot.factories import UserProfileFactory
from resumes.documents.json_resume import write_document
from resumes.models import Resume
from resumes.services import create_resume_from_profile, import_json_resume, render_resume
from skills.factories import SkillBankFactory, SkillFactory, WorkExperienceFactory
from skills.models import Certification, Education, Language, Project, Skill, SkillBank, WorkExperience
from tests.resumes.test_json_resume import DATA, EXAMPLES, SAMPLE
from tests.support.json_resumes import documents

pytestmark = pytest.mark.django_db
FULL = json.loads((DATA / "full_every_section.json").read_text(encoding="utf-8"))
DATES = json.loads((DATA / "partial_dates.json").read_text(encoding="utf-8"))
WORK = {"name": "Quay", "position": "Welder", "startDate": "2019-03", "summary": "Hulls."}


@pytest.fixture
def person():
    return UserProfileFactory()


def exported(resume: Resume) -> dict:
    stored = Resume.objects.get(pk=resume.pk)
    return write_document({**stored.content, "summary": stored.summary})


def states(done) -> list[str]:
    return [each.state for each in done.entries]


def document(**sections) -> dict:
    return {"basics": {"name": "Ann Lee", "label": "Welder"}, **sections}


@settings(max_examples=EXAMPLES // 5, suppress_health_check=list(HealthCheck))
@given(said=documents())
def test_every_document_is_stored_once_and_comes_back_equal(said):
    person = UserProfileFactory()
    done = import_json_resume(user=person, data=said)
    assert exported(done.resume) == said
    again = import_json_resume(user=person, data=said)
    assert (again.state, again.resume, {*states(again)} - {"same"}) == ("same", done.resume, set())
    assert Resume.objects.filter(user=person).count() == 1


@pytest.mark.parametrize("own", [[None], [1, "a", []], {"a": [None]}, 5, "Talks", [{"title": "Talks"}, None]])
def test_own_sections_of_another_program_come_back(person, own):
    said = document(customSections=own)
    done = import_json_resume(user=person, data=said)
    assert exported(done.resume) == said
    changed = import_json_resume(user=person, data=document(customSections=[{"title": "Other"}]))
    assert exported(changed.resume)["customSections"] == [{"title": "Other"}]
    again = import_json_resume(user=person, data=said)
    assert exported(again.resume) == said


class TestFirstImport:
    def test_makes_a_draft_and_says_what_is_new(self, person):
        done = import_json_resume(user=person, data=SAMPLE)

        assert (done.state, done.resume.title) == ("new", "Richard Hendriks: Programmer")
        assert (done.resume.resume_type, done.resume.status) == (Resume.Type.BASE, Resume.Status.DRAFT)
        assert list(done.sections) == ["Positions", "Education", "Skills", "Projects", "Languages"]
        assert {*states(done)} == {"new"}
        assert "$schema" in done.kept
        assert exported(done.resume) == SAMPLE

    def test_is_rendered_as_it_came(self, person):
        made = render_resume(resume=import_json_resume(user=person, data=FULL).resume, format="json")
        assert made.download_name.endswith(".json")
        with made.file.open() as file:
            assert json.load(file) == FULL

    def test_makes_rows_of_the_bank(self, person):
        done = import_json_resume(user=person, data=FULL)

        bank = SkillBank.objects.get(user=person)
        assert bank.default_summary == FULL["basics"]["summary"]
        work, old = WorkExperience.objects.filter(bank=bank)
        assert (work.company, work.position, work.start_date) == (
            "Tarn Pumping",
            "Lead Hydraulics Engineer",
            date(2021, 3, 1),
        )
        assert (work.is_current, old.is_current, old.end_date) == (True, False, date(2021, 2, 26))
        skill = Skill.objects.get(bank=bank, name="Hydraulic modelling")
        assert (skill.level, skill.keywords, skill.source) == ("expert", ["EPANET", "transients"], "imported")
        assert [entry["bank_id"] for entry in done.resume.work_experience] == [str(work.pk), str(old.pk)]
        assert Education.objects.get(bank=bank).gpa == Decimal("3.7")
        assert Certification.objects.get(bank=bank).issue_date == date(2020, 1, 15)
        assert Project.objects.get(bank=bank).technologies == ["QGIS"]
        assert Language.objects.get(bank=bank, name="English").level == "native"

    @pytest.mark.parametrize("said", [SAMPLE, FULL, DATES], ids=["sample", "full", "dates"])
    def test_a_resume_from_the_bank_says_what_the_file_said(self, person, said):
        """Precise to the day, the level and the unknown property."""
        import_json_resume(user=person, data=said)
        made = exported(create_resume_from_profile(user=person))
        sections = ("work", "education", "skills", "projects", "certificates", "languages")
        assert {name: made.get(name) for name in sections} == {name: said.get(name) for name in sections}

    def test_an_edited_row_says_what_was_edited(self, person):
        import_json_resume(user=person, data=document(work=[WORK | {"team": "Blue"}]))
        WorkExperience.objects.update(end_date=date(2020, 5, 31), is_current=False)
        made = exported(create_resume_from_profile(user=person))
        assert made["work"] == [WORK | {"team": "Blue", "endDate": "2020-05-31"}]

    @pytest.mark.parametrize(
        ("section", "entry", "model"),
        [
            pytest.param("work", {"name": "N" * 300, "url": "no address"}, WorkExperience, id="too long, no position"),
            pytest.param("work", {"startDate": "2019", "endDate": "2018"}, WorkExperience, id="an end too early"),
            pytest.param("education", {"score": "First", "startDate": "2019-02-30"}, Education, id="no number, no day"),
            pytest.param("skills", {"keywords": ["a", "a", " "]}, Skill, id="no name"),
            pytest.param("projects", {"name": "A", "url": "ftp://a.example"}, Project, id="an address of another kind"),
        ],
    )
    def test_what_no_column_can_hold_is_kept(self, person, section, entry, model):
        done = import_json_resume(user=person, data={section: [entry]})
        model.objects.get(bank__user=person).full_clean()
        assert exported(done.resume) == {section: [entry]}
        assert exported(create_resume_from_profile(user=person))[section] == [entry]

    def test_empty_entries_and_twins_make_no_rows_of_their_own(self, person):
        done = import_json_resume(
            user=person, data={"work": [{}, WORK, WORK], "skills": [{}, {"name": "A"}, {"name": "a"}]}
        )
        assert (WorkExperience.objects.count(), Skill.objects.count()) == (1, 1)
        assert len(done.resume.work_experience) == 3

    def test_a_bank_that_has_the_entry_is_completed(self, person):
        bank = SkillBankFactory(user=person, default_summary="Mine.")
        own = WorkExperienceFactory(
            bank=bank, company="quay", position="Welder", start_date=date(2019, 3, 1), default_description=""
        )
        SkillFactory(bank=bank, name="TIG", level="beginner")
        said = document(work=[WORK], skills=[{"name": "tig", "level": "Master", "keywords": ["argon"]}])

        done = import_json_resume(user=person, data=said)

        own.refresh_from_db()
        assert (own.company, own.default_description) == ("quay", "Hulls.")
        skill = Skill.objects.get()
        assert (skill.name, skill.level, skill.keywords) == ("TIG", "beginner", ["argon"])
        assert states(done) == ["changed", "changed"]
        assert done.entries[1].edited == ["name", "level"]
        assert exported(done.resume) == said

    def test_a_dry_run_stores_nothing(self, person):
        done = import_json_resume(user=person, data=SAMPLE, dry_run=True)
        assert (done.state, {*states(done)}) == ("new", {"new"})
        assert not SkillBank.objects.exists()
        assert not Resume.objects.exists()

    def test_the_number_of_queries_does_not_grow(self, person, django_assert_max_num_queries):
        many = document(work=[WORK | {"position": f"Welder {number}"} for number in range(50)])
        with django_assert_max_num_queries(40):
            import_json_resume(user=person, data=many)

    def test_refuses_what_is_none_and_stores_nothing(self, person):
        with pytest.raises(ValidationError, match=r"work\[0\].startDate"):
            import_json_resume(user=person, data={"work": [{"startDate": "soon"}]})
        assert not SkillBank.objects.exists()

    def test_refuses_the_resume_of_somebody_else(self, person):
        other = import_json_resume(user=UserProfileFactory(), data=SAMPLE).resume
        with pytest.raises(ValidationError, match="another person's"):
            import_json_resume(user=person, data=SAMPLE, resume=other)

    def test_two_people_have_rows_of_their_own(self, person):
        other = UserProfileFactory()
        done = [import_json_resume(user=each, data=SAMPLE) for each in (person, other)]
        assert {*states(done[1])} == {"new"}
        assert done[0].resume != done[1].resume
        assert [Skill.objects.filter(bank__user=each).count() for each in (person, other)] == [2, 2]


class TestAgain:
    def test_a_changed_file_changes_what_nobody_has_edited(self, person):
        first = import_json_resume(user=person, data=document(work=[WORK, WORK | {"position": "Cook"}]))
        WorkExperience.objects.filter(position="Cook").update(default_description="Mine.")
        entries = deepcopy(first.resume.work_experience)
        entries[1]["description"] = "Mine."
        Resume.objects.filter(pk=first.resume.pk).update(work_experience=entries)
        changed = document(
            work=[WORK | {"summary": "Ships."}, WORK | {"position": "Cook", "summary": "Soup."}, {"name": "New"}]
        )

        again = import_json_resume(user=person, data=changed)

        assert (again.resume, again.state) == (first.resume, "changed")
        assert states(again) == ["changed", "same", "new"]
        assert again.entries[1].edited == ["description"]
        assert again.edited == ["Positions: Cook, Quay"]
        assert [row.default_description for row in WorkExperience.objects.all()] == ["Ships.", "Mine.", ""]
        assert [entry["summary"] for entry in exported(again.resume)["work"][:2]] == ["Ships.", "Mine."]
        assert [each.changes_summary for each in again.resume.versions.all()] == [
            "As imported",
            "Before the import",
            "As the file has it",
        ]
        assert import_json_resume(user=person, data=changed).state == "same"

    def test_the_summary_of_the_bank_follows_the_file_until_it_is_edited(self, person):
        for text, expected in [("One.", "One."), ("Two.", "Two."), ("Mine.", "Mine."), ("Three.", "Mine.")]:
            if text == "Mine.":
                SkillBank.objects.update(default_summary=text)
            else:
                import_json_resume(user=person, data={"basics": {"name": "Ann", "summary": text}})
            assert SkillBank.objects.get().default_summary == expected

    @pytest.mark.parametrize(
        ("edit", "expected"),
        [
            pytest.param({}, {"phone": "2", "email": "a@b.example"}, id="nothing edited"),
            pytest.param({"phone": "9"}, {"phone": "9", "email": "a@b.example"}, id="an edited part"),
            pytest.param(
                {"website": "https://me.example"}, {"url": "https://me.example", "phone": "2"}, id="an added one"
            ),
        ],
    )
    def test_of_the_contact_each_part_for_itself(self, person, edit, expected):
        first = import_json_resume(user=person, data={"basics": {"name": "Ann", "phone": "1"}})
        Resume.objects.filter(pk=first.resume.pk).update(contact_info=first.resume.contact_info | edit)
        import_json_resume(user=person, data={"basics": {"name": "Ann", "phone": "2", "email": "a@b.example"}})
        assert exported(first.resume)["basics"].items() >= expected.items()

    def test_what_a_person_took_out_or_added_stays_so(self, person):
        first = import_json_resume(user=person, data=document(skills=[{"name": "A"}, {"name": "B"}]))
        kept = [entry for entry in first.resume.skills if entry["name"] == "B"]
        Resume.objects.filter(pk=first.resume.pk).update(skills=[*kept, {"name": "Own"}])
        again = import_json_resume(user=person, data=document(skills=[{"name": "A"}, {"name": "B"}, {"name": "C"}]))
        assert [each["name"] for each in exported(again.resume)["skills"]] == ["B", "C", "Own"]

    def test_what_the_file_no_longer_says_leaves_the_resume_and_stays_in_the_bank(self, person):
        first = import_json_resume(user=person, data=document(skills=[{"name": "A"}, {"name": "B"}]))
        import_json_resume(user=person, data=document(skills=[{"name": "B"}]))
        assert [each["name"] for each in exported(first.resume)["skills"]] == ["B"]
        assert Skill.objects.count() == 2

    def test_a_renamed_resume_is_known_by_the_file(self, person):
        first = import_json_resume(user=person, data=SAMPLE)
        Resume.objects.filter(pk=first.resume.pk).update(title="Mine")
        assert import_json_resume(user=person, data=SAMPLE).resume == first.resume

    def test_another_title_makes_another_resume(self, person):
        first = import_json_resume(user=person, data=document())
        other = import_json_resume(user=person, data=document(skills=[{"name": "A"}]), title="Für Berlin")
        assert (first.resume != other.resume, other.state) == (True, "new")

    def test_a_given_resume_is_completed(self, person):
        resume = create_resume_from_profile(user=person)
        done = import_json_resume(user=person, data=document(skills=[{"name": "A"}]), resume=resume)
        assert (done.resume, done.state) == (resume, "changed")
        assert exported(resume)["skills"] == [{"name": "A"}]

    def test_a_corrected_beginning_is_no_new_entry(self, person):
        import_json_resume(user=person, data=document(work=[WORK]))
        again = import_json_resume(user=person, data=document(work=[WORK | {"startDate": "2019-04"}]))
        assert states(again) == ["changed"]
        assert WorkExperience.objects.get().start_date == date(2019, 4, 1)

    def test_the_same_position_twice_is_two_entries(self, person):
        twice = document(work=[WORK | {"endDate": "2020"}, WORK | {"startDate": "2022"}])
        import_json_resume(user=person, data=twice)
        assert states(import_json_resume(user=person, data=twice)) == ["same", "same"]
        assert WorkExperience.objects.count() == 2


class TestCommand:
    def run(self, *arguments: str) -> str:
        output = StringIO()
        call_command("import_json_resume", *arguments, stdout=output)
        return output.getvalue()

    def test_it_says_what_it_did(self, person):
        file = str(DATA / "official_sample.json")
        assert "6 new" in self.run(file, "--person", str(person.pk), "--dry-run")
        assert not Resume.objects.exists()
        assert "  Web Development: new\n" in self.run(file, "--person", str(person.pk), "--title", "Mine")
        assert Resume.objects.get().title == "Mine"
        assert "6 as it was" in self.run(file, "--person", str(person.pk))

    @pytest.mark.parametrize(
        ("name", "refusal"),
        [
            ("refuse_bad_date.json", "work[0].startDate: “2013-12-021” is not a date."),
            ("refuse_trailing_comma.json", "Line 2, column 3"),
            ("missing.json", "No such file"),
        ],
    )
    def test_it_refuses_in_words(self, person, name, refusal):
        with pytest.raises(CommandError) as raised:
            self.run(str(DATA / name), "--person", str(person.pk))
        assert refusal in str(raised.value)
        assert not Resume.objects.exists()

    def test_nobody_is_refused(self):
        with pytest.raises(CommandError, match="Nobody has"):
            self.run(str(DATA / "official_sample.json"), "--person", "nobody@example.com")
