"""Who may edit accounts gives nobody more than they have themselves, by any door and whatever a request sends."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from jobpilot.admin.authority import has_power_over, may_give_groups, may_give_permissions
from jobpilot.factories import UserProfileFactory
from jobpilot.models import User, UserProfile
from tests.support.admin import run_action, shown_messages, upload
from tests.support.pages import form_data, page

CLERK = {f"{verb}_{model}" for verb in ("add", "change", "delete", "view") for model in ("user", "group")}
PASSWORD = "a password of the tests"
NEW = "another-password-of-the-tests"

pytestmark = pytest.mark.django_db


def permission(codename: str) -> Permission:
    return Permission.objects.get(codename=codename)


def staff(name: str, *codenames: str, groups: tuple[Group, ...] = (), **fields) -> User:
    account = User.objects.create_user(name, password=PASSWORD, is_staff=True, **fields)
    account.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    account.groups.set(groups)
    return account


@pytest.fixture
def clerk() -> User:
    return staff("clerk", *CLERK, "view_company", "see_everybody")


@pytest.fixture
def client(clerk) -> Client:
    client = Client()
    client.force_login(clerk)
    return client


@pytest.fixture
def root() -> User:
    return staff("root", is_superuser=True)


@pytest.fixture
def strong() -> Group:
    """Return a group that can do more than the clerk."""
    group = Group.objects.create(name="Strong")
    group.permissions.add(permission("delete_company"))
    return group


@pytest.fixture
def weak() -> Group:
    group = Group.objects.create(name="Weak")
    group.permissions.add(permission("view_company"))
    return group


def submit(client, row, **sent):
    """Submit the change form of a row as the browser would, with other values."""
    url = page(type(row), "change", row.pk)
    data = form_data(client.get(url).text) | sent
    return client.post(url, data, follow=True)


def state(account: User) -> tuple:
    """Return all that an account can do, and how it logs in."""
    account = User.objects.get(pk=account.pk)
    own = account.user_permissions.values_list("codename", flat=True)
    flags = (account.is_superuser, account.is_staff, account.is_active, account.email, account.password)
    return (*flags, sorted(own), sorted(account.groups.values_list("name", flat=True)))


class TestOwnAccount:
    @pytest.mark.parametrize(
        "sent",
        [
            pytest.param({"is_superuser": "on"}, id="superuser"),
            pytest.param({"user_permissions": "delete_company"}, id="a permission"),
            pytest.param({"groups": "Strong"}, id="a group"),
        ],
    )
    def test_cannot_be_given_more(self, client, clerk, strong, sent):
        before = state(clerk)
        ids = {"user_permissions": permission("delete_company").pk, "groups": strong.pk}
        submit(client, clerk, **{name: [str(ids.get(name, value))] for name, value in sent.items()})
        assert state(clerk) == before

    def test_can_be_saved_with_what_it_has(self, client, clerk, weak):
        clerk.groups.add(weak)
        before = state(clerk)

        response = submit(client, clerk, first_name=["Clare"])

        assert "was changed successfully" in shown_messages(response)[0]
        assert state(clerk) == before
        clerk.refresh_from_db()
        assert clerk.first_name == "Clare"


STRONGER = ["superuser", "former superuser", "permission", "group", "permission of a closed account"]


@pytest.fixture
def stronger(request, strong) -> User:
    """Return an account that can do something that the clerk cannot."""
    match request.param:
        case "superuser":
            return staff("other", is_superuser=True)
        case "former superuser":  # whoever activates it is one
            return staff("other", is_superuser=True, is_active=False)
        case "permission":
            return staff("other", "delete_company")
        case "group":
            return staff("other", groups=(strong,))
        case _:
            return staff("other", "delete_company", is_active=False)


@pytest.mark.parametrize("stronger", STRONGER, indirect=True)
class TestStrongerAccount:
    def test_cannot_be_edited(self, client, stronger):
        before = state(stronger)
        url = page(User, "change", stronger.pk)
        data = {"username": "other", "email": "clerk@example.com", "is_active": "on", "is_staff": "on"}
        data |= {"date_joined_0": "2026-01-01", "date_joined_1": "12:00"}
        assert client.post(url, data).status_code == 403
        assert 'name="_save"' not in client.get(url).text
        assert state(stronger) == before

    def test_cannot_be_given_a_password(self, client, stronger):
        before = state(stronger)
        url = reverse("admin:auth_user_password_change", args=[stronger.pk])
        data = {"password1": NEW, "password2": NEW, "usable_password": "true", "set-password": ""}
        for answer in (client.get(url), client.post(url, data)):
            assert answer.status_code == 403
        assert state(stronger) == before

    def test_cannot_be_deleted(self, client, stronger):
        assert client.post(page(User, "delete", stronger.pk), {"post": "yes"}).status_code == 403
        data = {"action": "delete_selected", "_selected_action": [str(stronger.pk)], "post": "yes"}
        client.post(page(User, "changelist"), data)
        assert User.objects.filter(pk=stronger.pk).exists()


class TestAccountOfAPerson:
    """Who may not see everybody's hunt does not come by it through the account of its person."""

    def test_is_not_there_for_a_clerk_who_may_not_see_the_hunt(self, client, clerk):
        clerk.user_permissions.remove(permission("see_everybody"))
        other = staff("other")
        UserProfileFactory(account=other)
        before = state(other)

        for url in (page(User, "change", other.pk), reverse("admin:auth_user_password_change", args=[other.pk])):
            data = {"password1": NEW, "password2": NEW, "usable_password": "true", "set-password": ""}
            assert {client.get(url).status_code, client.post(url, data).status_code} == {404}
        assert not has_power_over(User.objects.get(pk=clerk.pk), other)
        assert state(other) == before


class TestOtherAccount:
    @pytest.mark.parametrize("field", ["user_permissions", "groups"])
    def test_cannot_be_given_more_than_the_giver_has(self, client, strong, field):
        other = staff("other")
        before = state(other)
        sent = {"user_permissions": permission("delete_company").pk, "groups": strong.pk}[field]

        response = submit(client, other, **{field: [str(sent)], "is_superuser": ["on"]})

        assert "is not one of the available choices" in str(response.context["adminform"].form.errors[field])
        assert state(other) == before

    def test_can_be_given_what_the_giver_has(self, client, weak):
        other = staff("other")
        submit(client, other, user_permissions=[str(permission("view_company").pk)], groups=[str(weak.pk)])
        assert state(other)[-2:] == (["view_company"], ["Weak"])

    def test_can_be_given_a_password_and_deleted(self, client):
        other = staff("other")
        url = reverse("admin:auth_user_password_change", args=[other.pk])
        client.post(url, {"password1": NEW, "password2": NEW, "usable_password": "true", "set-password": ""})
        other.refresh_from_db()
        assert other.check_password(NEW)

        client.post(page(User, "delete", other.pk), {"post": "yes"})
        assert not User.objects.filter(pk=other.pk).exists()

    def test_cannot_be_added_with_more(self, client, strong):
        data = {"username": "new", "password1": NEW, "password2": NEW, "usable_password": "true"}
        data |= {"is_superuser": "on", "is_staff": "on", "groups": [str(strong.pk)]}
        data |= {"user_permissions": [str(permission("delete_company").pk)]}
        client.post(page(User, "add"), data)

        new = User.objects.get(username="new")
        assert not new.is_superuser
        assert not new.user_permissions.exists()
        assert not new.groups.exists()


class TestGroups:
    def test_one_s_own_group_cannot_be_given_more(self, client, clerk, weak):
        clerk.groups.add(weak)
        response = submit(client, weak, permissions=[str(permission("delete_company").pk)])

        assert "is not one of the available choices" in str(response.context["adminform"].form.errors["permissions"])
        assert [each.codename for each in weak.permissions.all()] == ["view_company"]

    def test_a_group_that_can_do_more_is_left_alone(self, client, strong):
        url = page(Group, "change", strong.pk)
        assert client.post(url, {"name": "Mine", "permissions": []}).status_code == 403
        assert client.post(page(Group, "delete", strong.pk), {"post": "yes"}).status_code == 403
        client.post(
            page(Group, "changelist"),
            {"action": "delete_selected", "_selected_action": [str(strong.pk)], "post": "yes"},
        )
        assert Group.objects.get(pk=strong.pk).permissions.count() == 1

    def test_a_new_group_holds_no_more_than_its_maker(self, client):
        data = {"name": "New", "permissions": [str(permission("delete_company").pk)]}
        client.post(page(Group, "add"), data)
        assert not Group.objects.filter(name="New").exists()

        client.post(page(Group, "add"), data | {"permissions": [str(permission("view_company").pk)]})
        assert Group.objects.get(name="New").permissions.count() == 1


def test_a_superuser_edits_everything(client, admin_client, strong, root):
    submit(admin_client, staff("other"), is_superuser=["on"], groups=[str(strong.pk)])
    assert state(User.objects.get(username="other"))[0]
    assert run_action(admin_client, "delete_selected", [strong]) == []  # it asks first
    assert submit(admin_client, root, first_name=["Ruth"]).status_code == 200
    assert User.objects.get(username="root").first_name == "Ruth"


class TestLinkOfAPerson:
    """Whose hunt an account sees is the matter of those who look after accounts."""

    @pytest.mark.parametrize(("codenames", "linked"), [((), False), (("change_user", "view_user"), True)])
    def test_is_set_by_those_who_may_edit_accounts(self, codenames, linked):
        account = staff("clerk", "change_userprofile", "view_userprofile", "see_everybody", *codenames)
        client = Client()
        client.force_login(account)
        person = UserProfileFactory()

        submit(client, person, account=[str(account.pk)])

        assert UserProfile.objects.filter(pk=person.pk, account=account).exists() == linked

    @pytest.mark.parametrize(("codenames", "linked"), [((), False), (("change_user", "view_user"), True)])
    def test_is_imported_by_those_who_may_edit_accounts(self, codenames, linked):
        people = ("add_userprofile", "change_userprofile", "view_userprofile", "see_everybody")
        account = staff("clerk", *people, *codenames)
        client = Client()
        client.force_login(account)
        person = UserProfileFactory()

        answer = upload(client, UserProfile, f"id,account\n{person.pk},clerk\n")

        assert UserProfile.objects.filter(pk=person.pk, account=account).exists() == linked
        assert ("say whose hunt an account sees" in answer.text) != linked


class TestRoles:
    """The administrator of a team is no superuser, and looks after everybody who is none."""

    @pytest.fixture
    def administrator(self) -> User:
        return staff("boss", groups=(Group.objects.get(name="Administrator"),))

    @pytest.mark.parametrize("role", ["Job seeker", "Coach", "Data steward", "Administrator"])
    def test_an_administrator_may_give_each_role(self, administrator, role):
        assert may_give_groups(administrator).filter(name=role).exists()
        other = staff("other", groups=(Group.objects.get(name=role),))
        UserProfileFactory(account=other)
        assert has_power_over(administrator, other)

    def test_an_administrator_has_no_power_over_a_superuser(self, administrator, root):
        assert not has_power_over(administrator, root)
        assert has_power_over(root, administrator)

    def test_who_has_left_gives_nothing(self, administrator):
        administrator.is_active = False
        assert not may_give_permissions(administrator).exists()
