"""Decorators for the methods of models and querysets."""

from collections.abc import Callable
from typing import TypeVar

Method = TypeVar("Method", bound=Callable)


def alters_data(method: Method) -> Method:
    """Mark a method that a template must not call, as Django marks its own."""
    method.alters_data = True  # type: ignore[attr-defined]  # an attribute that Django looks for
    return method


def queryset_only(method: Method) -> Method:
    """Mark a method of a queryset that its manager must not have, as Django marks its own."""
    method.queryset_only = True  # type: ignore[attr-defined]  # an attribute that Django looks for
    return method
