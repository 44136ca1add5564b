"""Import a file of another program: choose it, look at what it would do, import it, and take it back."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.views.decorators.http import require_POST
from unfold.contrib.filters.admin import ChoicesCheckboxFilter

from companies.models import Company, JobListing
from interactions.admin.whose import chooser, chosen_person
from interactions.models import JobUserInteraction
from jobpilot.admin.authority import may
from jobpilot.admin.base import ModelAdmin, badge_column, change_url, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter
from jobpilot.admin.moments import day_column
from jobpilot.admin.transfer.delimited import write_delimited
from jobpilot.admin.transfer.formats import escape_formula
from jobpilot.admin.transfer.forms import UploadForm
from jobpilot.admin.transfer.readable import TYPES
from jobpilot.admin.transfer.tables import PAGE, UnreadableFileError
from jobpilot.admin.transfer.uploads import Upload, UploadGoneError, keep_upload, take_upload
from jobpilot.intake.hunt_table import as_csv, as_workbook
from jobpilot.intake.importing import UnnamedColumnsError, import_file, mapping_for
from jobpilot.intake.limits import too_many_bytes
from jobpilot.intake.mapping_form import MappingForm
from jobpilot.intake.models import Batch, BatchFormat, BatchLine, LineOutcome
from jobpilot.intake.recognition import recognised
from jobpilot.intake.tracker import Mapping
from jobpilot.intake.undoing import undo_batch
from jobpilot.models import Change, UserProfile
from jobpilot.models.belonging import person_of
from resumes.admin.json_resume import may_import as may_import_resumes
from resumes.models import Resume

SHOWN = 25  # lines of each outcome in a preview
OUTCOME_COLOURS = {
    LineOutcome.NEW: "success",
    LineOutcome.CHANGED: "info",
    LineOutcome.MERGED: "primary",
    LineOutcome.REFUSED: "warning",
}
STYLES = ["companies/inbox.css", "jobpilot/buttons.css", "interactions/board.css", "intake/intake.css"]
MEDIA = forms.Media(css={"all": STYLES})


class RecordAdmin(ModelAdmin):
    """Rows that an import writes and people read."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Batch)
class BatchAdmin(RecordAdmin):
    list_display = [
        "file_name",
        link_column("user", "person"),
        "format",
        *("read", "new", "changed", "same", "merged", "refused"),
        day_column("imported_at", "imported"),
        day_column("undone_at", "taken back"),
    ]
    list_filter = [("format", ChoicesCheckboxFilter), ("user", AutocompleteSelectFilter)]
    list_select_related = ["user"]
    search_fields = ["file_name"]
    autocomplete_fields = ["user"]
    change_form_template = "admin/intake/batch.html"
    change_list_template = "admin/intake/batches.html"
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("file_name", "user"),
                    ("format", "sha256"),
                    ("imported_at", "undone_at"),
                    ("read", "new", "changed"),
                    ("same", "merged", "refused"),
                    "rows_of_the_file",
                ]
            },
        ),
    ]
    readonly_fields = ["rows_of_the_file"]
    left_out = frozenset(("mapping", "occasion", "left"))

    @admin.display(description="rows")
    def rows_of_the_file(self, batch: Batch) -> Any:
        address = reverse("admin:intake_batchline_changelist")
        return format_html(
            '<a href="{}?batch__id__exact={}" class="text-link">What became of each row</a>', address, batch.pk
        )

    def get_urls(self) -> list:
        def wrapped(view: Any) -> Any:
            return self.admin_site.admin_view(view)

        return [
            path("import/", wrapped(self.import_view), name="intake_batch_import"),
            path("hunt/<str:kind>/", wrapped(self.hunt_view), name="intake_batch_hunt"),
            path("<path:key>/undo/", wrapped(self.undo_view), name="intake_batch_undo"),
            path("<path:key>/refused/", wrapped(self.refused_view), name="intake_batch_refused"),
            *super().get_urls(),
        ]

    def may_import(self, request: HttpRequest) -> bool:
        return all(may(request.user, "add", model) for model in (Batch, JobUserInteraction, JobListing, Company))

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        offered = {
            "may_import": self.may_import(request),
            "may_export": person_of(request.user) is not None and may(request.user, "view", JobUserInteraction),
        }
        return super().changelist_view(request, {**(extra_context or {}), **offered})

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        batch = context["original"]
        context |= {"may_undo": self.may_import(request), "intake_media": MEDIA, "resume": _resume_of(batch)}
        return super().render_change_form(request, context, *args, **kwargs)

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Show the form, for a file what its import would do, and import it once that is confirmed."""
        if not self.may_import(request):
            raise PermissionDenied
        person = chosen_person(request)
        form = UploadForm(
            *((request.POST, request.FILES) if request.FILES else ()), limits=PAGE, refusal=too_many_bytes
        )
        form.fields["import_file"].widget.attrs["accept"] = ".csv,.tsv,.txt,.json,.xlsx,.zip,.html,.htm"
        context: dict[str, Any] = {}
        upload = None
        template = "admin/intake/import.html"
        try:
            if request.POST.get("upload"):
                upload = take_upload(request.POST["upload"], user=request.user, model=Batch)
            elif form.is_bound and form.is_valid():
                upload = Upload(form.cleaned_data["import_file"].read(), form.cleaned_data["import_file"].name)
            if upload and person is None:
                messages.error(request, "Choose whose hunt it is for.")
            elif upload and person:
                context = self._looked_at(request, person, upload)
                if batch := context.get("imported"):
                    if batch.imported_at:
                        said = messages.WARNING if batch.refused else messages.SUCCESS
                        self.message_user(request, _in_words(batch), said)
                        return redirect(change_url(batch))
                    context["token"] = keep_upload(upload, user=request.user, model=Batch)
                    template = "admin/intake/progress.html"
        except (UploadGoneError, UnreadableFileError, ValidationError) as error:
            for text in error.messages if isinstance(error, ValidationError) else [str(error)]:
                messages.error(request, text)
        people = chooser(request, self.admin_site, person)
        context |= {
            **self.admin_site.each_context(request),
            "title": "Import a file",
            "form": form,
            "person": person,
            "people": people,
            "media": MEDIA + form.media + (people.media if people else forms.Media()),
        }
        return TemplateResponse(request, template, context)

    def _looked_at(self, request: HttpRequest, person: UserProfile, upload: Upload) -> dict[str, Any]:
        """Import an upload if that is confirmed, and return what it became; or else what it would become."""
        is_again = "upload" in request.POST
        given = recognised(upload.data, upload.name, limits=PAGE)
        if given.resume and not may_import_resumes(request):
            raise ValidationError("The file has a resume, and your account may not add resumes.")
        table = given.table
        mapping_form = chosen = None
        file = ContentFile(upload.data, name=upload.name)
        if request.POST.get("what") == "continue":
            begun = Batch.objects.filter(user=person, pk=request.POST.get("batch", "")).first()
            if begun is None or begun.undone_at:
                raise UploadGoneError
            if not begun.imported_at:
                begun, _ = import_file(user=person, file=file, account=request.user, limits=PAGE, portions=1)
            return {"imported": begun, "rows": len(table.rows)}
        if given.format == BatchFormat.TRACKER:
            mapping = mapping_for(table, person)
            mapping_form = MappingForm(table, mapping)
            if is_again:
                mapping_form = MappingForm.as_posted(table, mapping, request.POST)
            if mapping_form.is_valid():
                chosen = mapping_form.chosen()
                mapping_form = MappingForm(table, Mapping.of(table, chosen))
        is_confirmed = request.POST.get("what") == "import" and (mapping_form is None or chosen is not None)
        try:
            batch, lines = import_file(
                user=person,
                file=file,
                mapping=chosen,
                account=request.user,
                is_dry_run=not is_confirmed,
                limits=PAGE,
                portions=1,
            )
        except UnnamedColumnsError:
            messages.warning(request, "Say which columns name the job and the company.")
            batch, lines = None, []
        if is_confirmed and batch:
            return {"imported": batch, "rows": len(table.rows)}
        earlier = Batch.objects.filter(user=person, undone_at=None).exclude(imported_at=None)
        return {
            "batch": batch,
            "rows": len(table.rows),
            "file_name": upload.name,
            "groups": _groups(batch, lines) if batch else [],
            "mapping": mapping_form,
            "unread_sheets": table.unread_sheets,
            "known_before": batch and earlier.filter(sha256=batch.sha256).first(),
            "token": keep_upload(upload, user=request.user, model=Batch),
        }

    @method_decorator(require_POST)
    def undo_view(self, request: HttpRequest, key: str) -> HttpResponse:
        batch = self._batch(request, key)
        if not self.may_import(request):
            raise PermissionDenied
        try:
            batch = undo_batch(batch=batch, account=request.user)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        else:
            left = len(batch.left)
            text = f"The import of {batch.file_name} was taken back."
            self.message_user(
                request,
                f"{text} {left} of its rows stay as they are." if left else text,
                messages.WARNING if left else messages.SUCCESS,
            )
        return redirect(change_url(batch))

    def refused_view(self, request: HttpRequest, key: str) -> HttpResponse:
        """Answer with the refused rows as a table that can be mended and imported again."""
        batch = self._batch(request, key)
        lines = list(batch.lines.filter(outcome=LineOutcome.REFUSED).order_by("number"))
        order = {heading: place for place, heading in enumerate(batch.mapping.get("headings", ()))}
        said = dict.fromkeys(heading for line in lines for heading in line.original)
        headings = sorted(said, key=lambda heading: order.get(heading, len(order)))
        rows = ([*(escape_formula(line.original.get(each, "")) for each in headings), line.reason] for line in lines)
        text = write_delimited([*map(escape_formula, headings), "Reason"], rows)
        response = HttpResponse(text, content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="refused.csv"'
        return response

    def hunt_view(self, request: HttpRequest, kind: str) -> HttpResponse:
        """Answer with the saved jobs and applications of the account's person, or of the one who is chosen."""
        person = chosen_person(request)
        if kind not in TYPES or person is None:
            raise Http404
        if not may(request.user, "view", JobUserInteraction):
            raise PermissionDenied
        data = as_csv(user=person) if kind == "csv" else as_workbook(user=person)
        Change.objects.record_export(request.user, UserProfile, rows=1, format=kind, row=person, person=person)
        response = HttpResponse(data, content_type=TYPES[kind])
        response["Content-Disposition"] = f'attachment; filename="applications.{kind}"'
        return response

    def _batch(self, request: HttpRequest, key: str) -> Batch:
        batch = self.get_object(request, key)
        if batch is None or not self.has_view_permission(request, batch):
            raise Http404
        return batch


def _resume_of(batch: Batch) -> Resume | None:
    """Return the resume that an import made or changed, if it is still there."""
    if batch.format not in (BatchFormat.LINKEDIN, BatchFormat.JSON_RESUME):
        return None
    changes = Change.objects.filter(occasion=batch.occasion, model=Resume._meta.label_lower)
    return Resume.objects.filter(user=batch.user_id, pk__in=[*changes.values_list("key", flat=True)]).first()


def _groups(batch: Batch, lines: list[BatchLine]) -> list[dict[str, Any]]:
    """Return the outcomes that occur, each with its first lines."""
    shown = {outcome: [line for line in lines if line.outcome == outcome][:SHOWN] for outcome in LineOutcome}
    return [
        {
            "outcome": outcome.label,
            "count": getattr(batch, outcome.value),
            "lines": shown[outcome],
            "become": any(line.becomes for line in shown[outcome]),
        }
        for outcome in LineOutcome
        if getattr(batch, outcome.value)
    ]


def _in_words(batch: Batch) -> str:
    counts = ", ".join(f"{getattr(batch, each.value):,} {each.label.lower()}" for each in LineOutcome)
    return f"{batch.file_name}: {batch.read:,} rows: {counts}."


@admin.register(BatchLine)
class BatchLineAdmin(RecordAdmin):
    list_display = [
        "number",
        badge_column("outcome", OUTCOME_COLOURS),
        "reason",
        link_column("job"),
        link_column("interaction", "application"),
        link_column("batch", "file"),
    ]
    list_filter = [("outcome", ChoicesCheckboxFilter), ("batch", AutocompleteSelectFilter)]
    list_select_related = ["job", "interaction", "interaction__job", "batch"]
    search_fields = ["batch__file_name"]
    autocomplete_fields = ["batch", "job", "interaction"]
    fieldsets = [(None, {"fields": [("batch", "number"), ("outcome", "reason"), ("job", "interaction"), "original"]})]
    left_out = frozenset(("user",))
