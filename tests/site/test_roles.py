"""The groups of the roles: each model has its place in them, and what a team changed stays."""

import pytest
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

from interactions.models import Reminder
from jobpilot.intake.models import Batch, BatchLine
from jobpilot.models import Change, UserProfile
from jobpilot.models.belonging import path_to_person
from jobpilot.site.roles import ADMINISTRATOR, COACH, DATA_STEWARD, JOB_SEEKER, ROLES
from tests.support import throwaway
from tests.support.admin import LOG_INS
from tests.support.project import MODELS

ALL = {"add", "change", "delete", "view"}
NONE: set[str] = set()
# What a seeker and a coach may do with rows that people share, or that may be about anybody, and what a steward may.
SHARED = {
    "companies.Company": ({"add", "view"}, ALL),
    "companies.CompanyAlias": (NONE, ALL),
    "companies.CompanyDuplicate": (NONE, ALL),
    "companies.CompanyKey": (NONE, ALL),
    "companies.CompanyMerge": (NONE, ALL),
    "companies.JobDeduplication": (NONE, ALL),
    "companies.JobEmbedding": (NONE, ALL),
    "companies.JobListing": ({"add", "view"}, ALL),
    "companies.JobSource": (NONE, ALL),
    "companies.JobSourceListing": (NONE, ALL),
    "resumes.ResumeTemplate": ({"view"}, NONE),
    "legacy.LegacyRecord": (NONE, NONE),
    "jobpilot.User": (NONE, NONE),
}
# The one personal model that is not a seeker's to add and delete: the person that their account belongs to.
PERSON = {JOB_SEEKER: {"change", "view"}, COACH: {"add", "change", "view"}}


def rights(role: str, model) -> set[str]:
    """Return what a role may do with the rows of a model, such as "view"."""
    held = Group.objects.get(name=role).permissions.filter(
        content_type__app_label=model._meta.app_label, content_type__model=model._meta.model_name
    )
    suffix = f"_{model._meta.model_name}"
    return {codename.removesuffix(suffix) for codename in held.values_list("codename", flat=True)} - {"see_everybody"}


def place(role: str, model) -> set[str]:
    """Return what a role should be able to do with the rows of a model."""
    if model is Change or (model in (Reminder, BatchLine) and role != DATA_STEWARD):  # nobody writes them
        return {"view"}
    if model is Batch and role != DATA_STEWARD:  # nobody changes what was imported
        return {"add", "view"}
    if role == ADMINISTRATOR:
        return ALL
    label = model._meta.label
    if path_to_person(model) is None or label in SHARED:
        assert label in SHARED, f"{label} has no place in the roles: say here what each may do with its rows."
        theirs, of_steward = SHARED[label]
        return of_steward if role == DATA_STEWARD else theirs
    if role == DATA_STEWARD:
        return NONE
    return PERSON[role] if model is UserProfile else ALL


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_every_model_has_its_place_in_a_role(role):
    """If a new model fails here, a migration of `jobpilot.site` gives the roles their part of it (`Grant`)."""
    assert {model._meta.label: rights(role, model) for model in MODELS} == {
        model._meta.label: place(role, model) for model in MODELS
    }


@pytest.mark.django_db
def test_coaches_and_administrators_see_everybody():
    see = Permission.objects.get(content_type__app_label="jobpilot", codename="see_everybody")
    assert {*see.group_set.values_list("name", flat=True)} == {COACH, ADMINISTRATOR}


@pytest.mark.django_db
def test_the_permissions_are_those_that_django_makes():
    """`migrate` makes permissions after the migrations: these are not made twice, and have the same names."""
    before = {*Permission.objects.values_list("content_type", "codename", "name")}
    Permission.objects.filter(group__name__in=ROLES).delete()
    for config in {model._meta.app_config for model in [*MODELS, Group, *LOG_INS]}:
        create_permissions(config, verbosity=0)

    assert {*Permission.objects.values_list("content_type", "codename", "name")} == before


class TestMigration:
    @pytest.fixture
    def groups(self, new_database):
        return Group.objects.using(new_database)

    def test_an_empty_database_has_the_roles_at_once(self, groups):
        """Neither content types nor permissions exist when the migration runs."""
        assert {group.name: group.permissions.exists() for group in groups.all()} == dict.fromkeys(ROLES, True)

    def test_the_way_back_deletes_the_roles_but_for_those_that_a_team_changed(self, new_database, groups):
        coach = groups.get(name=COACH)
        coach.permissions.remove(coach.permissions.all()[0])
        left = coach.permissions.count()

        throwaway.migrate(new_database, "site", "zero")
        assert [group.name for group in groups.all()] == [COACH]

        throwaway.migrate(new_database, "site")
        assert {*groups.values_list("name", flat=True)} == {*ROLES}
        assert groups.get(name=COACH).permissions.count() == left

    def test_a_group_of_the_same_name_stays_as_it_is(self, new_database, groups, capsys):
        throwaway.migrate(new_database, "site", "zero")
        groups.create(name=ADMINISTRATOR)

        throwaway.migrate(new_database, "site", "0001")

        assert not groups.get(name=ADMINISTRATOR).permissions.exists()
        assert "The group “Administrator” is there already, and stays as it is." in capsys.readouterr().out
