import type { PackFiles } from '../tour/pack.ts';
import type { Visit } from '../visit/store.ts';
import { useVisit } from '../visit/useVisit.ts';

/**
 * The rooms where a browser cannot draw them: one still view each. Ways, texts and voices are
 * buttons on the page, so that the whole tour can be walked all the same.
 */
export function Stills({ visit, files }: { visit: Visit; files: PackFiles }) {
  const node = useVisit(visit, (state) => state.heading ?? state.place);
  const poster = node === null ? undefined : files.pack.pictures[node]?.poster;
  if (node === null || !poster) return null;
  return (
    <img
      key={node}
      alt=""
      data-indenfor-view=""
      src={files.url(poster.src)}
      style={{ position: 'absolute', inset: 0, width: '100%', height: '100%', objectFit: 'cover' }}
      onLoad={() => visit.dispatch({ type: 'panorama/ready', node, level: 'sharp' }, 'device')}
      onError={() =>
        visit.dispatch(
          {
            type: 'panorama/failed',
            node,
            level: 'preview',
            reason: `${poster.src} could not be fetched or read`,
          },
          'device',
        )
      }
    />
  );
}
