"""How the legacy applications, saved jobs and timeline events become JobUserInteraction and TimelineEvent.

All that a person did with one job becomes one interaction: the latest updated application, or else the latest updated
saved job. The others go into it: they fill what it leaves empty, their notes and tags are added to its own, and what
remains of them is in `interaction_data["merged"]` and, whole, in the ledger.
"""

from collections import defaultdict
from collections.abc import Iterator

from jobpilot.legacy.importing import LegacyImport, batches
from jobpilot.legacy.reading import Row
from jobpilot.legacy.shape import Draft, Elsewhere, Into, Shape
from jobpilot.legacy.values import boolean, choice, identifier, json_object, moment, text, texts

TABLES = {
    "applications": Shape(
        "interactions.JobUserInteraction",
        {
            "id": Into("id", identifier),
            "job_id": Into("job_id", identifier),
            "user_profile_id": Into("user_id", identifier),
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
    "saved_jobs": Shape(
        "interactions.JobUserInteraction",
        {
            "id": Into("id", identifier),
            "job_id": Into("job_id", identifier),
            "user_profile_id": Into("user_id", identifier),
            "status": Elsewhere("JobUserInteraction.archived_at, where it is ARCHIVED"),
            "notes": Into("notes", text),
            "tags": Into("tags", texts),
            "saved_date": Into("saved_date", moment),
            "updated_at": Into("updated_at", moment),
        },
        dates=("saved_date",),
    ),
    "timeline_events": Shape(
        "interactions.TimelineEvent",
        {
            "id": Into("id", identifier),
            "job_id": Into("job_id", identifier),
            "application_id": Into("interaction_id", identifier),
            "user_profile_id": Into("user_id", identifier),
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
    ),
}

# The moments at which the person, or the company, did something.
MOMENTS = ("created_at", "applied_date", "saved_date", "response_date", "updated_at")
# Of a merged row, these live on in the row that it went into.
CARRIED = {"job_id", "user_profile_id", "notes", "tags"}

Source = tuple[str, Draft]  # the legacy table and the row in the making


def bring_over(legacy: LegacyImport) -> None:
    merged_into = {}
    for batch in batches(deeds(legacy)):
        interactions = defaultdict(list)
        for (table, draft), *others in batch:
            interactions[table].append(draft)
            settle(legacy, table, draft, others)
            target = (TABLES[table].model, draft.values["id"])
            for other_table, other in others:
                legacy.record(other_table, other.row, "merged", other.faults, target)
                if other_table == "applications":
                    merged_into[other.values["id"]] = draft.values["id"]
        for table, drafts in interactions.items():
            legacy.save(table, TABLES[table], drafts)

    def finish_event(draft: Draft) -> None:
        values = draft.values
        values["interaction_id"] = merged_into.get(values["interaction_id"], values["interaction_id"])
        values["event_date"] = values.get("event_date") or values.get("created_at") or legacy.started_at

    legacy.copy("timeline_events", TABLES["timeline_events"], finish_event)


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)


def deeds(legacy: LegacyImport) -> Iterator[list[Source]]:
    """What each person did with each job: applications before saved jobs, the latest update first."""
    tables = ("applications", "saved_jobs")
    columns = {table: ["user_profile_id", *TABLES[table].columns] for table in tables}
    for _, rows in legacy.source.by_person(**columns):
        by_job: dict[object, list[Source]] = defaultdict(list)
        for table in tables:
            for row in rows[table]:
                by_job[row["job_id"]].append((table, _draft(legacy, table, row)))
        yield from by_job.values()


def settle(legacy: LegacyImport, table: str, draft: Draft, others: list[Source]) -> None:
    """Make `draft` the one interaction that it and `others` are."""
    values = draft.values
    everything = [values, *(other.values for _, other in others)]
    values["notes"] = "\n\n".join(dict.fromkeys(each["notes"] for each in everything if each.get("notes")))
    values["tags"] = list(dict.fromkeys(tag for each in everything for tag in each.get("tags", ())))
    for other in everything[1:]:
        for name, value in other.items():
            values[name] = values.get(name) or value
    if others:
        values["interaction_data"] = {"merged": [_remains(*other) for other in others]}

    moments = [each[name] for each in everything for name in MOMENTS if each.get(name)] or [legacy.started_at]
    values |= {
        "first_interaction": min(moments),
        "last_interaction": max(moments),
        "interaction_count": len(everything),
        "interaction_type": "applied" if table == "applications" else "saved",
    }
    if table == "applications" and not values.get("application_status"):
        draft.fault("no_status", "status", draft.row["status"])
        values["application_status"] = "applied"
    if table == "saved_jobs" and not values.get("saved_date"):
        draft.fault("no_date", "saved_date", draft.row["saved_date"])
        values["saved_date"] = min(moments)


def _draft(legacy: LegacyImport, table: str, row: Row) -> Draft:
    draft = legacy.draft(TABLES[table], row)
    if table == "saved_jobs":
        status = str(row["status"] or "SAVED").strip().upper()
        if status == "ARCHIVED":
            draft.values["archived_at"] = draft.values.get("updated_at") or draft.values.get("saved_date")
        elif status != "SAVED":
            draft.fault("unknown_choice", "status", row["status"])
    return draft


def _remains(table: str, draft: Draft) -> dict:
    return {"table": table} | {name: value for name, value in draft.row.items() if name not in CARRIED}
