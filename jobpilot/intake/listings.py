"""Store the postings of JobSpy, or of a page, as listings."""

from collections import defaultdict
from typing import Any

from companies.matching import address_key
from companies.models import JobListing, JobSourceListing
from companies.services import bulk_upsert_jobs
from jobpilot.intake.lines import Line
from jobpilot.intake.models import Batch, BatchLine, LineOutcome
from jobpilot.intake.recognition import Given
from jobpilot.models import Change

KEYS_AT_ONCE = 1_000
LONGEST_VALUE = 60  # of a value in a reason

Key = tuple[str, str]  # a source, and an id there


def import_listings(found: list[Line], given: Given, batch: Batch) -> None:
    """Store the next rows of a file, and say of each what became of it."""
    of_portion = zip(found, given.postings[batch.read :], strict=False)
    numbered = [(line, _identified(posting)) for line, posting in of_portion if not line.row.problem]
    sound, postings = [line for line, _ in numbered], [posting for _, posting in numbered]
    result = bulk_upsert_jobs(rows=postings)
    for refusal in result.refused:
        sound[refusal.position].refuse(refusal.reason)
    for left_out in result.left_out:
        sound[left_out.position].leave_out(left_out.field, left_out.value, left_out.reason)
    keys = [_key_of(posting) for posting in postings]
    jobs = _listings_of(keys)
    changes = _changes(batch.occasion)
    seen = _seen_before(given, batch)
    for line, key in zip(sound, keys, strict=True):
        if line.outcome == LineOutcome.REFUSED:
            continue
        line.job_id, source_listing = jobs[key]
        if key in seen:
            line.outcome = LineOutcome.MERGED
            line.reasons.append(f"The same posting as row {seen[key]}.")
            continue
        seen[key] = line.row.number
        of_listing, of_source = changes.get(str(line.job_id), []), changes.get(str(source_listing), [])
        if any(change.kind == Change.Kind.ADDED for change in of_source):
            line.outcome = LineOutcome.NEW
        elif of_listing or of_source:
            line.outcome = LineOutcome.CHANGED
            line.reasons += [text for change in of_listing for text in _differences(change)]
        else:
            line.outcome = LineOutcome.SAME


def _identified(posting: Any) -> Any:
    """Return a posting that has a source and an id: its address, if there is no other."""
    posting = {"source": "file", **posting}
    if not posting.get("source_job_id") and posting.get("job_url"):
        posting["source_job_id"] = address_key(posting["job_url"])
    return posting


def _key_of(posting: Any) -> Key:
    return posting["source"], str(posting.get("source_job_id", ""))


def _seen_before(given: Given, batch: Batch) -> dict[Key, int]:
    """Return the numbers of the rows that were stored before this portion, by what their postings are known by."""
    seen: dict[Key, int] = {}
    if batch.read:
        lines = BatchLine.objects.filter(batch=batch, outcome=LineOutcome.REFUSED)
        refused = set(lines.values_list("number", flat=True))
        for row, posting in zip(given.table.rows[: batch.read], given.postings, strict=False):
            if row.number not in refused:
                seen.setdefault(_key_of(_identified(posting)), row.number)
    return seen


def _differences(change: Change) -> list[str]:
    """Return what an import changed of a listing, as far as people can edit it: from what to what."""
    fields = {field.attname: field for field in JobListing._meta.concrete_fields if field.editable}
    return [
        f"{fields[name].verbose_name}: {_short(change.before.get(name))} → {_short(value)}."
        for name, value in change.after.items()
        if name in fields
    ]


def _short(value: Any) -> str:
    text = str(value) if value not in (None, "", [], {}) else "nothing"
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"


def _listings_of(keys: list[Key]) -> dict[Key, tuple[Any, Any]]:
    """Return the listing of each source and id, and the row of the source."""
    by_source: dict[str, list[str]] = {}
    for source, number in keys:
        by_source.setdefault(source, []).append(number)
    found = {}
    for source, numbers in by_source.items():
        for start in range(0, len(numbers), KEYS_AT_ONCE):
            rows = JobSourceListing.objects.filter(
                source__name=source, source_job_id__in=numbers[start : start + KEYS_AT_ONCE]
            )
            for number, job, pk in rows.values_list("source_job_id", "job", "pk"):
                found[source, number] = (job, pk)
    return found


def _changes(occasion: Any) -> dict[str, list[Change]]:
    """Return the changes of each listing, and row of a source, on an occasion."""
    changes: dict[str, list[Change]] = defaultdict(list)
    models = ("companies.joblisting", "companies.jobsourcelisting")
    rows = Change.objects.filter(occasion=occasion, model__in=models).order_by("created_at", "id")
    for change in rows.iterator(chunk_size=KEYS_AT_ONCE):
        if change.kind == Change.Kind.ADDED:
            change.before = change.after = {}  # whole listings, which nobody asks for
        changes[change.key].append(change)
    return changes
