"""The labels, markers and phrases of job postings in English, German, French, Spanish and Dutch."""

import re

from companies.postings.reading.words import folded

_LABELS = {
    "title": "title, titel, job title, nombre del puesto, "
    " job opportunity, opportunity, offre, offre d emploi, stellenangebot, "
    " role, position, job, vacancy, stelle, stellenbezeichnung, stellentitel, beruf, poste, "
    "intitule du poste, intitule, puesto, cargo, vacante, functie, functietitel, vacature, we are hiring, wir suchen",
    "company": "company, employer, empresa contratante, trager, institution, "
    " organisation, organization, company name, arbeitgeber, firma, unternehmen, betrieb, "
    "entreprise, employeur, societe, empresa, empleador, compania, bedrijf, werkgever, organisatie",
    "client": "client, kunde, cliente, opdrachtgever",
    "agency": "agency, recruiter, recruitment agency, agentur, personalvermittlung, agence, agencia, bureau",
    "location": "location, locations, base, region, regio, comuna, sede, vestiging, where, "
    "place, place of work, based in, office, job location, work location, "
    "city, standort, ort, "
    "arbeitsort, einsatzort, dienstort, lieu, localisation, lieu de travail, ville, lugar, ubicacion, localidad, "
    "localizacion, lugar de trabajo, ciudad, locatie, plaats, standplaats, werklocatie",
    "pay": "pay, salary, salary range, base salary, base salary range, compensation, comp, rate, day rate, wage, ctc, "
    "package, remuneration, gehalt, lohn, vergutung, verdienst, entgelt, bruttogehalt, jahresgehalt, monatsgehalt, "
    "stundenlohn, monatslohn, jahreslohn, einstiegsgehalt, bruttolohn, honorar, tagessatz, stundensatz, "
    "gehaltsspanne, mindestentgelt, tjm, salaire brut, salaire annuel, salaire annuel brut, salaire mensuel, "
    "salario bruto, salario bruto anual, remuneracion, uurtarief, dagtarief, uurloon, brutoloon, salarisindicatie, "
    "mindestgehalt laut kv, salaire, remuneration brute, sueldo, salario, retribucion, "
    "salaris, loon, tarief, beloning, pay range, pay rate, hourly rate, annual salary, salary band",
    "deadline": "deadline, apply by, closing date, application deadline, applications close, close date, closes, "
    "bewerbungsfrist, bewerbungsschluss, frist, bewerbung bis, date limite, date limite de candidature, cloture, "
    "cloture des candidatures, candidatures jusqu au, candidatures avant le, fin de plazo, fecha fin, uiterste datum, "
    "reageren voor, solliciteren voor, einsendeschluss, postular hasta, bewerben bis, bewerbungsende, "
    "expires, expiry date, ende der bewerbungsfrist, reactietermijn, cierre de postulaciones, cierre, "
    "fecha limite, plazo, plazo de solicitud, fecha de cierre, sluitingsdatum, reageren tot, solliciteren tot, "
    "reageren kan tot en met",
    "posted": "posted, date posted, posted on, published, published on, veroffentlicht, veroffentlicht am, "
    "online seit, publiziert, publiziert am, publiee le, publicada, publicada el, "
    "publie le, date de publication, publicado, publicado el, fecha de publicacion, geplaatst, geplaatst op, datum",
    "kind": "job type, employment type, employment, contract type, contract, type, hours, arbeitszeit, anstellungsart, "
    "beschaftigungsart, vertragsart, type de contrat, contrat, temps de travail, tipo de contrato, contrato, jornada, "
    "umfang, omvang, dienstverband, contracttype, uren, working hours, schedule, working pattern",
    "remote": "workplace, workplace type, remote, hybrid, work mode, working model, hybrid working, homeoffice, "
    "home office, arbeitsmodell, arbeitsform, teletravail, modalidad, modalidad de trabajo, teletrabajo, thuiswerken, "
    "werkvorm, remoto, esquema",
    "level": "level, seniority, seniority level, experience level, karrierestufe, niveau, nivel, ervaringsniveau",
    "skills": "skills, key skills, required skills, tech stack, stack, technologies, kenntnisse, fahigkeiten, "
    "competences, competencias, habilidades, vaardigheden",
    "number": "reference, reference id, job reference, ref, ref no, "
    " job id, job ref, reference number, requisition, req id, job number, "
    "vacancy number, kennziffer, referenznummer, stellennummer, job nr, referencia, numero de referencia, "
    "vacaturenummer, referentie, chiffre",
    "link": "link, url, apply at, apply here, website, bewerbungslink",
    "": "start, start date, starts, notice period, experience, duration, eintritt, beginn, ab, laufzeit, "
    "inicio, debut, "
    "subject, from, to, sent, cc, betreff, von, an, gesendet, objet, de, envoye, asunto, para, enviado, "
    "onderwerp, van, aan, verzonden, date, interview, interviews, interview date, experiencia, experience, "
    "duree, contact, email, phone, benefits, about, befristung, education, industry",
}
LABELS = {folded(label): field for field, labels in _LABELS.items() for label in labels.split(", ")}

# Of job pages that were copied with their buttons.
BUTTONS = frozenset(
    map(
        folded,
        [
            "Share",
            "Show more options",
            "Apply",
            "Save",
            "Easy Apply",
            "Apply now",
            "Saved",
            "Follow",
            "Message",
            "Show all",
            "About the job",
            "Promoted by hirer",
            "Actively recruiting",
            "Job details",
            "Full job description",
            "Report job",
            "Jetzt bewerben",
            "Merken",
            "Teilen",
            "Speichern",
            "Postuler",
            "Enregistrer",
            "Partager",
            "Solicitar",
            "Guardar",
            "Compartir",
            "Solliciteer",
            "Bewaren",
            "Delen",
            "Apply on company site",
            "See more",
            "Show less",
            "Job description",
            "Back",
            "Quick apply",
            "Ich bin interessiert",
            "Gehalt anzeigen",
            "Je postule",
            "Sauvegarder",
            "Postuler maintenant",
            "Inscribirme",
            "Inscribirme en esta oferta",
            "Postularme",
            "Solliciteer direct",
            "Nu solliciteren",
            "Bewaar",
            "New",
            "Responses managed off LinkedIn",
            "Bewerben",
            "Zurück",
            "Company logo",
            "Verified",
        ],
    )
)

# Only in the title of a job: the genders that are meant, in brackets or as an ending.
GENDERED = re.compile(
    r"\((?:m|w|v|f|h|d|x|i|gn|a|all genders?|alle geslachten|mf|mwd)(?:\s?[/|*,]\s?(?:m|w|v|f|h|d|x|i|gn|a|divers|"
    r"genders?))*\)|"
    r"\b[HFMWDV](?:/[HFMWDVX])+\b|\(all genders?\)|[*:_·](?:in|innen|e)\b|/-?(?:in|frau|mann)\b|\((?:e|ne|in|"
    r"trice|r)\)|/(?:a|o|euse|trice)\b",
    re.IGNORECASE,
)
# What stands between the title and the employer, and is neither.
_TERMS = (
    "Permanent, Live-in, Urgent, Immediate start, No experience, Entry level, Night shift, Day shift, Shift work, "
    "Unpaid, Outside IR35, Inside IR35, "
    "Alternance, Apprentissage, Ausbildung, Apprenticeship, Intérim, Beca, Stellenangebot, Stellenausschreibung, "
    "Offre d'emploi, Oferta de empleo, Job posting, "
    "Unbefristet, Ab sofort, Festanstellung, Feste Anstellung, Schichtarbeit, CDI, Indefinido, "
    "Contrato indefinido, Urgente, Vast contract, Vast dienstverband, Per direct"
)
TERMS = frozenset(map(folded, _TERMS.split(", ")))
GRADE = re.compile(r"(?i)(?:band|grade|pay grade|scale|schaal|entgeltgruppe|tvöd|tv-l|e)\s?\w{1,4}")
AGENCY = re.compile(
    r"(?i)\b(?:im auftrag|pour le compte|por cuenta de|in opdracht van|cabinet (?:de )?recrut\w+|"
    r"confidential|undisclosed|vertraulich|confidentiel|confidencial|via|on behalf of|our client|"
    r"notre client|(?:unser|ihr)en? kunden?|nuestro cliente|onze klant)\b"
)
GREETING = re.compile(
    r"(?i)^(?:we(?:'|’)?re hiring|we are hiring|join (?:us|our)|hi\b|hello|hallo|bonjour|"
    r"hola|wir stellen ein|"
    r"now hiring|urgent|hiring|wir suchen dich|on recrute|nous recrutons|"
    r"buscamos)[\s!.…:]*$|.*\b(?:newsletter|job alert|"
    r"jobs (?:of|from|for) (?:the|this|you)|this week's jobs|stellen der woche|"
    r"offres de la semaine|vacatures van de week)\b"
)
# What opens a letter, and what closes it: below stands who wrote it.
ADDRESS = re.compile(
    r"(?i)[^,]{1,40},$|(?:hi|hello|hey|dear|hallo|guten (?:tag|morgen)|liebe[rs]?|sehr geehrte\w*|bonjour|hola|"
    r"buen[oa]s \w+|estimad[oa]s?|hoi|dag|beste|geachte|madame|monsieur)\b.{0,40}[,:!]$|"
    r"(?:hi|hello|hey|hallo|hola|hoi|bonjour)(?: \w+){1,2}$"
)
SIGN_OFF = re.compile(
    r"(?i)(?:(?:best|kind|warm|many)?\s?(?:regards|wishes|thanks)|best|cheers|"
    r"(?:mit |viele |beste |liebe |herzliche )\w*\s?gr(?:ü|ue)(?:ß|ss)en?|(?:bien |très )?cordialement|"
    r"(?:un |atentamente|muchos )?\s?saludos?|atentamente|un cordial saludo|"
    r"(?:met )?(?:vriendelijke |hartelijke )?groet(?:en)?)\W*$"
)
AT = re.compile(r"\s+(?:@|at|bei(?: der| dem)?|chez|en|bij)\s+(?=[A-ZÀ-Ý0-9])")
# What stands before the title of a job that is sought for.
SOUGHT = re.compile(
    r"(?i)^(?:(?:we(?:'|’)?re |now |we are )?hiring|vacancy|job|wanted|se busca|buscamos|se necesita|gesucht|"
    r"wir suchen|stellenangebot|(?:on |nous )?recherch(?:e|ons)|recrute|offre d'emploi|gezocht|vacature|wij zoeken)"
    r"\s*(?::|–|-|\b(?=\s))\s*(?:an? |eine[nr]? |un(?:\(?e\)?|a)? |een )?(?=\w)"
)
INTERN = re.compile(
    r"(?i)\b(?:(?:pflicht)?praktik(?:um|ant(?:in)?)|internship|stagiaire|becari[oa]|prácticas)\b|\bintern(?=$|\s?[,(–-])"
)
IN = re.compile(r"\s+(?:in|à|en|te)\s+(?=[A-ZÀ-Ý])")

ON_PAY = re.compile(r"(?i)(?:vergütung|entgelt|gehalt|salary|salaire|rémunération|salario)\b")
NOT_REMOTE = re.compile(
    r"(?i)\b(?:cannot|can't|can not|not|no|non|kein(?:e|erlei)?|nicht|pas(?: de)?|sin|geen|niet)\b[^.;\n]{0,30}?"
    r"\b(?:remote(?:ly)?|home\s?-?office|work(?:ing)? from home|télétravail|teletrabajo|thuiswerk\w*|wfh|hybrid)\b"
)
REMOTE = re.compile(
    r"(?i)\b(?:fully|100\s?%|completely|vollständig|komplett|full|volledig|totalmente)\s?-?"
    r"(?:remote|thuiswerken|(?:op|vanop) afstand|"
    r"home\s?-?office|en télétravail|télétravail|remoto|teletrabajo)\b|télétravail (?:complet|total|à 100)|"
    r"\b(?:this is a|a) remote (?:role|position|job)\b|teletrabajo (?:total|completo|100)|work from anywhere|"
    r"100\s?% remoto"
)
HYBRID = re.compile(
    r"(?i)\bhybrid\w*\b|\bhybride\b|\bhíbrid[oa]\b|télétravail (?:partiel|\d|possible|\w+ jours?)|"
    r"teletrabajo (?:parcial|\d)|"
    r"(?:\d|one|two|three|a few|quelques|algunos|één|enkele|ein(?:em|en)?|zwei|drei|deux|trois|un|dos|tres|een|twee|"
    r"drie)\s?(?:days?|tage?n?|jours?|días?|dag(?:en)?)\b[^.\n]{0,25}\b(?:(?:from|at) home|à la maison|en casa|"
    r"home\s?-?office|remote|télétravail|thuis\w*|teletrabajo)|"
    r"\b(?:home\s?-?office|thuiswerken)\b[^.\n]{0,20}\b(?:\d|ein(?:em|en)?|zwei|drei|een|twee|drie)\s?"
    r"(?:days?|tage?n?|jours?|días?|dag(?:en)?)\b|teilweise (?:remote|home\s?-?office)|"
    r"gedeeltelijk thuis|deels thuis"
)
_AT_WORK = (
    r"(?:on-?\s?site|work from office|in[- ]office|office[- ]based|vor ort|présentiel|presencial|op locatie|"
    r"präsenz(?: vor ort)?|sur site|in person)"
)
# "On-site, 5 days" and "this role is on site", not an on-site gym or a canteen vor Ort.
ON_SITE = re.compile(
    rf"(?i)^\W*(?:(?:100\s?%|fully|strictly|nur|rein|\d+ \w+)\s+)?{_AT_WORK}\s*"
    r"(?:$|[,;.|()·]|(?:only|uniquement|role|position|job|work\w*|required|in|at|à|en)\b|\d)|"
    r"\b(?:work\w*|roles?|position|job|based|modalidad|stelle|arbeit\w*|tätig\w*|travail\w*|poste|trabaj\w*|werk\w*)\b"
    rf"[^.;\n]{{0,30}}\b{_AT_WORK}\b|\b{_AT_WORK} (?:role|position|job|work|working)\b"
)

DEADLINE = re.compile(
    r"(?i)(?:apply (?:by|before|until)|clos(?:e|es|ing)\b|deadline|applications? (?:are )?(?:accepted |"
    r"due )?(?:by|until)|applications? (?:are )?due|"
    r"\b(?:write|send|apply|e?mail|touch|cv|lebenslauf|mappe|schick\w*|sende\w*|unterlagen|bewerbung\w*|candidatures?|"
    r"envoy\w*|adress\w+|envi\w+|solicitud\w*|candidaturas?|stuur|sollicitaties?)\b(?:[^.\n]|\.(?=\w)){0,80}?"
    r"\b(?:before|by|until|bis|jusqu|avant|hasta|antes|vóór|voor|tot)\b|"
    r"bewerb\w* (?:\w+ ){0,3}bis|bewerbungsfrist|bewerbungsschluss|\bfrist|jusqu['’]au|avant le|date limite|"
    r"fecha límite|hasta el|antes del|plazo|clôture|au plus tard|vor dem|spätestens|uiterlijk|einsendeschluss|"
    r"tot en met|reageren|reageer|solliciteer|solliciteren|sluit)"
)
POSTED = re.compile(
    r"(?i)(?:posted|published|veröffentlicht|publiziert|online seit|publi(?:é|cad)[oae]?s?\b|geplaatst)"
)
NUMBER = re.compile(
    r"(?i)(?:reference|ref\.?(?: no\.?)?|job id|requisition|req\.? id|kennziffer|referenznummer|stellennummer|"
    r"referencia|référence|"
    r"vacaturenummer|job number)\s*(?:n[o°r]\.?)?\s*[:#]?\s*(?P<number>[A-Z0-9][A-Z0-9/_.-]*\d[A-Z0-9/_.-]*)"
)
