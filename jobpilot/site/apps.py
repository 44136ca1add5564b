from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "jobpilot.site"
    label = "site"
    verbose_name = "Site"
