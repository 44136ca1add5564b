"""The groups of the side bar, written by Python: a page has 50 of its links, and a template is five times as slow."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

BADGE = "unfold/helpers/app_list_badge.html"
PRESENT = " bg-base-100 font-semibold text-primary-600 dark:bg-white/[.06] dark:text-primary-500 active"
FOLD = (
    """<span class="short-fold" x-bind:class="{'rotate-90': navigationOpen}">chevron_right</span>""",
    ' x-show="navigationOpen"',
)
FOLDED = (
    ' cursor-pointer hover:text-primary-600 dark:hover:text-primary-500" x-on:click="navigationOpen = !navigationOpen'
)


def groups_html(groups: Iterable[Mapping[str, Any]]) -> SafeString:
    """Return the groups that have items; those that fold are open where the present page is."""
    return mark_safe("".join(_group(each) for each in groups if each["items"]))  # noqa: S308 (of escaped parts)


def _group(group: Mapping[str, Any]) -> str:
    folds = group.get("collapsible")
    is_open = "true" if any(item.get("active") for item in group["items"]) else "false"
    state = f' x-data="{{navigationOpen: {is_open}}}"' if folds else ""
    arrow, shown = FOLD if folds else ("", "")
    line = '<hr class="short-line">' if group.get("separator") else ""
    title = group.get("title")
    head = f'<h2 class="short-group{FOLDED if folds else ""}">{conditional_escape(title)}{arrow}</h2>' if title else ""
    items = "".join(_item(item) for item in group["items"] if item.get("has_permission", True))
    return (
        f'<div class="hidden mb-1.5 has-[ol]:has-[li]:block"{state}>{line}{head}'
        f'<ol class="flex flex-col gap-0.5 px-6"{shown}>{items}</ol></div>'
    )


def _item(item: Mapping[str, Any]) -> str:
    icon = f'<span class="short-icon">{conditional_escape(item["icon"])}</span>' if item.get("icon") else ""
    badge = render_to_string(BADGE, {"item": item}) if item.get("badge") else ""
    return (
        f'<li><a href="{conditional_escape(item["link"])}" class="short-page{PRESENT if item.get("active") else ""}">'
        f"{icon}<span>{conditional_escape(item['title'])}</span>{badge}</a></li>"
    )
