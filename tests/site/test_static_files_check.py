"""What is wrong with collected static files, and with the folder of attached files, is noticed by `check --deploy`."""

import os
import time

import pytest
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command

from jobpilot.site.checks import check_media_folder, check_static_files

PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
HASHED = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"


@pytest.fixture
def collect(settings, tmp_path, monkeypatch):
    """Return a function that collects three files with a storage, after some were changed, and checks the result."""
    source, settings.STATIC_ROOT = tmp_path / "source", str(tmp_path / "collected")
    source.mkdir()
    for name in ("a.css", "b.css", "c.js"):
        (source / name).write_text("url(a.css)" if name == "b.css" else name)

    class Finder(finders.BaseStorageFinder):
        storage = FileSystemStorage(source)

    monkeypatch.setattr("jobpilot.site.checks.get_finders", lambda: [Finder()])
    monkeypatch.setattr("django.contrib.staticfiles.management.commands.collectstatic.get_finders", lambda: [Finder()])

    def use(storage: str, changed: str = "", *, collects: bool = True) -> list[str]:
        settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": storage}}
        if changed:
            (source / changed).write_text(f"{changed}, anew")
            later = time.time() + 60  # `collectstatic` compares whole seconds
            os.utime(source / changed, (later, later))
        if collects:
            call_command("collectstatic", interactive=False, verbosity=0)
        settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": HASHED}}
        return [fault.msg.rpartition("/")[2] for fault in check_static_files(None)]

    return use


def test_nothing_is_said_before_and_after_collecting(collect):
    assert collect(HASHED, collects=False) == []
    assert collect(HASHED) == []


def test_files_collected_under_debug_are_noticed(collect):
    assert collect(PLAIN) == [
        "collected has no staticfiles.json, as when `collectstatic` ran under DEBUG: no page works."
    ]


@pytest.mark.parametrize("changed", ["a.css", "c.js"])
def test_files_of_an_earlier_release_are_noticed(collect, changed):
    assert collect(HASHED) == []
    assert collect(HASHED, changed, collects=False) == [f"collected are not those of this release: {changed}."]
    assert collect(PLAIN) == [f"collected are not those of this release: {changed}."]  # the names are the old ones
    assert collect(HASHED) == []


def test_a_new_file_is_noticed(collect):
    collect(HASHED)

    assert collect(HASHED, "d.js", collects=False) == ["collected are not those of this release: d.js."]


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("media", None),
        ("deep/media", None),
        ("", "is not set"),
        ("static", "where static files are"),
        ("static/media", "where static files are"),
        ("extra", "where static files are"),
        (".", "where static files are"),
        ("a_file", "Nothing can be written"),
        ("a_file/media", "Nothing can be written"),
    ],
)
def test_the_folder_of_attached_files(settings, tmp_path, folder, reason):
    (tmp_path / "a_file").write_text("")
    settings.STATIC_ROOT = str(tmp_path / "static")
    settings.STATICFILES_DIRS = [("extra", tmp_path / "extra")]
    settings.MEDIA_ROOT = str(tmp_path / folder) if folder else ""
    assert [reason in found.msg for found in check_media_folder(None)] == ([True] if reason else [])
