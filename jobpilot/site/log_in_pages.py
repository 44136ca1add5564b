"""The pages around an account: invite somebody, choose a password by a link, ask for such a link."""

import logging
from smtplib import SMTPException
from threading import Thread
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import ADDITION, CHANGE
from django.contrib.auth import get_user_model
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.models import Group
from django.contrib.auth.views import INTERNAL_RESET_SESSION_TOKEN, PasswordResetConfirmView
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse, reverse_lazy
from django.views.decorators.cache import never_cache
from unfold.widgets import (
    UnfoldAdminEmailInputWidget,
    UnfoldAdminPasswordWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextInputWidget,
)

from jobpilot.admin.authority import has_power_over, may_give_groups, may_invite
from jobpilot.admin.history import log
from jobpilot.models import UserProfile
from jobpilot.site.invitations import (
    HasAccountError,
    days_of_link,
    invite,
    name_of,
    path_of_link,
    role_of,
    send_link,
)
from jobpilot.site.mail import sends_mail
from jobpilot.site.roles import ROLES

logger = logging.getLogger(__name__)
BACKEND = "django.contrib.auth.backends.ModelBackend"
BETWEEN_MAILS = 300  # seconds, so that nobody fills somebody's mailbox


class InvitationForm(forms.Form):
    first_name = forms.CharField(max_length=150, required=False, widget=UnfoldAdminTextInputWidget)
    last_name = forms.CharField(max_length=150, required=False, widget=UnfoldAdminTextInputWidget)
    email = forms.EmailField(
        label="E-mail", max_length=150, widget=UnfoldAdminEmailInputWidget, help_text="They log in with it."
    )
    role = forms.ModelChoiceField(Group.objects.none(), widget=UnfoldAdminSelectWidget)

    def __init__(self, *args: Any, giver: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = self.fields["role"]
        assert isinstance(roles, forms.ModelChoiceField)  # noqa: S101
        roles.queryset = may_give_groups(giver).order_by("name")
        if roles.queryset.filter(name=ROLES[0]).exists():
            roles.initial = roles.queryset.get(name=ROLES[0]).pk


@never_cache
def invite_page(request: HttpRequest) -> HttpResponse:
    """Give somebody an account and a role, and show the link to hand on."""
    if not may_invite(request.user):
        raise PermissionDenied
    if request.method == "POST" and "account" in request.POST:
        return _new_link(request)
    person = _person(request)
    known = {name: getattr(person, name) for name in ("first_name", "last_name", "email")} if person else {}
    form = InvitationForm(request.POST or None, giver=request.user, initial=known)
    existing = person.account if person else None
    if request.method == "POST" and form.is_valid():
        try:
            account = invite(**form.cleaned_data, person=person)
        except HasAccountError as error:
            existing = error.account
            form.add_error(None, error)
        except ValidationError as error:
            form.add_error(None, ValidationError(error.messages))
        else:
            log(request, f"Invited as {form.cleaned_data['role']}.", account, flag=ADDITION)
            return _show_link(request, account, invited=True)
    context = {
        "title": f"Invite {person}" if person else "Invite somebody",
        "form": form,
        "person": person,
        "existing": existing,
        "existing_name": name_of(existing) if existing else "",
        "may_renew": existing and existing.is_active and has_power_over(request.user, existing),
        "sends_mail": sends_mail(),
    }
    return TemplateResponse(request, "site/invite.html", admin.site.each_context(request) | context)


def _person(request: HttpRequest) -> UserProfile | None:
    """Return the person that the address names; raise Http404 if there is none."""
    if not (key := request.GET.get("person", "")):
        return None
    try:
        return get_object_or_404(UserProfile.objects.select_related("account"), pk=key)
    except ValidationError:
        return get_object_or_404(UserProfile.objects.none())


def _new_link(request: HttpRequest) -> HttpResponse:
    key = request.POST["account"]
    account = get_object_or_404(get_user_model(), pk=key if key.isdecimal() and len(key) < 19 else 0, is_active=True)
    if not has_power_over(request.user, account):
        raise PermissionDenied
    log(request, "Made a link to choose a password.", account, flag=CHANGE)
    return _show_link(request, account, invited=False)


def _show_link(request: HttpRequest, account: Any, *, invited: bool) -> HttpResponse:
    link = request.build_absolute_uri(path_of_link(account))
    sent = failed = False
    if account.email:
        try:
            send_link(account, link, invited=invited or not account.has_usable_password())
            sent = sends_mail()
        except (SMTPException, OSError):
            logger.exception("The link for %s could not be mailed.", account.get_username())
            failed = True
    context = {
        "title": f"Invitation of {name_of(account)}",
        "account": account,
        "name": name_of(account),
        "role": role_of(account),
        "link": link,
        "days": days_of_link(),
        "sent": sent,
        "failed": failed,
    }
    return TemplateResponse(request, "site/invited.html", admin.site.each_context(request) | context)


class ChoosePasswordForm(SetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("new_password1", "new_password2"):
            self.fields[name].widget = UnfoldAdminPasswordWidget(attrs={"autocomplete": "new-password"})
        self.fields["new_password1"].label = "Password"
        self.fields["new_password1"].widget.attrs["autofocus"] = True
        self.fields["new_password2"].label = "The same again"


class WelcomeView(PasswordResetConfirmView):
    """Let whoever has a link choose the password of its account, and log them in."""

    form_class = ChoosePasswordForm
    template_name = "site/welcome.html"
    title = "Choose a password"
    success_url = reverse_lazy("admin:index")
    post_reset_login = True
    post_reset_login_backend = BACKEND

    def get_user(self, uidb64: str) -> Any:
        account = super().get_user(uidb64)
        return account if account is not None and account.is_active else None

    def form_valid(self, form: Any) -> HttpResponse:
        """Save the password, once: of two requests with one link, the second finds it used."""
        with transaction.atomic():
            account = get_user_model().objects.select_for_update().get(pk=form.user.pk)
            token = self.request.session.get(INTERNAL_RESET_SESSION_TOKEN)
            if not self.token_generator.check_token(account, token):
                self.validlink = False
                return self.render_to_response(self.get_context_data())
            response = super().form_valid(form)
        messages.success(self.request, f"Welcome, {name_of(self.user)}. You are logged in.")
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = admin.site.each_context(self.request) | super().get_context_data(**kwargs)
        if not context["validlink"]:
            return context | {"title": "This link does not work any more", "sends_mail": sends_mail()}
        return context | {"account": self.user, "name": name_of(self.user), "role": role_of(self.user)}

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        return super().render_to_response(context, **kwargs | {"status": 200 if context["validlink"] else 410})


class ForgottenPasswordForm(forms.Form):
    email = forms.EmailField(label="E-mail", max_length=254, widget=UnfoldAdminEmailInputWidget({"autofocus": True}))


@never_cache
def forgotten_password_page(request: HttpRequest) -> HttpResponse:
    """Mail a link to whoever has an account with an address, and say the same if nobody has."""
    if not sends_mail():
        raise Http404
    form = ForgottenPasswordForm(request.POST or None)
    asked = request.method == "POST" and form.is_valid()
    if asked:
        accounts = get_user_model().objects.filter(email__iexact=form.cleaned_data["email"], is_active=True)
        links = [
            (account, request.build_absolute_uri(path_of_link(account)))
            for account in accounts[:5]
            if cache.add(f"password-mail-{account.pk}", True, BETWEEN_MAILS)
        ]
        # In a thread, so that the time of the answer does not tell whether there is an account either.
        Thread(target=_mail, args=[links], name="password mail").start()
    context = {"title": "Forgotten password", "form": form, "asked": asked, "days": days_of_link()}
    context["log_in"] = reverse("admin:login")
    return TemplateResponse(request, "site/forgotten_password.html", admin.site.each_context(request) | context)


def _mail(links: list[tuple[Any, str]]) -> None:
    for account, link in links:
        try:
            send_link(account, link, invited=False)
        except (SMTPException, OSError):
            logger.exception("The link for %s could not be mailed.", account.get_username())
