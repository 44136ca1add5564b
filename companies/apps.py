from django.apps import AppConfig
from django.core.checks import register


class CompaniesConfig(AppConfig):
    name = "companies"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from companies.checks import check_merges  # needs the models, which are loaded now

        register(check_merges)
