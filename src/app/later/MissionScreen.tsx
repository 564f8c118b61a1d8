import { useLayoutEffect, useRef, useState } from 'react';
import after from '../../ui/page/mission/after/after.css?inline';
import choosing from '../../ui/page/mission/film/choosing.css?inline';
import film from '../../ui/page/mission/film/film.css?inline';
import { MissionPage } from '../../ui/page/mission/MissionPage.tsx';
import mission from '../../ui/page/mission/mission.css?inline';
import type { MissionPageProps } from '../../ui/page/mission/screens.ts';
import title from '../../ui/page/mission/title.css?inline';
import { adoptStyles } from '../styles.ts';

/** The missions with their own styles, fetched when they are opened. */
function MissionScreen(props: MissionPageProps) {
  const here = useRef<HTMLDivElement>(null);
  const [dressed, setDressed] = useState(false);
  useLayoutEffect(() => {
    const root = here.current?.getRootNode();
    adoptStyles(root instanceof ShadowRoot ? root : document, [
      mission,
      title,
      film,
      choosing,
      after,
    ]);
    setDressed(true);
  }, []);
  return dressed ? <MissionPage {...props} /> : <div ref={here} />;
}

// React.lazy takes a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default MissionScreen;
