from django.contrib import admin
from django.urls import path
from django.views.generic import RedirectView

from jobpilot.admin.addresses import view_on_site

urlpatterns = [
    path("admin/r/<path:content_type_id>/<path:object_id>/", admin.site.admin_view(view_on_site)),
    path("admin/", admin.site.urls),
    path("", RedirectView.as_view(pattern_name="admin:index")),
]
