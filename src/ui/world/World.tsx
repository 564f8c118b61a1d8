import { useEffect, useState } from 'react';
import type { PackFiles } from '../../tour/pack.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { presenting } from '../../visit/visit.ts';
import { Captions } from './Captions.tsx';
import { loadTypeface } from './canvas/typeface.ts';
import { Desk } from './Desk.tsx';
import { FilmPlate } from './FilmPlate.tsx';
import { MenuPlate } from './MenuPlate.tsx';

/** What is said and asked inside the headset, on sheets that stand in the room. */
export function World({ visit, files }: { visit: Visit; files: PackFiles }) {
  const worn = useVisit(visit, presenting);
  const [written, setWritten] = useState(false);
  useEffect(() => {
    void loadTypeface().then(() => setWritten(true));
  }, []);
  if (!worn || !written) return null;
  return (
    <>
      <Desk visit={visit} files={files} />
      <Captions visit={visit} />
      <FilmPlate visit={visit} files={files} />
      <MenuPlate visit={visit} />
    </>
  );
}
