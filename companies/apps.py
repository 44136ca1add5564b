from django.apps import AppConfig
from django.core.checks import register
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from companies.search.job_text import add_functions


def add_search_functions(connection: BaseDatabaseWrapper, **kwargs: object) -> None:
    """Give a connection to SQLite the functions that the triggers of the search call."""
    if connection.vendor == "sqlite":
        add_functions(connection.connection)


class CompaniesConfig(AppConfig):
    name = "companies"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from companies.checks import check_merges  # needs the models, which are loaded now

        register(check_merges)
        connection_created.connect(add_search_functions)
