"""Interactions as files have them. They are saved by the services, which keep the history of applications."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from companies.admin.resources import ListingRelation
from interactions.choices import ApplicationStatus, InteractionType
from interactions.models import JobUserInteraction
from interactions.services import clear_dates_of_round_before, save_edited
from jobpilot.admin.transfer.relations import PersonRelation, Relation
from jobpilot.admin.transfer.resources import RowResource
from jobpilot.admin.transfer.results import Draft
from jobpilot.admin.transfer.tables import PAGE
from jobpilot.admin.transfer.widgets import is_empty
from jobpilot.db.same_person import another_person
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
