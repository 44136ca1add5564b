"""The admin pages of a project that has only some of the apps, or accounts without a page."""

import pytest
from django.contrib import admin

from jobpilot.admin.base import count_column, link_to
from jobpilot.admin.people import UserProfileAdmin
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import User, UserProfile
from tests.support.pages import page


class ProfileAdmin(UserProfileAdmin):
    related_counts = ["resumes", "visits"]
    list_display = ["__str__", count_column("resumes", "resumes"), count_column("visits", "visits")]


@pytest.mark.django_db
def test_relations_of_apps_that_are_not_installed_are_left_out(rf, admin_user):
    UserProfileFactory()
    request = rf.get("/")
    request.user = admin_user
    pages = ProfileAdmin(UserProfile, admin.site)

    assert pages.get_list_display(request) == ProfileAdmin.list_display[:2]
    person = pages.get_queryset(request).get()
    assert person.resumes_count == 0
    assert [row["label"] for row in pages.related_rows(request, person)] == ["Resumes"]


@pytest.mark.django_db
def test_accounts_without_a_page_are_named_and_not_linked(admin_client, monkeypatch):
    account = UserFactory(username="ada")
    person = UserProfileFactory(account=account)
    assert page(User, "change", account.pk) in link_to(account)
    monkeypatch.delitem(admin.site._registry, User)

    assert link_to(account) == "ada"
    form = admin_client.get(page(UserProfile, "change", person.pk))
    assert form.status_code == 200
    assert f'value="{account.pk}"' in form.text  # by its id, and no list of all accounts
    assert "autocomplete" not in str(form.context["adminform"].form["account"])
