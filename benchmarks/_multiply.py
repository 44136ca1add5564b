"""Make a big world of a small one: copies of its rows by SQL, with names, addresses and dates of their own."""

from typing import Any

from django.apps import apps
from django.db.models import DateTimeField, Field, GeneratedField, Model

from jobpilot.apps import APPS

ONCE = {"companies.JobSource", "resumes.ResumeTemplate", "jobpilot.User"}  # shared by all copies
# A word for each copy, so that names differ and some words are rare.
COPY = """CROSS JOIN (SELECT k, initcap(translate(substr(md5(k::text), 1, 6), '0123456789', 'ghijklmnop')) AS w
FROM generate_series(1, %s) AS k) AS copies"""
# A file of its own, by name: the copy has none.
STORED = "regexp_replace({column}, '[^/]+$', md5({column} || k)::uuid::text)"
# The values of columns that are unique, or by which people search.
OTHERWISE = {
    "companies.Company.name": "{column} || ' ' || w",
    "companies.Company.normalized_name": "{column} || ' ' || lower(w)",
    "companies.CompanyAlias.name": "{column} || ' ' || w",
    "companies.CompanyAlias.normalized_name": "{column} || ' ' || lower(w)",
    "companies.Company.domain": "lower(w) || '-' || {column}",
    "companies.Company.tenant": "lower(w) || '-' || {column}",
    "companies.CompanyKey.value": "lower(w) || '-' || {column}",
    "companies.JobListing.title": "left({column}, 180) || ' ' || w",
    "companies.JobSourceListing.source_job_id": "{column} || '-' || k",
    "interactions.Attachment.file": STORED,
    "jobpilot.Change.key": "md5({column} || k)::uuid::text",
    "jobpilot.UserProfile.email": "lower(w) || '.' || {column}",
    "jobpilot.UserProfile.last_name": "{column} || CASE WHEN k % 3 = 0 THEN '' ELSE '-' || w END",
    "resumes.ResumeGeneration.file": STORED,
}


def multiply(connection: Any, copies: int) -> None:
    """Add `copies - 1` copies of every row, on PostgreSQL. Keys are hashes, so that those of related rows fit."""
    labels = {app.rpartition(".")[2] for app in APPS}
    models = [model for model in apps.get_models() if model._meta.app_label in labels and model._meta.label not in ONCE]
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # without triggers
        cursor.execute("SET maintenance_work_mem = '1GB'")
        for model in models:
            _copy(cursor, model, set(models), copies - 1)
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("RESET maintenance_work_mem")
        cursor.execute("VACUUM ANALYZE")


def _copy(cursor: Any, model: type[Model], copied: set[type[Model]], times: int) -> None:
    table = model._meta.db_table
    fields = [field for field in model._meta.local_concrete_fields if not isinstance(field, GeneratedField)]
    values = {f'"{field.column}"': _value(model, field, copied) for field in fields}
    if model._meta.label == "companies.JobListing":
        values |= {"search_vector": "search_vector || to_tsvector('simple', w)", "in_pair": "in_pair"}
    # Built at once, these indexes cost a tenth of what they cost row by row.
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexdef LIKE %s", [table, "%USING gin%"]
    )
    indexes = cursor.fetchall()
    for name, _ in indexes:
        cursor.execute(f"DROP INDEX {name}")
    columns, selected = ", ".join(values), ", ".join(values.values())
    cursor.execute(f"INSERT INTO {table} ({columns}) SELECT {selected} FROM {table} {COPY % times}")
    for _, definition in indexes:
        cursor.execute(definition)


def _value(model: type[Model], field: Field, copied: set[type[Model]]) -> str:
    column = f'"{field.column}"'
    related: Any = field.remote_field.model if field.remote_field else None
    if field.primary_key or related in copied:
        return f"md5({column}::text || k)::uuid"
    if related and related._meta.label == "jobpilot.User":
        return "NULL"
    if isinstance(field, DateTimeField):
        return f"{column} - k * interval '37 minutes'"
    return OTHERWISE.get(f"{model._meta.label}.{field.name}", "{column}").format(column=column)
