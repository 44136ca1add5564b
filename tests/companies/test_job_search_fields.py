"""Each text of a listing is searched, or named as left out; and the database finds words in just those."""

import re

import pytest
from django.db import models

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import JobListing
from companies.search.jobs import NOT_SEARCHED, SEARCHED
from tests.support.docs import README

SKILLS = dict.fromkeys(("skills_required", "skills_preferred", "tech_stack"), "skills")
TEXTS = {
    field.name
    for field in JobListing._meta.local_fields
    if isinstance(field, models.CharField | models.TextField | models.JSONField) and not field.choices
}


def test_every_text_is_searched_or_left_out():
    missing = TEXTS - {*SEARCHED, *NOT_SEARCHED}

    assert not missing, (
        f"Name {', '.join(sorted(missing))} in SEARCHED of companies.search.jobs, with a migration that indexes it "
        "(see CONTRIBUTING.md), or in NOT_SEARCHED."
    )
    assert TEXTS | {"company"} == {*SEARCHED, *NOT_SEARCHED}
    assert not {*SEARCHED} & NOT_SEARCHED


def test_the_docstring_and_the_readme_name_what_is_searched():
    [readme] = re.findall(r"The query searches the ([^:]*)", README.read_text(encoding="utf-8"))
    [docstring] = re.findall(r"all words of `text` in their ([^.]*)", JobListing.objects.matching.__doc__)
    named = {SKILLS.get(name, name) for name in SEARCHED}

    assert {*re.findall(r"\w+", readme)} - {"and"} == named
    assert {*re.findall(r"\w+", docstring)} - {"or"} == named


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted({*SEARCHED, *NOT_SEARCHED}))
def test_the_database_finds_words_in_the_fields_that_are_searched(name):
    words = {"salary_currency": "ZYX", "job_url": "https://zyx.example", "application_url": "https://zyx.example"}
    field, value = JobListing._meta.get_field(name), words.get(name, "Zyx kind")
    if name == "company":
        value = CompanyFactory(name=value)
    elif isinstance(field, models.JSONField):
        value = [value]
    listing = JobListingFactory(**{name: value})

    assert list(JobListing.objects.matching("zyx")) == ([listing] if name in SEARCHED else [])
