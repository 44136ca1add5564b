"""The admin's forms of interactions, checked by `check_edited()` and saved by `save_edited()`."""

import copy
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from interactions.choices import STATUS_EVENTS, ApplicationStatus, InteractionType
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.models.job_user_interaction import AFTER_APPLYING, MOMENTS, settled
from interactions.services import check_edited, clear_dates_of_round_before
from interactions.services.locks import lock_listings
from interactions.services.rounds import status_since
from jobpilot.admin.forms import WholeRowForm, WholeRowFormSet
from jobpilot.admin.moments import MomentField
from jobpilot.services import lock_person
from jobpilot.zones import zone_of


class StatusForm(WholeRowForm):
    """A form whose changes of status must agree with the history."""

    need_time = ["interview_scheduled"]

    @property
    def status_changed_at(self) -> datetime | None:
        return self.cleaned_data.get("status_changed_at")

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.has_changed():
            return cleaned
        edited = self._new(cleaned) if self.instance._state.adding else self._fresh()
        for name in cleaned.keys() & {"interaction_type", "application_status", "resume", "resume_version", *MOMENTS}:
            setattr(edited, name, cleaned[name])
        cleaned |= {name: None for name in clear_dates_of_round_before(interaction=edited) if name in cleaned}
        edited.settle_days()
        cleaned |= {name: getattr(edited, name) for name in cleaned.keys() & AFTER_APPLYING.keys()}
        try:
            check_edited(interaction=edited, status_changed_at=self.status_changed_at)
        except ValidationError as error:
            self._add_new_errors(error)
        return cleaned

    @transaction.atomic
    def _new(self, cleaned: dict) -> JobUserInteraction:
        """Return the new row, with its person locked so that nobody else adds it concurrently."""
        if user := cleaned.get("user"):
            lock_person(user)
        return copy.copy(self.instance)

    @transaction.atomic
    def _fresh(self) -> JobUserInteraction:
        """Return the stored row, locked until it is saved: an admin page is one transaction."""
        lock_listings([self.instance.job_id])
        row = JobUserInteraction.objects.select_for_update(no_key=True).filter(pk=self.instance.pk).first()
        if row is None:
            raise ValidationError("This application or saved job no longer exists.")
        return row


class NoInput(forms.HiddenInput):
    """What a row sends of a field that it cannot change: nothing."""

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        return mark_safe("")


class ListRowForm(StatusForm):
    """A row of the changelist, where only an application has a status to choose."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.interaction_type != InteractionType.APPLIED:
            field = self.fields["application_status"]
            field.disabled, field.widget = True, NoInput()


class InteractionForm(StatusForm):
    """What a person did with a job. A new one is a saved job until another choice is made, saved now."""

    status_changed_at = MomentField(  # type: ignore[assignment]  # the form's class keeps no field
        required=False,
        help_text="When the status changed. Leave empty for now or, in a new application, for unknown.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding and "interaction_type" in self.fields:
            self.initial.setdefault("interaction_type", InteractionType.SAVED)

    def clean(self) -> dict:
        """Date what was chosen just now: saving the job, or applying to it."""
        cleaned = self.cleaned_data
        if "interaction_type" in self.changed_data or self.instance._state.adding:
            match cleaned.get("interaction_type"), cleaned.get("application_status"):
                case InteractionType.SAVED, _:
                    self._fill("saved_date", timezone.now())
                case InteractionType.APPLIED, ApplicationStatus.APPLIED:
                    self._fill("applied_date", cleaned.get("status_changed_at") or timezone.now())
        self._settle_change()
        return super().clean()

    def _settle_change(self) -> None:
        """Take a day without a time as the moment of the change or the application before, if it is the same day."""
        cleaned = self.cleaned_data
        at, sent = cleaned.get("status_changed_at"), cleaned.get("applied_date")
        person = cleaned.get("user") or getattr(self.instance, "user", None)
        if at and person:
            since = [] if self.instance._state.adding else [status_since(self.instance)]
            before = max(filter(None, [*since, sent]), default=None)
            cleaned["status_changed_at"] = settled(at, before, zone_of(person))

    def _fill(self, name: str, moment: datetime) -> None:
        """Give an empty field its value, also among the changed ones, which alone are written."""
        if name in self.fields and name not in self.errors and not self.cleaned_data.get(name):
            self.cleaned_data[name] = moment
            self.changed_data.append(name)


class TimelineEventForm(WholeRowForm):
    """A form that shows events of a status, which only the services record, and offers the other types."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_history(self.instance):
            for field in self.fields.values():
                field.disabled = True
        elif "event_type" in self.fields:
            event_type: Any = self.fields["event_type"]
            event_type.choices = [choice for choice in event_type.choices if choice[0] not in STATUS_EVENTS]


class TimelineFormSet(WholeRowFormSet):
    """Events of one interaction; new ones belong to its person and job."""

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form = super()._construct_form(i, **kwargs)
        if form.instance._state.adding:
            form.instance.user_id, form.instance.job_id = self.instance.user_id, self.instance.job_id
        return form

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if is_history(form.instance) and "DELETE" in form.fields:
            form.fields["DELETE"].disabled = True


def is_history(event: TimelineEvent) -> bool:
    """Return whether a stored event is part of the history of an application's status."""
    return not event._state.adding and event.event_type in STATUS_EVENTS
