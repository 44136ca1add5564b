"""Industries of the mock data, and the words for names and descriptions of companies."""

from typing import NamedTuple


class Industry(NamedTuple):
    name: str
    nouns: tuple[str, ...]  # the second half of a company's name
    does: tuple[str, ...]  # what such a company does
    roles: tuple[str, ...]  # the roles it hires for first; every company also hires for OFFICE_ROLES


OFFICE_ROLES = ("accountant", "hr_specialist", "customer_support", "project_manager")

INDUSTRIES = [
    Industry(
        "Software",
        ("Software", "Systems", "Labs", "Cloud", "Technologies", "Digital", "Data"),
        ("builds scheduling software for clinics", "runs a payments platform for small shops", "makes developer tools"),
        (
            "software_developer",
            "frontend_developer",
            "devops_engineer",
            "data_scientist",
            "ux_designer",
            "product_manager",
            "sales_representative",
        ),
    ),
    Industry(
        "Healthcare",
        ("Health", "Medical Group", "Clinics", "Hospital", "Care Partners", "Wellness"),
        (
            "runs hospitals and outpatient clinics",
            "provides home care for older people",
            "operates urgent care centers",
        ),
        ("registered_nurse", "physical_therapist", "data_analyst", "software_developer"),
    ),
    Industry(
        "Financial services",
        ("Capital", "Bank", "Financial", "Credit Union", "Insurance", "Wealth"),
        ("serves households and small businesses", "insures homes and vehicles", "manages retirement savings"),
        ("financial_analyst", "accountant", "data_analyst", "data_scientist", "software_developer", "lawyer"),
    ),
    Industry(
        "Education",
        ("Academy", "Learning", "Schools", "Education", "College"),
        ("runs a network of public schools", "teaches adults in evening courses", "publishes course material"),
        ("teacher", "ux_designer", "product_manager"),
    ),
    Industry(
        "Manufacturing",
        ("Manufacturing", "Industries", "Works", "Machinery", "Components", "Robotics"),
        ("makes pumps and valves", "builds packaging machines", "produces parts for electric vehicles"),
        ("mechanical_engineer", "supply_chain_analyst", "electrician", "sales_representative"),
    ),
    Industry(
        "Construction",
        ("Construction", "Builders", "Contracting", "Engineering", "Homes"),
        ("builds schools and hospitals", "renovates apartment buildings", "designs bridges and roads"),
        ("electrician", "mechanical_engineer", "project_manager"),
    ),
    Industry(
        "Energy",
        ("Energy", "Power", "Solar", "Utilities", "Renewables"),
        ("operates wind and solar farms", "supplies homes with power", "installs heat pumps"),
        ("electrician", "mechanical_engineer", "data_analyst", "project_manager"),
    ),
    Industry(
        "Retail",
        ("Market", "Outfitters", "Stores", "Goods", "Trading", "Home"),
        ("sells groceries in its own stores", "sells outdoor clothing online", "furnishes homes at fair prices"),
        ("marketing_manager", "supply_chain_analyst", "data_analyst", "sales_representative"),
    ),
    Industry(
        "Logistics",
        ("Logistics", "Freight", "Transport", "Shipping", "Delivery"),
        ("moves freight by road and rail", "delivers parcels within a day", "runs warehouses for online shops"),
        ("supply_chain_analyst", "data_analyst", "software_developer"),
    ),
    Industry(
        "Hospitality",
        ("Hotels", "Kitchens", "Restaurants", "Hospitality", "Catering"),
        ("runs hotels by the sea", "operates neighborhood restaurants", "caters for conferences"),
        ("chef", "marketing_manager"),
    ),
    Industry(
        "Media and marketing",
        ("Media", "Studio", "Agency", "Creative", "Communications", "Press"),
        ("plans campaigns for local brands", "publishes regional news", "designs brands and packaging"),
        ("marketing_manager", "ux_designer", "frontend_developer", "sales_representative"),
    ),
    Industry(
        "Legal services",
        ("Law", "Legal", "Counsel", "Attorneys"),
        ("advises family businesses", "represents employees and tenants", "handles patents and trademarks"),
        ("lawyer",),
    ),
    Industry(
        "Biotechnology",
        ("Bio", "Therapeutics", "Diagnostics", "Genomics", "Biosciences"),
        ("develops blood tests", "studies rare diseases", "makes reagents for laboratories"),
        ("data_scientist", "data_analyst", "registered_nurse", "product_manager"),
    ),
]

_STARTS = """Alder Amber Ash Aspen Bay Birch Blue Bright Bridge Brook Cedar Clear Cliff Copper Crest Dale East Elm
    Ever Fair Fern Field Fox Glen Gold Granite Green Grove Hazel Heath High Hill Iron Juniper Kings Lake Lark Linden
    Long Maple Marsh Meadow Mill North Oak Old Pine Quarry Raven Red Ridge River Rock Rose Sand Silver South Spring
    Stone Summer Sun Thorn Timber True Valley Violet West White Wild Willow Winter Wood"""
_ENDS = """bank bend borough bourne bridge brook bury cliff combe crest croft dale den fall field ford gate glen
    grove hall ham harbor haven hill holm hurst land leigh light line lock march mark mere mont moor mount path point
    port reach ridge rock row shore side stead stone ton vale view ville ward water way well wick wood worth
    yard"""
NAME_STARTS, NAME_ENDS = _STARTS.split(), _ENDS.split()
LEGAL_FORMS = {
    "US": ("Inc.", "LLC", "Corporation"),
    "CA": ("Inc.", "Ltd."),
    "GB": ("Ltd", "plc"),
    "IE": ("Ltd", "DAC"),
    "DE": ("GmbH", "AG"),
    "NL": ("B.V.",),
}

CULTURES = [
    "Small teams decide for themselves and show their work every other week.",
    "People stay long here, and most managers began in the job that they lead.",
    "We write things down, keep meetings short, and go home on time.",
    "Customers come first, and the person who talks to them has the last word.",
    "Safety before speed, and everyone may stop the line.",
]
VALUES = ["Honesty", "Craft", "Curiosity", "Care for people", "Safety", "Thrift", "Ownership", "Respect", "Learning"]
BENEFITS = {  # text: the kind that a parser assigns
    "Health insurance": "insurance",
    "Dental and vision insurance": "insurance",
    "Retirement plan with matching": "retirement",
    "Paid parental leave": "leave",
    "25 days of paid vacation": "leave",
    "Flexible hours": "flexibility",
    "Four-day week in summer": "flexibility",
    "Training budget": "education",
    "Tuition help": "education",
    "Public transport pass": "commuting",
    "Yearly bonus": "pay",
    "Employee discount": "pay",
}
