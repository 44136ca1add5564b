"""Checks of the arguments of services and queryset methods against their annotations.

Django would look up the key of whatever row it is given, such as an account's for a person's, and take the letters of a
text for a list of texts. A TypeError says what to pass instead.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from types import NoneType, UnionType
from typing import Any, ParamSpec, TypeVar, Union, get_args, get_origin, is_typeddict

from django.db import DEFAULT_DB_ALIAS, models
from django.db.models.manager import BaseManager

P = ParamSpec("P")
R = TypeVar("R")
Fits = Callable[[Any], bool]


def checked(function: Callable[P, R]) -> Callable[P, R]:
    """Make `function` raise TypeError if an argument does not fit its annotation, naming what to pass."""
    return _checking(function, _check_type)


def service(function: Callable[P, R]) -> Callable[P, R]:
    """Mark a service: like `checked`, and raise ValueError for a row or queryset of another database.

    Services lock and write rows of the default database.
    """

    def check(name: str, parameter: inspect.Parameter, value: Any) -> None:
        _check_type(name, parameter, value)
        alias = value._state.db if isinstance(value, models.Model) else getattr(value, "_db", None)
        if alias not in (None, DEFAULT_DB_ALIAS):
            raise ValueError(
                f"{name}(): {parameter.name} is from the database {alias!r}, but services work on the database "
                f"{DEFAULT_DB_ALIAS!r} only. Load it from there."
            )

    return _checking(function, check)


def _checking(function: Callable[P, R], check: Callable[[str, inspect.Parameter, Any], None]) -> Callable[P, R]:
    parameters = inspect.signature(function).parameters
    positional = [parameter for parameter in parameters.values() if parameter.kind != inspect.Parameter.KEYWORD_ONLY]
    name = function.__qualname__

    def pairs(args: tuple, kwargs: Mapping[str, Any]) -> Iterator[tuple[inspect.Parameter, Any]]:
        for number, value in enumerate(args):
            place = min(number, len(positional) - 1)
            if number <= place or positional[place].kind == inspect.Parameter.VAR_POSITIONAL:
                yield positional[place], value
        for key, value in kwargs.items():
            if key in parameters:
                yield parameters[key], value

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        for parameter, value in pairs(args, kwargs):
            check(name, parameter, value)
        return function(*args, **kwargs)

    return wrapper


def _check_type(name: str, parameter: inspect.Parameter, value: Any) -> None:
    expected = parameter.annotation
    if fits(expected, value):
        return
    raise TypeError(
        f"{name}(): {parameter.name} must be {_described(expected)}, not {_described(type(value))}."
        f"{_hint(name, parameter, value)}"
    )


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
    if expected is float:  # as type checkers take it
        return isinstance(value, float | int)
    if issubclass(expected, Iterable) and not issubclass(expected, str) and isinstance(value, str | bytes):
        return False  # a text is not a list of letters
    return isinstance(value, expected)


def _hint(name: str, parameter: inspect.Parameter, value: Any) -> str:
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
