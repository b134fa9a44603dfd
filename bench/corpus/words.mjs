// What posts are made of. The tags are 200: forty stems, each alone and with four endings.

/** @param {string} text */
const words = text => text.trim().split(/\s+/)

export const nouns = words(`
  agreement alliance analyst archive army article assembly audience bank border
  bridge budget building bureau cabinet campaign capital ceasefire chairman chapter
  charter citizen city claim coalition coast college column committee company
  concern conference congress contract council country court crisis customer deadline
  deal debate decision defence delegate demand deputy district draft economy editor
  election embassy engineer envoy evidence exchange factory family farmer fleet forecast
  forest frontier funding garden government grain guarantee harbour harvest hearing
  hospital household industry inquiry interview island journal judge kitchen laboratory
  land language law leader letter library machine magazine market mayor measure meeting
  member message minister mission morning mountain museum negotiator neighbour network
  newspaper observer office official opinion orchard painter parliament partner party
  patient peace pension people photograph pilot plan poem police policy port president
  pressure price printer problem programme project promise proposal protest province
  railway reader recording region reporter republic research resident response result
  river road school scientist season secretary sector senate service session settlement
  shipment signal soldier speaker station statement storm story strategy street strike
  student summit supplier support surgeon survey system talk teacher theatre theory
  timetable town trade traveller treaty tribunal valley village visitor voice voter
  warehouse water weather winter witness worker workshop writer`)

export const adjectives = words(`
  able absent annual bitter bold brief bright broad calm careful central cheap civil
  clear close cold common complete costly curious daily damp deep distant early eager
  economic familiar famous final firm foreign formal former fragile fresh frequent
  general gentle global grand grave growing hidden historic honest hungry industrial
  joint large late legal likely local lonely loud lucky marine medical military minor
  modern narrow national neutral northern obvious old open ordinary patient plain
  popular private proud public quiet rapid rare recent regional reliable remote rich
  rural scarce secret senior separate serious severe sharp silent simple slow small
  social solid southern stable steady strange strict strong sudden temporary tired
  urban useful vast weary western wide willing young`)

export const verbs = words(`
  accepted acknowledged added agreed announced answered approved argued arranged asked
  avoided backed blocked borrowed built cancelled carried challenged checked claimed
  closed collected compared confirmed considered copied criticised debated defended
  delayed delivered demanded described discovered discussed drafted examined expected
  explained financed finished followed forced gathered granted handled hired ignored
  improved inspected invited joined kept launched learned listed measured mentioned
  moved noticed offered opened opposed ordered organised owned painted planned praised
  predicted prepared presented printed produced promised proposed protected published
  questioned raised reached received recommended recorded rejected released remembered
  repaired replaced reported requested resolved returned revealed reviewed saved settled
  shared shipped signed stopped studied suggested supported tested traded translated
  trusted visited warned watched welcomed withdrew`)

export const adverbs = words(`
  again already carefully directly eventually formally gladly gradually immediately
  largely later mostly nearly often openly partly privately promptly publicly quickly
  quietly rarely recently seldom slowly soon steadily suddenly usually widely`)

export const places = words(`
  Abidjan Apia Bergen Bremen Cadiz Cork Dakar Dundee Funafuti Geneva Ghent Hobart Izmir
  Jaffa Kobe Lagos Leith Lima Lyon Malmo Nadi Odense Oslo Porto Quito Riga Samoa Sapporo
  Tallinn Tampere Trieste Turin Utrecht Vaitele Valletta Vigo Windhoek Yerevan Zadar`)

export const people = [
  'Ana Lefale',
  'Bruno Okafor',
  'Clara Winther',
  'David Mensah',
  'Elena Duarte',
  'Farid Haddad',
  'Grace Tuilagi',
  'Henrik Solberg',
  'Ines Caldeira',
  'Jonas Vetter',
  'Kaia Nurmi',
  'Louis Marchetti',
  'Mira Kovac',
  'Niall Byrne',
  'Olga Petrenko',
  'Pita Fonoti',
  'Rosa Almeida',
  'Samir Aziz',
  'Tessa Vaughan',
  'Ursula Brandt',
]

export const authors = ['badely', 'sione', 'mereana', 'fanny', 'louis', 'tala', 'robert', 'tusi']

export const categories = [
  'News',
  'World',
  'Politics',
  'Business',
  'Technology',
  'Science',
  'Health',
  'Culture',
  'Travel',
  'Sport',
  'Opinion',
  'Open Source',
]

export const tags = words(`
  peace trade energy climate ocean budget election treaty border market railway harbour
  school hospital museum theatre poetry music cinema football cricket sailing cooking
  garden weather history language printing archive software hardware security privacy
  robots space medicine farming forestry housing transport`).flatMap(stem => [
  stem,
  ...['reports', 'policy', 'basics', 'diary'].map(end => `${stem}-${end}`),
])
