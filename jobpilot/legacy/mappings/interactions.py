"""Map the legacy applications, saved jobs and timeline events to JobUserInteraction and TimelineEvent.

All rows of one person and one job become one interaction: the latest updated application, or else the latest updated
saved job. The other rows are merged into it: they fill empty fields, add their notes and tags, and are kept in
`interaction_data["merged"]` and, whole, in the ledger. An existing interaction survives all legacy rows.

Dates in impossible years, and an answer or an interview before the application, stay in the ledger alone, since the
constraints refuse them (`interactions.models`).

Applications and saved jobs whose person or job is missing are quarantined. An event without its job, or about another
person's application, is still history of its own person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import partial
from itertools import islice
from typing import Any
from uuid import UUID, uuid5

from django.db.models import Exists, F, Field, OuterRef

from interactions.statuses import ENDED
from jobpilot.db.moments import is_plausible
from jobpilot.legacy.loader import LegacyImport, batches, fill
from jobpilot.legacy.mapping import Draft, Elsewhere, Into, RowMapping, reason
from jobpilot.legacy.source import Row
from jobpilot.legacy.values import Unusable, boolean, choice, identifier, in_ledger, json_object, moment, text, texts

TABLES = {
    "applications": RowMapping(
        "interactions.JobUserInteraction",
        {
            "id": Into("id", identifier),
            "job_id": Into("job_id", identifier, "job_listings"),
            "user_profile_id": Into("user_id", identifier, "user_profiles"),
            "status": Into("application_status", choice),
            "applied_date": Into("applied_date", moment),
            "response_date": Into("response_date", moment),
            "resume_version": Into("resume_version", text),
            "cover_letter": Into("cover_letter", text),
            "notes": Into("notes", text),
            "follow_up_date": Into("follow_up_date", moment),
            "interview_scheduled": Into("interview_scheduled", moment),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
        },
        dates=("applied_date",),
    ),
    "saved_jobs": RowMapping(
        "interactions.JobUserInteraction",
        {
            "id": Into("id", identifier),
            "job_id": Into("job_id", identifier, "job_listings"),
            "user_profile_id": Into("user_id", identifier, "user_profiles"),
            "status": Elsewhere("JobUserInteraction.archived_at, where it is ARCHIVED"),
            "notes": Into("notes", text),
            "tags": Into("tags", texts),
            "saved_date": Into("saved_date", moment),
            "updated_at": Into("updated_at", moment),
        },
        dates=("saved_date",),
    ),
    "timeline_events": RowMapping(
        "interactions.TimelineEvent",
        {
            "id": Into("id", identifier),
            "job_id": Into("job_id", identifier, "job_listings"),
            "application_id": Into("interaction_id", identifier, "applications"),
            "user_profile_id": Into("user_id", identifier, "user_profiles"),
            "event_type": Into("event_type", choice),
            "title": Into("title", text),
            "description": Into("description", text),
            "event_data": Into("event_data", json_object),
            "event_date": Into("event_date", moment),
            "is_milestone": Into("is_milestone", boolean),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
        },
        dates=("event_date",),
        names={"title": "Untitled event"},
    ),
}

INTERACTION = "interactions.JobUserInteraction"
PEOPLE_AT_ONCE = 100
INTERVIEWS_AT_ONCE = 1_000
DAY = timedelta(days=1)
# The moments at which the person, or the company, did something.
STAMPS = ("created_at", "updated_at")
MOMENTS = ("created_at", "applied_date", "saved_date", "response_date", "updated_at")
# Of a merged row, these live on in the row that it went into.
CARRIED = {"job_id", "user_profile_id", "notes", "tags"}

Source = tuple[str, Draft]  # the legacy table, and the draft of its row
Key = tuple[UUID, UUID]  # the ids of a person and of a job


def bring_over(legacy: LegacyImport) -> None:
    for groups in rows_by_job(legacy):
        existing = existing_interactions(legacy, groups)
        new: dict[str, list[Draft]] = defaultdict(list)
        for sources in groups:
            (table, draft), *others = sources
            combine(legacy, table, draft, others)
            if known := existing.get(_key(draft)):
                add_to(known, draft, sources)
                save(legacy, known)
                target, others = (INTERACTION, known.pk), sources
            else:
                new[table].append(draft)
                target = (INTERACTION, draft.values["id"])
            for other_table, other in others:
                legacy.record(other_table, other.row, "merged", other.reasons, target)
        for table, drafts in new.items():
            legacy.write(table, TABLES[table], drafts)
    legacy.copy("timeline_events", TABLES["timeline_events"], partial(finish_events, legacy))
    unhook_events(legacy)
    make_interviews(legacy)


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)


def rows_by_job(legacy: LegacyImport) -> Iterator[list[list[Source]]]:
    """Yield batches of the rows of each person and job: applications before saved jobs, the latest update first."""
    tables = ("applications", "saved_jobs")
    columns = {table: ["user_profile_id", *TABLES[table].columns] for table in tables}
    for people in batches(legacy.source.grouped(partial(legacy.id_of, "user_profiles"), **columns), PEOPLE_AT_ONCE):
        groups: dict[Key, list[Source]] = defaultdict(list)
        for table in tables:
            found = [row for _, rows in people for row in rows[table]]
            if not found:
                continue
            drafts = [_draft(legacy, table, row) for row in legacy.new_rows(table, TABLES[table], found)]
            legacy.check_references(TABLES[table], drafts)
            for draft in drafts:
                if draft.quarantined:
                    legacy.record(table, draft.row, "quarantined", draft.reasons)
                else:
                    groups[draft.values["user_id"], draft.values["job_id"]].append((table, draft))
        yield list(groups.values())


def existing_interactions(legacy: LegacyImport, groups: list[list[Source]]) -> dict[Key, Any]:
    """Return the existing interactions of the people, by (user id, job id)."""
    users = {sources[0][1].values["user_id"] for sources in groups}
    rows = legacy.objects(INTERACTION).filter(user_id__in=users, interaction_type__in=["applied", "saved"])
    return {(row.user_id, row.job_id): row for row in rows}


def combine(legacy: LegacyImport, table: str, draft: Draft, others: list[Source]) -> None:
    """Make `draft` the one interaction of itself and `others`."""
    values = draft.values
    everything = [values, *(other.values for _, other in others)]
    values["notes"] = _joined(each.get("notes") for each in everything)
    values["tags"] = list(dict.fromkeys(tag for each in everything for tag in each.get("tags", ())))
    for other in everything[1:]:
        fill(values, other)
    if others:
        values["interaction_data"] = {"merged": [_remains(*other) for other in others]}

    keep_order(draft)
    found = [each[name] for each in everything for name in MOMENTS if each.get(name)]
    moments = list(filter(is_plausible, found)) or [legacy.started_at]
    values |= {
        "first_interaction": min(moments),
        "last_interaction": max(moments),
        "interaction_count": len(everything),
        "interaction_type": "applied" if table == "applications" else "saved",
    }
    if table == "applications" and not values.get("application_status"):
        draft.add_reason("no_status", "status", draft.row.get("status"))
        values["application_status"] = "applied"
    if table == "saved_jobs" and not values.get("saved_date"):
        draft.add_reason("no_date", "saved_date", draft.row.get("saved_date"))
        values["saved_date"] = min(moments)


def keep_order(draft: Draft) -> None:
    """Clear an answer or an interview before the application, in the row itself or of two rows."""
    sent = draft.values.get("applied_date")
    for name in ("response_date", "interview_scheduled"):
        moment = draft.values.get(name)
        if sent and moment and moment < sent:
            draft.add_reason("before_application", name, moment.isoformat())
            draft.values[name] = None


def clear_impossible(draft: Draft, mapping: RowMapping) -> None:
    """Clear the dates in impossible years."""
    for column, into in mapping.columns.items():
        if isinstance(into, Into) and into.read is moment and into.field not in STAMPS:
            found = draft.values.get(into.field)
            if found and not is_plausible(found):
                draft.add_reason("impossible_date", column, draft.row.get(column))
                draft.values[into.field] = None


def add_to(known: Any, draft: Draft, sources: list[Source]) -> None:
    """Merge legacy rows, combined in `draft`, into an existing interaction."""
    values = draft.values
    known.notes = _joined([known.notes, values["notes"]])
    known.tags = list(dict.fromkeys(known.tags + values["tags"]))
    merged = known.interaction_data.get("merged")
    merged = (merged if isinstance(merged, list) else []) + [_remains(*source) for source in sources]
    known.interaction_data |= {"merged": merged}
    known.first_interaction = min(known.first_interaction, values["first_interaction"])
    known.last_interaction = max(known.last_interaction, values["last_interaction"])
    known.interaction_count += len(sources)
    for name in ("applied_date", "response_date", "follow_up_date", "interview_scheduled", "saved_date", "archived_at"):
        setattr(known, name, getattr(known, name) or values.get(name))
    for name in ("response_date", "interview_scheduled"):
        moment, sent = getattr(known, name), known.applied_date
        if moment and sent and moment < sent:  # of different rows
            sources[0][1].add_reason("before_application", name, moment.isoformat())
            setattr(known, name, None)
    for name in ("resume_version", "cover_letter", "application_status"):
        setattr(known, name, getattr(known, name) or values.get(name, ""))
    if known.application_status:  # a job that was applied to is no more only saved
        known.interaction_type = "applied"


def save(legacy: LegacyImport, row: Any) -> None:
    """Update an existing row past the status guard of the live model; its history comes with the events."""
    row.updated_at = legacy.started_at
    fields = [field for field in row._meta.concrete_fields if not field.primary_key]
    legacy.objects(INTERACTION).filter(pk=row.pk).update(**{field.name: getattr(row, field.name) for field in fields})


def finish_events(legacy: LegacyImport, drafts: list[Draft]) -> None:
    field = legacy.objects("interactions.TimelineEvent").model._meta.get_field("to_status")
    for draft in drafts:
        clear_impossible(draft, TABLES["timeline_events"])
        values = draft.values
        dates = (values.get(name) for name in ("event_date", *STAMPS))
        values["event_date"] = next((each for each in dates if each and is_plausible(each)), None)
        if not values["event_date"]:
            values["event_date"] = legacy.started_at
            draft.add_reason("no_date", "event_date", draft.row.get("event_date"))
        if "event_type" not in values:
            draft.repair("no_type", "event_type", "event_type", "custom_event")
        if values["event_type"] == "status_changed":
            values |= status_change(values.get("event_data") or {}, field)


def unhook_events(legacy: LegacyImport) -> None:
    """Unhook events from the applications of other people."""
    if "timeline_events" not in legacy.source:
        return
    mapping, events = TABLES["timeline_events"], legacy.objects("interactions.TimelineEvent")
    others = events.filter(interaction_id__isnull=False).exclude(interaction__user=F("user"))
    for new_id, row in legacy.rows_of("timeline_events", mapping, set(others.values_list("pk", flat=True))):
        events.filter(pk=new_id).update(interaction=None)
        told = reason("of_another_person", "application_id", row["application_id"])
        legacy.add_reasons("timeline_events", mapping, row, [told])


def make_interviews(legacy: LegacyImport) -> None:
    """Make an interview of each date of one: the old system had no other place for them.

    It counts as done if the timeline says so, as cancelled if its application has ended before it, else as planned.
    """
    if "applications" not in legacy.source:
        return
    interviews = legacy.objects("interactions.Interview")
    completed = legacy.objects("interactions.TimelineEvent").filter(
        interaction=OuterRef("pk"),
        event_type="interview_completed",
        event_date__gt=OuterRef("interview_scheduled") - DAY,
        event_date__lt=OuterRef("interview_scheduled") + DAY,
    )
    without = legacy.objects(INTERACTION).filter(interview_scheduled__isnull=False, interviews__isnull=True)
    dated = without.order_by("pk").annotate(is_done=Exists(completed))
    columns = ("pk", "user_id", "interview_scheduled", "application_status", "is_done")
    rows = dated.values_list(*columns).iterator()
    while batch := list(islice(rows, INTERVIEWS_AT_ONCE)):
        interviews.bulk_create(
            interviews.model(
                id=uuid5(key, "interview"),  # the same if the row is tried again
                interaction_id=key,
                user_id=user,
                starts_at=at,
                outcome="done" if is_done else "cancelled" if at > legacy.started_at and status in ENDED else "planned",
            )
            for key, user, at, status, is_done in batch
        )


def status_change(event_data: dict[str, object], field: Field) -> dict[str, str]:
    """Return the status fields of a legacy `status_changed` event."""
    before, after = (_status(event_data.get(name), field) for name in ("old_status", "new_status"))
    return {"from_status": before, "to_status": after} if after and before != after else {}


def _status(value: object, field: Field) -> str:
    try:
        return choice(value, field) or ""
    except Unusable:
        return ""


def _draft(legacy: LegacyImport, table: str, row: Row) -> Draft:
    draft = legacy.draft(table, TABLES[table], row)
    clear_impossible(draft, TABLES[table])
    if table == "saved_jobs":
        status = str(row.get("status") or "SAVED").strip().upper()
        if status == "ARCHIVED":
            dates = (draft.values.get(name) for name in ("updated_at", "saved_date"))
            draft.values["archived_at"] = next((each for each in dates if each and is_plausible(each)), None)
            if not draft.values["archived_at"]:
                draft.add_reason("no_date", "status", row["status"])
                draft.values["archived_at"] = legacy.started_at
        elif status != "SAVED":
            draft.add_reason("unknown_choice", "status", row["status"])
    return draft


def _key(draft: Draft) -> Key:
    return draft.values["user_id"], draft.values["job_id"]


def _joined(notes: Iterable[str | None]) -> str:
    return "\n\n".join(dict.fromkeys(note for note in notes if note))


def _remains(table: str, draft: Draft) -> dict[str, object]:
    rest = {name: in_ledger(value) for name, value in draft.row.items() if name not in CARRIED}
    return {"table": table, **rest}
