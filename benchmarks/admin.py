"""Measure the pages of the admin in a big world beside those of Django's own ModelAdmin, on both databases.

PostgreSQL holds a million listings of 100,000 companies, 10,000 people and half a million interactions, SQLite a tenth
of them. Each page is opened once to warm up, and then a few times; one that takes over a second, once.
Rows read are those that EXPLAIN ANALYZE counts in tables and indexes, on PostgreSQL.
"""

import argparse
import gc
import re
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
import django.contrib.admin
from django.conf import settings
from django.contrib import admin
from django.db import connections
from django.test import Client, RequestFactory, override_settings
from django.urls import resolve, reverse

from benchmarks._multiply import multiply
from benchmarks._stock_admin import STOCK
from benchmarks.queries import as_default, counted, fill
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.admin.inlines import ASKED
from jobpilot.models import Change, User, UserProfile
from jobpilot.site import mock_data
from tests.support.every_page import inlines_of, other_pages, pages_of

SIZES = {"postgresql": (1_000_000, 100_000, 10_000), "sqlite": (100_000, 10_000, 1_000)}  # jobs, companies, people
COPIES = 20  # of a smaller world that is made row by row
SLOW = 1.0  # seconds after which a page is not opened again, but to warm up
# Those of Django's admin, before the ones of other apps.
DJANGO_TEMPLATES = {
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "DIRS": [str(Path(django.contrib.admin.__file__).parent / "templates")],
    "APP_DIRS": True,
}


class Page(NamedTuple):
    """A page, and its address on our site and on the other one ("" if it has none)."""

    name: str
    ours: str
    stock: str


class Figures(NamedTuple):
    milliseconds: float
    queries: int
    rows: int | None

    def __str__(self) -> str:
        return f"{self.milliseconds:>9,.0f} {self.queries:>7} {'' if self.rows is None else f'{self.rows:,}':>11}"


def url(site: str, model: Any, kind: str, query: str = "", *args: Any) -> str:
    """Return the address of a page of a model on one of the two sites."""
    address = reverse(f"{site}:{model._meta.app_label}_{model._meta.model_name}_{kind}", args=args)
    return f"{address}?{query}" if query else address


def both(name: str, model: Any, kind: str, query: str = "", *args: Any) -> Page:
    names = [url(site, model, kind, query, *args) for site in ("admin", "stock")]
    return Page(name, *names)


def chooser(name: str, model: Any, field: str, term: str) -> Page:
    asked = f"app_label={model._meta.app_label}&model_name={model._meta.model_name}&field_name={field}&term={term}"
    ours, stock = (f"{reverse(f'{site}:autocomplete')}?{asked}" for site in ("admin", "stock"))
    return Page(name, ours, stock)


def pages() -> Iterator[Page]:
    """Yield the pages to measure: of the big tables, each kind of page; of every other, its list and its last page."""
    job = JobListing.objects.select_related("company").order_by("pk")[0]
    person = UserProfile.objects.exclude(last_name="").order_by("pk")[0]
    rare = max(job.company.name.split(), key=len)
    yield Page("start page", reverse("admin:index"), reverse("stock:index"))
    for model, its in sorted(admin.site._registry.items(), key=lambda each: each[0]._meta.label):
        label = model._meta.label
        if model._meta.app_label == "axes":
            continue
        yield both(f"{label}: list", model, "changelist")
        its_last, theirs = last_page(its), last_page(STOCK.get_model_admin(model))
        addresses = url("admin", model, "changelist", f"p={its_last}"), url("stock", model, "changelist", f"p={theirs}")
        yield Page(f"{label}: last page", *addresses)
        if row := model._default_manager.order_by("pk").first():
            yield both(f"{label}: form", model, "change", "", row.pk)
            for address in inlines_of(model):
                yield Page(f"{label}: form, {address.rpartition('=')[2]}", address, "")
            for query, number in sorts(its):
                yield both(f"{label}: sorted by column {number}", model, "changelist", query)
            yield from filters(model, its, row)
            yield from other_pages_of(model)
            word = str(getattr(row, "title", "") or getattr(row, "name", "") or "sql").split()[-1]
            yield both(f"{label}: search, {word!r}", model, "changelist", f"q={word}")
    for address in other_pages():
        yield Page(f"page {address}", address, "")
    for model, kind in ((JobListing, "best"), (JobUserInteraction, "board"), (JobUserInteraction, "reports")):
        yield Page(f"{kind}, of a person", url("admin", model, kind, f"person={person.pk}"), "")
    yield Page("reports, of everybody", url("admin", JobUserInteraction, "reports", "everybody=yes"), "")
    searches = {
        JobListing: ["engineer", "team", rare, "zyxwv", f"{job.title.split()[0]} {rare}", job.location.split(",")[0]],
        Company: [rare, job.company.name, "bank"],
        UserProfile: [person.last_name, f"{person.first_name} {person.last_name}", person.email or "a@b.example"],
        JobUserInteraction: [person.last_name, "engineer", rare, "zyxwv"],
        TimelineEvent: [person.last_name, "applied", rare, "zyxwv"],
    }
    for model, words in searches.items():
        for word in words:
            yield both(f"{model._meta.label}: search, {word!r}", model, "changelist", f"q={word}")
    for model, field, term in (
        (JobUserInteraction, "job", ""),
        (JobUserInteraction, "job", "engin"),
        (JobUserInteraction, "job", rare),
        (JobUserInteraction, "user", person.last_name[:3]),
        (JobListing, "company", rare[:4]),
        (TimelineEvent, "interaction", person.last_name),
    ):
        yield chooser(f"chooser of {field}, {term!r}", model, field, term)


def other_pages_of(model: Any) -> Iterator[Page]:
    """Yield the pages that a model has besides its list and its form, of its first row."""
    for address in pages_of(model):
        kind = str(resolve(address).url_name).removeprefix(f"{model._meta.app_label}_{model._meta.model_name}_")
        if kind not in ("changelist", "change"):
            yield Page(f"{model._meta.label}: page {kind}", address, "")


def sorts(page: Any) -> Iterator[tuple[str, int]]:
    """Yield the orders that the list offers, as the address says them."""
    shown = changelist(page)
    for number, column in enumerate(shown.list_display):
        offered = column != "action_checkbox" and (shown.sortable_by is None or column in shown.sortable_by)
        if offered and shown.get_ordering_field(column):
            yield f"o={number}", number
            yield f"o=-{number}", -number


def filters(model: Any, page: Any, row: Any) -> Iterator[Page]:
    """Yield the list filtered by each of its filters, by the value of a row."""
    shown = changelist(page)
    for spec in shown.filter_specs:
        for parameter in spec.expected_parameters():
            name = str(parameter).partition("__")[0]
            value = getattr(row, name.removesuffix("_from").removesuffix("_to"), None)
            value = int(value) if isinstance(value, bool) else getattr(value, "pk", value)
            if value in (None, "") or str(parameter).endswith(("_0", "_1")):
                continue
            yield both(f"{model._meta.label}: filter {parameter}", model, "changelist", f"{parameter}={value}")


def record_changes() -> None:
    """Add a change by a form for each interaction, which a world that is made in bulk lacks."""
    rows = JobUserInteraction.objects.values_list("pk", "user_id", "last_interaction")
    Change.objects.bulk_create(
        (
            Change(
                door="Change by a form",
                occasion=uuid.uuid4(),
                model=JobUserInteraction._meta.label_lower,
                key=str(key),
                kind=Change.Kind.CHANGED,
                before={"notes": ""},
                after={"notes": "Called."},
                person_id=person,
                created_at=moment,
            )
            for key, person, moment in rows.iterator()
        ),
        batch_size=1_000,
    )


def account() -> User:
    return User.objects.filter(is_superuser=True).first() or User.objects.create_superuser("bench")


def changelist(page: Any) -> Any:
    """Return the list of a page, unfiltered."""
    request = RequestFactory().get("/")
    request.user = account()
    return page.get_changelist_instance(request)


def logged_in() -> Client:
    client = Client()
    client.force_login(account())
    return client


def measure(alias: str, address: str, runs: int) -> Figures | None:
    """Return the median of opening a page, and what one opening asks of the database."""
    client = logged_in()
    if f"?{ASKED}=" in address:
        client = Client(headers={"HX-Request": "true"})  # which a script asks for
        client.force_login(account())
    times: list[float] = []
    while len(times) <= runs and (not times or times[-1] < SLOW or len(times) == 1):
        started = time.perf_counter()
        if client.get(address, secure=True).status_code != 200:
            return None
        times.append(time.perf_counter() - started)
    del times[0]  # it warmed up
    queries, rows = counted(alias, lambda: client.get(address, secure=True))
    return Figures(median(times) * 1000, queries, rows)


def last_page(page: Any) -> int:
    """Return the number of the last page of a list."""
    paginator = changelist(page).paginator
    return getattr(paginator, "last", paginator.num_pages)


def run(alias: str, options: argparse.Namespace) -> None:
    processors = ("debug", "request", "auth", "messages")
    places = {"auth": "django.contrib.auth", "messages": "django.contrib.messages"}
    options_of_django = {
        "context_processors": [
            f"{places.get(name, 'django.template')}.context_processors.{name}" for name in processors
        ]
    }
    stock_templates = [{**DJANGO_TEMPLATES, "OPTIONS": options_of_django}]
    kept: list[str] = []
    print(f"{'':60} {'ours, ms':>9} {'queries':>7} {'rows':>11} | {'stock, ms':>9} {'queries':>7} {'rows':>11}")
    gc.freeze()  # as jobpilot/wsgi.py does
    # Without collected static files, whose manifest a deployment has.
    storages = settings.STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(ROOT_URLCONF="benchmarks._stock_admin", ALLOWED_HOSTS=["*"], STORAGES=storages):
        for page in pages():
            if not re.search(options.only, page.name):
                continue
            found = measure(alias, page.ours, options.runs)
            line = f"{page.name:60} {found or 'not opened'!s:>29}"
            if not options.ours:
                with override_settings(TEMPLATES=stock_templates):
                    line += f" | {(page.stock and measure(alias, page.stock, options.runs)) or 'not opened'}"
            print(line, flush=True)
            if found and found.milliseconds > 100:
                kept.append(line)
    print(f"\nOver 100 ms: {len(kept)}", *kept, sep="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--jobs", type=int, help="default: a million on PostgreSQL, 100,000 on SQLite")
    parser.add_argument("--companies", type=int, help="default: a tenth of the listings")
    parser.add_argument("--people", type=int, help="default: a hundredth of the listings")
    parser.add_argument("--runs", type=int, default=5, help="times that a page is opened; default %(default)s")
    parser.add_argument("--only", default="", help="measure the pages whose name this regular expression finds")
    parser.add_argument("--ours", action="store_true", help="leave out Django's own pages")
    parser.add_argument("--keep", metavar="NAME", help="keep the world in the database NAME, and reuse it")
    options = parser.parse_args()
    for kind in options.database or reversed(KINDS):
        jobs = options.jobs or SIZES[kind][0]
        companies, people = options.companies or jobs // 10, options.people or jobs // 100
        with empty_database(kind, kept=options.keep) as alias, as_default(alias):
            if mock_data.is_empty():
                print(f"{kind}: {jobs:,} listings, {companies:,} companies, {people:,} people", flush=True)
                if kind == "sqlite":
                    fill(alias, jobs, companies, people)
                    record_changes()
                else:
                    fill(alias, *(max(20, each // COPIES) for each in (jobs, companies, people)))
                    record_changes()
                    multiply(connections[alias], COPIES)
            counts = ", ".join(
                f"{model._meta.verbose_name_plural}: {model._default_manager.count():,}"
                for model in (JobListing, Company, UserProfile, JobUserInteraction, TimelineEvent)
            )
            print(f"{kind}: {counts}", flush=True)
            run(alias, options)


if __name__ == "__main__":
    main()
