"""The roles of a team: groups that a migration makes, each with what it may do."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from django.apps import apps as installed
from django.conf import settings
from django.db.migrations.operations.base import Operation

JOB_SEEKER = "Job seeker"
COACH = "Coach"
DATA_STEWARD = "Data steward"
ADMINISTRATOR = "Administrator"
ROLES = (JOB_SEEKER, COACH, DATA_STEWARD, ADMINISTRATOR)

ACCOUNT = "account"  # stands for the project's user model

Rights = Mapping[str, str]  # the codenames of each model, such as {"companies.company": "add view"}


class Right(NamedTuple):
    app_label: str
    model: str
    codename: str
    name: str


def rights_of(given: Rights) -> list[Right]:
    """Return the permissions of installed models: "add" is add_company, and what is no verb of Django's is itself."""
    rights = []
    for label, codenames in given.items():
        try:
            model = installed.get_model(settings.AUTH_USER_MODEL if label == ACCOUNT else label)
        except LookupError:  # another project may leave the legacy move out
            continue
        own = {codename: str(name) for codename, name in model._meta.permissions}
        for codename in codenames.split():
            full = codename if codename in own else f"{codename}_{model._meta.model_name}"
            name = own.get(full, f"Can {codename} {model._meta.verbose_name_raw}")
            rights.append(Right(model._meta.app_label, str(model._meta.model_name), full, name))
    return rights


class Grant(Operation):
    """Give a role permissions once, and make its group if there is none.

    `migrate` makes permissions after the last migration, so this makes those that it needs, as Django does. What a team
    changes afterwards stays: nothing grants it again. In reverse, the permissions are taken away; the group of a new
    role is deleted unless a team changed what it may do.
    """

    reduces_to_sql = False
    reversible = True

    def __init__(self, role: str, rights: Rights, new: bool = False) -> None:
        """Grant `rights` to the group `role`; if it is `new`, a group that a team gave this name stays as it is."""
        self.role = role
        self.rights = rights
        self.new = new

    def state_forwards(self, app_label: str, state: Any) -> None:
        pass

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        alias = schema_editor.connection.alias
        groups = to_state.apps.get_model("auth", "Group").objects.using(alias)
        group = groups.filter(name=self.role).first()
        if self.new:
            if group is not None:
                print(f"\n    The group “{self.role}” is there already, and stays as it is.", end="")  # noqa: T201
                return
            group = groups.create(name=self.role)
        if group is not None:  # or a team deleted it
            group.permissions.add(*self.permissions(to_state.apps, alias))

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        alias = schema_editor.connection.alias
        groups = to_state.apps.get_model("auth", "Group").objects.using(alias)
        if (group := groups.filter(name=self.role).first()) is None:
            return
        granted = self.permissions(to_state.apps, alias)
        if not self.new:
            group.permissions.remove(*granted)
        elif {*group.permissions.values_list("pk", flat=True)} == {*granted}:
            group.delete()

    def permissions(self, apps: Any, alias: str) -> Collection[Any]:
        """Return the keys of the permissions, and make those that are missing.

        Their rows may be of another rendering of the state than the field of the group.
        """
        kinds = apps.get_model("contenttypes", "ContentType").objects.using(alias)
        permissions = apps.get_model("auth", "Permission").objects.using(alias)
        found = []
        for right in rights_of(self.rights):
            kind, _ = kinds.get_or_create(app_label=right.app_label, model=right.model)
            permission, _ = permissions.get_or_create(
                content_type=kind, codename=right.codename, defaults={"name": right.name}
            )
            found.append(permission.pk)
        return found

    def describe(self) -> str:
        return f"Give the role {self.role} its permissions"
