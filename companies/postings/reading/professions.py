"""The words in titles that show that they are one: professions in English, German, French, Spanish and Dutch.

Nobody has a complete list. German and Dutch write them at the end of longer words, the others on their own.
"""

import re

_ENGLISH = (
    "engineer developer manager nurse cook chef clerk analyst designer consultant assistant driver teacher technician "
    "administrator architect scientist executive officer director lead specialist coordinator accountant baker "
    "representative operator mechanic educator actuary supervisor advisor adviser associate intern trainee apprentice "
    "planner guide barista carer worker therapist psychologist pharmacist receptionist surveyor solicitor lawyer "
    "librarian editor writer journalist translator buyer welder plumber electrician carpenter painter cleaner porter "
    "warden steward bartender waiter waitress hairdresser physician doctor dentist lecturer professor tutor researcher "
    "programmer tester strategist recruiter secretary bookkeeper auditor controller economist chemist biologist "
    "geologist statistician agent broker labourer laborer packer dispatcher courier gardener ranger instructor trainer "
    "coach counsellor counselor caretaker photographer producer machinist fitter roofer installer inspector owner "
    "researcher archivist curator midwife paramedic paralegal foreman handyman"
)
_GERMAN = (
    "entwickler ingenieur konstrukteur helfer verkäufer kaufmann kauffrau fachkraft fachfrau mitarbeiter leiter "
    "leitung berater zeichner pfleger arzt ärztin lehrer fahrer techniker mechaniker mechatroniker elektriker "
    "elektroniker koch köchin sachbearbeiter assistenz assistent referent bäcker gärtner maler tischler schreiner "
    "schlosser schweißer buchhalter controller redakteur jurist anwalt anwältin apotheker erzieher pädagog "
    "sozialarbeiter hebamme friseur kellner reinigungskraft hilfskraft aushilfe werkstudent praktikant ausbildung "
    "auszubildende azubi meister bauleit planer architekt informatiker betreuer disponent einkäufer innendienst "
    "außendienst sekretär dozent laborant chemiker physiker psycholog therapeut geselle bürokraft fachangestellte"
)
_FRENCH = (
    "développeu ingénieur chargé vendeu plongeu serveu infirmi conduct technicien responsable comptable cuisini "
    "boulang charpenti menuisi plombi électricien mécanicien soudeu maçon chauffeur livreu préparat opérat agent "
    "aide-soignant médecin pharmacien sage-femme éducat professeur formateur formatrice enseignant chercheu juriste "
    "avocat secrétaire gestionnaire contrôleu auditeur acheteu commercial chef directeur directrice concepteur "
    "rédact traduct journaliste graphiste réceptionniste ouvri manutentionnaire cariste magasini jardini coiffeu "
    "animateur animatrice conseill analyste apprenti"
)
_SPANISH = (
    "técnic auxiliar ingenier desarrollador contable enfermer camarer conductor comercial profesor cociner panader "
    "carpinter electricista mecánic soldador albañil fontaner mozo operari dependient vendedor recepcionista "
    "administrativ secretari asesor gestor analista programador diseñador arquitect médic farmacéutic fisioterapeuta "
    "psicólog educador maestr abogad jefe jefa coordinador encargad consultor redactor traductor periodista becari "
    "ayudante limpiador conserje vigilante repartidor administrador"
)
_DUTCH = (
    "medewerker verpleegkundige vertaler ontwikkelaar monteur docent adviseur beheerder chauffeur verkoper bakker "
    "timmerman loodgieter elektricien lasser schilder schoonmaker begeleider verzorgende fysiotherapeut leraar "
    "leerkracht advocaat boekhouder secretaresse voorbereider uitvoerder opzichter teamleider ontwerper redacteur "
    "onderzoeker stagiair bezorger hovenier kapper analist"
)
_ANYWHERE = "|".join(f"{_GERMAN} {_DUTCH}".split())
_AT_START = "|".join(f"{_ENGLISH} {_FRENCH} {_SPANISH} kok arts".split())
# With the few letters that make it feminine or several, so that "intern" is not found in "international".
PROFESSION = re.compile(rf"(?i)(?:{_ANYWHERE}|\b(?:{_AT_START}|head of))(?![^\W\d_]{{5}})")
