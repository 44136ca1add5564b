"""An upload between its preview and its confirmation: ours, one person's, for one model, once, and not for long."""

import os
import tempfile
import time
from pathlib import Path

import pytest
import time_machine
from django.core import signing

from companies.admin.resources import CompanyResource
from companies.models import Company
from jobpilot.admin.transfer.tables import Limits
from jobpilot.admin.transfer.uploads import MAX_AGE, SALT, Upload, keep_upload, private_folder
from jobpilot.factories import UserFactory
from jobpilot.models import UserProfile
from tests.support.admin import preview_of, shown_messages
from tests.support.pages import page

GONE = "This file was imported already, or its preview has expired. Choose the file again."
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return private_folder()


def token_of(client, model=Company, content: str = "name\nQuay\n") -> str:
    return preview_of(client, model, content).context["confirm_form"].initial["upload"]


def confirm(client, token: str, model=Company) -> list[str]:
    response = client.post(page(model, "process_import"), {"upload": token}, follow=True)
    assert response.status_code == 200
    return shown_messages(response)


def test_a_file_is_imported_once(admin_client, folder):
    token = token_of(admin_client)
    assert len(list(folder.iterdir())) == 1

    assert confirm(admin_client, token) == ["Import finished: 1 new, 0 updated, 0 unchanged companies."]
    assert confirm(admin_client, token) == [GONE]
    assert Company.objects.count() == 1
    assert list(folder.iterdir()) == []


def test_only_the_account_of_the_server_opens_the_folder(folder):
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o755)
    with pytest.raises(PermissionError):
        private_folder()


def test_a_folder_of_somebody_else_is_a_sentence_at_the_field(admin_client, folder):
    folder.rmdir()
    folder.symlink_to(tempfile.mkdtemp())

    preview = preview_of(admin_client, Company, "name\nQuay\n")

    assert preview.context["form"].errors == {
        "import_file": ["The server has no place to keep the file. Ask whoever runs it."]
    }


@pytest.mark.parametrize("content", ["name\n\n", "colour\nred\n", "name,founded_year\nQuay,soon\n"])
def test_a_file_that_is_refused_is_not_kept(admin_client, folder, content):
    assert "confirm_form" not in preview_of(admin_client, Company, content).context
    assert list(folder.iterdir()) == []


def test_a_file_of_the_server_cannot_be_named(admin_client, folder, tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("name\nStolen\n")
    inside = folder / "known"
    inside.write_text("name\nStolen\n")
    forged = signing.dumps({"key": str(secret), "name": "x", "user": "1", "model": "companies.Company"}, key="guess")

    for token in (str(secret), "known", "../secret.csv", forged, "", "\x00", "a:b:c"):
        assert confirm(admin_client, token) == [GONE]
    names = {"import_file_name": "secret.csv", "original_file_name": "a.csv", "format": "0", "resource": ""}
    admin_client.post(page(Company, "process_import"), names)

    assert secret.exists()
    assert inside.exists()
    assert not Company.objects.exists()


def test_a_token_for_something_else_is_none(admin_client, admin_user):
    """Each purpose signs with its own salt."""
    kept = keep_upload(Upload(b"name\nQuay\n", "a.csv"), user=admin_user, model=Company)
    content = signing.loads(kept, salt=SALT)

    assert confirm(admin_client, signing.dumps(content)) == [GONE]


def test_nobody_else_confirms_a_preview(admin_client, client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    token = token_of(admin_client)

    assert confirm(client, token) == [GONE]
    assert confirm(admin_client, token, UserProfile) == [GONE]
    assert confirm(admin_client, token)[0].startswith("Import finished: 1 new")


def test_a_preview_expires_and_its_file_goes_with_the_next_upload(admin_client, folder):
    token = token_of(admin_client)
    (kept,) = folder.iterdir()
    old = time.time() - MAX_AGE - 1
    os.utime(kept, (old, old))
    token_of(admin_client)

    assert not kept.exists()
    assert len(list(folder.iterdir())) == 1
    assert confirm(admin_client, token) == [GONE]


def test_a_token_is_too_old_an_hour_later(admin_client, admin_user):
    with time_machine.travel(time.time() - MAX_AGE - 5):
        token = keep_upload(Upload(b"name\nQuay\n", "a.csv"), user=admin_user, model=Company)

    assert confirm(admin_client, token) == [GONE]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            300_000,
            "The file has 1.4 MB, and at most 1 MB can be read. Split it, or import it with “manage.py import_rows”.",
        ),
        (101, "The file has more than 100 rows. Split it, or import it with “manage.py import_rows”."),
    ],
)
def test_a_file_that_is_too_large_names_the_command(admin_client, monkeypatch, rows, message):
    monkeypatch.setattr(CompanyResource, "limits", Limits(size=1024 * 1024, rows=100))

    preview = preview_of(admin_client, Company, "name\n" + "Quay\n" * rows)

    assert preview.context["form"].errors["import_file"] == [message]
