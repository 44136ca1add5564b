"""What services and queryset methods answer to arguments of the wrong kind, over all of them by their annotations."""

import inspect
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import ModuleType
from typing import Any, cast, get_args, get_origin

import pytest
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import SimpleLazyObject

import companies.services
import interactions.reports
import interactions.services
import jobpilot.legacy.services
import jobpilot.services
import resumes.services
import skills.services
from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, CompanyDuplicate, JobListing
from interactions.models import JobUserInteraction
from interactions.services import archive_saved_jobs, save_job, update_application_status
from jobpilot.db.arguments import fits, ordinary
from jobpilot.db.paging import BadCursor
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import User, UserProfile
from resumes.fit import fit
from tests.support.project import MODELS

WRITERS = [
    companies.services,
    companies.services.company_pairs,
    companies.services.job_pairs,
    interactions.services,
    jobpilot.legacy.services,
    jobpilot.services,
    resumes.services,
    skills.services,
]
# These say for themselves which database they are about.
WITH_DATABASE = {"retry"}
Parameter = inspect.Parameter
# Any, since a type checker would refuse what the tests pass.
JOBS: Any = JobListing.objects
NO_ROWS: Any = []


def functions(module: ModuleType) -> Iterator[Callable]:
    """Return the public functions of a module: those of its `__all__`, or else those that it defines."""
    own = getattr(module, "__all__", None)
    for name, value in vars(module).items():
        if not inspect.isfunction(value) or name.startswith("_"):
            continue
        if name in own if own else value.__module__ == module.__name__:
            yield value


def methods() -> Iterator[Callable]:
    """Return the public methods that this project's querysets add to Django's."""
    managers = [manager for model in MODELS for manager in model._meta.managers]
    classes = {cls for manager in managers for cls in type(manager.get_queryset()).__mro__}
    for cls in sorted(classes - set(models.QuerySet.__mro__), key=lambda cls: cls.__name__):
        for name, value in vars(cls).items():
            if inspect.isfunction(value) and not name.startswith("_") and not hasattr(models.QuerySet, name):
                yield value


SERVICES = list(dict.fromkeys(function for module in WRITERS for function in functions(module)))
ALL = list(dict.fromkeys([*SERVICES, *functions(interactions.reports), fit, *methods()]))


def parameters(of: list[Callable], where: Callable[[Parameter], bool]) -> list:
    """Return a case for each parameter of these functions, for `parametrize`."""
    return [
        pytest.param(function, parameter, id=f"{function.__module__}.{function.__qualname__}({parameter.name})")
        for function in of
        for parameter in inspect.signature(function).parameters.values()
        if parameter.name != "self" and parameter.kind != Parameter.VAR_KEYWORD and where(parameter)
    ]


def takes(parameter: Parameter, kind: type) -> bool:
    """Return whether an annotation names a class of this kind, alone or as one of several."""
    return bool(classes(parameter, kind))


def classes(parameter: Parameter, kind: type) -> list[type]:
    options = [parameter.annotation, *get_args(parameter.annotation)]
    return [option for option in options if isinstance(option, type) and issubclass(option, kind)]


def call(function: Callable, parameter: Parameter, value: Any) -> None:
    """Pass `value` alone: a wrong kind is refused before anything that is missing."""
    if parameter.kind in (Parameter.VAR_POSITIONAL, Parameter.POSITIONAL_ONLY):
        function(None, value)
    else:
        function(**{parameter.name: value})


@pytest.mark.parametrize(("function", "parameter"), parameters(ALL, lambda parameter: True))
def test_each_argument_is_checked(function, parameter):
    assert parameter.annotation not in (Parameter.empty, Any, object), "Annotate it, so that it can be checked."
    with pytest.raises(TypeError, match=rf"^{function.__name__}|\.{function.__name__}") as refusal:
        call(function, parameter, object())
    assert f"{parameter.name} must be " in str(refusal.value), "Put @service (or @checked, if it only reads) on it."


@pytest.mark.parametrize(("function", "parameter"), parameters(ALL, lambda parameter: takes(parameter, UserProfile)))
def test_an_account_is_not_a_person(function, parameter):
    with pytest.raises(TypeError, match=r"must be UserProfile.*Pass account\.profile, not the account itself\."):
        call(function, parameter, User())


@pytest.mark.parametrize(
    ("function", "parameter"),
    parameters(ALL, lambda parameter: bool(set(classes(parameter, models.Model)) - {models.Model})),
)
def test_a_row_of_another_model_is_refused(function, parameter):
    class_ = next(model for model in (Company, JobListing) if not fits(parameter.annotation, model()))
    with pytest.raises(TypeError, match=rf"{parameter.name} must be .*, not {class_.__name__}"):
        call(function, parameter, class_())


@pytest.mark.parametrize(
    ("function", "parameter"), parameters(ALL, lambda parameter: not fits(parameter.annotation, ["a"]))
)
def test_a_list_is_not_one_value(function, parameter):
    with pytest.raises(TypeError, match=rf"{parameter.name} must be .*, not list"):
        call(function, parameter, ["a", "b"])


def is_list_only(parameter: Parameter) -> bool:
    origins = {get_origin(option) for option in (parameter.annotation, *get_args(parameter.annotation))}
    return bool(origins & {Iterable, Collection, list, tuple}) and not takes(parameter, str)


@pytest.mark.parametrize(("function", "parameter"), parameters(ALL, is_list_only))
def test_a_text_is_not_a_list(function, parameter):
    with pytest.raises(TypeError, match=rf"{parameter.name} must be .*, not str"):
        call(function, parameter, "text")


@pytest.mark.parametrize(
    ("function", "parameter"),
    parameters(
        [function for function in SERVICES if function.__name__ not in WITH_DATABASE],
        lambda parameter: (
            not is_list_only(parameter) and (takes(parameter, models.Model) or takes(parameter, models.QuerySet))
        ),
    ),
)
def test_a_service_refuses_what_is_from_another_database(function, parameter):
    kind, *_ = classes(parameter, models.Model | models.QuerySet)
    value = User() if kind is AbstractBaseUser else kind()
    if isinstance(value, models.Model):
        value._state.db = "replica"
    else:
        value = value.using("replica")
    with pytest.raises(ValueError, match=rf"{parameter.name} is from the database 'replica', but services work on"):
        call(function, parameter, value)


# Values that the annotations let through in part, or that break what computes with them.
WRONG: dict[str, Any] = {
    "NUL": "a\0b",
    "surrogate": "a\ud800",
    "text": "30",
    "no text": ["a", 5],
    "NUL in a list": ["a\0b"],
    "NUL in an object": {"a": ["\0"]},
    "naive": datetime(2026, 1, 2, 3),  # noqa: DTZ001
    "day": date(2026, 1, 2),
    "bool": True,
    "infinite": float("inf"),
    "huge": 10**6000,
    "huge decimal": Decimal("1e400"),
    "far": timedelta.max,
    "bytes": b"abc",
    "mapping": {1: 2},
}


@pytest.mark.django_db
@pytest.mark.parametrize(("function", "parameter"), parameters(ALL, lambda parameter: True))
def test_a_wrong_value_is_answered_by_the_name_of_the_argument_or_taken(function, parameter):
    """Never by an error from inside: of the database, of a computation, of Python."""
    answers = {kind: answer_to(function, parameter, value) for kind, value in WRONG.items()}
    taken = {kind for kind, answer in answers.items() if not answer or re.search(r"missing \d+ required", answer)}
    assert [kind for kind in taken if not fits(parameter.annotation, WRONG[kind])] == []
    assert [answer for kind, answer in answers.items() if kind not in taken and parameter.name not in answer] == []


def queryset_of(method: Callable) -> models.QuerySet:
    """Return a queryset that has the method."""
    rows = (manager.get_queryset() for model in MODELS for manager in model._meta.managers)
    return next(each for each in rows if any(method in vars(cls).values() for cls in type(each).__mro__))


def answer_to(function: Callable, parameter: Parameter, value: Any) -> str:
    try:
        if "self" not in inspect.signature(function).parameters:
            call(function, parameter, value)
        else:
            rows = queryset_of(function)
            several = parameter.kind == Parameter.VAR_POSITIONAL
            found = function(rows, value) if several else function(rows, **{parameter.name: value})
            if isinstance(found, models.QuerySet):
                list(found[:1])
    except BadCursor as error:  # what a URL gave, which a page answers in its own way
        return f"{parameter.name}: {error}"
    except (ValidationError, TypeError) as error:
        return " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
    return ""


@pytest.mark.parametrize(
    ("annotation", "value", "ordinary_value"),
    [
        pytest.param(float | None, float("nan"), None, id="an empty number"),
        pytest.param(str, float("nan"), "", id="an empty text"),
        pytest.param(Decimal | None, Decimal("nan"), None, id="an empty decimal"),
        pytest.param(Iterable[str], iter(["a"]), ["a"], id="an iterator of texts"),
        pytest.param(float, 2.5, 2.5, id="a number"),
    ],
)
def test_cells_of_data_frames_are_ordinary_values(annotation, value, ordinary_value):
    assert ordinary(annotation, value) == ordinary_value


def test_an_empty_number_where_one_is_needed_is_refused():
    with pytest.raises(ValidationError, match="days must be a number"):
        JOBS.posted_within(float("nan"))


@pytest.mark.parametrize(
    ("door", "hint"),
    [
        pytest.param(lambda: JOBS.search(max_age_days="30"), "max_age_days must be float or None, not str", id="text"),
        pytest.param(
            lambda: update_application_status(
                interaction=JobUserInteraction(), status="applied", at=cast(Any, date(2026, 1, 2))
            ),
            r"at must be datetime or None, not date\. A day has no time: pass datetime\.combine",
            id="a day",
        ),
        pytest.param(
            lambda: update_application_status(interaction=JobUserInteraction(), status="applied", at=WRONG["naive"]),
            "at must be a datetime with a time zone",
            id="naive",
        ),
        pytest.param(lambda: JOBS.page(size=True), "size must be int, not bool", id="bool"),
    ],
)
def test_the_message_says_what_is_wanted(door, hint):
    with pytest.raises(TypeError, match=hint):
        door()


@pytest.mark.parametrize(
    ("door", "hint"),
    [
        pytest.param(lambda: JOBS.of_types(["contract"]), r"Unpack the values: of_types\(\*v", id="*"),
        pytest.param(lambda: JOBS.for_company(["Acme"]), "Pass one value", id="one value"),
        pytest.param(lambda: JOBS.matching({"a", "b"}), "Pass one value", id="a set"),
        pytest.param(
            lambda: companies.services.merge_companies(keep=Company(), absorb=Company(), take="name"),
            "Put it in a list",
            id="a list",
        ),
        pytest.param(lambda: JOBS.search(locations=[["Oslo"]]), "locations must be Iterable", id="a list in a list"),
        pytest.param(lambda: archive_saved_jobs(interactions=NO_ROWS), "must be .*QuerySet, not list", id="rows"),
    ],
)
def test_the_message_says_what_to_do(door, hint):
    with pytest.raises(TypeError, match=hint):
        door()


@pytest.mark.django_db
def test_what_fits_goes_through():
    person, job = UserProfileFactory(account=UserFactory()), JobListingFactory(job_type="contract")
    interaction = save_job(user=person, job=job, tags="one tag")
    assert interaction.tags == ["one tag"]
    assert list(JobListing.objects.search(job_types="contract", companies=job.company)) == [job]
    assert list(JobListing.objects.search(companies=(company for company in [CompanyFactory(), job.company]))) == [job]
    assert archive_saved_jobs(interactions=JobUserInteraction.objects) == 1
    assert archive_saved_jobs(interactions=person.job_interactions) == 0


def test_the_lazy_account_of_a_request_is_an_account():
    with pytest.raises(TypeError, match=r"Pass account\.profile, not the account itself\."):
        JobListing.objects.unseen_by(SimpleLazyObject(UserFactory.build))


def test_pairs_involve_rows_of_their_own_kind():
    with pytest.raises(TypeError, match="row must be Company, not JobListing"):
        CompanyDuplicate.objects.involving(JobListing())


@pytest.mark.django_db
def test_python_still_says_what_is_missing():
    with pytest.raises(TypeError, match="missing 2 required keyword-only arguments"):
        update_application_status()
