"""What gunicorn loads."""

import gc
import runpy


def test_the_garbage_collector_leaves_alone_what_the_server_loaded(monkeypatch):
    done = []
    monkeypatch.setattr("django.core.wsgi.get_wsgi_application", lambda: done.append("loaded"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("left alone"))

    runpy.run_module("jobpilot.wsgi")

    assert done == ["loaded", "left alone"]
