"""The admin of people with an action for resumes."""

from typing import cast

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from unfold.decorators import action
from unfold.forms import BaseDialogForm

from jobpilot.admin.people import UserProfileAdmin
from jobpilot.models import UserProfile
from resumes.services import create_resume_from_profile

admin.site.unregister(UserProfile)


@admin.register(UserProfile)
class UserProfileWithResumesAdmin(UserProfileAdmin):
    """Add a button that creates a resume from a profile."""

    actions_detail = [*UserProfileAdmin.actions_detail, "create_resume"]

    @action(
        description="Create a resume…",
        url_path="create-resume",
        permissions=["create_resume"],
        dialog={
            "title": "Create a resume",
            "description": "Create a draft with the content of this profile and its skill bank.",
            "form_submit_text": "Create",
        },
    )
    def create_resume(self, request: HttpRequest, form: BaseDialogForm, object_id: str) -> HttpResponse:
        person = cast(UserProfile, self.get_row(request, object_id))

        def create() -> tuple[Model, str]:
            resume = create_resume_from_profile(user=person)
            self.log_addition(request, resume, f"Created from the profile of {person}.")
            return resume, f"The resume was created from the profile of {person}."

        return self.in_dialog(request, person, create)

    def has_create_resume_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_view_permission(request) and request.user.has_perm("resumes.add_resume")
