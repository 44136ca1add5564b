"""Count the rows of the database and check that they are consistent.

Every rule is checked against the rows themselves, so that it does not matter if a constraint was disabled or dropped.
The database does the counting; the number of queries depends only on the models.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import cast

from django.apps import apps
from django.db import connection, models
from django.db.models import (
    BooleanField,
    CharField,
    CheckConstraint,
    Count,
    Exists,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    UniqueConstraint,
    Value,
)
from django.db.models.expressions import BaseExpression, RawSQL
from django.db.models.functions import Cast, Coalesce, Lower

from interactions.statuses import UNSENT
from jobpilot.apps import project_apps
from jobpilot.db.same_person import PersonKey, constraint_of
from jobpilot.db.stored_files import StoredFileField, stored_names
from jobpilot.models.belonging import ties

TOP_SKILLS = 10


@dataclass(frozen=True)
class Problem:
    """The number of rows that violate a rule, or for a unique rule, of values that occur more than once."""

    table: str
    rule: str
    message: str
    count: int


@dataclass
class Report:
    rows: dict[str, int] = field(default_factory=dict)  # by table
    orphans: list[Problem] = field(default_factory=list)
    violations: list[Problem] = field(default_factory=list)
    distributions: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def is_consistent(self) -> bool:
        return not self.orphans and not self.violations

    def as_dict(self) -> dict[str, object]:
        return {"consistent": self.is_consistent, **asdict(self)}


def data_report() -> Report:
    """Return the report of the whole database."""
    report = Report(distributions=_distributions())
    for model in _models():
        report.rows[model._meta.db_table] = model._base_manager.count()
        report.violations += [problem for problem in violations(model) if problem.count]
        report.orphans += [problem for problem in [*orphans(model), *stray_files(model)] if problem.count]
    report.violations += [problem for problem in [late_interactions(), unknown_versions()] if problem.count]
    return report


def late_interactions() -> Problem:
    """Return the interactions with a duplicate listing that were added after it was found to be one."""
    interaction, pair = apps.get_model("interactions.JobUserInteraction"), apps.get_model("companies.JobDeduplication")
    own = Q(duplicate_job=OuterRef("job")) | Q(canonical_job=OuterRef("job"))
    decisions = pair.objects.filter(own, status="merged").order_by("-decided_at").values("decided_at")
    late = interaction.objects.filter(job__canonical__isnull=False).alias(decided_at=Subquery(decisions[:1]))
    message = "job_id refers to a listing that had been found to be a duplicate of another one."
    return Problem(
        interaction._meta.db_table, "job_is_canonical", message, late.filter(created_at__gt=F("decided_at")).count()
    )


def unknown_versions() -> Problem:
    """Return the applications that name a version of their resume that does not exist, so that its text is unknown."""
    interaction, version = apps.get_model("interactions.JobUserInteraction"), apps.get_model("resumes.ResumeVersion")
    numbered = version.objects.order_by().alias(text=Cast("version_number", CharField()))
    kept = numbered.filter(resume=OuterRef("resume"), text=OuterRef("resume_version"))
    sent = interaction.objects.applications().filter(resume__isnull=False).exclude(application_status__in=UNSENT)
    unknown = sent.exclude(resume_version="").filter(~Exists(kept))
    message = "resume_version names a version of the resume that does not exist."
    return Problem(interaction._meta.db_table, "resume_version_exists", message, unknown.count())


def _models() -> list[type[models.Model]]:
    return [model for app in project_apps() for model in app.get_models(include_auto_created=True)]


def violations(model: type[models.Model]) -> Iterator[Problem]:
    """Yield each rule of the table with the number of violations: of columns, CHECKs, unique rules, then people."""
    table = model._meta.db_table
    columns = [column for column in model._meta.concrete_fields if not column.null or _kind(column)]
    yield from _broken(
        model._base_manager.all(),
        {
            f"{column.column}_valid": (f"{column.column} has an invalid value.", ~_is_valid(column))
            for column in columns
        },
    )
    # A CHECK on the length of a JSON value raises an error for a value of another type.
    valid = model._base_manager.filter(*(_is_valid(column) for column in columns if _kind(column)))
    yield from _broken(
        valid,
        {
            constraint.name: (str(constraint.violation_error_message), ~_holds(constraint.condition))
            for constraint in model._meta.constraints
            if isinstance(constraint, CheckConstraint)
        },
    )
    for rule, message, condition, parts in _unique_rules(model):
        keys = {f"key_{number}": part for number, part in enumerate(parts)}
        not_null = {f"{key}__isnull": False for key in keys}  # NULLs are distinct
        repeated = (
            model._base_manager.filter(condition)
            .annotate(**keys)
            .filter(**not_null)
            .values(*keys)
            .annotate(rows=Count(Value(1)))
            .filter(rows__gt=1)
            .order_by()
        )
        yield Problem(table, rule, message, repeated.count())
    for tie in ties([model]):
        constraint, message = constraint_of(tie.key), f"{tie.key.column} refers to rows of another person."
        yield Problem(table, constraint.name if constraint else tie.key.column, message, tie.broken().count())


def orphans(model: type[models.Model]) -> Iterator[Problem]:
    """Yield each foreign key of the table with the number of rows whose target does not exist."""
    for key in model._meta.concrete_fields:
        if isinstance(key, models.ForeignKey):
            target = key.remote_field.model
            existing = target._base_manager.filter(**{key.target_field.attname: OuterRef(key.attname)})
            dangling = model._base_manager.filter(~Exists(existing), **{f"{key.attname}__isnull": False})
            message = f"{key.column} refers to rows of {target._meta.db_table} that do not exist."
            yield Problem(model._meta.db_table, _name(key), message, dangling.count())


def stray_files(model: type[models.Model]) -> Iterator[Problem]:
    """Yield for each file field how many rows lack their file, and how many files lack their row."""
    for file in model._meta.concrete_fields:
        if isinstance(file, StoredFileField):
            stored = stored_names(file)
            named = set(model._base_manager.exclude(**{file.name: ""}).values_list(file.name, flat=True))
            table, rule = model._meta.db_table, f"{file.column}_stored"
            yield Problem(table, rule, f"{file.column} names a file that the storage lacks.", len(named - stored))
            message = f"{file.upload_to}/ of the storage has files without a row."
            yield Problem(table, f"{file.column}_has_row", message, len(stored - named))


def _broken(rows: QuerySet, rules: dict[str, tuple[str, Q]]) -> Iterator[Problem]:
    """Yield the violations of a table's `rules` (name: message and condition of a violation), counted in one query."""
    counts = rows.aggregate(**{rule: Count(Value(1), filter=broken) for rule, (_, broken) in rules.items()})
    for rule, (message, _) in rules.items():
        yield Problem(rows.model._meta.db_table, rule, message, counts[rule])


def _holds(condition: Q | BaseExpression) -> Q:
    """Treat a NULL condition as true, as a CHECK does."""
    return Q(Coalesce(condition, Value(True), output_field=BooleanField()))


def _name(column: models.Field) -> str:
    return cast(str, column.column)  # it is None on a many-to-many field alone


def _kind(column: models.Field) -> str | None:
    """Return the CHECK of the field itself, such as the type of a JSON value, or None."""
    return column.db_parameters(connection)["check"]


def _is_valid(column: models.Field) -> Q:
    """Match rows whose value is of the right type, and not NULL unless the column allows it."""
    name, kind = connection.ops.quote_name(_name(column)), _kind(column) or "TRUE"
    if connection.vendor == "sqlite" and isinstance(column, models.JSONField):
        kind = f"CASE WHEN JSON_VALID({name}) THEN {kind} ELSE FALSE END"  # json_type() raises an error for it
    sql = f"({name} IS NULL OR {kind})" if column.null else f"({name} IS NOT NULL AND {kind})"
    return Q(RawSQL(sql, (), BooleanField()))  # noqa: S611  (made of the model, not of data)


def _unique_rules(model: type[models.Model]) -> Iterator[tuple[str, str, Q, list]]:
    """Yield the name, message, condition and expressions of each unique rule."""
    for column in model._meta.concrete_fields:
        if column.unique:
            message = f"{column.column} must be unique."
            yield f"{column.column}_unique", message, Q(), [F(column.attname)]
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint) and not isinstance(constraint, PersonKey):  # the key is part of it
            parts = [*map(F, constraint.fields), *constraint.expressions]
            yield constraint.name, str(constraint.violation_error_message), constraint.condition or Q(), parts


def _distributions() -> dict[str, dict[str, int]]:
    job, skill = apps.get_model("companies.JobListing"), apps.get_model("skills.Skill")
    interaction = apps.get_model("interactions.JobUserInteraction")
    # Count a skill in all spellings, and show it in one of them.
    skills = skill.objects.order_by().values(key=Lower("name")).annotate(rows=Count("*"), spelling=Max("name"))
    applications = interaction.objects.filter(interaction_type="applied")
    return {
        "applications_by_status": _by_choice(applications, "application_status"),
        "jobs_by_type": _by_choice(job.objects.all(), "job_type"),
        "jobs_by_level": _by_choice(job.objects.all(), "experience_level"),
        "top_skills": dict(skills.order_by("-rows", "key").values_list("spelling", "rows")[:TOP_SKILLS]),
    }


def _by_choice(rows: QuerySet, column: str) -> dict[str, int]:
    """Count rows by the label of a choice, in the order of the choices, then invalid values."""
    counts = dict(rows.order_by().values_list(column).annotate(rows=Count("*")))
    labels = dict(rows.model._meta.get_field(column).flatchoices)
    order = [*labels, *sorted(counts.keys() - labels.keys())]
    return {str(labels.get(value, value or "(none)")): counts[value] for value in order if value in counts}
