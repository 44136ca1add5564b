"""Interactions, interviews, offers and contacts as files have them. The services save what has a history."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models.functions import Lower
from django.utils import timezone

from companies.admin.resources import CompanyRelation, ListingRelation
from interactions.choices import ApplicationStatus, InteractionType
from interactions.models import Contact, Interview, JobUserInteraction, Offer
from interactions.services import add_offer, clear_dates_of_round_before, save_edited, save_interview
from jobpilot.admin.transfer.relations import PersonRelation, Relation
from jobpilot.admin.transfer.resources import RowResource
from jobpilot.admin.transfer.results import Draft
from jobpilot.admin.transfer.tables import PAGE
from jobpilot.admin.transfer.widgets import is_empty
from jobpilot.db.same_person import another_person
from jobpilot.models.belonging import person_of
from jobpilot.notations import shortened
from resumes.models import Resume


class ResumeRelation(Relation):
    """A resume of the person in the same row, by its title."""

    model = Resume
    select_related = ("user",)

    def load_names(self, drafts: list[Draft]) -> None:
        titles = self.texts(drafts)
        self.found: dict[tuple[Any, str], list[Resume]] = defaultdict(list)
        self.titled: dict[str, Resume] = {}
        for resume in self.queryset().filter(title__in=titles).order_by("title", "pk") if titles else ():
            self.found[resume.user_id, resume.title.strip()].append(resume)
            self.titled.setdefault(resume.title.strip(), resume)

    def candidates(self, text: str, draft: Draft) -> list[Any]:
        return self.found.get((draft.instance.user_id, text), [])

    def unknown(self, text: str) -> ValidationError:
        return ValidationError(f"This person has no resume “{text[:60]}”. Check the title, or add the resume first.")

    def by_name(self, text: str, draft: Draft) -> Any:
        try:
            return super().by_name(text, draft)
        except ValidationError:
            if not self.candidates(text, draft):
                self.require_own(self.titled.get(text), draft)
            raise

    def find(self, draft: Draft, cells: dict[str, Any], stored: Any) -> Any:
        target = super().find(draft, cells, stored)
        self.require_own(target, draft)
        return target

    def require_own(self, resume: Any, draft: Draft) -> None:
        """Raise ValidationError if a resume belongs to another person than the row. The sentence names both."""
        if isinstance(resume, Resume) and draft.instance.user_id not in (None, resume.user_id):
            raise ValidationError(another_person(resume, resume.user, draft.instance.user))


class JobUserInteractionResource(RowResource):
    """Name the person, the job and the resume as people do; the ids of them come last."""

    completed = ["interaction_type", "application_status"]
    writes_one_by_one = True
    limits = replace(PAGE, rows=2_000)  # a dozen statements each

    class Meta(RowResource.Meta):
        model = JobUserInteraction

    def make_relations(self) -> Sequence[Relation]:
        return [PersonRelation("user"), ListingRelation("job", "company", "location"), ResumeRelation("resume")]

    def prepare(self, drafts: list[Draft]) -> None:
        """Fill in what the form fills in: the type, the status of what was sent, and the date of a saved job."""
        for draft in drafts:
            interaction = draft.instance
            if draft.is_new and is_empty(draft.cells.get("interaction_type")):
                applied = interaction.application_status or interaction.applied_date
                interaction.interaction_type = InteractionType.APPLIED if applied else InteractionType.SAVED
            if draft.is_new and interaction.interaction_type == InteractionType.APPLIED:
                if interaction.applied_date and not interaction.application_status:
                    interaction.application_status = ApplicationStatus.APPLIED
                if not interaction.application_status:
                    draft.refuse("An application needs a status.", "application_status")
            if interaction.interaction_type == InteractionType.SAVED and not interaction.saved_date:
                interaction.saved_date = timezone.now()
            if not draft.is_new and {"application_status", "applied_date"} <= draft.cells.keys():
                clear_dates_of_round_before(interaction=interaction)

    def write(self, drafts: list[Draft], using: str) -> None:
        for draft in drafts:
            save_edited(interaction=draft.instance, fields=None if draft.is_new else draft.changed)


class ApplicationRelation(Relation):
    """An application of the person in the same row, by the title of its job, with company and place if several do."""

    model = JobUserInteraction
    select_related = ("user", "job__company")

    def __init__(self, name: str, person: PersonRelation) -> None:
        super().__init__(name)
        self.person = person  # loaded before

    def names(self, target: Any) -> dict[str, str]:
        values = (target.job.title, target.job.company.name, target.job.location) if target else ("", "", "")
        return dict(zip((self.name, "company", "location"), values, strict=True))

    def queryset(self) -> Any:
        return super().queryset().filter(interaction_type=InteractionType.APPLIED)

    def load_names(self, drafts: list[Draft]) -> None:
        titles = {text.lower() for text in self.texts(drafts)}
        people = {*self.person.by_id, *(each.pk for found in self.person.found.values() for each in found)}
        if own := self.account and person_of(self.account):
            people.add(own.pk)
        self.found: dict[tuple[Any, str], list[JobUserInteraction]] = defaultdict(list)
        rows = self.queryset().filter(user__in=people).alias(title=Lower("job__title")).filter(title__in=titles)
        for row in rows.order_by("pk") if titles and people else ():
            self.found[row.user_id, row.job.title.casefold()].append(row)

    def candidates(self, text: str, draft: Draft) -> list[Any]:
        found = self.found.get((draft.instance.user_id, text.casefold()), [])
        for column in ("company", "location"):
            if not is_empty(cell := draft.cells.get(column)):
                wanted = str(cell).strip().casefold()
                found = [each for each in found if self.names(each)[column].casefold() == wanted]
        return found

    def unknown(self, text: str) -> ValidationError:
        return ValidationError(
            f"This person has no application for “{shortened(text)}”. Check the title of the job and the company, or "
            "apply first."
        )


class OfApplicationResource(RowResource):
    """Rows of an application, which a row that is stored never leaves."""

    writes_one_by_one = True
    limits = replace(PAGE, rows=2_000)  # a dozen statements each

    def make_relations(self) -> Sequence[Relation]:
        person = PersonRelation("user")
        return [person, ApplicationRelation("interaction", person)]

    def prepare(self, drafts: list[Draft]) -> None:
        for draft in drafts:
            moved = [name for name in ("user", "interaction") if self._is_moved(draft, f"{name}_id")]
            if moved:
                noun = self._meta.model._meta.verbose_name
                draft.refuse(f"This {noun} stays with its application. Add a new one instead.", moved[-1])

    def _is_moved(self, draft: Draft, key: str) -> bool:
        return not draft.is_new and getattr(draft.instance, key) != draft.stored[key]


class InterviewResource(OfApplicationResource):
    class Meta(RowResource.Meta):
        model = Interview

    def write(self, drafts: list[Draft], using: str) -> None:
        for draft in drafts:
            draft.instance.validate_constraints()
            save_interview(interview=draft.instance)


class OfferResource(OfApplicationResource):
    """A new offer is open: what is decided on it changes the application, and is recorded on its page."""

    class Meta(RowResource.Meta):
        model = Offer

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fields["state"].readonly = True

    def write(self, drafts: list[Draft], using: str) -> None:
        for draft in drafts:
            draft.instance.validate_constraints()
            if draft.is_new:
                add_offer(offer=draft.instance)
            else:
                draft.instance.save(update_fields=[*draft.changed, "updated_at"])


class ContactResource(RowResource):
    class Meta(RowResource.Meta):
        model = Contact

    def make_relations(self) -> Sequence[Relation]:
        self.companies = CompanyRelation("company", self)
        return [PersonRelation("user"), self.companies]

    def notes(self) -> list[str]:
        return self.companies.notes()
