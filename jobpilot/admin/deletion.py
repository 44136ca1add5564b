"""What goes along when rows are deleted: the page that asks shows some of it, and a deletion asks of all of it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import NestedObjects, quote
from django.db import router
from django.db.models import CASCADE, Model, ProtectedError, QuerySet, RestrictedError, prefetch_related_objects
from django.db.models.deletion import Collector
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from jobpilot.db.long_lists import LongList
from jobpilot.models.belonging import may_see, sees_everybody

MOST_SHOWN = 100  # rows of a model; how many more there are is said
SEVERAL = 5  # rows of a model whose names are loaded together
HIDDEN = "What other people recorded about it. Ask somebody who looks after everybody's hunt to delete it."


class DeletionMixin(admin.ModelAdmin):
    """Ask before a deletion without reading everything that goes along: put it before Unfold's ModelAdmin."""

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[Any], dict[str, Any], set[str], list[str]]:
        """Return what the page shows that asks; once it was confirmed, what forbids to delete any of it.

        What takes rows along that the account may not see is refused, without naming them.
        """
        if not (rows := list(objs)):
            return [], {}, set(), []
        if not sees_everybody(request.user) and Everything(rows).has_hidden(request):
            return [], {}, set(), [HIDDEN]
        taken = Everything(rows) if request.POST.get("post") else Shown(rows)
        forbidden = {str(row._meta.verbose_name) for row in taken.samples() if not self._may_delete(request, row)}
        if isinstance(taken, Shown):
            self._load_names(request, taken)
        protected: list[str] = [self._line(row) for row in taken.protected]
        if isinstance(taken, Shown) and len(protected) > MOST_SHOWN:
            protected.append("and more of them")
        return taken.listed(self._line), taken.numbers(), forbidden, protected

    def _load_names(self, request: HttpRequest, shown: "Shown") -> None:
        """Load what the names of several rows of a model say, as its list does."""
        for model, rows in shown.model_objs.items():
            if len(rows) >= SEVERAL and self.admin_site.is_registered(model):
                related = self.admin_site.get_model_admin(model).get_list_select_related(request)
                prefetch_related_objects([*rows], *(() if isinstance(related, bool) else related))

    def _may_delete(self, request: HttpRequest, row: Model) -> bool:
        """Return whether the account may delete a row, as far as the site has a page of its model."""
        site, model = self.admin_site, type(row)
        return not site.is_registered(model) or site.get_model_admin(model).has_delete_permission(request, row)

    def _line(self, row: Model) -> SafeString:
        """Return what the page says of a row, as Django does."""
        kind = capfirst(str(row._meta.verbose_name))
        if not self.admin_site.is_registered(type(row)):
            return format_html("{}: {}", kind, row)
        name = f"{self.admin_site.name}:{row._meta.app_label}_{row._meta.model_name}_change"
        return format_html('{}: <a href="{}">{}</a>', kind, reverse(name, args=[quote(row.pk)]), row)


class Everything(Collector):
    """All that a deletion takes: queries for what nothing hangs on, and the rows of all else."""

    def __init__(self, rows: list[Model]) -> None:
        super().__init__(using=router.db_for_write(type(rows[0])), origin=rows[0])
        self.protected: set[Model] = set()
        self.collect(rows)

    def collect(self, *args: Any, **kwargs: Any) -> None:
        try:
            super().collect(*args, **kwargs)
        except ProtectedError as error:
            self.protected |= error.protected_objects
        except RestrictedError as error:
            self.protected |= error.restricted_objects

    def _queries(self) -> Iterator[QuerySet]:
        for model, rows in self.data.items():
            yield model._base_manager.filter(pk__in=[row.pk for row in rows])
        yield from self.fast_deletes

    def has_hidden(self, request: HttpRequest) -> bool:
        """Return whether the account may not see some of it."""
        for rows in self._queries():
            condition = may_see(request.user, rows.model)
            if condition and rows.filter(condition).count() < rows.count():
                return True
        return False

    def samples(self) -> Iterator[Model]:
        """Yield rows of each model: those that were read, and one of the others."""
        for rows in self.data.values():
            yield from rows
        for query in self.fast_deletes:
            yield from query.order_by()[:1]

    def listed(self, line: Callable[[Model], str]) -> list[Any]:
        return []

    def numbers(self) -> dict[str, Any]:
        return {}


class Shown(NestedObjects):
    """What a deletion takes, up to about MOST_SHOWN rows of each model."""

    model_objs: dict[type[Model], set[Model]]  # type: ignore[assignment]  # the stubs say str

    def __init__(self, rows: list[Model]) -> None:
        super().__init__(using=router.db_for_write(type(rows[0])), origin=rows[0])
        self.queries: dict[type[Model], list[QuerySet]] = defaultdict(list)
        self.below: set[type[Model]] = set()  # models of which more rows may hang on what was left out
        self.collect(rows)

    def related_objects(self, related_model: Any, related_fields: Any, objs: Any) -> QuerySet:
        """Return the rows that refer to others, as far as there is room for them, and one more."""
        found: QuerySet = super().related_objects(related_model, related_fields, objs)
        on_delete = related_fields[0].remote_field.on_delete
        if getattr(on_delete, "lazy_sub_objs", False):
            return found  # these stay
        if on_delete is CASCADE:
            self.queries[related_model].append(found)
        if self._is_cut(type(objs[0])) or type(objs[0]) in self.below:
            self.below.add(related_model)
        room = max(MOST_SHOWN + 1 - len(self.model_objs[related_model]), 0)
        return found.order_by()[:room]  # in no order, so that many are not sorted before

    def _is_cut(self, model: type[Model]) -> bool:
        return len(self.model_objs[model]) > MOST_SHOWN and model in self.queries

    def samples(self) -> Iterator[Model]:
        for rows in self.model_objs.values():
            yield from rows

    def listed(self, line: Callable[[Model], str]) -> list[Any]:
        """Return the rows as nested lists, with a line first if these are not all."""
        rest = [f"This is not all: about {MOST_SHOWN:,} of each kind are listed."]
        return [*(rest if any(map(self._is_cut, [*self.model_objs])) else []), *self.nested(line)]

    def numbers(self) -> dict[str, Any]:
        """Return how many rows of each model go, or what is known of that."""
        return {
            str(model._meta.verbose_name_plural): self._number(model) for model, rows in self.model_objs.items() if rows
        }

    def _number(self, model: type[Model]) -> int | str:
        count = len(self.model_objs[model])
        if not self._is_cut(model):
            return f"{count:,} or more" if model in self.below else count
        if model in self.below or len(self.queries[model]) > 1:
            return f"more than {MOST_SHOWN:,}"
        return f"{LongList(self.queries[model][0], (), model._base_manager.all()).total:,}"
