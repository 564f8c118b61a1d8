import { type Tour, tourSchema } from '../../src/tour/tour.ts';

const both = (text: string) => ({ da: text, en: text });

/** Gate – wing – cell in a row to the north, and a shed nobody links to. */
export function smallTour(): Tour {
  return tourSchema.parse({
    version: 1,
    id: 'small',
    title: both('Small'),
    lead: both('Three rooms.'),
    languages: ['da', 'en'],
    start: 'gate',
    guides: { mette: { name: 'Mette', role: both('Officer') } },
    nodes: {
      gate: {
        title: both('Gate'),
        panorama: 'gate.jpg',
        position: [0, 1.45, 0],
        heading: 90,
        view: { yaw: -90, pitch: 0 },
        links: [{ to: 'wing' }],
        hotspots: [{ id: 'keys', title: both('Keys'), text: both('Many.'), at: { yaw: 10 } }],
        narrations: [
          { id: 'welcome', title: both('Welcome'), guide: 'mette', at: { yaw: 40 } },
          { id: 'rules', title: both('Rules'), guide: 'mette', at: { yaw: 50 } },
        ],
      },
      wing: {
        title: both('Wing'),
        panorama: 'wing.jpg',
        position: [0, 1.45, -10],
        heading: 180,
        links: [{ to: 'gate' }, { to: 'cell' }],
        narrations: [{ id: 'morning', title: both('Morning'), guide: 'mette', at: { yaw: 0 } }],
      },
      cell: {
        title: both('Cell'),
        panorama: 'cell.jpg',
        position: [0, 1.45, -20],
        links: [{ to: 'wing' }],
      },
      shed: { title: both('Shed'), panorama: 'shed.jpg', links: [{ to: 'gate' }] },
    },
    route: [
      { node: 'gate', narration: 'welcome' },
      { node: 'gate', narration: 'rules' },
      { node: 'wing', narration: 'morning', offer: both('Shall we go in?') },
    ],
  });
}
