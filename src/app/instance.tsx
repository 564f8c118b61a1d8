import { type ComponentType, lazy, StrictMode, Suspense, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { connectAudio } from '../audio/connectAudio.ts';
import { connectCinema } from '../audio/film/cinema.ts';
import { createReel, type Reel } from '../audio/mission/reel.ts';
import { connectInput } from '../input/connectInput.ts';
import { View } from '../scene/View.tsx';
import { nodesBeyond, type PackFiles } from '../tour/pack.ts';
import { eventTour } from '../tour/tour.ts';
import type { MissionPageProps } from '../ui/page/mission/screens.ts';
import type { SeriesPageProps } from '../ui/page/series/SeriesPage.tsx';
import { StartPage } from '../ui/page/start/StartPage.tsx';
import { pageStyles } from '../ui/page/styles.ts';
import { Leaving } from '../ui/page/support/Leave.tsx';
import { TourPage } from '../ui/page/tour/TourPage.tsx';
import { createStore, type Visit } from '../visit/store.ts';
import { useVisit } from '../visit/useVisit.ts';
import { presenting, type VisitState } from '../visit/visit.ts';
import { NoHeadset } from '../xr/NoHeadset.tsx';
import { connectXrSupport } from '../xr/support.ts';
import { connectPlaces } from './connectPlaces.ts';
import { connectMissions } from './later/connectMissions.ts';
import type { PackSource } from './loadPack.ts';
import { adoptStyles } from './styles.ts';
import { connectGuide, connectSurroundings } from './surroundings.ts';

/** Where the network is gone the page goes on without it. */
const HeadsetWorld = lazy<ComponentType<{ visit: Visit; files: PackFiles; reel: Reel }>>(() =>
  import('./later/HeadsetWorld.tsx').catch(() => ({ default: NoHeadset })),
);

const ScreenInRoom = lazy(() =>
  import('./later/ScreenInRoom.tsx').catch(() => ({ default: NoFilm })),
);
const SeriesScreen = lazy<ComponentType<SeriesPageProps>>(() =>
  import('./later/SeriesScreen.tsx').catch(() => ({ default: NoFilm })),
);
const MissionScreen = lazy<ComponentType<MissionPageProps>>(() =>
  import('./later/MissionScreen.tsx').catch(() => ({ default: NoMission })),
);

/** What shows missions could not be fetched: that is told, and the tour goes on. */
function NoMission({ visit }: { visit: Visit }) {
  useEffect(() => {
    const reason = 'what shows missions could not be fetched';
    visit.dispatch({ type: 'mission/close' }, 'device');
    visit.dispatch({ type: 'problem/report', code: 'mission', message: reason }, 'device');
  }, [visit]);
  return null;
}

const OverviewScreen = lazy<ComponentType<{ visit: Visit; files: PackFiles }>>(() =>
  import('./later/OverviewScreen.tsx').catch(() => ({ default: NoOverview })),
);

/** What shows the rooms from above could not be fetched: the tour goes on. */
function NoOverview({ visit }: { visit: Visit }) {
  useEffect(() => {
    visit.dispatch({ type: 'overview/toggle', open: false }, 'device');
  }, [visit]);
  return null;
}

/** What shows films could not be fetched: that is told, and the tour goes on. */
function NoFilm({ visit }: { visit: Visit }) {
  useEffect(() => {
    const message = 'what shows films could not be fetched';
    visit.dispatch({ type: 'series/close' }, 'device');
    visit.dispatch({ type: 'film/stop' }, 'device');
    visit.dispatch({ type: 'problem/report', code: 'film', message }, 'device');
  }, [visit]);
  return null;
}

export interface InstanceOptions {
  /** where the tour is built: a page's element or a shadow root */
  root: HTMLElement | ShadowRoot;
  files: PackSource;
  language: string;
  /** stands behind the tour with the first look, until the room is there */
  poster?: HTMLElement;
  /** true inside another page: no start page, no history, wheel left to the host */
  embedded: boolean;
  /** rooms alone, without a page over them: what is seen behind other pages */
  scenery?: boolean;
  /** the short way round, for guests who others wait for */
  event?: boolean;
  /** where keys are listened for */
  keys?: HTMLElement;
  /** copies an address to share, where the host has one */
  onShare?: () => Promise<void>;
  /** leaves the page at once for a neutral one, where the page is ours */
  onLeave?: () => void;
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
  const { tour } = files.pack;
  const shown = options.event ? eventTour(tour) : tour;
  const visit = createStore(shown, language, nodesBeyond(files.pack));
  const video = document.createElement('video');
  const reel = createReel(files);
  const react = createRoot(stage);
  react.render(
    <StrictMode>
      <Leaving value={options.onLeave ?? null}>
        <Tour visit={visit} video={video} reel={reel} {...options} />
      </Leaving>
    </StrictMode>,
  );
  const undo = [
    connectSurroundings(visit),
    connectPlaces(visit, files),
    connectInput(visit, stage, options.keys ?? stage),
    connectAudio(visit, files),
    connectCinema(visit, files, video),
    connectMissions(visit, files, reel),
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
  const mark = ({ phase, place, level, mission, plays }: VisitState) => {
    stage.dataset.phase = phase;
    stage.dataset.node = place ?? '';
    stage.dataset.level = level ?? '';
    stage.dataset.mission = (mission?.id && plays[mission.id]?.state) || '';
  };
  mark(visit.get());
  return visit.reconcile(mark);
}

interface TourProps extends InstanceOptions {
  visit: Visit;
  /** the film on the screen of a room */
  video: HTMLVideoElement;
  /** the films of a mission */
  reel: Reel;
}

function Tour(props: TourProps) {
  if (props.scenery) return <View visit={props.visit} files={props.files} />;
  return <VisitedTour {...props} />;
}

function VisitedTour({ visit, files, poster, embedded, onShare, video, reel }: TourProps) {
  const phase = useVisit(visit, (state) => state.phase);
  const headset = useVisit(visit, (state) => state.xr !== 'absent');
  const series = useVisit(visit, (state) => state.series !== null);
  const mission = useVisit(visit, (state) => state.mission !== null && !presenting(state));
  const screen = useVisit(visit, (state) => !!state.watching?.screen);
  const overview = useVisit(visit, (state) => state.overview && !presenting(state));
  return (
    <>
      <View visit={visit} files={files} poster={poster}>
        {screen && (
          <Suspense fallback={null}>
            <ScreenInRoom visit={visit} video={video} />
          </Suspense>
        )}
        {headset && (
          <Suspense fallback={null}>
            <HeadsetWorld visit={visit} files={files} reel={reel} />
          </Suspense>
        )}
      </View>
      {mission ? (
        <Suspense fallback={<Curtain />}>
          <MissionScreen
            visit={visit}
            files={files}
            reel={reel}
            embedded={embedded}
            {...(onShare && { onShare })}
          />
        </Suspense>
      ) : series ? (
        <Suspense fallback={<Curtain />}>
          <SeriesScreen visit={visit} files={files} {...(onShare && { onShare })} />
        </Suspense>
      ) : phase === 'start' && !embedded ? (
        <StartPage visit={visit} files={files} />
      ) : (
        <TourPage visit={visit} files={files} embedded={embedded} {...(onShare && { onShare })} />
      )}
      {overview && (
        <Suspense fallback={null}>
          <OverviewScreen visit={visit} files={files} />
        </Suspense>
      )}
    </>
  );
}

/** Darkness until the page of the series is fetched. */
function Curtain() {
  return <div className="screen curtain-closed" />;
}
