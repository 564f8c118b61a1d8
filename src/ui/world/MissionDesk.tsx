import { useMemo, useState } from 'react';
import type { PackFiles } from '../../tour/pack.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { missionScreen } from '../view/mission/moment.ts';
import { belowWall, stand } from './deskShows.ts';
import { Follow } from './panel/Follow.tsx';
import { Panel } from './panel/Panel.tsx';
import { missionPictures, missionSheet } from './sheets/missionSheet.ts';
import { usePictures } from './usePicture.ts';

/** Below the screen of the mission, turned to the eyes: what is asked and what was seen are seen together. */
const lectern = { distance: 2, pitch: -12.5, edge: 'top' } as const;
/** Degrees across. */
const widths = { list: 52, profile: 48, debrief: 50, done: 48, choosing: 50 } as const;

/** What is asked and said of missions, inside the headset. */
export function MissionDesk({ visit, files }: { visit: Visit; files: PackFiles }) {
  const state = useVisit(visit, (now) => now);
  const { mission, missions, plays, settings, tour, profile } = state;
  const screen = missionScreen(state);
  const below = belowWall(state);
  const moment = `${screen} ${mission?.id} ${mission?.round} ${mission?.held}`;
  const speaker = screen === 'debrief' ? mission?.cue?.speaker : null;
  const [opened, setOpened] = useState({ moment, page: 0 });
  const page = opened.moment === moment ? opened.page : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: neither a line nor a second must draw the sheet again
  const urls = useMemo(
    () => missionPictures(visit.get(), files).join('\n'),
    [visit, files, moment, missions, settings, tour],
  );
  const pictures = usePictures(urls);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const blocks = useMemo(
    () =>
      missionSheet(visit, files, {
        pictures,
        page,
        turn: (to) => setOpened({ moment, page: to }),
      }),
    [visit, files, pictures, page, moment, speaker, missions, plays, settings, tour, profile],
  );
  if (!blocks.length || !screen) return null;
  const width = screen in widths ? widths[screen as keyof typeof widths] : 44;
  return (
    <Follow
      key={below ? 'below' : screen}
      visit={visit}
      leash={42}
      {...(below && { home: () => visit.pose.wall })}
    >
      <Panel blocks={blocks} width={width} {...(below ? lectern : stand)} />
    </Follow>
  );
}
