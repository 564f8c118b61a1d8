import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PackFiles } from '../../src/tour/pack.ts';
import { StartPage } from '../../src/ui/page/start/StartPage.tsx';
import { pageStyles } from '../../src/ui/page/styles.ts';
import { TourPage } from '../../src/ui/page/tour/TourPage.tsx';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { useVisit } from '../../src/visit/useVisit.ts';
import { packOfTwo } from './packOfTwo.ts';

declare global {
  interface Window {
    visit: Visit;
  }
}

const asked = new URLSearchParams(location.search);

/** The page's screens over a still picture, to be looked at: `?lang=da&picture=<url>`, then drive `window.visit`. */
function show(): void {
  for (const css of pageStyles) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
  const picture = asked.get('picture') ?? '';
  const files: PackFiles = { pack: packOfTwo, url: () => picture };
  const visit = createStore(packOfTwo.tour, asked.get('lang') ?? 'da');
  window.visit = visit;
  const root = document.getElementById('tour');
  if (!root) throw new Error('no #tour in the fixture');
  root.className = 'indenfor';
  createRoot(root).render(
    <StrictMode>
      {picture && (
        <img
          src={picture}
          alt=""
          style={{
            position: 'absolute',
            inset: 0,
            width: '100%',
            height: '100%',
            objectFit: 'cover',
          }}
        />
      )}
      <Screens visit={visit} files={files} />
    </StrictMode>,
  );
}

function Screens({ visit, files }: { visit: Visit; files: PackFiles }) {
  const phase = useVisit(visit, (now) => now.phase);
  return phase === 'start' ? (
    <StartPage visit={visit} files={files} />
  ) : (
    <TourPage visit={visit} files={files} embedded={false} onShare={() => Promise.resolve()} />
  );
}

show();
