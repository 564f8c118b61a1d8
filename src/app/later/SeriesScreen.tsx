import { useLayoutEffect, useRef, useState } from 'react';
import player from '../../ui/page/series/player/player.css?inline';
import { SeriesPage, type SeriesPageProps } from '../../ui/page/series/SeriesPage.tsx';
import series from '../../ui/page/series/series.css?inline';
import { adoptStyles } from '../styles.ts';

/** The page of the series with its own styles, fetched when it is opened. */
function SeriesScreen(props: SeriesPageProps) {
  const here = useRef<HTMLDivElement>(null);
  const [dressed, setDressed] = useState(false);
  useLayoutEffect(() => {
    const root = here.current?.getRootNode();
    adoptStyles(root instanceof ShadowRoot ? root : document, [series, player]);
    setDressed(true);
  }, []);
  return dressed ? <SeriesPage {...props} /> : <div ref={here} />;
}

// React.lazy takes a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default SeriesScreen;
