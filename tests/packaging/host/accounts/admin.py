from django.apps import apps
from django.contrib import admin
from unfold.admin import ModelAdmin

from accounts.models import Account

# One of the projects gives its accounts a page, and one does not: JobPilot's pages do with either.
if apps.is_installed("jobpilot.site"):

    @admin.register(Account)
    class AccountAdmin(ModelAdmin):
        search_fields = ["email"]
