"""Checks of the arguments of services and queryset methods against their annotations.

Django would look up the key of whatever row it is given, such as an account's for a person's, and take the letters of a
text for a list of texts. A TypeError says what to pass instead, also of a datetime without a time zone. A value that no
column can take (a NUL character, half a character, a number beyond all) is a ValidationError by argument. Cells of data
frames are taken as ordinary values, and empty ones as missing.
"""

import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import wraps
from types import NoneType, UnionType
from typing import Any, ParamSpec, TypeVar, Union, get_args, get_origin, is_typeddict

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, models
from django.db.models.manager import BaseManager

from jobpilot.db.replicas import is_default

P = ParamSpec("P")
R = TypeVar("R")
MOST = 1e15  # well inside what both databases and every column of amounts and counts can compare with
LONGEST = timedelta(days=36_525)


def checked(function: Callable[P, R]) -> Callable[P, R]:
    """Make `function` raise TypeError if an argument does not fit its annotation, naming what to pass."""
    return _checking(function, _check_type)


def searching(function: Callable[P, R]) -> Callable[P, R]:
    """Mark a search: like `checked`, but any text may be looked for, since what cannot be stored finds nothing."""
    return _checking(function, _check_type, any_text=True)


def service(function: Callable[P, R]) -> Callable[P, R]:
    """Mark a service: like `checked`, and raise ValueError for a row or queryset of another database.

    Services lock and write rows of the default database. A row that was read from its replica is one of them.
    """

    def check(name: str, parameter: inspect.Parameter, value: Any) -> None:
        _check_type(name, parameter, value)
        is_row = isinstance(value, models.Model)
        alias = value._state.db if is_row else getattr(value, "_db", None)
        if alias not in (None, DEFAULT_DB_ALIAS) and not (is_row and is_default(alias)):
            raise ValueError(
                f"{name}(): {parameter.name} is from the database {alias!r}, but services work on the database "
                f"{DEFAULT_DB_ALIAS!r} only. Load it from there."
            )

    return _checking(function, check)


def _checking(
    function: Callable[P, R], check: Callable[[str, inspect.Parameter, Any], None], *, any_text: bool = False
) -> Callable[P, R]:
    parameters = inspect.signature(function).parameters
    positional = [parameter for parameter in parameters.values() if parameter.kind != inspect.Parameter.KEYWORD_ONLY]
    name = function.__qualname__

    def passed(parameter: inspect.Parameter, value: Any) -> Any:
        value = ordinary(parameter.annotation, value)
        check(name, parameter, value)
        _check_value(name, parameter.name, parameter.annotation, value, any_text)
        return value

    def of_name(key: str, value: Any) -> Any:
        if key in parameters:
            return passed(parameters[key], value)
        _check_value(name, key, Any, value, any_text)  # one of **facts
        return value

    def of_place(number: int, value: Any) -> Any:
        place = min(number, len(positional) - 1)
        if number <= place or positional[place].kind == inspect.Parameter.VAR_POSITIONAL:
            return passed(positional[place], value)
        return value

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        places: Any = [of_place(number, value) for number, value in enumerate(args)]
        names: Any = {key: of_name(key, value) for key, value in kwargs.items()}
        return function(*places, **names)

    return wrapper


def _check_type(name: str, parameter: inspect.Parameter, value: Any) -> None:
    expected = parameter.annotation
    if fits(expected, value):
        return
    raise TypeError(
        f"{name}(): {parameter.name} must be {_described(expected)}, not {_described(type(value))}."
        f"{_hint(name, parameter, value)}"
    )


def ordinary(expected: Any, value: Any) -> Any:
    """Return the value as Python has it: a cell of a data frame as a number, an empty one as None or "".

    An iterator of values becomes a list, so that its items can be checked; one of whole rows may be long, and stays.
    """
    if type(value).__module__.partition(".")[0] == "numpy" and hasattr(value, "item") and not getattr(value, "ndim", 0):
        value = value.item()
    if _is_empty_cell(value):
        options = _options(expected)
        return None if {None, NoneType} & set(options) else "" if str in options else value
    if isinstance(value, Iterator):
        of_values = [option for option in _options(expected) if get_origin(option) in (Iterable, Collection)]
        if of_values and not is_typeddict(get_args(of_values[0])[0]):
            return list(value)
    return value


def _is_empty_cell(value: Any) -> bool:
    if isinstance(value, float | Decimal | datetime):
        return value != value  # NaN and NaT are not themselves
    return type(value).__name__ == "NAType"


def _options(expected: Any) -> tuple[Any, ...]:
    return get_args(expected) if get_origin(expected) in (Union, UnionType) else (expected,)


def _check_value(name: str, argument: str, expected: Any, value: Any, any_text: bool) -> None:
    """Raise ValidationError or TypeError for a value of the right type that no column and no computation can take."""
    if isinstance(value, datetime) and value.tzinfo is None:
        raise TypeError(
            f"{name}(): {argument} must be a datetime with a time zone, not {value!r}. "
            "Make it aware: django.utils.timezone.make_aware(value)."
        )
    for part in _parts(expected, value):
        if not any_text and isinstance(part, str) and (fault := fault_of_text(part)):
            raise ValidationError({argument: f"{argument} contains {fault}, which cannot be stored. Remove it."})
        if isinstance(part, int | float | Decimal) and not -MOST < part < MOST:
            raise ValidationError({argument: f"{argument} must be a number between -{MOST:.0e} and {MOST:.0e}."})
        if isinstance(part, timedelta) and abs(part) > LONGEST:
            raise ValidationError({argument: f"{argument} must be at most {LONGEST.days:,} days."})


def _parts(expected: Any, value: Any) -> Iterator[Any]:
    """Yield a value and what it holds, but not whole rows: each is refused for itself."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from (key, *_parts(Any, inner))
    elif isinstance(value, list | tuple | set | frozenset):
        items = [get_args(option)[:1] for option in _options(expected) if get_args(option)]
        if not any(of and is_typeddict(of[0]) for of in items):
            for inner in value:
                yield from _parts(Any, inner)
    else:
        yield value


def fault_of_text(text: str) -> str:
    """Return what of a text no database can store, or ""."""
    if "\0" in text:
        return "a NUL character"
    try:
        text.encode()
    except UnicodeEncodeError:
        return "half of a character (a lone surrogate)"
    return ""


def fits(expected: Any, value: Any) -> bool:
    """Return whether a value fits an annotation, as far as that can be told without consuming it."""
    if expected in (inspect.Parameter.empty, Any, object) or isinstance(expected, TypeVar):
        return True
    origin, arguments = get_origin(expected), get_args(expected)
    if origin in (Union, UnionType):
        return any(fits(option, value) for option in arguments)
    if origin is None:
        return _is_a(expected, value)
    if not _is_a(origin, value):
        return False
    if issubclass(origin, models.QuerySet | BaseManager):
        return all(issubclass(value.model, model) for model in arguments[:1])
    if isinstance(value, list | tuple | set | frozenset) and not is_typeddict(arguments[0]):
        return all(fits(arguments[0], item) for item in value)
    return True


def _is_a(expected: Any, value: Any) -> bool:
    if expected is None or expected is NoneType:
        return value is None
    if not isinstance(expected, type) or is_typeddict(expected):
        return True
    if issubclass(expected, models.QuerySet) and isinstance(value, BaseManager):
        return issubclass(type(value.all()), expected)
    if isinstance(value, bool) and isinstance(expected, type) and issubclass(expected, int | float):
        return expected is bool
    if expected is float:  # as type checkers take it
        return isinstance(value, float | int)
    if issubclass(expected, Iterable) and not issubclass(expected, str | bytes) and isinstance(value, str | bytes):
        return False  # a text is not a list of letters
    return isinstance(value, expected)


def _hint(name: str, parameter: inspect.Parameter, value: Any) -> str:
    if type(value) is date and datetime in _options(parameter.annotation):
        return " A day has no time: pass datetime.combine(day, time(9), tzinfo=UTC), for example."
    for option in (parameter.annotation, *get_args(parameter.annotation)):
        if isinstance(option, models.base.ModelBase) and hasattr(option, "_meta"):
            for field in option._meta.fields:
                if field.one_to_one and isinstance(value, field.related_model):
                    return f" Pass {field.name}.{field.remote_field.related_name}, not the {field.name} itself."
    several = isinstance(value, list | tuple | set | frozenset | models.QuerySet)
    if parameter.kind == inspect.Parameter.VAR_POSITIONAL and several:
        return f" Unpack the values: {name.rpartition('.')[2]}(*values)."
    if fits(parameter.annotation, [value]):
        return " Put it in a list."
    return " Pass one value." if several else ""


def _described(expected: Any) -> str:
    if get_origin(expected) in (Union, UnionType):
        return " or ".join(dict.fromkeys(_described(option) for option in get_args(expected)))
    if get_origin(expected) is not None:
        names = ", ".join(_described(argument) for argument in get_args(expected) if argument is not Ellipsis)
        return f"{get_origin(expected).__name__}[{names}]"
    return "None" if expected in (None, NoneType) else getattr(expected, "__name__", str(expected))
