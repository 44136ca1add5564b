"""What an account may do, and what it may give to others: never more than it has itself."""

from typing import Any

from django.contrib.auth import get_permission_codename, get_user_model
from django.contrib.auth.models import Group, Permission
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from jobpilot.models import UserProfile
from jobpilot.models.belonging import SEE_EVERYBODY, sees_everybody


def may(account: Any, verb: str, model: type[Model]) -> bool:
    """Return whether an account may "add", "change", "delete" or "view" rows of a model."""
    return account.has_perm(f"{model._meta.app_label}.{get_permission_codename(verb, model._meta)}")


def held(account: Any) -> QuerySet[Permission]:
    """Return the permissions of an account, of its groups too, whether or not it is active."""
    if account.is_superuser:
        return Permission.objects.all()
    return Permission.objects.filter(
        Exists(Permission.objects.filter(Q(user=account) | Q(group__user=account), pk=OuterRef("pk")))
    )


def may_give_permissions(giver: Any) -> QuerySet[Permission]:
    """Return the permissions that `giver` may give to others."""
    return held(giver) if giver.is_active else Permission.objects.none()


def may_give_groups(giver: Any) -> QuerySet[Group]:
    """Return the groups that `giver` may give to others and edit: those that can do nothing that `giver` cannot."""
    if giver.is_superuser and giver.is_active:
        return Group.objects.all()
    beyond = Permission.objects.filter(group=OuterRef("pk")).exclude(pk__in=may_give_permissions(giver).values("pk"))
    return Group.objects.filter(~Exists(beyond))


def has_power_over(giver: Any, account: Any) -> bool:
    """Return whether `giver` may edit an account, set its password and delete it.

    Whoever sets a password can log in with it. So the account may do nothing, and see the rows of nobody, that `giver`
    may not.
    """
    if giver.is_superuser or giver.pk == account.pk:
        return True
    if account.is_superuser or held(account).exclude(pk__in=may_give_permissions(giver).values("pk")).exists():
        return False
    return sees_everybody(giver) or not UserProfile.objects.filter(account=account).exists()


def may_change_accounts(account: Any) -> bool:
    return may(account, "change", get_user_model())


def may_invite(account: Any) -> bool:
    """Return whether an account may invite people: it looks after accounts and sees the hunts that they are for."""
    opts = get_user_model()._meta
    return account.is_active and account.has_perms(
        [
            f"{opts.app_label}.add_{opts.model_name}",
            f"{opts.app_label}.change_{opts.model_name}",
            "jobpilot.add_userprofile",
            "jobpilot.change_userprofile",
            SEE_EVERYBODY,
        ]
    )
