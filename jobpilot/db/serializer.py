"""JSON of `dumpdata` with moments as they are; Django's ends at the millisecond."""

from datetime import datetime
from typing import Any

from django.core.serializers import json


class ExactEncoder(json.DjangoJSONEncoder):
    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


class Serializer(json.Serializer):
    def _init_options(self) -> None:
        super()._init_options()  # type: ignore[misc]  # Django's own
        self.json_kwargs["cls"] = ExactEncoder


Deserializer = json.Deserializer
