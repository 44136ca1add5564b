"""Measure the processor time and the bytes of each list of 50 rows: ours, as Unfold renders it, and a bare table.

The bare table is the floor: the same rows of the same page, each field in a cell without a class, and no page around.
"""

import argparse
import gzip
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial

from benchmarks._databases import empty_database  # first, as it sets Django up

# isort: split
from django.conf import settings
from django.contrib import admin
from django.db.models import Model
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse
from django.utils.html import escape

from benchmarks.queries import as_default
from jobpilot.models import User
from jobpilot.site import mock_data

PLAIN = {
    "STORAGES": settings.STORAGES
    | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}},
    "ALLOWED_HOSTS": ["*"],
    "SECURE_SSL_REDIRECT": False,
}


@contextmanager
def as_unfold_does() -> Iterator[None]:
    """Render as Unfold does: its templates as they stand, its rows, and Django's own renderer of widgets."""
    from django.template.loaders import app_directories

    from jobpilot.site import loading
    from jobpilot.site.templatetags import lists

    before = loading.Loader.get_contents, lists.is_plain
    loading.Loader.get_contents = app_directories.Loader.get_contents  # type: ignore[method-assign]
    lists.is_plain = lambda *_: False
    try:
        with override_settings(
            TEMPLATES=[*settings.TEMPLATES], FORM_RENDERER="django.forms.renderers.TemplatesSetting"
        ):
            yield
    finally:
        loading.Loader.get_contents, lists.is_plain = before  # type: ignore[method-assign]


def bare(model: type[Model], request: object) -> bytes:
    """Return the rows of the first page as a bare table."""
    page = admin.site.get_model_admin(model)
    rows = page.get_changelist_instance(request).result_list.defer(None)  # type: ignore[arg-type]  # whole rows
    names = [field.attname for field in model._meta.concrete_fields]
    cells = ("".join(f"<td>{escape(getattr(row, name))}" for name in names) for row in rows)
    return "<tr>".join(cells).encode()


def content_of(client: Client, url: str) -> bytes:
    return client.get(url).content


def processor(call: Callable[[], bytes], runs: int) -> tuple[float, bytes]:
    """Return the median of the processor time in milliseconds, and the answer."""
    content = call()
    times = []
    for _ in range(runs):
        started = time.process_time()
        call()
        times.append((time.process_time() - started) * 1000)
    return statistics.median(times), content


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    with empty_database("sqlite") as alias, as_default(alias), override_settings(**PLAIN):
        mock_data.seed(users=60, companies=100, jobs=400, as_of=date(2025, 1, 1))
        client, account = Client(), User.objects.create(username="ann", is_staff=True, is_superuser=True)
        client.force_login(account)
        columns = f"{'ours, ms':>8} {'bytes':>8} {'gzipped':>8} | {'Unfold, ms':>10} {'bytes':>8} | bare, ms"
        print(f"{'':32} {'rows':>4} {columns}")
        for model in sorted(admin.site._registry, key=lambda model: model._meta.label):
            opts = model._meta
            url = reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist")
            request = RequestFactory().get(url)
            request.user = account
            rows = min(model._default_manager.count(), 50)
            if rows < 50:
                continue
            ours, html = processor(partial(content_of, client, url), options.runs)
            with as_unfold_does():
                naive, heavy = processor(partial(content_of, client, url), options.runs)
            floor, _ = processor(partial(bare, model, request), options.runs)
            print(
                f"{opts.label:32} {rows:>4} {ours:>8.0f} {len(html):>8,} {len(gzip.compress(html)):>8,} | "
                f"{naive:>10.0f} {len(heavy):>8,} | {floor:>8.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
