import { useEffect, useRef, useState } from 'react';
import { missionWords } from '../../../text/film/missions.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import { actionToClose } from '../../../visit/selectors.ts';
import type { Visit } from '../../../visit/store.ts';
import { useVisit } from '../../../visit/useVisit.ts';
import { type MissionScreen, missionMoment, missionScreen } from '../../view/mission/moment.ts';
import { Announcer } from '../Announcer.tsx';
import { Notices } from '../Notices.tsx';
import { keepKeys, useOwnGestures } from '../ownGestures.ts';
import { type Reading, ReadingSheet } from '../support/ReadingSheet.tsx';
import { Debrief } from './after/Debrief.tsx';
import { Profile } from './after/Profile.tsx';
import { Result } from './after/Result.tsx';
import { Playing } from './film/Playing.tsx';
import { Head } from './Head.tsx';
import { MissionList } from './MissionList.tsx';
import type { MissionPageProps, ScreenProps } from './screens.ts';
import { TitleCard } from './TitleCard.tsx';

/** The missions over everything: the list, a title, the film with its choices, what is said afterwards. */
export function MissionPage(props: MissionPageProps) {
  const { visit, files } = props;
  const state = useVisit(visit, (now) => now);
  const screen = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  useOwnGestures(screen);
  useMissionKeys(screen, visit, files);
  const shown = missionScreen(state);
  useFocusFollows(screen, `${shown} ${state.mission?.id} ${state.mission?.round}`, shown);
  const { language, reducedMotion } = state.settings;
  const words = missionWords(language);
  const read = (what: Reading | null) => {
    setReading(what);
    visit.dispatch({ type: 'mission/hold', held: what !== null }, 'button');
  };
  const all: ScreenProps = { ...props, state, onRead: read };

  return (
    <section
      ref={screen}
      className="screen mission"
      data-shows={shown ?? undefined}
      tabIndex={-1}
      aria-label={words.title}
      lang={language}
      data-still={reducedMotion || undefined}
    >
      {shown === 'waiting' ? (
        <>
          <Head {...all} />
          <p className="coming">{state.problem ? '' : words.waiting}</p>
        </>
      ) : (
        shown && <Shown {...all} shown={shown} />
      )}
      <Notices visit={visit} state={state} />
      {reading && <ReadingSheet reading={reading} state={state} onClose={() => read(null)} />}
      <Announcer visit={visit} />
    </section>
  );
}

function Shown({ shown, ...all }: ScreenProps & { shown: MissionScreen }) {
  switch (shown) {
    case 'list':
      return <MissionList {...all} />;
    case 'profile':
      return <Profile {...all} />;
    case 'title':
      return <TitleCard {...all} />;
    case 'playing':
    case 'choosing':
      return <Playing {...all} />;
    case 'debrief':
      return <Debrief {...all} />;
    case 'done':
      return <Result {...all} />;
    default:
      return null;
  }
}

/** 1 to 4 choose, Space waits, Escape leaves. A button that has focus keeps its own keys. */
function useMissionKeys(
  screen: React.RefObject<HTMLElement | null>,
  visit: Visit,
  files: PackFiles,
): void {
  useEffect(() => {
    const element = screen.current;
    if (!element) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const now = visit.get();
      const on = event.target as Element;
      if (on.closest('dialog')) return;
      if (event.key === 'Escape') {
        const action = actionToClose(now);
        if (action) visit.dispatch(action, 'keyboard');
        return;
      }
      const moment = missionMoment(now, files);
      if (!moment) return;
      if (event.key === ' ' && !on.closest('button, input, a, summary')) {
        event.preventDefault();
        visit.dispatch({ type: 'mission/hold', held: !moment.held }, 'keyboard');
        return;
      }
      if (event.repeat || !now.settings.letterKeys) return;
      const choice = moment.asking?.choices.find(({ key }) => key === event.key);
      if (choice) visit.dispatch(choice.action, 'keyboard');
      const { captions, muted } = now.settings;
      const change =
        event.key === 'c' ? { captions: !captions } : event.key === 'm' ? { muted: !muted } : null;
      if (change) visit.dispatch({ type: 'settings/change', change }, 'keyboard');
    };
    element.addEventListener('keydown', pressed);
    const release = keepKeys(element);
    return () => {
      element.removeEventListener('keydown', pressed);
      release();
    };
  }, [screen, visit, files]);
}

/** What had focus is gone with the screen before. A question takes the focus itself. */
function useFocusFollows(
  screen: React.RefObject<HTMLElement | null>,
  key: string,
  shown: MissionScreen | null,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each screen takes the focus anew
  useEffect(() => {
    const element = screen.current;
    if (!element || shown === 'choosing') return;
    const root = element.getRootNode() as Document | ShadowRoot;
    if (root.activeElement !== element) element.focus({ preventScroll: true });
    element.scrollTop = 0;
  }, [screen, key, shown]);
}
