"""What gunicorn loads."""

import gc
import runpy


def test_the_garbage_collector_leaves_alone_what_the_server_loaded(monkeypatch):
    monkeypatch.setattr("django.core.wsgi.get_wsgi_application", lambda: "an application")
    gc.unfreeze()
    try:
        loaded = runpy.run_module("jobpilot.wsgi")
        assert gc.get_freeze_count() > 100_000
    finally:
        gc.unfreeze()
    assert loaded["application"] == "an application"
