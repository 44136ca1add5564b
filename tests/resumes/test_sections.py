"""The form of a resume's sections: what was not typed stays as it is, and what is wrong is named at its field."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobpilot.factories import UserProfileFactory
from resumes.admin import sections
from resumes.admin.sections import SectionField, is_empty, row_of, shown_row
from resumes.factories import ResumeFactory
from resumes.models import Resume
from resumes.schema import SECTIONS
from tests.support.pages import client_with, form_data, messages_of, page

pytestmark = pytest.mark.django_db

# Good for some part of some section, and wrong or odd for the others.
VALUES = st.sampled_from(
    [
        *(None, "", " x ", "a\nb", "\r\n", "2019-03", "present", "last summer", "https://example.com", "<b>x</b>&amp;"),
        *(7, 3.8, True, [], ["a", "", "b\nc"], [5, None], {}, {"x": ["y"]}, [{"title": "PyCon", "end_date": "soon"}]),
    ]
)


def entries(section) -> st.SearchStrategy:
    """Return a strategy of the entries of a section: with good and wrong values, and keys that the form has not."""
    names = [*section.parts, "bank_id", "hidden", "extra", "titel"]
    entry = st.dictionaries(st.sampled_from(names), VALUES, max_size=6)
    odd = VALUES.filter(lambda value: not isinstance(value, dict))
    return st.lists(entry | odd, max_size=3) if section.is_list else entry


def sent(field, value) -> str:
    """Return what a page sends of a value: by its HTML, as a browser reads it."""
    html = field.widget.render("part", field.prepare_value(value))
    return field.widget.value_from_datadict({name: values[-1] for name, values in form_data(html).items()}, {}, "part")


@settings(max_examples=60)
@given(st.sampled_from(sorted(SECTIONS)).flatmap(lambda name: st.tuples(st.just(name), entries(SECTIONS[name]))))
def test_a_page_that_nobody_edits_changes_nothing(part):
    name, value = part
    field = SectionField(name)

    text = sent(field, value)

    assert not field.has_changed(value, text)
    section = field.section
    left = [entry for entry in value if not is_empty(section, row_of(section, entry))] if section.is_list else value
    assert field.clean(text) == left or (left and is_empty(section, row_of(section, left)))


@pytest.fixture
def resume():
    return ResumeFactory(
        work_experience=[
            {"position": "Welder", "company": "Dock", "start_date": "2019-03", "bank_id": "7", "extra": {"x": [1]}},
            {"position": "Cook", "achievements": ["Fed 40.", "**Fast**"]},
        ],
        education=[{"institution": "Lakeside", "gpa": 3.8}],
        custom_sections=[{"title": "Talks", "entries": [{"title": "PyCon"}]}],
    )


def test_a_new_resume_is_written_on_its_form(admin_client):
    url, person = page(Resume, "add"), UserProfileFactory()
    data = form_data(admin_client.get(url).text) | {"title": "New", "user": str(person.pk)}
    assert "contact_info-0-full_name" in data

    typed = {"contact_info-0-full_name": "Zoë Quill", "contact_info-0-email": "zoe@example.com"}
    position = {"work_experience-0-base": "{}", "work_experience-0-position": "Welder"}
    response = admin_client.post(url, data | typed | position)

    assert response.status_code == 302, messages_of(response)
    resume = Resume.objects.get()
    assert resume.contact_info == {"full_name": "Zoë Quill", "email": "zoe@example.com"}
    assert resume.work_experience == [{"position": "Welder"}]


def post(client, resume, **typed):
    """Submit the page of a resume with these texts in place of those it shows."""
    url = page(Resume, "change", resume.pk)
    data = form_data(client.get(url).text) | typed
    response = client.post(url, {name: value for name, value in data.items() if value is not None})
    resume.refresh_from_db()
    return response


class TestPage:
    def test_it_shows_no_json_to_type(self, admin_client, resume):
        html = admin_client.get(page(Resume, "change", resume.pk)).text

        assert '<textarea name="work_experience"' not in html
        assert 'value="Welder"' in html
        assert "Mar 2019" in html  # as it was read

    def test_what_is_typed_is_read(self, admin_client, resume):
        before = resume.work_experience

        assert (
            post(
                admin_client,
                resume,
                **{
                    "work_experience-0-start_date": "März 2018",
                    "work_experience-0-end_date": "heute",
                    "work_experience-0-url": "dock.example",
                    "work_experience-1-achievements": "Fed 50.\r\n\r\n  **Fast**  ",
                },
            ).status_code
            == 302
        )

        assert resume.work_experience == [
            before[0] | {"start_date": "2018-03", "end_date": "present", "url": "https://dock.example"},
            before[1] | {"achievements": ["Fed 50.", "**Fast**"]},
        ]
        assert resume.education == [{"institution": "Lakeside", "gpa": 3.8}]

    def test_rows_are_added_moved_hidden_and_removed(self, admin_client, resume):
        first, second = resume.work_experience
        url = page(Resume, "change", resume.pk)
        data = form_data(admin_client.get(url).text)
        moved = {name: data.pop(name) for name in list(data) if name.startswith("work_experience-0-")}
        gone = [name for name in data if name.startswith("custom_sections-0-entries-0-")]
        new = {"work_experience-n1-base": "{}", "work_experience-n1-position": "Baker"}
        blank = {"work_experience-n2-base": "{}", "work_experience-n2-position": " "}
        data = {name: value for name, value in data.items() if name not in gone}

        admin_client.post(url, data | moved | {"work_experience-0-hidden": "1"} | new | blank)

        resume.refresh_from_db()
        assert resume.work_experience == [second, first | {"hidden": True}, {"position": "Baker"}]
        assert resume.custom_sections == [{"title": "Talks", "entries": []}]

    def test_what_is_wrong_is_named_at_its_field_and_everything_typed_stays(self, admin_client, resume):
        response = post(
            admin_client,
            resume,
            **{
                "work_experience-0-start_date": "last summer",
                "work_experience-1-position": "Chef",
                "custom_sections-0-entries-0-end_date": "03/04/2019",
                "projects-n1-base": "{}",
                "projects-n1-description": "# Harbor",
            },
        )

        assert response.status_code == 200
        errors = " ".join(messages_of(response))
        assert "Positions, entry 1, start: “last summer” is not a date. Enter a year, a month or a day" in errors
        assert "Other sections, entry 1, entries, entry 1, end: “03/04/2019” can be" in errors
        assert "Projects, entry 1, description: A resume has no headings" in errors
        html = response.text
        assert all(text in html for text in ('value="last summer"', 'value="Chef"', "# Harbor"))
        assert html.count('aria-invalid="true"') == 3
        assert resume.work_experience[1]["position"] == "Cook"

    def test_the_summary_is_a_rich_text(self, admin_client, resume):
        assert "no HTML" in " ".join(messages_of(post(admin_client, resume, summary="<b>Ships</b>")))
        assert post(admin_client, resume, summary="**Ships**").status_code == 302
        assert resume.summary == "**Ships**"


class TestNewRow:
    URL = page(Resume, "new_row")

    @pytest.mark.parametrize(
        ("section", "name"),
        [
            ("projects", "projects-__row__-name"),
            ("custom_sections", "custom_sections-__row__-title"),
            ("custom_sections-0-entries", "custom_sections-0-entries-__row__-title"),
        ],
    )
    def test_it_is_fetched(self, admin_client, section, name):
        html = admin_client.get(self.URL, {"section": section}).text
        assert f'name="{name}"' in html
        assert f"name=\"{section}-__row__-base\" value='{{}}'" in html

    @pytest.mark.parametrize("section", ["", "nothing", "projects-0", "projects-0-name", "custom_sections-0-x-1-y"])
    def test_there_is_none_of_another_section(self, admin_client, section):
        assert admin_client.get(self.URL, {"section": section}).status_code == 404

    def test_only_who_may_write_a_resume_has_one(self):
        assert client_with("view_resume").get(self.URL, {"section": "projects"}).status_code == 403


def test_a_page_has_what_is_in_its_rows_and_little_else(admin_client, resume):
    """What a row could be made from is fetched, and its buttons come from a script."""
    url = page(Resume, "change", resume.pk)
    before = len(admin_client.get(url).content)
    resume.skills = [{"name": "Welding", "level": "expert"}] * 50
    resume.save()

    assert len(admin_client.get(url).content) - before <= 50 * 1_500
    assert "__row__" not in admin_client.get(url).text


class TestOldContent:
    @pytest.fixture
    def old(self, resume):
        work = [{"titel": "Welder", "start_date": "last summer", "achievements": "None"}, "Cook"]
        Resume.objects.filter(pk=resume.pk).update(work_experience=work)
        return work

    def test_it_is_named_in_words(self, admin_client, resume, old):
        html = admin_client.get(page(Resume, "change", resume.pk)).text

        assert "A position has no “titel”. Did you mean “position”?" in html
        assert "“last summer” is not a date." in html
        assert "“None” is not a list." in html
        assert "“Cook” is not a position with named parts." in html

    def test_it_forbids_no_other_change_and_survives_it(self, admin_client, resume, old):
        assert post(admin_client, resume, **{"work_experience-0-company": "Dock"}).status_code == 302
        assert resume.work_experience == [old[0] | {"company": "Dock"}, "Cook"]

    def test_it_is_mended_by_hand(self, admin_client, resume, old):
        typed = {
            "work_experience-0-position": "Welder",
            "work_experience-0-drop-titel": "1",
            "work_experience-0-start_date": "2019",
            "work_experience-0-achievements": "Fed 40.",
            "work_experience-1-base": None,
        }

        assert post(admin_client, resume, **typed).status_code == 302
        assert resume.work_experience == [{"position": "Welder", "start_date": "2019", "achievements": ["Fed 40."]}]


class TestTwoTabs:
    def test_different_sections_both_stay(self, admin_client, resume):
        url = page(Resume, "change", resume.pk)
        one, two = (form_data(admin_client.get(url).text) for _ in range(2))
        admin_client.post(url, one | {"work_experience-0-position": "Foreman"})

        assert admin_client.post(url, two | {"education-0-degree": "BSc"}).status_code == 302

        resume.refresh_from_db()
        assert resume.work_experience[0]["position"] == "Foreman"
        assert resume.education == [{"institution": "Lakeside", "gpa": 3.8, "degree": "BSc"}]

    def test_of_the_same_section_both_are_shown(self, admin_client, resume):
        url = page(Resume, "change", resume.pk)
        one, two = (form_data(admin_client.get(url).text) for _ in range(2))
        admin_client.post(url, one | {"work_experience-0-position": "Foreman"})

        response = admin_client.post(url, two | {"work_experience-0-position": "Boss"})

        (error,) = messages_of(response)
        assert "Somebody changed this to “Foreman, Dock, 2019-03; Cook" in error
        assert "You entered “Boss, Dock, 2019-03; Cook" in error
        again = form_data(response.text)
        assert admin_client.post(url, again).status_code == 302
        resume.refresh_from_db()
        assert resume.work_experience[0] == {
            "position": "Boss",
            "company": "Dock",
            "start_date": "2019-03",
            "bank_id": "7",
            "extra": {"x": [1]},
        }


def test_an_entry_that_nobody_edited_is_checked_once(monkeypatch):
    checked, check = [], sections.faults_of_entry
    monkeypatch.setattr(
        sections, "faults_of_entry", lambda section, entry: checked.append(entry) or check(section, entry)
    )
    section, entry = SECTIONS["projects"], {"name": "Bridge", "start_date": "soon"}
    shown = shown_row(section, row_of(section, entry), "projects-0")
    assert checked == [entry]
    assert (shown["is_open"], shown["has_errors"]) == (True, False)
    assert any(each.get("warnings") for each in shown["parts"])
