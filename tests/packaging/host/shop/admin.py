from django.contrib import admin
from unfold.admin import ModelAdmin

from shop.models import Recruiter


@admin.register(Recruiter)
class RecruiterAdmin(ModelAdmin):
    autocomplete_fields = ["company"]
