"""Every page of the project, from its registry and its addresses, so that later pages are among them."""

from collections import Counter
from collections.abc import Iterator

from django.contrib import admin
from django.db.models import Model
from django.forms import inlineformset_factory
from django.urls import NoReverseMatch, reverse

from jobpilot.admin.inlines import ASKED
from jobpilot.site import mock_data
from jobpilot.site.urls import urlpatterns
from tests.support.admin import ADMIN_MODELS, FACTORIES
from tests.support.pages import page

# One world and one browser each: the apps with many pages, and the others together.
NUMBERS = Counter(model._meta.app_label for model in ADMIN_MODELS)
PARTS: dict[str, list] = {}
for model in ADMIN_MODELS:
    label = model._meta.app_label
    PARTS.setdefault(label if NUMBERS[label] > 4 else "others", []).append(model)


def make_world() -> None:
    """Make a small mock world, with a row of every model that has pages."""
    mock_data.seed(users=2, companies=8, jobs=mock_data.FEWEST_JOBS)
    for model in ADMIN_MODELS:
        if not model._default_manager.exists():
            FACTORIES[model]()


def pages_of(model: type[Model]) -> Iterator[str]:
    """Yield the addresses of all pages of a model: the usual ones, and those that its admin adds."""
    row = model._default_manager.first()
    for pattern in admin.site.get_model_admin(model).get_urls():
        name = getattr(pattern, "name", None)
        for arguments in ([], [row.pk] if row else []):
            try:
                yield reverse(f"admin:{name}", args=arguments)
            except NoReverseMatch:
                continue
            break


def forms_of(model: type[Model]) -> Iterator[str]:
    """Yield the addresses of the forms of a model."""
    yield page(model, "add")
    if row := model._default_manager.first():
        yield page(model, "change", row.pk)


def inlines_of(model: type[Model]) -> Iterator[str]:
    """Yield the addresses of the form of a model's first row with each of its inlines alone."""
    if row := model._default_manager.first():
        for inline in admin.site.get_model_admin(model).inlines:
            prefix = inlineformset_factory(model, inline.model, fields=[], fk_name=inline.fk_name).get_default_prefix()
            yield f"{page(model, 'change', row.pk)}?{ASKED}={prefix}"


def other_pages() -> Iterator[str]:
    """Yield the addresses of the pages that belong to no model and take no arguments."""
    names = [f"admin:{getattr(pattern, 'name', None)}" for pattern in admin.site.get_urls()]
    for name in [*names, *(str(pattern.name) for pattern in urlpatterns)]:
        try:
            yield reverse(name)
        except NoReverseMatch:
            continue
