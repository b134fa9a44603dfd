/**
 * Generated from the tz database 2025b. For each of its 597 zones that gives letters to an offset after 1970:
 * the runs of (offset, abbreviation) that `zdump -V -c 1800,2100 ZONE` lists, merged into spans in which no
 * offset has two abbreviations, and zones with the same spans put together.
 *
 * A line is `SPANS = ZONES`, continued by lines that begin with two spaces. Spans are separated by `|`; all
 * but the first begin with their instant in seconds since 1970. A span is pairs of an abbreviation and the
 * hours east of UTC. Offsets that are absent are called by their number.
 */
export const zoneAbbreviationTable = `
CET 1 CEST 2 = Africa/Tunis Arctic/Longyearbyen Atlantic/Jan_Mayen CET Europe/Amsterdam Europe/Andorra
  Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen
  Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta
  Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino
  Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna
  Europe/Warsaw Europe/Zagreb Europe/Zurich Poland
GMT 0 = Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry Africa/Dakar
  Africa/Freetown Africa/Lome Africa/Nouakchott Africa/Ouagadougou Africa/Timbuktu America/Danmarkshavn
  Atlantic/Reykjavik Atlantic/St_Helena Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0
  GMT0 Greenwich Iceland
AST -4 = America/Anguilla America/Antigua America/Aruba America/Blanc-Sablon America/Curacao
  America/Dominica America/Grenada America/Guadeloupe America/Kralendijk America/Lower_Princes
  America/Marigot America/Miquelon America/Montserrat America/Port_of_Spain America/Puerto_Rico
  America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent
  America/Tortola America/Virgin
EST -5 EDT -4 = America/Detroit America/Fort_Wayne America/Indiana/Indianapolis America/Indiana/Vevay
  America/Indianapolis America/Jamaica America/Montreal America/Nassau America/New_York America/Nipigon
  America/Port-au-Prince America/Thunder_Bay America/Toronto Canada/Eastern EST5EDT Jamaica US/East-Indiana
  US/Eastern US/Michigan
CST -6 CDT -5 = America/Belize America/Chicago America/Costa_Rica America/El_Salvador America/Guatemala
  America/Matamoros America/Mexico_City America/Monterrey America/Rainy_River America/Tegucigalpa
  America/Winnipeg CST6CDT Canada/Central Mexico/General US/Central
AEST 10 AEDT 11 = Antarctica/Macquarie Australia/ACT Australia/Brisbane Australia/Canberra Australia/Currie
  Australia/Hobart Australia/Lindeman Australia/Melbourne Australia/NSW Australia/Queensland
  Australia/Sydney Australia/Tasmania Australia/Victoria
MST -7 MDT -6 = America/Boise America/Denver America/Edmonton America/Hermosillo America/Mazatlan
  America/Shiprock America/Yellowknife Canada/Mountain MST7MDT Mexico/BajaSur Navajo US/Mountain
EAT 3 = Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala
  Africa/Mogadishu Africa/Nairobi Indian/Antananarivo Indian/Comoro Indian/Mayotte
EET 2 EEST 3 = Africa/Cairo Asia/Beirut Asia/Nicosia EET Egypt Europe/Athens Europe/Bucharest
  Europe/Helsinki Europe/Mariehamn Europe/Nicosia Europe/Sofia
WAT 1 = Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos Africa/Libreville
  Africa/Luanda Africa/Malabo Africa/Niamey Africa/Porto-Novo
CST 8 CDT 9 = Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Macao Asia/Macau Asia/Shanghai Asia/Taipei PRC
  ROC
PST -8 PDT -7 = America/Ensenada America/Los_Angeles America/Santa_Isabel America/Tijuana America/Vancouver
  Canada/Pacific Mexico/BajaNorte PST8PDT US/Pacific
AST -4 ADT -3 = America/Barbados America/Glace_Bay America/Halifax America/Martinique America/Moncton
  America/Thule Atlantic/Bermuda Canada/Atlantic
CAT 2 = Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Kigali Africa/Lubumbashi
  Africa/Lusaka Africa/Maputo
UTC 0 = Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu
GMT 0 BST 1 = Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London GB GB-Eire
EST -5 = America/Atikokan America/Cayman America/Coral_Harbour America/Panama EST
WET 0 WEST 1 = Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira WET
ACST 9.5 ACDT 10.5 = Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna
HST -10 = HST Pacific/Honolulu Pacific/Johnston US/Hawaii
MST -7 = America/Creston America/Phoenix MST US/Arizona
NZST 12 NZDT 13 = Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland
SST -11 = Pacific/Midway Pacific/Pago_Pago Pacific/Samoa US/Samoa
IST 2 IDT 3 = Asia/Jerusalem Asia/Tel_Aviv Israel
SAST 2 = Africa/Johannesburg Africa/Maseru Africa/Mbabane
-00 0 = Antarctica/Rothera Antarctica/Vostok
ACST 9.5 = Australia/Darwin Australia/North
AEST 10 = Australia/LHI Australia/Lord_Howe
AWST 8 AWDT 9 = Australia/Perth Australia/West
CST -5 CDT -4 = America/Havana Cuba
CST -6 = America/Regina Canada/Saskatchewan
GMT 0 IST 1 = Eire Europe/Dublin
HKT 8 HKST 9 = Asia/Hong_Kong Hongkong
IST 5.5 = Asia/Calcutta Asia/Kolkata
JST 9 = Asia/Tokyo Japan
KST 9 KDT 10 = Asia/Seoul ROK
NST -3.5 NDT -2.5 NDDT -1.5 = America/St_Johns Canada/Newfoundland
WITA 8 = Asia/Makassar Asia/Ujung_Pandang
AST -4 ADT -3 ADDT -2 = America/Goose_Bay
EST -5 AST -4 = America/Santo_Domingo
GMT 0 WAT 1 = Africa/Sao_Tome
KST 8.5 KST 9 = Asia/Pyongyang
MET 1 MEST 2 = MET
MMT -0.741667 GMT 0 = Africa/Monrovia
MST -7 CST -6 = America/Swift_Current
PST 8 PDT 9 = Asia/Manila
WAT 1 WAST 2 = Africa/Ndjamena
WIB 7 = Asia/Jakarta
WIB 7 WITA 8 = Asia/Pontianak
WIT 9 = Asia/Jayapura
MSK 3 MSD 4|646783200 EET 2 EEST 3 = Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye
CAT 2 CAST 3|947930400 CAT 2 EAT 3 = Africa/Juba Africa/Khartoum
GST 10 GDT 11|977493600 ChST 10 = Pacific/Guam Pacific/Saipan
IST 2 IDT 3|820447200 EET 2 EEST 3 = Asia/Gaza Asia/Hebron
MSK 3 MSD 4|606870000 EET 2 EEST 3 = Europe/Riga Europe/Tallinn
MSK 3 MSD 4|641944800 EET 2 EEST 3 = Europe/Chisinau Europe/Tiraspol
PST -8 PDT -7|1604214000 MST -7 = America/Whitehorse Canada/Yukon
-00 0|1108166400 = Antarctica/Troll
BST -11 BDT -10 YST -9|439030800 AKST -9 AKDT -8 = America/Nome
CST -6 CDT -5|972802800 EST -5 EDT -4 = America/Kentucky/Monticello
CST -6 EST -5|828864000 CST -6 CDT -5 = America/Merida
EET 2 EEST 3|1666904400 = Asia/Damascus
EET 2 EEST 3|1666908000 = Asia/Amman
EST -5 EDT -4|1143961200 CST -6 CDT -5 = America/Indiana/Tell_City
EST -5|104914800 CST -6 CDT -5 = America/Menominee
MST -7 MDT -6 CDT -5|1288508400 CST -6 CDT -5 = America/Bahia_Banderas
MST -7 MDT -6|1067155200 CST -6 CDT -5 = America/North_Dakota/New_Salem
MST -7 MDT -6|1289116800 CST -6 CDT -5 = America/North_Dakota/Beulah
MST -7 MDT -6|720000000 CST -6 CDT -5 = America/North_Dakota/Center
PST -8 PDT -7 MDT -6|309945600 MST -7 MDT -6 = America/Inuvik
PST -8 PDT -7|1425808800 MST -7 = America/Fort_Nelson
PST -8 PDT -7|84013200 MST -7 = America/Dawson_Creek
SAST 2|637970400 WAT 1 CAT 2 = Africa/Windhoek
WET 0 WEST 1|448243200 CET 1 CEST 2 = Africa/Ceuta
YST -9 PST -8 PDT -7|1604214000 MST -7 = America/Dawson
YST -9 PST -8 PDT -7|439030800 AKST -9 AKDT -8 = America/Sitka
YST -9 YDT -8|439030800 AKST -9 AKDT -8 = America/Yakutat
|38775600 PKT 5 PKST 6 = Asia/Karachi
BST -11 BDT -10|436363200 AHST -10|439034400 HST -10 HDT -9 = America/Adak America/Atka US/Aleutian
CST -6 CDT -5|688546800 EST -5|1143961200 CST -6 CDT -5 = America/Indiana/Knox America/Knox_IN
  US/Indiana-Starke
EST -5 EDT -4|126687600 CDT -5|152089200 EST -5 EDT -4 = America/Indiana/Marengo America/Kentucky/Louisville
  America/Louisville
AHST -10 AHDT -9|436359600 YST -9|439030800 AKST -9 AKDT -8 = America/Anchorage US/Alaska
CST -6 EST -5 EDT -4|954662400 CDT -5|972802800 EST -5 EDT -4 = America/Iqaluit America/Pangnirtung
CST -6 CDT -5|891766800 MST -7 MDT -6|1667116800 CST -6 = America/Chihuahua
CST -6 CDT -5|891766800 MST -7 MDT -6|1667116800 CST -6 CDT -5 = America/Ojinaga
CST -6 CDT -5|972802800 EST -5|986112000 CST -6 CDT -5 = America/Rankin_Inlet
EET 2 EEST 3|1473282000 EET 2|1521939600 EET 2 EEST 3 = Asia/Famagusta
EST -5 EDT -4|1143961200 CST -6 CDT -5 EDT -4|1194156000 EST -5 EDT -4 = America/Indiana/Winamac
EST -5 EDT -4|1143961200 CST -6 CDT -5|1194159600 EST -5 EDT -4 = America/Indiana/Vincennes
EST -5 EDT -4|1425798000 AST -4|1520751600 EST -5 EDT -4 = America/Grand_Turk
MSK 3 MSD 4|606870000 EET 2 EEST 3|1301184000 EET 2 = Europe/Kaliningrad
MSK 3 MSD 4|670374000 EET 2 EEST 3|1301184000 = Europe/Minsk
|725421600 WET 0 WEST 1|740278800 = Atlantic/Azores
EET 2 EEST 3|267915600 EET 2|482799600 EET 2 EEST 3|1473195600 = Asia/Istanbul Europe/Istanbul Turkey
MSK 3 MSD 4|670374000 EET 2 EEST 3|695779200 MSK 3 MSD 4|1301180400 MSK 3 MSK 4 = Europe/Moscow W-SU
WET 0 CET 1|228268800 WET 0 WEST 1|717555600 CET 1 CEST 2|828234000 WET 0 WEST 1 = Europe/Lisbon Portugal
AKST -9 PST -8 PDT -7|1457866800 AKST -9 AKDT -8|1541325600 AKST -9 PST -8|1552215600 AKST -9 AKDT -8 =
  America/Metlakatla
CST -6 CDT -5|247042800 EST -5|1143961200 CST -6 CDT -5|1194159600 EST -5 EDT -4 =
  America/Indiana/Petersburg
CST -6 CDT -5|891766800 MST -7 MDT -6|1667116800 MST -7 CST -6|1678611600 MST -7 MDT -6 =
  America/Ciudad_Juarez
CST -6 EST -5|290584800 CST -6 CDT -5|694260000 CST -6 EST -5|1113112800 CST -6 CDT -5 = America/Managua
MSK 3 MSD 4|606870000 EET 2 EEST 3|891133200 CET 1 CEST 2|941331600 EET 2 EEST 3 = Europe/Vilnius
MST -7 MDT -6|941356800 CST -6 CDT -5|972802800 CST -6 EST -5|986115600 MST -7 MDT -6 =
  America/Cambridge_Bay
PST -8 PDT -7|325677600 YDT -8|341402400 YST -9 PST -8 PDT -7|439030800 AKST -9 AKDT -8 = America/Juneau
WET 0 WEST 1|246236400 WET 0 CET 1 CEST 2|325468800 WET 0 WEST 1|357523200 CET 1 = Africa/Algiers
CST -6 CDT -5|972802800 EST -5|986112000 CST -6 CDT -5|1162105200 EST -5|1173600000 CST -6 CDT -5 =
  America/Resolute
CST -6 EST -5|828864000 CST -6 CDT -5|877849200 EST -5 EDT -4|902037600 CST -6 CDT -5|1422777600 EST -5 =
  America/Cancun
EET 2 MSK 3 MSD 4|701827200 EET 2 EEST 3 MSD 4|780447600 MSK 3 MSD 4|859683600 EET 2 EEST 3 MSK 4|1414274400
  MSK 3 = Europe/Simferopol
|606866400 MSK 3 MSD 4|670374000|701820000 MSK 3 MSD 4|1301180400 MSK 3 MSK 4 = Europe/Kirov
|575416800 MSK 3 MSD 4|670374000|701820000 MSK 3 MSD 4|1301180400 MSK 3 MSK 4|1540681200 MSK 3 =
  Europe/Volgograd
CET 1 EET 2|386463600 CET 1 CEST 2|641775600 CET 1 EET 2|860108400 CEST 2|875916000 CET 1 EET 2|1364515200
  CEST 2|1382659200 EET 2 = Africa/Tripoli Libya
`
