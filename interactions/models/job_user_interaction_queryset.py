"""Filters for interactions. Every method chains."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Never, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value, Window
from django.db.models.functions import Coalesce, RowNumber
from django.utils import timezone

from companies.models import Company, JobListing
from interactions.choices import STATUS_EVENTS, ApplicationStatus, InteractionType, OfferState
from interactions.statuses import ANSWERED, AWAITING_ANSWER, ENDED, STAGES, STATUSES, UNSENT
from jobpilot.db.arguments import checked
from jobpilot.db.decorators import alters_data
from jobpilot.db.lookups import LocalDay, ZoneName
from jobpilot.models import UserProfile
from jobpilot.zones import start_of_day, zone_of

STATUS = "application_status"
MOST_DAYS = 36_525  # a hundred years: what is beyond them overflows
DAY, LONGEST_DAY = timedelta(days=1), timedelta(hours=26)  # one on which the clocks go back
FURTHEST = timedelta(hours=16)  # no zone is as far from UTC
AHEAD = timedelta(days=14)  # of interviews, unless another time is asked for
QUIET_DAYS = 14  # after which an application without a word is worth a question


def refuse_status() -> Never:
    """Raise the ValidationError that tells how to change a status."""
    raise ValidationError(
        "The status of an application changes with its history: "
        "call interactions.services.update_application_status(interaction=, status=).",
        code="status_by_service_only",
    )


class JobUserInteractionQuerySet(models.QuerySet):
    _person: UserProfile | None = None  # whose rows alone these are, so that the database need not look up their zone

    def _clone(self) -> Self:
        clone = super()._clone()  # type: ignore[misc]  # Django's own
        clone._person = self._person
        return clone

    def __or__(self, other: Any) -> Self:
        either = super().__or__(other)
        either._person = None
        return either

    @checked
    def for_user(self, user: UserProfile) -> Self:
        """Return the interactions of one person."""
        rows = self.filter(user=user)
        rows._person = user
        return rows

    def saved(self) -> Self:
        """Return saved jobs that are not archived."""
        return self.filter(interaction_type=InteractionType.SAVED, archived_at__isnull=True)

    @checked
    def applications(self, status: str | None = None) -> Self:
        """Return applications, all or those with one status."""
        applications = self.filter(interaction_type=InteractionType.APPLIED)
        return applications.filter(application_status=status) if status else applications

    def viewed(self) -> Self:
        """Return viewed jobs."""
        return self.filter(interaction_type=InteractionType.VIEWED)

    def hidden(self) -> Self:
        """Return hidden jobs."""
        return self.filter(interaction_type=InteractionType.HIDDEN)

    def sent(self) -> Self:
        """Return applications that were sent, whatever became of them."""
        return self.applications().exclude(application_status__in=UNSENT)

    @checked
    def with_company(self, company: Company) -> Self:
        """Return what people did with jobs of a company; of one that is not named, nothing: each may be another."""
        return self.none() if company.names_nobody else self.filter(job__company=company)

    def running(self) -> Self:
        """Return applications that have not ended."""
        return self.applications().exclude(application_status__in=ENDED)

    def answered(self) -> Self:
        """Return applications that the company answered: by a date, or by a status, now or before."""
        return self.applications().filter(
            Q(response_date__isnull=False) | Q(application_status__in=ANSWERED) | self._came_to(ANSWERED)
        )

    @checked
    def reached(self, stage: str) -> Self:
        """Return applications that ever reached a stage of the funnel or one behind it.

        Raise ValidationError for a status that is no stage.
        """
        if stage not in STAGES:
            raise ValidationError(f'"{stage}" is not a stage of the funnel. Choose one of: {", ".join(STAGES)}.')
        behind = STAGES[STAGES.index(ApplicationStatus(stage)) :]
        proofs = [status for status, meaning in STATUSES.items() if meaning.stage in behind]
        return self.applications().filter(Q(application_status__in=proofs) | self._came_to(proofs))

    def _came_to(self, statuses: list[ApplicationStatus]) -> Exists:
        events: Any = self.model._meta.get_field("timeline_events")
        return Exists(
            events.related_model.objects.order_by().filter(interaction=OuterRef("pk"), to_status__in=statuses)
        )

    @checked
    def due_follow_ups(self, on: date | None = None) -> Self:
        """Return what is due for a follow-up on that day (default: today), longest overdue first.

        The day is that of each person, in their time zone; a datetime means the day on which it is there. Ended
        applications and archived jobs are excluded.
        """
        planned = self.planned_follow_ups()
        return planned._due_for_one(on, zone_of(self._person)) if self._person else planned._due_for_each(on)

    def planned_follow_ups(self) -> Self:
        """Return what has a date for a follow-up, earliest first. Ended applications and archived jobs are excluded."""
        planned = self.filter(follow_up_date__isnull=False, archived_at__isnull=True)
        return planned.exclude(application_status__in=ENDED).order_by("follow_up_date", "id")

    def before_deadline(self) -> Self:
        """Return saved jobs that are open until a deadline, the next one first."""
        return self.saved().filter(job__in=JobListing.objects.closing()).order_by("job__application_deadline", "id")

    def _due_for_one(self, on: date | None, zone: tzinfo) -> Self:
        if on is None or isinstance(on, datetime):
            on = (on or timezone.now()).astimezone(zone).date()
        return self.filter(follow_up_date__lt=start_of_day(on + DAY, zone))

    def _due_for_each(self, on: date | None) -> Self:
        zone = ZoneName("user")
        day: Any
        if on is None or isinstance(on, datetime):
            at = on or timezone.now()
            day, certain, possible = LocalDay(Value(at), zone), at, at + LONGEST_DAY
        else:
            midnight = datetime.combine(on, time.min, tzinfo=UTC)
            day, certain, possible = Value(on), midnight + DAY - FURTHEST, midnight + DAY + FURTHEST
        rows = self.model._base_manager.order_by().alias(due_day=LocalDay("follow_up_date", zone))
        in_doubt = rows.filter(follow_up_date__gte=certain, follow_up_date__lt=possible, due_day__lte=day)
        # Most rows need no day, and so no person: these are few.
        return self.filter(Q(follow_up_date__lt=certain) | Q(pk__in=in_doubt.values("pk")), follow_up_date__lt=possible)

    @checked
    def upcoming_interviews(self, within: timedelta = AHEAD) -> Self:
        """Return applications that have not ended and have an interview from now on, next first.

        `next_interview` is when.
        """
        of_each = self._interviews().ahead().filter(interaction=OuterRef("pk"))
        if self._person:
            of_each = of_each.filter(user=self._person)
        soon = of_each.filter(starts_at__lte=timezone.now() + within)
        planned = self.filter(Exists(soon.order_by())).exclude(application_status__in=ENDED)
        return planned.annotate(next_interview=Subquery(of_each.values("starts_at")[:1])).order_by(
            "next_interview", "id"
        )

    @checked
    def stale(self, days: float) -> Self:
        """Return running applications without any event, answer or upcoming interview in the last `days` days."""
        since = timezone.now() - timedelta(days=max(min(days, MOST_DAYS), -MOST_DAYS))
        quiet = self.running().alias(sent=Coalesce("applied_date", "first_interaction")).filter(sent__lt=since)
        return (
            quiet.exclude(response_date__gte=since)
            .exclude(Exists(self._interviews().held().filter(interaction=OuterRef("pk"), starts_at__gte=since)))
            .exclude(timeline_events__event_date__gte=since)
        )

    @checked
    def quiet(self, days: float = QUIET_DAYS) -> Self:
        """Return the `stale()` applications for which nothing is planned, longest quiet first.

        Those that were given up (no response), wait for a decision (offered) or were not sent yet are not among them.
        """
        waiting = self.stale(days).filter(follow_up_date__isnull=True, application_status__in=AWAITING_ANSWER)
        return waiting.exclude(Exists(self._interviews().ahead().filter(interaction=OuterRef("pk")))).order_by(
            "last_interaction", "id"
        )

    def _interviews(self) -> Any:
        return self._of_each("interviews")

    def _of_each(self, relation: str) -> Any:
        """Return all rows of a reverse relation, whose model is not known yet when this module is imported."""
        key: Any = self.model._meta.get_field(relation)
        return key.related_model._default_manager.order_by()

    @checked
    def latest_of_each_status(self, most: int, most_ended: int) -> Self:
        """Return the latest `most` applications of each status, and `most_ended` of each that ends one."""
        place = Window(RowNumber(), partition_by=STATUS, order_by=[F("last_interaction").desc(), F("id").desc()])
        ended = Q(**{f"{STATUS}__in": ENDED})
        placed = self.applications().order_by().annotate(place=place)
        return self.filter(pk__in=placed.filter(Q(place__lte=most) & ~ended | Q(place__lte=most_ended)).values("pk"))

    def with_dates(self) -> Self:
        """Annotate `status_since`, as far as it is recorded, `next_interview`, and `decide_by` of the open offers."""
        of_each = {"interaction": OuterRef("pk")}
        changes = self._of_each("timeline_events").filter(
            **of_each, event_type__in=STATUS_EVENTS, to_status=OuterRef(STATUS), event_date__lte=timezone.now()
        )
        offers = self._of_each("offers").filter(**of_each, state=OfferState.OPEN, decide_by__isnull=False)
        return self.annotate(
            status_since=Coalesce(
                Subquery(changes.order_by("-event_date").values("event_date")[:1]), "applied_date", "first_interaction"
            ),
            next_interview=Subquery(self._interviews().ahead().filter(**of_each).values("starts_at")[:1]),
            decide_by=Subquery(offers.order_by("decide_by").values("decide_by")[:1]),
        )

    def with_job(self) -> Self:
        """Load each job and its company in the same query."""
        return self.select_related("job__company")

    def with_timeline(self) -> Self:
        """Prefetch the `timeline_events`, latest first, in one query."""
        return self.prefetch_related("timeline_events")

    @alters_data
    def update(self, **values: Any) -> int:
        if STATUS in values:
            refuse_status()
        return super().update(**values)

    @alters_data
    def bulk_update(self, objs: Iterable, fields: Iterable[str], batch_size: int | None = None) -> int:
        fields = list(fields)
        if STATUS in fields:
            refuse_status()
        return super().bulk_update(objs, fields, batch_size=batch_size)

    @alters_data
    def bulk_create(self, *args: Any, update_fields: Iterable[str] | None = None, **options: Any) -> list:
        written = None if update_fields is None else list(update_fields)
        if written and STATUS in written:
            refuse_status()
        return super().bulk_create(*args, update_fields=written, **options)  # type: ignore[misc]  # passed on
