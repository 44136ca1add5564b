from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from jobpilot.admin.addresses import view_on_site
from jobpilot.site.time_zone import take_zone

urlpatterns = [
    path("", include("jobpilot.site.urls")),
    path("admin/r/<path:content_type_id>/<path:object_id>/", admin.site.admin_view(view_on_site)),
    path("admin/time-zone/", take_zone, name="time_zone"),
    path("admin/", admin.site.urls),
    path("", RedirectView.as_view(pattern_name="admin:index")),
]

handler403 = "jobpilot.site.refusals.permission_denied"
handler404 = "jobpilot.site.refusals.page_not_found"
handler500 = "jobpilot.site.faults.server_error"
