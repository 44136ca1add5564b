"""The pages around an account and the start page, for a project to include beside its admin."""

from django.contrib import admin
from django.urls import path

from jobpilot.site.beginning import beginning_page
from jobpilot.site.calendar_pages import calendar_feed, calendar_page, reminders_off_page
from jobpilot.site.clearing_page import clearing_page
from jobpilot.site.log_in_pages import WelcomeView, forgotten_password_page, invite_page
from jobpilot.site.today import take_step

urlpatterns = [
    path("admin/begin/", admin.site.admin_view(beginning_page), name="begin"),
    path("admin/clear-demo/", admin.site.admin_view(clearing_page), name="clear_demo"),
    path("admin/today/", take_step, name="take_step"),
    path("admin/invite/", admin.site.admin_view(invite_page), name="invite"),
    path("admin/calendar/", admin.site.admin_view(calendar_page), name="calendar"),
    path("calendar/<str:secret>.ics", calendar_feed, name="calendar_feed"),
    path("reminders/off/<str:link>/", reminders_off_page, name="reminders_off"),
    path("welcome/<uidb64>/<token>/", WelcomeView.as_view(), name="welcome"),
    path("forgotten-password/", forgotten_password_page, name="forgotten_password"),
]
