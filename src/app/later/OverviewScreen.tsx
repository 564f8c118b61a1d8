import { useLayoutEffect, useRef, useState } from 'react';
import { Dollhouse } from '../../scene/overview/Dollhouse.tsx';
import { floorsOf } from '../../scene/overview/floors.ts';
import type { PackFiles } from '../../tour/pack.ts';
import { OverviewPage } from '../../ui/page/overview/OverviewPage.tsx';
import overview from '../../ui/page/overview/overview.css?inline';
import type { Visit } from '../../visit/store.ts';
import { adoptStyles } from '../styles.ts';

/** All rooms from above, with its own styles, fetched when it is opened. */
function OverviewScreen({ visit, files }: { visit: Visit; files: PackFiles }) {
  const here = useRef<HTMLDivElement>(null);
  const [dressed, setDressed] = useState(false);
  const [floors] = useState(() => floorsOf(files.pack.tour));
  useLayoutEffect(() => {
    const root = here.current?.getRootNode();
    adoptStyles(root instanceof ShadowRoot ? root : document, [overview]);
    setDressed(true);
  }, []);
  if (!dressed) return <div ref={here} />;
  return (
    <OverviewPage visit={visit} files={files} floors={floors}>
      {(shown) => <Dollhouse files={files} {...shown} />}
    </OverviewPage>
  );
}

// React.lazy takes a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default OverviewScreen;
