from django import template
from django.urls import NoReverseMatch, reverse

from jobpilot.site.mail import sends_mail

register = template.Library()


@register.simple_tag
def page_of_forgotten_password() -> str:
    """Return the address of the page that mails a link, or "" where no mail is sent or the project has no such page."""
    try:
        return reverse("forgotten_password") if sends_mail() else ""
    except NoReverseMatch:
        return ""
