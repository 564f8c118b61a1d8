import { type ComponentType, lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { connectAudio } from '../audio/connectAudio.ts';
import { connectInput } from '../input/connectInput.ts';
import { View } from '../scene/View.tsx';
import type { PackFiles } from '../tour/pack.ts';
import { StartPage } from '../ui/page/start/StartPage.tsx';
import { pageStyles } from '../ui/page/styles.ts';
import { TourPage } from '../ui/page/tour/TourPage.tsx';
import { createStore, type Visit } from '../visit/store.ts';
import { useVisit } from '../visit/useVisit.ts';
import type { VisitState } from '../visit/visit.ts';
import { NoHeadset } from '../xr/NoHeadset.tsx';
import { connectXrSupport } from '../xr/support.ts';
import { adoptStyles } from './styles.ts';
import { connectGuide, connectSurroundings } from './surroundings.ts';

/** Where the network is gone the page goes on without it. */
const HeadsetWorld = lazy<ComponentType<{ visit: Visit; files: PackFiles }>>(() =>
  import('./HeadsetWorld.tsx').catch(() => ({ default: NoHeadset })),
);

export interface InstanceOptions {
  /** where the tour is built: a page's element or a shadow root */
  root: HTMLElement | ShadowRoot;
  files: PackFiles;
  language: string;
  /** true inside another page: no start page, no history, wheel left to the host */
  embedded: boolean;
  /** where keys are listened for */
  keys?: HTMLElement;
  /** copies an address to share, where the host has one */
  onShare?: () => Promise<void>;
}

/** One tour on a page: its visit, and how to take it away. */
export interface Instance {
  visit: Visit;
  stage: HTMLElement;
  dispose(): void;
}

/** The composition root: everything a visit is connected to is connected here, and undone by `dispose`. */
export function mountInstance(options: InstanceOptions): Instance {
  const { root, files, language, embedded } = options;
  adoptStyles(root instanceof ShadowRoot ? root : document, pageStyles);
  const stage = document.createElement('div');
  stage.className = 'indenfor';
  root.append(stage);
  const visit = createStore(files.pack.tour, language);
  const react = createRoot(stage);
  react.render(
    <StrictMode>
      <Tour visit={visit} {...options} />
    </StrictMode>,
  );
  const undo = [
    connectSurroundings(visit),
    connectInput(visit, stage, options.keys ?? stage),
    connectAudio(visit, files),
    connectXrSupport(visit),
    connectGuide(visit),
    markStage(visit, stage),
  ];
  if (embedded) stage.dataset.embedded = '';
  return {
    visit,
    stage,
    dispose() {
      for (const stop of undo.reverse()) stop();
      react.unmount();
      stage.remove();
    },
  };
}

/** What is shown, as attributes: for styles, embedders' tests and ours. */
function markStage(visit: Visit, stage: HTMLElement): () => void {
  const mark = ({ phase, place, level }: VisitState) => {
    stage.dataset.phase = phase;
    stage.dataset.node = place ?? '';
    stage.dataset.level = level ?? '';
  };
  mark(visit.get());
  return visit.reconcile(mark);
}

function Tour({ visit, files, embedded, onShare }: InstanceOptions & { visit: Visit }) {
  const phase = useVisit(visit, (state) => state.phase);
  const headset = useVisit(visit, (state) => state.xr !== 'absent');
  return (
    <>
      <View visit={visit} files={files}>
        {headset && (
          <Suspense fallback={null}>
            <HeadsetWorld visit={visit} files={files} />
          </Suspense>
        )}
      </View>
      {phase === 'start' && !embedded ? (
        <StartPage visit={visit} files={files} />
      ) : (
        <TourPage visit={visit} files={files} embedded={embedded} {...(onShare && { onShare })} />
      )}
    </>
  );
}
