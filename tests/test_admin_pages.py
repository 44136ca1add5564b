"""Every page of every registered model, with data."""

import uuid

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from companies.factories import (
    CompanyAliasFactory,
    CompanyFactory,
    CompanyKeyFactory,
    JobListingFactory,
    JobSourceListingFactory,
)
from interactions.admin.counted import CountedFilter
from interactions.factories import SEEN, JobUserInteractionFactory, OfferFactory, TimelineEventFactory
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory, ResumeGenerationFactory, ResumeVersionFactory
from resumes.models import ResumeTemplate
from skills.factories import (
    ExperienceVariationFactory,
    ProjectVariationFactory,
    SkillBankFactory,
    SkillFactory,
    SummaryVariationFactory,
    WorkExperienceFactory,
)
from tests.support.admin import ADMIN_MODELS, FACTORIES
from tests.support.pages import client_with, form_data, messages_of, page, query_count
from tests.support.project import MODELS
from tests.support.words import Words

# The value for a filter if the row has none; a key is a UUID.
NO_VALUE = {"exact": uuid.uuid4()}
each_model = pytest.mark.parametrize("model", ADMIN_MODELS, ids=lambda model: model._meta.label)


def test_every_model_is_registered():
    assert set(MODELS) <= set(ADMIN_MODELS)


@each_model
def test_the_list_shows_the_rows(admin_client, model):
    rows = FACTORIES[model].create_batch(2)
    response = admin_client.get(page(model, "changelist"))
    assert response.status_code == 200
    assert set(rows) <= set(response.context["cl"].result_list)
    for row in rows:
        assert page(model, "change", row.pk) in response.text
    assert Words(response.text).of_a_table() == set()
    assert "Select" not in response.context["title"]  # that is for who chooses a row


@each_model
def test_a_list_costs_the_same_for_1_row_and_for_50_and_is_light(admin_client, model):
    ResumeTemplate.objects.all().delete()  # which the program brings
    FACTORIES[model].create()
    url = page(model, "changelist")
    admin_client.get(url)  # what is cached once (content types) is not the page's cost
    with CaptureQueriesContext(connection) as queries:
        one = admin_client.get(url)
    FACTORIES[model].create_batch(49)
    with CaptureQueriesContext(connection) as queries_of_50:
        fifty = admin_client.get(url)

    assert len(queries_of_50) == len(queries) <= 12
    rows = len(fifty.context["cl"].result_list) - len(one.context["cl"].result_list)
    assert len(fifty.content) <= 120_000
    assert len(fifty.content) - len(one.content) <= 1_600 * rows


@each_model
def test_the_add_page_opens(admin_client, model):
    response = admin_client.get(page(model, "add"))
    can_add = admin.site.get_model_admin(model).has_add_permission(response.wsgi_request)
    assert response.status_code == (200 if can_add else 403)
    assert Words(response.text).of_a_table() == set()


@each_model
def test_the_change_page_opens(admin_client, model):
    row = FACTORIES[model].create()
    response = admin_client.get(page(model, "change", row.pk))
    assert response.status_code == 200
    assert response.context["original"] == row
    assert Words(response.text).of_a_table() == set()


@each_model
def test_an_unchanged_row_saves_as_it_was(admin_client, model):
    row = FACTORIES[model].create()
    form_page = admin_client.get(page(model, "change", row.pk))
    if not form_page.context["has_change_permission"]:
        pytest.skip("nobody edits it")
    before = model.objects.filter(pk=row.pk).values().get()

    response = admin_client.post(page(model, "change", row.pk), form_data(form_page.text))

    assert response.status_code == 302, messages_of(response)
    after = model.objects.filter(pk=row.pk).values().get()
    assert typed(after) == typed(before)


@each_model
def test_the_search_works(admin_client, model):
    FACTORIES[model].create()
    response = admin_client.get(page(model, "changelist"), {"q": "no row says this"})
    assert response.status_code == 200
    assert admin.site.get_model_admin(model).search_fields
    assert list(response.context["cl"].result_list) == []


@each_model
def test_every_filter_is_drawn(admin_client, model):
    row = FACTORIES[model].create()
    response = admin_client.get(page(model, "changelist"))
    changelist = response.context["cl"]
    # A filter that a number of the reports leads to is drawn only then.
    counted = [each for each in changelist.list_filter if isinstance(each, type) and issubclass(each, CountedFilter)]
    assert len(changelist.filter_specs) == len(changelist.list_filter) - len(counted)
    asked = {}
    for parameter in (parameter for spec in changelist.filter_specs for parameter in spec.expected_parameters()):
        value = getattr(row, parameter.split("__")[0], None)
        value = int(value) if isinstance(value, bool) else getattr(value, "pk", value)
        asked[parameter] = value if value is not None else NO_VALUE.get(parameter[-5:], 1)

    # An unknown parameter, or a value that it cannot take, sends the browser to ?e=1.
    assert admin_client.get(page(model, "changelist"), asked).status_code == 200


@each_model
def test_foreign_keys_are_autocomplete_fields(admin_client, model):
    """A drop-down list of all jobs would be unusable."""
    response = admin_client.get(page(model, "changelist"))
    model_admin = admin.site.get_model_admin(model)
    if not model_admin.has_change_permission(response.wsgi_request):
        pytest.skip("nobody edits it")
    readonly = model_admin.get_readonly_fields(response.wsgi_request)
    keys = {field.name for field in model._meta.fields if field.remote_field and field.name not in readonly}
    assert keys - {"target_type"} <= set(model_admin.get_autocomplete_fields(response.wsgi_request))


@each_model
def test_deleting_asks_for_confirmation(admin_client, model):
    row = FACTORIES[model].create()
    response = admin_client.get(page(model, "delete", row.pk))
    allowed = admin.site.get_model_admin(model).has_delete_permission(response.wsgi_request)
    assert response.status_code == (200 if allowed else 403)
    assert model.objects.filter(pk=row.pk).exists()


def typed(row: dict) -> dict:
    """Return what people type of a row: not when it was saved, nor what is read from a listing then."""
    return {name: value for name, value in row.items() if name not in {"updated_at", "asks", "asks_of"}}


PARTS = [
    pytest.param(SkillBankFactory, "bank", [SkillFactory, WorkExperienceFactory, SummaryVariationFactory], id="bank"),
    pytest.param(JobListingFactory, "job", [JobSourceListingFactory], id="job"),
    pytest.param(JobUserInteractionFactory, "interaction", [TimelineEventFactory, OfferFactory], id="interaction"),
    pytest.param(ResumeFactory, "resume", [ResumeVersionFactory, ResumeGenerationFactory], id="resume"),
    pytest.param(WorkExperienceFactory, "experience", [ExperienceVariationFactory], id="experience"),
    pytest.param(CompanyFactory, "company", [CompanyAliasFactory, CompanyKeyFactory], id="company"),
]


@pytest.mark.parametrize(("whole", "key", "parts"), PARTS)
def test_a_change_page_costs_the_same_with_1_inline_row_and_with_20(admin_client, whole_forms, whole, key, parts):
    row = whole()
    url = page(whole._meta.model, "change", row.pk)
    for part in parts:
        part(**{key: row})
    admin_client.get(url)
    one = query_count(admin_client, url)
    for part in parts:
        part.create_batch(19, **{key: row})
    assert query_count(admin_client, url) == one


def test_values_are_escaped(admin_client):
    script = "<script>alert('typed')</script>"
    job = JobListingFactory(title=script, company__name=script, location=script)
    person = UserProfileFactory(first_name=script, current_title=script)
    application = JobUserInteractionFactory(job=job, user=person, applied=True, follow_up_date=SEEN)
    TimelineEventFactory(interaction=application, user=person, job=job, title=script)
    ResumeFactory(user=person, title=script, target_job=job)
    SkillFactory(bank__user=person, name=script)
    ProjectVariationFactory(title=script, project__name=script)

    urls = [reverse("admin:index")]
    for model in ADMIN_MODELS:
        urls.append(page(model, "changelist"))
        urls += [page(model, "change", pk) for pk in model.objects.values_list("pk", flat=True)]
    pages = [admin_client.get(url).text for url in urls]

    assert not [url for url, html in zip(urls, pages, strict=True) if "<script>alert(" in html]
    assert sum("&lt;script&gt;alert(" in html for html in pages) >= 15


@pytest.mark.django_db
def test_a_page_to_read_keeps_line_breaks_and_shows_lists_as_lines():
    job = JobListingFactory(description="Weld <it>.\nPaint it.", tech_stack=["C & <D>", "SQL"])
    html = client_with("view_joblisting").get(page(type(job), "change", job.pk)).text
    assert "Weld &lt;it&gt;.<br>Paint it." in html
    assert "C &amp; &lt;D&gt;<br>SQL" in html
