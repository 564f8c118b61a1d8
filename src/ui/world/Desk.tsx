import { useMemo, useState } from 'react';
import type { PackFiles } from '../../tour/pack.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { deskShows, stand } from './deskShows.ts';
import { MissionDesk } from './MissionDesk.tsx';
import { Follow } from './panel/Follow.tsx';
import { Panel } from './panel/Panel.tsx';
import { cardSheet } from './sheets/cardSheet.ts';
import { hostSheet } from './sheets/hostSheet.ts';
import { menuSheet } from './sheets/menuSheet.ts';
import { offerSheet, problemSheet, thresholdSheet } from './sheets/noticeSheets.ts';
import { overviewSheet } from './sheets/overviewSheet.ts';
import { usePicture } from './usePicture.ts';

/** The one sheet that stands in front of the visitor. It opens where they look. */
export function Desk({ visit, files }: { visit: Visit; files: PackFiles }) {
  const shows = useVisit(visit, deskShows);
  if (!shows) return null;
  if (shows === 'mission') return <MissionDesk visit={visit} files={files} />;
  return (
    <Follow key={shows} visit={visit} leash={42}>
      {shows === 'card' ? (
        <Card visit={visit} files={files} />
      ) : (
        <Sheet visit={visit} files={files} />
      )}
    </Follow>
  );
}

function Card({ visit, files }: { visit: Visit; files: PackFiles }) {
  const card = useVisit(visit, (state) => state.card);
  const language = useVisit(visit, (state) => state.settings.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is read where these change
  const sheet = useMemo(() => cardSheet(visit, files), [visit, files, card, language]);
  const picture = usePicture(sheet?.picture ?? null);
  const blocks = useMemo(() => sheet?.blocks(picture) ?? [], [sheet, picture]);
  return <Panel blocks={blocks} width={32} {...stand} />;
}

function Sheet({ visit, files }: { visit: Visit; files: PackFiles }) {
  const state = useVisit(visit, (now) => now);
  const [help, setHelp] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const shows = deskShows(state);
  const { settings, led, problem, place, heard, host } = state;
  const telling = state.telling?.state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a cue must not draw the sheet again
  const blocks = useMemo(() => {
    if (shows === 'host') return hostSheet(visit);
    if (shows === 'problem') return problemSheet(visit);
    if (shows === 'threshold') return thresholdSheet(visit);
    if (shows === 'overview') return overviewSheet(visit);
    if (shows === 'menu') return menuSheet(visit, files.pack, { help, showHelp: setHelp });
    return dismissed ? [] : offerSheet(visit, () => setDismissed(true));
  }, [visit, files, shows, settings, led, problem, place, heard, host, telling, help, dismissed]);
  if (!blocks.length) return null;
  const wide = shows === 'menu' || shows === 'overview';
  return <Panel blocks={blocks} width={wide ? 36 : 30} {...stand} />;
}
