"""Each rule of the normalizer as a table of cases, and properties that hold for any name."""

import pytest
from hypothesis import example, given, settings

from companies.matching import company_aliases, normalize_company_name
from companies.models.named import compact_form
from tests.support.name_pools import NAMES, table


@pytest.mark.parametrize(
    ("name", "key"),
    table(
        ("Google LLC", "google", "legal form"),
        ("google inc.", "google", "case and dot"),
        ("Ｇｏｏｇｌｅ　ＬＬＣ", "google", "full-width letters"),
        ("AT&amp;T", "at and t", "html entity"),
        ("AT&amp;amp;T", "at and t", "escaped twice"),
        ("Black&notes", "black and notes", "an ampersand that only looks like an entity"),
        ("AT and T", "at and t", "ampersand spelled out"),
        ("A+E Networks", "a and e networks", "plus"),
        ("McDonald’s", "mcdonalds", "curly apostrophe"),
        ("Brown–Forman", "brown forman", "en dash"),
        ("iPhone™ Repair®", "iphone repair", "trade marks"),
        ("Nestlé", "nestle", "accent on Latin"),
        ("Łódź Øresund Straße", "lodz oresund strasse", "Latin letters that do not decompose"),
        ("Российский Йогурт", "российский йогурт", "Cyrillic keeps its accents"),
        ("パナソニック", "パナソニック", "kana keep their marks"),
        ("U.S. Bancorp", "us bancorp", "dotted letters"),
        ("A. O. Smith", "ao smith", "spaced letters"),
        ("E.ON", "e on", "a dot between words is not an abbreviation"),
        ("The Home Depot", "home depot", "leading article"),
        ("Coca-Cola Company (The)", "coca cola", "article in brackets at the end"),
        ("Hershey Company, The", "hershey", "article at the end"),
        ("The", "the", "the article is all there is"),
        ("The The", "the", "the band"),
        ("The Company", "company", "neither article nor form leaves nothing"),
        ("Amazon.com Inc", "amazon com", "a domain as a name"),
    ),
)
def test_spelling_is_unified(name, key):
    assert normalize_company_name(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    table(
        ("Müller GmbH & Co. KG", "muller", "German chain"),
        ("SAP SE", "sap", "European company"),
        ("ENI S.p.A.", "eni", "Italian, dotted"),
        ("ENI S. p. A.", "eni", "Italian, spaced"),
        ("ENI SpA", "eni", "Italian, in inner capitals"),
        ("Glow Day Spa", "glow day spa", "a spa is not an S.p.A."),
        ("Lucid EV", "lucid ev", "an electric vehicle is not an e.V."),
        ("Ruderclub e.V.", "ruderclub", "a German association"),
        ("Grupo Bimbo S.A.B. de C.V.", "grupo bimbo", "Mexican"),
        ("Petrobras S/A", "petrobras", "Brazilian, with a slash"),
        ("Padaria Ltda ME", "padaria", "Brazilian chain"),
        ("Novo Nordisk A/S", "novo nordisk", "Danish"),
        ("Equinor ASA", "equinor", "Norwegian"),
        ("Eco Wave Power Global AB (publ)", "eco wave power global", "Swedish"),
        ("Nokia Oyj", "nokia", "Finnish"),
        ("Allegro Sp. z o.o.", "allegro", "Polish"),
        ("Allegro Sp.z.o.o. Sp. k.", "allegro", "Polish chain"),
        ("Avast s.r.o.", "avast", "Czech"),
        ("MOL Nyrt.", "mol", "Hungarian"),
        ("Rimac d.o.o.", "rimac", "Croatian"),
        ("Koç Holding A.Ş.", "koc holding", "Turkish"),
        ("Canva Pty Ltd", "canva", "Australian"),
        ("Foo (Pty) Ltd", "foo", "South African"),
        ("Infosys Pvt. Ltd.", "infosys", "Indian"),
        ("Maybank Sdn. Bhd.", "maybank", "Malaysian"),
        ("PT Bank Central Asia Tbk", "bank central asia", "Indonesian, at both ends"),
        ("PT Solutions", "pt solutions", "physical therapists are not a PT"),
        ("Sia Partners", "sia partners", "a name like a Latvian form"),
        ("SIA Rimi", "rimi", "Latvian"),
        ("ООО «Яндекс»", "яндекс", "Russian, in front"),
        ("ПАО Сбербанк", "сбербанк", "Russian, public"),
        ("ТОО Казахмыс", "казахмыс", "Kazakh"),
        ("株式会社メルカリ", "メルカリ", "Japanese, attached in front"),
        ("メルカリ株式会社", "メルカリ", "Japanese, attached at the end"),
        ("(株)日立製作所", "日立製作所", "Japanese, in brackets"),
        ("㈱日立製作所", "日立製作所", "Japanese, one character"),
        ("主婦の友 K.K.", "主婦の友", "Japanese, in Latin letters"),
        ("주식회사 카카오", "카카오", "Korean"),
        ("腾讯科技（深圳）有限公司", "腾讯科技 深圳", "Chinese, with a place in brackets"),
        ("บริษัท ปตท. จำกัด (มหาชน)", "ปตท", "Thai, at both ends"),
        ("Công ty TNHH Samsung Vina", "samsung vina", "Vietnamese"),
        ('בזק בע"מ', "בזק", "Hebrew"),
        ("Midea Group Co., Ltd.", "midea group", "Group is not a legal form"),
        ("S.C. Dacica Motor S.R.L.", "dacica motor", "Romanian, in front and at the end"),
        ("Zorvex Sociedad de Responsabilidad Limitada", "zorvex", "Spanish, spelled out"),
        ("Zorvex Besloten Vennootschap met beperkte aansprakelijkheid", "zorvex", "Dutch, spelled out"),
        ("CRH PUBLIC LTD CO", "crh", "British, spelled out"),
        ("Levi Strauss & Co.", "levi strauss", "the and goes with the Co"),
        ("Zorvex SARL à associé unique", "zorvex", "what stands behind a form in a register"),
        ("Zorvex SAS au capital de 10 000 €", "zorvex", "the capital"),
        ("Zorvex Sociedad de Responsabilidad", "zorvex", "the first half of a long form"),
        ("Zorvex mit beschränkter Haftung", "zorvex", "the second half of a long form"),
        ("TalbrinAG", "talbrin", "glued, told by its capitals"),
        ("ZorvexGmbH & Co. KG", "zorvex", "a chain, glued"),
        ("zorvexllc", "zorvex", "glued, and the end of no word"),
        ("Zorvex GmBh", "zorvex", "in other capitals"),
        ("Zorvex Ltd,.", "zorvex", "with signs"),
        ("MediCorp", "medicorp", "a name that ends like a form"),
        ("LEAG", "leag", "a name in capitals that ends like a form"),
        ("Zinc", "zinc", "a word that ends like a form"),
    ),
)
def test_legal_forms_are_stripped(name, key):
    assert normalize_company_name(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    table(
        ("Co", "co", "a name that is a form"),
        ("LLC", "llc", "a name that is a form, in capitals"),
        ("Co Ltd", "co", "forms only: the first stays"),
        ("GmbH & Co. KG", "gmbh", "a chain only"),
        ("S.A.", "sa", "a dotted form only"),
        ("有限公司", "有限公司", "a Chinese form only"),
        ("& Co", "and co", "an and is not a name"),
        ("Limited Brands", "limited brands", "a form in front is part of the name"),
        ("Costco", "costco", "a form inside a word"),
        ("Systems Group", "systems group", "descriptions are not forms"),
        ("SAS Institute", "sas institute", "a French form in front"),
        ("Jobs", "jobs", "a remark only"),
        ("!!!", "!!!", "a band without a letter"),
        (" ™ ", "™", "a sign without a letter"),
        ("🚀  🚀", "🚀 🚀", "white space is collapsed"),
        ("(ISC)²", "isc2", "a bracket that begins the name"),
        ("", "", "empty"),
        (None, "", "None"),
    ),
)
def test_a_name_never_becomes_empty(name, key):
    assert normalize_company_name(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    table(
        ("CORNING INC /NY", "corning", "state"),
        ("BANK OF AMERICA CORP /DE/", "bank of america", "state between slashes"),
        ("QUALCOMM INC/DE", "qualcomm", "no space before the slash"),
        ("RUSH ENTERPRISES INC \\TX\\", "rush enterprises", "backslashes"),
        ("ONEOK INC /NEW/", "oneok", "successor"),
        ("Siemens Energy AG/ADR", "siemens energy", "depositary receipt"),
        ("Anheuser-Busch InBev SA/NV", "anheuser busch inbev", "a form in two languages"),
        ("AC/DC", "ac dc", "a name with a slash"),
        ("Alphabet Inc. (Class A)", "alphabet", "share class"),
    ),
)
def test_registry_tags_are_not_part_of_the_name(name, key):
    assert normalize_company_name(name) == key


@pytest.mark.parametrize(
    ("name", "key", "aliases"),
    table(
        ("Tata Consultancy Services (TCS)", "tata consultancy services", ["TCS"], "brackets"),
        ("Foo LLC dba Bar", "foo", ["Bar"], "dba"),
        ("Foo, LLC d/b/a Bar Baz", "foo", ["Bar Baz"], "d/b/a"),
        ("Meta (formerly Facebook)", "meta", ["Facebook"], "formerly, in brackets"),
        ("Foo f/k/a Zed Inc", "foo", ["Zed Inc"], "f/k/a"),
        ("YouTube, a Google company", "youtube", ["Google"], "owner"),
        ("Waymo - an Alphabet Company", "waymo", ["Alphabet"], "owner after a dash"),
        ("Foo (acquired by Bar)", "foo", ["Bar"], "buyer"),
        ("Stripe Careers", "stripe", ["Stripe Careers"], "careers page"),
        ("Stripe - Jobs", "stripe", ["Stripe - Jobs"], "jobs after a dash"),
        ("Zorvex Early Careers", "zorvex", ["Zorvex Early Careers"], "careers page for some"),
        ("Zorvex Internships", "zorvex", ["Zorvex Internships"], "internships"),
        ("Careers at Zorvex", "zorvex", ["Careers at Zorvex"], "in front"),
        ("Werken bij Zorvex B.V.", "zorvex", ["Werken bij Zorvex B.V."], "in front, in Dutch"),
        ("Zorvex, by Talbrin", "zorvex", ["Talbrin"], "maker"),
        ("Courtyard by Marriott", "courtyard by marriott", [], "a maker that is part of the name"),
        ("Zorvex | We build bridges", "zorvex", [], "a sentence"),
        ("Zorvex: Our mission is to help", "zorvex", [], "a sentence after a colon"),
        ("Zorvex - Our Lady Hospital", "zorvex our lady hospital", [], "a name that begins like a sentence"),
        ("Health Careers", "health careers", [], "careers after a general word are part of the name"),
        ("Banco Santander (Brasil) S.A.", "banco santander brasil", [], "a place is not another name"),
        ("Zorvex (Chicago, USA)", "zorvex chicago usa", [], "a city and its country"),
        ("Zorvex (UK & Ireland) Ltd", "zorvex uk and ireland", [], "two places"),
        ("Zorvex (ICA)", "zorvex", ["ICA"], "an acronym that is also a city"),
        ("Zorvex (Group)", "zorvex", [], "a description is neither"),
        ("Foo (Bar", "foo", ["Bar"], "a bracket cut off"),
        ("Formerly Known", "formerly known", [], "nothing in front of the remark"),
        ("DBA Software", "dba software", [], "a name that begins like a remark"),
    ),
)
def test_remarks_become_aliases(name, key, aliases):
    assert normalize_company_name(name) == key
    assert company_aliases(name) == aliases


@pytest.mark.parametrize(
    ("a", "b"),
    table(
        ("Blue Yonder", "BlueYonder", "space"),
        ("3M", "3 M", "number and letter"),
        ("AT&T", "ATT", "and"),
        ("Coca-Cola", "CocaCola", "hyphen"),
        ("E.ON", "EON", "dot"),
        ("O’Reilly", "O Reilly", "apostrophe"),
    ),
)
def test_compact_form_joins(a, b):
    assert compact_form(normalize_company_name(a)) == compact_form(normalize_company_name(b))


@given(NAMES)
@example("A:A株式会社")  # stripping an attached form leaves single letters side by side
@example("Ａ. Ｂ㈱")
@settings(max_examples=500)
def test_normalizing_is_idempotent_and_never_empties_a_name(name):
    key = normalize_company_name(name)
    assert normalize_company_name(key) == key
    assert bool(compact_form(key)) == bool(key)
    if any(char.isalnum() for char in name):
        assert key
