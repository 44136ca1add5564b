"""Places of companies and people in the mock data, and when people work there."""

from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo


class Country(NamedTuple):
    currency: str
    pay: float  # salary in the local currency for one dollar in the United States
    phone: str  # a range reserved for fiction
    locale: str  # Faker's, for people's names
    language: str = "English"


class Place(NamedTuple):
    city: str
    state: str
    country: str

    def __str__(self) -> str:
        return f"{self.city}, {self.state}"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(_ZONES.get(f"{self.state}, {self.country}") or _ZONES[self.country])

    def at_nine(self, day: datetime) -> datetime:
        """Return nine in the morning of a day in UTC, by the clock of this place."""
        return datetime.combine(day.date(), NINE, self.zone).astimezone(UTC)

    def at_work(self, moment: datetime) -> datetime:
        """Return `moment` if people work here then, else when they begin again."""
        local = moment.astimezone(self.zone)
        if local.time() >= FIVE:
            local = datetime.combine(local.date() + timedelta(days=1), NINE, self.zone)
        opens = datetime.combine(weekday(local).date(), NINE, self.zone)
        return max(local, opens).astimezone(UTC)

    def appointments(self, day: datetime) -> list[datetime]:
        """Return the half hours for an interview on a day, or on the Monday after it.

        They are in the working hours of the place, and of UTC, in which the admin shows them.
        """
        opens = datetime.combine(weekday(day).date(), NINE, self.zone).astimezone(UTC)
        slots = (opens + timedelta(minutes=30 * number) for number in range(14))
        return [slot for slot in slots if 8 <= slot.hour < 18]


def weekday(moment: datetime) -> datetime:
    """Return `moment`, or the same time on the Monday after it if it is on a weekend."""
    return moment + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[moment.weekday()])


NINE, FIVE = time(9), time(17)

COUNTRIES = {
    "US": Country("USD", 1.0, "+1 {area} 555 01{n:02}", "en_US"),
    "CA": Country("CAD", 1.05, "+1 {area} 555 01{n:02}", "en_CA"),
    "GB": Country("GBP", 0.58, "+44 1632 9600{n:02}", "en_GB"),
    "IE": Country("EUR", 0.72, "+353 20 910 00{n:02}", "en_IE"),
    "DE": Country("EUR", 0.68, "+49 30 23125 0{n:02}", "de_DE", "German"),
    "NL": Country("EUR", 0.66, "+31 85 007 10{n:02}", "nl_NL", "Dutch"),
}

_ZONES = {  # of a country, and of a state that has another one
    "US": "America/New_York",
    "CA": "America/Toronto",
    "GB": "Europe/London",
    "IE": "Europe/Dublin",
    "DE": "Europe/Berlin",
    "NL": "Europe/Amsterdam",
    "Alberta, CA": "America/Edmonton",
    "British Columbia, CA": "America/Vancouver",
    "AZ, US": "America/Phoenix",
    **{f"{state}, US": "America/Chicago" for state in ("IA", "IL", "MN", "MO", "NE", "TN", "TX", "WI")},
    **{f"{state}, US": "America/Denver" for state in ("CO", "ID", "NM", "UT")},
    **{f"{state}, US": "America/Los_Angeles" for state in ("CA", "NV", "OR", "WA")},
}

_CITIES = {
    "US": """New York, NY; Brooklyn, NY; Albany, NY; Boston, MA; Worcester, MA; Providence, RI; Hartford, CT;
        Philadelphia, PA; Pittsburgh, PA; Baltimore, MD; Richmond, VA; Raleigh, NC; Charlotte, NC; Atlanta, GA;
        Savannah, GA; Tampa, FL; Orlando, FL; Miami, FL; Nashville, TN; Louisville, KY; Columbus, OH; Cleveland, OH;
        Detroit, MI; Grand Rapids, MI; Indianapolis, IN; Chicago, IL; Milwaukee, WI; Madison, WI; Minneapolis, MN;
        Des Moines, IA; St. Louis, MO; Kansas City, MO; Omaha, NE; Dallas, TX; Austin, TX; Houston, TX;
        San Antonio, TX; Denver, CO; Boulder, CO; Salt Lake City, UT; Albuquerque, NM; Phoenix, AZ; Tucson, AZ;
        Las Vegas, NV; Boise, ID; Seattle, WA; Spokane, WA; Portland, OR; Sacramento, CA; San Francisco, CA;
        Oakland, CA; San Jose, CA; Los Angeles, CA; San Diego, CA""",
    "CA": "Toronto, Ontario; Ottawa, Ontario; Montreal, Quebec; Calgary, Alberta; Vancouver, British Columbia",
    "GB": "London, England; Bristol, England; Leeds, England; Manchester, England; Edinburgh, Scotland; Cardiff, Wales",
    "IE": "Dublin, Leinster; Cork, Munster",
    "DE": "Berlin, Berlin; Hamburg, Hamburg; Munich, Bavaria; Cologne, North Rhine-Westphalia",
    "NL": "Amsterdam, North Holland; Utrecht, Utrecht; Rotterdam, South Holland",
}

PLACES = [
    Place(city, state, country)
    for country, entries in _CITIES.items()
    for city, state in (entry.split(", ") for entry in " ".join(entries.split()).split("; "))
]
PLACES_OF = {country: [place for place in PLACES if place.country == country] for country in COUNTRIES}
PLACE_NAMED = {str(place): place for place in PLACES}
