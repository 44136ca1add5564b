"""The tag that renders the groups of the side bar."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.safestring import SafeString

from jobpilot.site.side_bar_html import groups_html

register = template.Library()


@register.simple_tag
def side_bar_groups(groups: Iterable[Mapping[str, Any]]) -> SafeString:
    return groups_html(groups)
