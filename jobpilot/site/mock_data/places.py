"""Places of companies and people in the mock data."""

from typing import NamedTuple


class Country(NamedTuple):
    currency: str
    pay: float  # salary in the local currency for one dollar in the United States
    phone: str  # a range reserved for fiction
    locale: str  # Faker's, for people's names


class Place(NamedTuple):
    city: str
    state: str
    country: str

    def __str__(self) -> str:
        return f"{self.city}, {self.state}"


COUNTRIES = {
    "US": Country("USD", 1.0, "+1 {area} 555 01{n:02}", "en_US"),
    "CA": Country("CAD", 1.05, "+1 {area} 555 01{n:02}", "en_CA"),
    "GB": Country("GBP", 0.58, "+44 1632 9600{n:02}", "en_GB"),
    "IE": Country("EUR", 0.72, "+353 20 910 00{n:02}", "en_IE"),
    "DE": Country("EUR", 0.68, "+49 30 23125 0{n:02}", "de_DE"),
    "NL": Country("EUR", 0.66, "+31 85 007 10{n:02}", "nl_NL"),
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
