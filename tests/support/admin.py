"""The registered models with their factories, and what people do on admin pages: actions and imports."""

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib import admin
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from factory import Sequence
from factory.django import DjangoModelFactory

from tests.support import project
from tests.support.pages import page

FORMATS = {"csv": "0", "json": "1", "xlsx": "2"}  # of an export; an import recognises them


class GroupFactory(DjangoModelFactory):
    class Meta:
        model = Group

    name = Sequence(lambda n: f"Group {n}")


class LogInFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    username = Sequence(lambda n: f"account{n}")
    ip_address = "192.0.2.1"
    user_agent = "A browser"
    path_info = "/admin/login/"


class AccessAttemptFactory(LogInFactory):
    class Meta:
        model = AccessAttempt

    failures_since_start = 1


class AccessFailureLogFactory(LogInFactory):
    class Meta:
        model = AccessFailureLog


class AccessLogFactory(LogInFactory):
    class Meta:
        model = AccessLog


LOG_INS = {
    AccessAttempt: AccessAttemptFactory,
    AccessFailureLog: AccessFailureLogFactory,
    AccessLog: AccessLogFactory,
}
FACTORIES = project.FACTORIES | {Group: GroupFactory} | LOG_INS
ADMIN_MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)


def shown_messages(response) -> list[str]:
    """Return the messages that a page shows."""
    return [str(message) for message in response.context["messages"]]


def run_action(client, action: str, rows) -> list[str]:
    """Run an admin action on `rows` and return the messages of the next page."""
    model = type(rows[0])
    data = {"action": action, "_selected_action": [str(row.pk) for row in rows]}
    response = client.post(page(model, "changelist"), data, follow=True)
    assert response.status_code == 200
    return shown_messages(response)


def preview_of(client, model, content: str | bytes, kind: str = "csv"):
    """Upload a file and return the page that says what its import would do, or what is wrong with it."""
    data = content.encode() if isinstance(content, str) else content
    response = client.post(page(model, "import"), {"import_file": SimpleUploadedFile(f"rows.{kind}", data)})
    assert response.status_code == 200
    return response


def upload(client, model, content: str | bytes, kind: str = "csv"):
    """Import a file, confirm it, and return the response: the preview if it has errors."""
    preview = preview_of(client, model, content, kind)
    if "confirm_form" not in preview.context:
        return preview
    confirm = preview.context["confirm_form"]
    return client.post(page(model, "process_import"), confirm.initial)


def faults(preview) -> list[str]:
    """Return the errors of all rows in an import preview."""
    result = preview.context["result"]
    return [message for row in result.invalid_rows for message in row.error.messages] + [
        str(error.error) for _, errors in result.row_errors() for error in errors
    ]
