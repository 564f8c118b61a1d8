import { packSchema } from '../../src/tour/pack.ts';

const picture = { src: 'room.jpg', width: 64, height: 32, bytes: 1 };
const pictures = { preview: picture, poster: { ...picture, width: 32 } };
const recording = { audio: ['voice.opus'], captions: 'voice.vtt', seconds: 24 };
const both = { da: recording, en: recording };

/** A gate and a wing with everything a page can show. North is -z; both look east. */
export const packOfTwo = packSchema.parse({
  format: 2,
  tour: {
    version: 1,
    id: 'two',
    title: { da: 'En verden indenfor', en: 'A World Inside' },
    lead: {
      da: 'Gå rundt i et fængsel sammen med dem, der arbejder der. Se, hvor de står, og hør, hvad de tænker på.',
      en: 'Walk through a prison with the people who work there. See where they stand, and hear what is on their minds.',
    },
    expect: [
      {
        da: 'Turen handler om frihedsberøvelse. Der bliver talt om vold, selvmord og afsavn, roligt og uden billeder.',
        en: 'The tour is about losing one’s freedom. Violence, suicide and loss are spoken of, calmly and without pictures.',
      },
      {
        da: 'Den tager omkring ti minutter.',
        en: 'It takes about ten minutes.',
      },
    ],
    about: [
      {
        da: 'Fængslet er opdigtet, og rummene er tegnet på computer. Ingen mennesker er vist.',
        en: 'The prison is fictional, and the rooms are computer-made. No people are shown.',
      },
      { da: 'Stemmerne er syntetiske.', en: 'The voices are synthetic.' },
    ],
    languages: ['da', 'en'],
    start: 'gate',
    guides: {
      mette: { name: 'Mette', role: { da: 'Fængselsbetjent', en: 'Prison officer' } },
      lars: { name: 'Lars', role: { da: 'Betjent i porten', en: 'Officer at the gate' } },
    },
    nodes: {
      gate: {
        title: { da: 'Porten', en: 'The gate' },
        summary: {
          da: 'En sluse med glasruder og to stålporte.',
          en: 'A lock with glass panes and two steel gates.',
        },
        panorama: 'gate.jpg',
        position: [-4, 1.45, 0],
        heading: 90,
        links: [{ to: 'wing', at: [-0.3, 0, 0] }],
        hotspots: [
          {
            id: 'keys',
            title: { da: 'Nøglerne', en: 'The keys' },
            text: {
              da: 'Et bundt vejer knap et kilo. Ingen går herfra med en nøgle: De tælles, hver gang vagten skifter.\n\nMangler der én, bliver alle døre låst, til den er fundet.',
              en: 'A bunch weighs almost a kilo. No one leaves with a key: they are counted at every change of shift.\n\nIf one is missing, every door stays locked until it is found.',
            },
            at: { yaw: -60, pitch: 0 },
            picture: {
              src: 'keys.jpg',
              alt: { da: 'Et nøglebundt på en krog', en: 'Keys on a hook' },
            },
          },
        ],
        narrations: [
          {
            id: 'welcome',
            title: { da: 'Velkommen', en: 'Welcome' },
            guide: 'lars',
            at: { yaw: 30, pitch: 2, distance: 2.2 },
          },
        ],
      },
      wing: {
        title: { da: 'Afdelingen', en: 'The wing' },
        panorama: 'wing.jpg',
        position: [7, 1.45, 0],
        heading: 90,
        links: [{ to: 'gate', title: { da: 'Tilbage til porten', en: 'Back to the gate' } }],
        narrations: [
          {
            id: 'morning',
            title: { da: 'Klokken syv', en: 'Seven o’clock' },
            guide: 'mette',
            at: { yaw: -30, pitch: 2, distance: 2.2 },
          },
        ],
      },
    },
    route: [
      { node: 'gate', narration: 'welcome' },
      {
        node: 'wing',
        narration: 'morning',
        offer: { da: 'Skal vi gå ind på afdelingen?', en: 'Shall we go on to the wing?' },
      },
    ],
    support: [
      {
        name: 'Livslinien',
        phone: '+4570201201',
        display: '70 201 201',
        hours: { da: 'Alle dage 11–05', en: 'Every day 11 am – 5 am' },
        url: 'https://www.livslinien.dk/',
        languages: ['da'],
      },
      {
        name: 'SAVN, for børn og unge med en i fængsel',
        phone: '+4500000000',
        display: '00 00 00 00',
        hours: { da: 'Hverdage 10–16', en: 'Weekdays 10 am – 4 pm' },
      },
    ],
  },
  pictures: { gate: pictures, wing: pictures },
  recordings: { welcome: both, morning: both },
});
