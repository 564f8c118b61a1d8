/** Words of the page that prepares a device for a day without network. */
const da = {
  title: 'Gør enheden klar',
  readyTitle: 'Klar',
  lead: 'Alle rum, stemmer og film bliver lagt på enheden. Bagefter virker turen uden netværk, også efter en genstart.',
  whose:
    'Kun til organisationens egne enheder. En gæsts telefon skal ikke gøres klar; der bliver intet gemt.',
  looking: 'Ser efter, hvad der ligger på enheden …',
  size: (all: string) => `I alt ${all}`,
  missing: (rest: string, all: string) => `${rest} af ${all} mangler`,
  update: (rest: string) =>
    `Der er kommet en ny udgave: ${rest}. Den gamle virker, til den nye er helt hentet, og byttes ud, når ingen er indenfor.`,
  lost: 'Browseren har slettet noget af det, der lå her. Hent det igen, mens der er netværk.',
  begin: 'Gør enheden klar',
  resume: 'Fortsæt',
  again: 'Prøv igen',
  pause: 'Hold pause',
  look: 'Se efter igen',
  of: (done: string, all: string) => `${done} af ${all}`,
  left: {
    unknown: 'Måler farten …',
    soon: 'Under et minut tilbage',
    minutes: (n: number) => (n === 1 ? 'Cirka 1 minut tilbage' : `Cirka ${n} minutter tilbage`),
    hours: (n: number) => (n === 1 ? 'Cirka 1 time tilbage' : `Cirka ${n} timer tilbage`),
  },
  paused: 'Sat på pause. Det, der er hentet, er gemt; du kan også lukke siden og fortsætte senere.',
  progress: 'Hentet',
  ready: (all: string, at: string) =>
    `Alt ligger på enheden (${all}, hentet ${at}). Du kan slukke for netværket nu.`,
  lasting: 'Browseren har lovet at beholde det.',
  fleeting:
    'Browseren har ikke lovet at beholde det, hvis pladsen bliver knap. Installér siden som app, eller føj den til startskærmen, og se efter her om morgenen.',
  waiting:
    'Den nye udgave er hentet. Den tages i brug, når ingen er indenfor: luk de andre faner med turen, eller vent til næste gæst.',
  open: { event: 'Åbn publikumsskærmen', tour: 'Åbn turen' },
  remove: 'Fjern alt fra enheden',
  removeSure: 'Ja, fjern alt',
  keep: 'Nej, behold det',
  full: {
    title: 'Der er ikke plads nok',
    text: (needs: string, free: string) =>
      `Der skal bruges ${needs}, og browseren har ${free} ledig. Slet billeder, film eller apps på enheden, og prøv igen.`,
    refused: (needs: string) =>
      `Browseren tager ikke imod mere; der mangler ${needs}. Slet billeder, film eller apps på enheden, og prøv igen.`,
  },
  broken: {
    network: {
      title: 'Netværket forsvandt',
      text: 'Det, der er hentet, er gemt. Prøv igen, når der er forbindelse til serveren.',
    },
    damaged: {
      title: 'En fil kom forkert frem',
      text: 'Den passer ikke med sit fingeraftryk, heller ikke efter flere forsøg. Byg turen igen på serveren, og prøv så igen.',
    },
  },
  unknown: {
    building: {
      title: 'Rummene bliver gjort færdige',
      text: 'Serveren arbejder stadig på billederne. Vent et øjeblik, og se efter igen.',
    },
    unreachable: {
      title: 'Ingen forbindelse til serveren',
      text: 'Se efter, at enheden er på det rigtige netværk, og at serveren er tændt.',
    },
  },
  impossible: {
    insecure: {
      title: 'Adressen er ikke sikker',
      text: 'Browseren gemmer kun noget, når siden kommer over https eller fra localhost. Åbn den med et rigtigt certifikat, eller gennem adb reverse: se kapitlet »Run a truck«.',
    },
    unsupported: {
      title: 'Denne browser kan ikke gemme turen',
      text: 'Brug en nyere Chrome, Edge eller headsettets egen browser, og ikke et privat vindue.',
    },
    refused: {
      title: 'Browseren stoler ikke på certifikatet',
      text: 'Med et certifikat, som serveren selv har lavet, virker turen, men den kan ikke gemmes på enheden. Brug et rigtigt certifikat eller adb reverse.',
    },
  },
};

const en: typeof da = {
  title: 'Prepare this device',
  readyTitle: 'Ready',
  lead: 'All rooms, voices and films are put on the device. After that the tour works without a network, also after a restart.',
  whose:
    'Only for the organisation’s own devices. A guest’s phone is not to be prepared; nothing is stored there.',
  looking: 'Looking at what is on the device …',
  size: (all) => `${all} in all`,
  missing: (rest, all) => `${rest} of ${all} missing`,
  update: (rest) =>
    `There is a new version: ${rest}. The old one works until the new one is here as a whole, and is exchanged when nobody is inside.`,
  lost: 'The browser has deleted some of what was here. Fetch it again while there is a network.',
  begin: 'Prepare this device',
  resume: 'Go on',
  again: 'Try again',
  pause: 'Pause',
  look: 'Look again',
  of: (done, all) => `${done} of ${all}`,
  left: {
    unknown: 'Measuring the pace …',
    soon: 'Less than a minute left',
    minutes: (n) => (n === 1 ? 'About 1 minute left' : `About ${n} minutes left`),
    hours: (n) => (n === 1 ? 'About 1 hour left' : `About ${n} hours left`),
  },
  paused: 'Paused. What was fetched is kept; you can also close the page and go on later.',
  progress: 'Fetched',
  ready: (all, at) =>
    `Everything is on the device (${all}, fetched ${at}). You can turn the network off now.`,
  lasting: 'The browser has promised to keep it.',
  fleeting:
    'The browser has not promised to keep it when space gets scarce. Install the page as an app or add it to the home screen, and look here in the morning.',
  waiting:
    'The new version is here. It is put to use when nobody is inside: close the other tabs with the tour, or wait for the next guest.',
  open: { event: 'Open the public screen', tour: 'Open the tour' },
  remove: 'Remove everything from the device',
  removeSure: 'Yes, remove everything',
  keep: 'No, keep it',
  full: {
    title: 'There is not enough space',
    text: (needs, free) =>
      `${needs} are needed, and the browser has ${free} free. Delete pictures, films or apps on the device, and try again.`,
    refused: (needs) =>
      `The browser takes no more; ${needs} are missing. Delete pictures, films or apps on the device, and try again.`,
  },
  broken: {
    network: {
      title: 'The network is gone',
      text: 'What was fetched is kept. Try again when there is a connection to the server.',
    },
    damaged: {
      title: 'A file arrived wrong',
      text: 'It does not match its fingerprint, not even after several attempts. Build the tour again on the server, then try again.',
    },
  },
  unknown: {
    building: {
      title: 'The rooms are being finished',
      text: 'The server is still working on the pictures. Wait a moment, and look again.',
    },
    unreachable: {
      title: 'No connection to the server',
      text: 'Make sure that the device is on the right network and the server is turned on.',
    },
  },
  impossible: {
    insecure: {
      title: 'The address is not secure',
      text: 'A browser keeps something only when the page comes by https or from localhost. Open it with a real certificate, or through adb reverse: see the chapter “Run a truck”.',
    },
    unsupported: {
      title: 'This browser cannot keep the tour',
      text: 'Use a newer Chrome, Edge or the headset’s own browser, and not a private window.',
    },
    refused: {
      title: 'The browser does not trust the certificate',
      text: 'With a certificate the server made itself the tour works, but it cannot be kept on the device. Use a real certificate or adb reverse.',
    },
  },
};

export const prepareWords = { da, en };
export type PrepareWords = typeof da;
