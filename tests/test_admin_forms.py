"""Every form of the admin shows the message of a violated constraint, never a server error."""

import json
from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import Model, UniqueConstraint
from django.http import QueryDict
from django.template import Context, Template
from django.utils.html import format_html

from companies.factories import CompanyFactory, JobSourceFactory
from companies.models import JobListing, JobSource
from interactions.admin.job_user_interaction import JobUserInteractionAdmin
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.admin.base import ModelAdmin
from jobpilot.admin.forms import WholeRowForm, unique_key
from jobpilot.admin.moments import ReadonlyField
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from resumes.factories import ResumeOptimizationFactory
from skills.factories import SkillBankFactory, WorkExperienceFactory
from skills.models import SkillBank
from tests.support.constraint_cases import CASES
from tests.support.pages import form_data, messages_of, page
from tests.support.project import FACTORIES

# The form of an interaction sets the date of a saved job itself.
SET_BY_THE_FORM = {"interactions_jobuserinteraction_saved_has_date"}
# One violation of each constraint is enough for a form.
ONE_EACH = {case.constraint: case for case in reversed(CASES) if case.constraint not in SET_BY_THE_FORM}
every_constraint = pytest.mark.parametrize("case", ONE_EACH.values(), ids=str)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-06-01T12:00Z"):
        yield


@pytest.fixture
def request_of_admin(rf):
    request = rf.get("/")
    request.user = get_user_model()(is_active=True, is_staff=True, is_superuser=True)
    return request


def typed(name: str, value, data: dict) -> None:
    """Set a value in the data of a form as a browser sends it."""
    match value:
        case datetime():
            data[f"{name}_0"], data[f"{name}_1"] = f"{value:%Y-%m-%d}", f"{value:%H:%M:%S}"
        case Model():
            data[name] = str(value.pk)
        case None | False:
            for part in (name, f"{name}_0", f"{name}_1"):
                data.pop(part, None)
        case dict() | list():
            data[name] = json.dumps(value)
        case _:
            data[name] = str(value)


def refusal(form_class, shown: Model, instance: Model | None, wrong: dict) -> dict[str, list[str]]:
    """Return the errors of a form for the row `shown` that is submitted with the values `wrong`."""
    data = QueryDict(mutable=True)
    for name, values in form_data(form_class(instance=shown).as_div()).items():
        data.setlist(name, values)
    for name, value in wrong.items():
        typed(name, value, data)
    return form_class(data, instance=instance).errors


class TestEveryConstraint:
    @every_constraint
    def test_has_a_message_on_the_change_form(self, request_of_admin, case):
        row, origin = case.rows()
        wrong = case.values(case.wrong, origin)
        form_class = admin.site.get_model_admin(type(row)).get_form(request_of_admin, row, change=True)
        shown = wrong.keys() & form_class.base_fields.keys()
        if not shown:
            pytest.skip("nobody can break it here: the form shows none of the fields")
        type(row).objects.filter(pk=row.pk).update(**{name: wrong[name] for name in wrong.keys() - shown})
        row.refresh_from_db()

        errors = refusal(form_class, row, row, {name: wrong[name] for name in shown})

        assert answered(case, errors, shown)

    @every_constraint
    def test_has_a_message_on_the_add_form(self, request_of_admin, case):
        row, origin = case.rows()
        wrong = case.values(case.wrong, origin)
        row_page = admin.site.get_model_admin(type(row))
        if not row_page.has_add_permission(request_of_admin):
            pytest.skip("nobody can break it here: no row is added by hand")
        form_class = row_page.get_form(request_of_admin, None, change=False)
        if not wrong.keys() <= form_class.base_fields.keys():
            pytest.skip("nobody can break it here: the form does not show all of the fields")
        type(row).objects.filter(pk=row.pk).delete()

        errors = refusal(form_class, row, None, wrong)

        assert answered(case, errors, wrong.keys())


def answered(case, errors: dict[str, list[str]], fields: set[str]) -> bool:
    """Require the message of the constraint once, or an earlier error of a field (choice, blank, web address)."""
    said = [message for messages in errors.values() for message in messages]
    return said.count(case.message()) == 1 or bool(fields & errors.keys())


def add_rows(client, parent: Model, prefix: str, *new_rows: dict):
    """Submit the change page of `parent` with `new_rows` added to the inline `prefix`."""
    url = page(type(parent), "change", parent.pk)
    data = form_data(client.get(url).text)
    first = int(data[f"{prefix}-TOTAL_FORMS"][0])
    blank = {name: value for name, value in data.items() if name.startswith(f"{prefix}-__prefix__-")}
    for number, row in enumerate(new_rows, start=first):
        data |= {name.replace("__prefix__", str(number)): value for name, value in blank.items()}
        data |= {f"{prefix}-{number}-{name}": [str(value)] for name, value in row.items()}
    data[f"{prefix}-TOTAL_FORMS"] = [str(first + len(new_rows))]
    return client.post(url, data)


def twins(factory, prefix: str, first: dict, second: dict, message: str, *, shows: str):
    return pytest.param(factory, prefix, first, second, message, id=shows)


INLINE_CLASHES = [
    twins(
        SkillBankFactory,
        "skills",
        {"name": "Python"},
        {"name": "PYTHON"},
        "The skill bank already has this skill.",
        shows="a skill in another case",
    ),
    twins(
        WorkExperienceFactory,
        "variations",
        {"title": "Short", "is_default": "on"},
        {"title": "Long", "is_default": "on"},
        "Another variation is already the default.",
        shows="two default variations",
    ),
    twins(
        CompanyFactory,
        "aliases",
        {"name": "Harbor"},
        {"name": "Harbor"},
        "The company already has this alias.",
        shows="an alias twice",
    ),
    twins(
        CompanyFactory,
        "keys",
        {"kind": "domain", "value": "harbor.example"},
        {"kind": "domain", "value": "harbor.example"},
        "Another company already has this key.",
        shows="a key twice",
    ),
]


@pytest.mark.parametrize(("factory", "prefix", "first", "second", "message"), INLINE_CLASHES)
class TestInlineRows:
    def test_cannot_clash_with_each_other(self, admin_client, factory, prefix, first, second, message):
        parent = factory()
        response = add_rows(admin_client, parent, prefix, first, second)

        assert response.status_code == 200
        assert messages_of(response) == [message]
        assert message in response.text
        assert getattr(parent, prefix).count() == 0

    def test_cannot_clash_with_a_stored_one(self, admin_client, factory, prefix, first, second, message):
        parent = factory()
        assert add_rows(admin_client, parent, prefix, first).status_code == 302
        stored = getattr(parent, prefix).count()
        response = add_rows(admin_client, parent, prefix, second)

        assert response.status_code == 200
        assert messages_of(response) == [message]
        assert message in response.text
        assert getattr(parent, prefix).count() == stored


def test_inline_rows_of_a_new_row_are_validated_too(admin_client):
    person = UserProfileFactory()
    data = form_data(admin_client.get(page(SkillBank, "add")).text)
    data |= {"user": str(person.pk), "skills-TOTAL_FORMS": "2"}
    blank = {name: value for name, value in data.items() if name.startswith("skills-__prefix__-")}
    for number, name in enumerate(["Go", "go"]):
        data |= {key.replace("__prefix__", str(number)): value for key, value in blank.items()}
        data |= {f"skills-{number}-name": name}

    response = admin_client.post(page(SkillBank, "add"), data)
    assert messages_of(response) == ["The skill bank already has this skill."]

    data["skills-1-name"] = "Rust"
    assert admin_client.post(page(SkillBank, "add"), data).status_code == 302
    assert set(person.skill_bank.skills.values_list("name", flat=True)) == {"Go", "Rust"}


def test_unique_key_supports_every_inline():
    """A constraint with a function that `unique_key()` does not support fails here instead of on a page."""
    asked = 0
    for inline in [inline for admin_page in admin.site._registry.values() for inline in admin_page.inlines]:
        for constraint in inline.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint):
                unique_key(constraint, FACTORIES[inline.model].create(), parent="")
                asked += 1
    assert asked >= 7


class TestDatetimes:
    def test_an_unchanged_datetime_keeps_its_microseconds(self, admin_client):
        job = FACTORIES[JobListing](posted_date=datetime(2026, 1, 5, 9, 30, 15, 123456, tzinfo=UTC))
        url = page(JobListing, "change", job.pk)
        data = form_data(admin_client.get(url).text) | {"title": "Another title"}

        assert admin_client.post(url, data).status_code == 302
        job.refresh_from_db()
        assert job.title == "Another title"
        assert job.posted_date == datetime(2026, 1, 5, 9, 30, 15, 123456, tzinfo=UTC)


class TestTimeline:
    def test_an_added_event_gets_the_person_and_the_job(self, admin_client, whole_forms):
        interaction = JobUserInteractionFactory(applied=True)
        new = {
            "title": "They called",
            "event_type": "note_added",
            "event_date_0": "2026-05-01",
            "event_date_1": "10:00",
        }

        assert add_rows(admin_client, interaction, "timeline_events", new).status_code == 302

        event = TimelineEvent.objects.get()
        assert (event.user, event.job, event.interaction) == (interaction.user, interaction.job, interaction)


class TestJSON:
    @pytest.mark.parametrize(
        ("field", "typed", "message"),
        [
            pytest.param("scraping_rules", "{", "Enter valid JSON: ", id="broken"),
            pytest.param("scraping_rules", "[]", "This must be a JSON object", id="an empty list for an object"),
            pytest.param("scraping_rules", '"text"', "This must be a JSON object", id="a text for an object"),
            pytest.param("keyword_matches", "{}", "This must be a JSON array", id="an object for a list"),
            pytest.param("keyword_matches", "[NaN]", "Enter valid JSON: ", id="not a number"),
            pytest.param("keyword_matches", "[1e999]", "Enter valid JSON: ", id="an infinite number"),
            pytest.param("keyword_matches", r'["\u0000"]', "cannot store", id="NUL"),
            pytest.param("keyword_matches", r'["\ud800"]', "cannot store", id="a lone surrogate"),
            pytest.param("keyword_matches", "[" * 100_000, "Enter valid JSON: ", id="endless nesting"),
        ],
    )
    def test_invalid_json_has_a_message(self, admin_client, field, typed, message):
        row = (JobSourceFactory if field == "scraping_rules" else ResumeOptimizationFactory)()
        url = page(type(row), "change", row.pk)
        data = form_data(admin_client.get(url).text) | {field: typed}

        response = admin_client.post(url, data)

        assert response.status_code == 200
        assert message in " ".join(messages_of(response))

    def test_an_emptied_document_is_an_empty_one(self, admin_client):
        source = JobSourceFactory(scraping_rules={"name": "Zoë"})
        url = page(JobSource, "change", source.pk)
        html = admin_client.get(url).text
        assert "&quot;name&quot;: &quot;Zoë&quot;" in html  # indented, and no \\u escapes

        assert admin_client.post(url, form_data(html) | {"scraping_rules": ""}).status_code == 302

        source.refresh_from_db()
        assert source.scraping_rules == {}


class TestLists:
    def test_a_list_is_edited_one_per_line_and_choices_as_check_boxes(self, admin_client):
        person = UserProfileFactory(preferred_locations=["Lyon", "Graz"], preferred_job_types=["contract"])
        url = page(UserProfile, "change", person.pk)
        data = form_data(admin_client.get(url).text)
        assert data["preferred_locations"] == ["Lyon\nGraz"]
        assert data["preferred_job_types"] == ["contract"]

        data |= {"preferred_locations": "Graz\r\n\r\n Oslo \r\nGraz", "preferred_job_types": ["full_time", "contract"]}
        assert admin_client.post(url, data).status_code == 302

        person.refresh_from_db()
        assert person.preferred_locations == ["Graz", "Oslo"]
        assert person.preferred_job_types == ["full_time", "contract"]


def test_the_text_of_a_readonly_field_is_made_once(admin_client, monkeypatch):
    made, original = [], ReadonlyField._get_contents
    monkeypatch.setattr(ReadonlyField, "_get_contents", lambda field: made.append(field) or original(field))
    job = FACTORIES[JobListing]()
    admin_client.get(page(JobListing, "change", job.pk))
    assert len({id(field) for field in made}) == len(made) >= 3


def test_what_a_page_shows_by_a_method_is_asked_once(admin_client, monkeypatch):
    asked: list = []
    said = ["two\nlines", format_html("<pre>{}</pre>", "two\nlines")]
    for name, answer in zip(["earlier_rounds", "version_as_sent"], said, strict=True):
        monkeypatch.setattr(
            JobUserInteractionAdmin, name, lambda page, row, name=name, answer=answer: asked.append(name) or answer
        )
    row = JobUserInteractionFactory.create(applied=True)
    html = admin_client.get(page(JobUserInteraction, "change", row.pk)).text
    assert sorted(asked) == ["earlier_rounds", "version_as_sent"]
    assert "two<br>lines" in html
    assert "<pre>two\nlines</pre>" in html


def test_a_template_that_names_a_class_of_forms_makes_none():
    assert Template("{{ form.nested_formsets|length }}").render(Context({"form": WholeRowForm})) == "0"


def test_pages_have_what_unfolds_templates_ask_of_them():
    """What is not there is looked for among all attributes."""
    asked = ["change_form_show_cancel_button", "conditional_fields", "list_sections"]
    assert [name for name in asked if not hasattr(ModelAdmin, name)] == []
