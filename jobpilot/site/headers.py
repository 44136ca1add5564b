"""What browsers are told about pages: the features that they never use, and their colours in a file of their own.

Unfold writes its colours into each page, where the content security policy of this project lets no style stand.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static

UNUSED = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
POLICY = ", ".join(f"{feature}=()" for feature in UNUSED)


class PermissionsPolicyMiddleware:
    """Tell browsers that no page uses a camera, a position and the like, whatever a page comes to contain."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", POLICY)
        return response


def colours(request: HttpRequest) -> str:
    return static("jobpilot/colours.css")


def short_classes(request: HttpRequest) -> str:
    return static("jobpilot/short.css")


def lists(request: HttpRequest) -> str:
    return static("jobpilot/lists.css")


def forms(request: HttpRequest) -> str:
    return static("jobpilot/forms.css")


def keyboard(request: HttpRequest) -> str:
    return static("jobpilot/keyboard.js")


def no_colours(request: HttpRequest) -> dict[str, dict[str, str]]:
    return {}
