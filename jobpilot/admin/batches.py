"""Run a list action on very many rows in batches, with a page that shows how far it is.

Whoever selects all rows of a long list is asked first. Each batch is a request of its own, so that none takes longer
than a server lets it, and memory stays flat. A batch is done as a whole or not at all. What is done stays done if
somebody stops, or the browser is closed: the same action on the same list then does the rest.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core import signing
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

BATCH = 250  # rows that go through a service one by one take seconds, and a worker has thirty
SALT = "jobpilot.admin.batches"
STATE = "batches"  # what was done so far, in the form of the page
NUMBER = re.compile(r"\d[\d,]*")


class BatchMixin(admin.ModelAdmin):
    """Ask before a list action on more than `BATCH` rows, and run it in batches: put it before all other mixins."""

    def response_action(self, request: HttpRequest, queryset: QuerySet, *args: Any) -> HttpResponse | None:
        if request.POST.get("select_across", "0") in ("", "0"):
            return super().response_action(request, queryset, *args)
        if STATE in request.POST:
            return self._next_batch(request, queryset, *args)
        is_action = request.POST.get("action") in self.get_actions(request)
        if not is_action or (total := queryset.count()) <= BATCH:
            return super().response_action(request, queryset, *args)
        return self._ask_to_go_on(request, {"total": total, "done": 0, "after": None, "said": []})

    def message_user(
        self, request: HttpRequest, message: Any, level: Any = messages.INFO, *args: Any, **kwargs: Any
    ) -> None:
        if (said := getattr(request, "_said_in_batch", None)) is None:
            super().message_user(request, message, level, *args, **kwargs)
        else:
            said.append([level, str(message)])

    def _next_batch(self, request: HttpRequest, queryset: QuerySet, *args: Any) -> HttpResponse | None:
        """Run the action on the next batch. Batches are in the order of the keys, which no action changes."""
        try:
            state = signing.loads(request.POST[STATE], salt=self._salt_of_batches(request))
        except signing.BadSignature:
            self.message_user(request, "Select the rows and the action again.", messages.WARNING)
            return None
        rows = queryset.order_by("pk")
        if state["after"] is not None:
            rows = rows.filter(pk__gt=state["after"])
        keys = [str(key) for key in rows.values_list("pk", flat=True)[:BATCH]]
        if keys:
            response, said = self._run_batch(request, queryset, keys, *args)
            if response is not None:
                return response
            state = {
                "total": max(state["total"], state["done"] + len(keys)),
                "done": state["done"] + len(keys),
                "after": keys[-1],
                "said": list(summed([*state["said"], *said])),
            }
        if len(keys) == BATCH:
            return self._ask_to_go_on(request, state)
        for level, text in state["said"]:
            self.message_user(request, text, level)
        return HttpResponseRedirect(request.get_full_path())

    def _run_batch(self, request: HttpRequest, queryset: QuerySet, keys: list[str], *args: Any) -> tuple[Any, list]:
        """Run the action on rows. Return the page that it answers with, if it stops at one, and what it said."""
        sent = request.POST
        batch = sent.copy()
        batch["select_across"], batch["post"] = "0", "yes"  # a deletion was confirmed on the first page
        batch.setlist(ACTION_CHECKBOX_NAME, keys)
        request.POST, request._said_in_batch = batch, []  # type: ignore[assignment, attr-defined]
        try:
            response = super().response_action(request, queryset, *args)
            said = request._said_in_batch  # type: ignore[attr-defined]
        finally:
            request.POST = sent
            del request._said_in_batch  # type: ignore[attr-defined]
        is_back_to_list = isinstance(response, HttpResponseRedirect) and response.url == request.get_full_path()
        return None if response is None or is_back_to_list else response, said

    def _ask_to_go_on(self, request: HttpRequest, state: dict[str, Any]) -> HttpResponse:
        name = request.POST.get("action", "")
        labels = dict(self.get_action_choices(request))
        context = {
            **self.admin_site.each_context(request),
            "title": labels.get(name, ""),
            "opts": self.opts,
            "action": name,
            "progress": state,
            "batch": BATCH,
            "state": signing.dumps(state, salt=self._salt_of_batches(request)),
            "selected": request.POST.getlist(ACTION_CHECKBOX_NAME)[:1] or [""],
        }
        return TemplateResponse(request, "admin/batches.html", context)

    def _salt_of_batches(self, request: HttpRequest) -> str:
        return f"{SALT} {request.user.pk} {request.get_full_path()} {request.POST.get('action', '')}"


def summed(said: list) -> Iterator[list]:
    """Yield the messages of batches, those that differ in their numbers alone as one with the sums."""
    sums: dict[tuple, list[int]] = {}
    for level, text in said:
        numbers = [int(number.replace(",", "")) for number in NUMBER.findall(text)]
        key = (level, NUMBER.sub("{}", text.replace("{", "{{").replace("}", "}}")))
        sums[key] = [a + b for a, b in zip(sums.get(key, [0] * len(numbers)), numbers, strict=True)]
    for (level, text), numbers in sums.items():
        yield [level, text.format(*numbers)]
