from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models, router, transaction
from django.db.models import Q, Value
from django.db.models.functions import Lower

from jobpilot.db.arguments import checked
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import check, http_url_check, minimum_check, order_check, positive_check, range_check
from jobpilot.db.decorators import alters_data, queryset_only
from jobpilot.db.fields import HttpURLField, StringListField, TimeZoneField
from jobpilot.db.indexes import Index
from jobpilot.db.money import MAX_DIGITS, AmountField
from jobpilot.models.base import BaseModel, Known
from jobpilot.models.choices import JobType, RemoteType

MOST_NAMES = 6  # words of a person's name


class User(AbstractUser):
    """An account that logs in. A project can use its own user model instead (AUTH_USER_MODEL)."""

    time_zone = TimeZoneField(help_text="Of the pages that this account sees. Leave empty for that of its person.")

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"
        verbose_name = "account"
        verbose_name_plural = "accounts"


def _on_linkedin(field: str) -> Q:
    """Match addresses on linkedin.com or one of its two-letter country sites."""
    pages = Q()
    for scheme in ("http", "https"):
        for host in ("linkedin.com", "www.linkedin.com", "__.linkedin.com"):
            pages |= Q(**{f"{field}__ilike": f"{scheme}://{host}/%"})
    # `_` matches any character: exclude those that would end the host before ".linkedin.com".
    for delimiter in "/?#@":
        pages &= ~Q(**{f"{field}__ilike": f"http%://_{delimiter}.linkedin.com/%"})
    return pages


class UserProfileQuerySet(models.QuerySet):
    @checked
    def with_email(self, address: str) -> Self:
        """Return the person with an e-mail address, in any case, through the index of the unique constraint."""
        return self.alias(address=Lower("email")).filter(address=Lower(Value(address)))

    def lock(self) -> int:
        """Lock these people until the transaction ends, before any of their rows, and return how many exist."""
        people = self.model._base_manager.using(self.db).filter(pk__in=self.order_by().values("pk")).order_by("pk")
        return len(people.select_for_update(no_key=True).values_list("pk"))

    @alters_data
    @queryset_only
    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete these people after locking them, so that no concurrent call adds rows of theirs meanwhile."""
        with transaction.atomic(using=self.db):
            self.lock()
            return super().delete()


class UserProfile(BaseModel):
    """A job seeker: who they are, what they do, and what they are looking for.

    Their skills and experience are in their skill bank (`skill_bank`) only.
    """

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="profile",
        error_messages={"unique": "This account already belongs to another person."},
    )
    first_name = models.CharField(max_length=150, blank=True, default="")
    last_name = models.CharField(max_length=150, blank=True, default="")
    # NULL, so that people without an address do not violate the unique constraint.
    email = models.EmailField(max_length=254, null=True, blank=True)  # noqa: DJ001
    phone = models.CharField(max_length=50, blank=True, default="")
    city = models.CharField(max_length=100, blank=True, default="")
    state = models.CharField(max_length=100, blank=True, default="")
    time_zone = TimeZoneField(
        help_text="Where this person lives, such as Europe/Berlin: their days begin there. Leave empty for the site's."
    )
    reminder_hour = models.IntegerField(
        "hour of reminders",
        null=True,
        blank=True,
        help_text="From 0 to 23: when to mail what is due today and tomorrow, once a day. Leave empty for no mail.",
    )
    linkedin_url = HttpURLField("LinkedIn URL")
    portfolio_url = HttpURLField("portfolio URL")
    current_title = models.CharField(max_length=200, blank=True, default="")
    experience_years = models.IntegerField("years of experience", null=True, blank=True)
    education = models.CharField(max_length=500, blank=True, default="")
    bio = models.TextField(blank=True, default="")
    preferred_titles = StringListField(help_text="Titles, or words of titles, of the jobs to look for. One per line.")
    preferred_locations = StringListField()
    preferred_job_types = StringListField(item_choices=JobType)
    preferred_remote_types = StringListField(item_choices=RemoteType)
    desired_salary_min = AmountField(
        "minimum desired salary",
        max_digits=MAX_DIGITS,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Per year, before tax.",
    )
    desired_salary_max = AmountField(
        "maximum desired salary",
        max_digits=MAX_DIGITS,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Per year, before tax.",
    )

    objects = UserProfileQuerySet.as_manager()

    path_to_person = "pk"
    found_by_beginning = ["first_name", "last_name", "email"]

    class Meta:
        ordering = ["last_name", "first_name", "id"]
        verbose_name = "person"
        verbose_name_plural = "people"
        permissions = [("see_everybody", "Can see everybody's hunt")]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="%(app_label)s_%(class)s_email_unique",
                violation_error_message="Another person already has this e-mail address.",
            ),
            check(
                "email_shape",
                Q(email__isnull=True) | Q(email__ilike="%_@_%._%") & ~Q(email__ilike="%@%@%") & ~Q(email__contains=" "),
                "Enter an e-mail address such as name@example.com.",
            ),
            range_check("reminder_hour", 0, 23),
            http_url_check("linkedin_url"),
            check(
                "linkedin_url_host",
                Q(linkedin_url="") | _on_linkedin("linkedin_url"),
                "The LinkedIn address must be a page on linkedin.com, such as https://www.linkedin.com/in/name.",
            ),
            http_url_check("portfolio_url"),
            minimum_check("experience_years", 0),
            positive_check("desired_salary_min"),
            positive_check("desired_salary_max"),
            order_check("desired_salary_min", "desired_salary_max"),
        ]
        indexes = [
            Index(fields=["created_at"], name="userprofile_created", serves="people by the day they joined"),
            Index(Folded("first_name"), "id", name="userprofile_first_name", serves="people by their first name"),
            Index(Folded("last_name"), "id", name="userprofile_last_name", serves="people by their last name"),
            Index(Folded("email"), "id", name="userprofile_email", serves="people by the beginning of their address"),
            Index(Folded("city"), Folded("state"), "id", name="userprofile_city", serves="people by city and state"),
            Index(Folded("state"), "id", name="userprofile_state", serves="people by state"),
            Index(
                fields=["last_name", "first_name", "id"],
                name="userprofile_name",
                serves="the default ordering, and people by name",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name or self.email or f"Person {self.pk}"

    @alters_data
    def delete(self, using: str | None = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]:
        using = using or router.db_for_write(type(self), instance=self)
        with transaction.atomic(using=using):
            type(self).objects.using(using).filter(pk=self.pk).lock()
            return super().delete(using=using, keep_parents=keep_parents)

    @classmethod
    def found_by(cls, text: str, *, path: str = "", is_typing: bool = False, known: Known | None = None) -> Q:
        """Return the condition for people by a name, both names in either order, or an e-mail address."""
        found = super().found_by(text, path=path, is_typing=is_typing, known=known)
        words = text.split()[:MOST_NAMES]
        for number in range(1, len(words)):
            one, other = " ".join(words[:number]), " ".join(words[number:])
            for first, last in ((one, other), (other, one)):
                found |= Q(**{f"{path}first_name__begins": first, f"{path}last_name__begins": last})
        return found

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def clean(self) -> None:
        # A form submits "" for no address.
        self.email = self.email or None
