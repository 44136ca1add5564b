"""What the project holds, found rather than listed, so that what is added later is tested too."""

from pathlib import Path

from django.apps import apps
from django.conf import settings

APPS = [config for config in apps.get_app_configs() if Path(config.path).parent == settings.BASE_DIR]
MODELS = [model for config in APPS for model in config.get_models()]
