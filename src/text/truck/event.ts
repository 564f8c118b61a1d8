/** Words of a device at an event. */
const da = {
  attract: {
    screen: 'Rør skærmen',
    bed: 'Rør skærmen',
    phone: 'Tryk for at begynde',
    headset: 'Tag headsettet på, og tryk',
  },
  language: { name: 'Dansk' },
  howto: {
    title: 'Sådan gør du',
    screen: [
      'Træk med en finger for at se dig omkring.',
      'Tryk på en ring på gulvet for at gå derhen.',
      'Tryk på et ansigt for at høre, hvad personen fortæller.',
    ],
    headset: [
      'Bliv siddende, og drej hovedet for at se dig omkring.',
      'Peg på en ring eller et ansigt, og tryk på aftrækkeren. Eller se bare på det et øjeblik.',
      'Bliver du utilpas, så luk øjnene, og tag headsettet af.',
    ],
    begin: 'Begynd',
    ways: {
      short: 'Vis mig rundt',
      full: 'Jeg går selv',
      missions: 'Prøv at være betjent',
      series: 'Se serien i cellen',
    },
    notes: {
      short: (minutes: number | null) =>
        minutes === null ? 'Følg med en betjent' : `Cirka ${minutes} minutter`,
      full: 'Se de rum, du har lyst til',
      missions: 'En opgave, hvor du vælger',
      series: 'Film fra hverdagen',
    },
  },
  visit: {
    label: 'Dit besøg',
    finish: 'Afslut',
    still: 'Er du her stadig?',
    stillText: (seconds: number) =>
      seconds === 1
        ? 'Ellers begynder vi forfra om 1 sekund.'
        : `Ellers begynder vi forfra om ${seconds} sekunder.`,
    stay: 'Ja, jeg er her',
    held: 'Et øjeblik',
    heldText: 'Værten holder en kort pause. Turen fortsætter om lidt.',
    say: 'Fra værten',
    read: 'Det er læst',
    look: 'Se derhen, hvor det lyser',
    put: 'Alt er klar',
    putText: 'Tag headsettet på, og tryk her.',
    stepIn: 'Træd ind i rummet',
  },
  farewell: {
    title: 'Tak for besøget',
    text: 'Vil du se resten? Skan koden med din egen telefon, og gå videre derhjemme.',
    plain: 'Vil du vide mere om jobbet, så spørg en af værterne.',
    home: 'Gå videre på din egen telefon',
    book: 'Få en snak om jobbet',
    done: 'Færdig',
  },
  staff: {
    corner: 'Personale',
    choosePin: 'Vælg en kode på mindst fire tal',
    enterPin: 'Skriv koden',
    wrong: 'Koden passer ikke.',
    short: 'Koden skal have mindst fire tal.',
    open: 'Åbn',
    title: 'Denne enhed',
    name: 'Navn',
    kind: 'Hvad er det?',
    kinds: {
      screen: 'Stor skærm',
      headset: 'Headset',
      phone: 'Telefon',
      bed: 'Skærmen ved sengen',
    },
    begins: 'Hvad begynder et besøg med?',
    choice: 'Gæsten vælger',
    idle: 'Sekunder uden berøring, før besøget slettes',
    off: 'Sekunder et headset må være af',
    home: 'Turens adresse på nettet (til koden på den sidste side)',
    code: 'Kode fra værtens side',
    join: 'Tilslut',
    link: {
      off: 'Enheden er ikke tilsluttet en vært.',
      connecting: 'Leder efter serveren. Turen virker imens.',
      online: 'Tilsluttet.',
      code: 'Koden er brugt eller forkert. Hent en ny på værtens side.',
      unknown: 'Serveren kender ikke enheden længere. Tilslut den igen med en ny kode.',
      protocol: 'Enhed og server er ikke samme udgave. Gør enheden klar igen.',
      many: 'Der er ikke plads til flere enheder på serveren.',
    },
    pack: {
      ready: 'Alt ligger på enheden.',
      none: 'Enheden er ikke gjort klar: uden netværk viser den intet.',
      lost: 'Browseren har slettet noget. Gør enheden klar igen.',
      waiting: 'En ny udgave er hentet og bruges fra næste gæst.',
    },
    prepare: 'Gør enheden klar',
    reset: 'Begynd forfra nu',
    fullscreen: 'Fuld skærm',
    newPin: 'Skift kode',
    close: 'Luk',
  },
  trouble: {
    title: 'Turen kunne ikke hentes',
    text: 'Siden prøver igen af sig selv. Se efter, at serveren er tændt, eller gør enheden klar, mens der er netværk.',
  },
};

const en: typeof da = {
  attract: {
    screen: 'Touch the screen',
    bed: 'Touch the screen',
    phone: 'Tap to begin',
    headset: 'Put on the headset, and press',
  },
  language: { name: 'English' },
  howto: {
    title: 'How it works',
    screen: [
      'Drag with a finger to look around.',
      'Touch a ring on the floor to walk there.',
      'Touch a face to hear what they have to tell.',
    ],
    headset: [
      'Stay seated, and turn your head to look around.',
      'Point at a ring or a face and pull the trigger. Or just look at it for a moment.',
      'If you feel unwell, close your eyes and take the headset off.',
    ],
    begin: 'Begin',
    ways: {
      short: 'Show me around',
      full: 'I’ll walk by myself',
      missions: 'Try being an officer',
      series: 'Watch the series in the cell',
    },
    notes: {
      short: (minutes) => (minutes === null ? 'Walk with an officer' : `About ${minutes} minutes`),
      full: 'See the rooms you like',
      missions: 'A task in which you choose',
      series: 'Films of everyday life',
    },
  },
  visit: {
    label: 'Your visit',
    finish: 'Finish',
    still: 'Are you still there?',
    stillText: (seconds) =>
      seconds === 1
        ? 'Otherwise we start over in 1 second.'
        : `Otherwise we start over in ${seconds} seconds.`,
    stay: 'Yes, I am here',
    held: 'One moment',
    heldText: 'The host is taking a short break. The tour goes on soon.',
    say: 'From the host',
    read: 'Got it',
    look: 'Look where it glows',
    put: 'Everything is ready',
    putText: 'Put on the headset, and press here.',
    stepIn: 'Step into the room',
  },
  farewell: {
    title: 'Thank you for visiting',
    text: 'Would you like to see the rest? Scan the code with your own phone and go on at home.',
    plain: 'If you want to know more about the job, ask one of the hosts.',
    home: 'Go on with your own phone',
    book: 'Book a talk about the job',
    done: 'Done',
  },
  staff: {
    corner: 'Staff',
    choosePin: 'Choose a code of at least four digits',
    enterPin: 'Enter the code',
    wrong: 'That is not the code.',
    short: 'The code needs at least four digits.',
    open: 'Open',
    title: 'This device',
    name: 'Name',
    kind: 'What is it?',
    kinds: {
      screen: 'Large screen',
      headset: 'Headset',
      phone: 'Phone',
      bed: 'The screen by the bed',
    },
    begins: 'What does a visit begin with?',
    choice: 'The guest chooses',
    idle: 'Seconds without a touch until the visit is wiped',
    off: 'Seconds a headset may be off',
    home: 'The tour’s address on the web (for the code on the last page)',
    code: 'Code from the host’s page',
    join: 'Join',
    link: {
      off: 'The device has not joined a host.',
      connecting: 'Looking for the server. The tour works meanwhile.',
      online: 'Joined.',
      code: 'The code was used or is wrong. Get a new one on the host’s page.',
      unknown: 'The server no longer knows this device. Join again with a new code.',
      protocol: 'Device and server are not the same version. Prepare the device again.',
      many: 'The server has no room for more devices.',
    },
    pack: {
      ready: 'Everything is on the device.',
      none: 'The device is not prepared: without a network it shows nothing.',
      lost: 'The browser has deleted something. Prepare the device again.',
      waiting: 'A new version is here and is used from the next guest on.',
    },
    prepare: 'Prepare this device',
    reset: 'Start over now',
    fullscreen: 'Full screen',
    newPin: 'Change the code',
    close: 'Close',
  },
  trouble: {
    title: 'The tour could not be fetched',
    text: 'The page tries again by itself. Make sure the server is on, or prepare the device while there is a network.',
  },
};

export type EventWords = typeof da;

/** Words of an event in a language; others than Danish read English. */
export function eventWords(language: string): EventWords {
  return language === 'da' ? da : en;
}
