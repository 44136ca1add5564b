"""What gunicorn loads."""

import gc
import runpy

from django.conf import settings


def test_the_garbage_collector_leaves_alone_what_the_server_loaded(monkeypatch):
    done = []
    monkeypatch.setattr("django.core.wsgi.get_wsgi_application", lambda: done.append("loaded"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("left alone"))

    runpy.run_path(str(settings.BASE_DIR / "jobpilot" / "wsgi.py"))

    assert done == ["loaded", "left alone"]
