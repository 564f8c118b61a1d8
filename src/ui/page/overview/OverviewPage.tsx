import {
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { messages } from '../../../text/messages.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { Visit } from '../../../visit/store.ts';
import { useVisit } from '../../../visit/useVisit.ts';
import {
  type Floor,
  floorName,
  overviewLight,
  overviewRoom,
  type ShownFloor,
} from '../../view/overview.ts';
import { Icon } from '../controls/Icons.tsx';
import { keepKeys, sourceOf } from '../ownGestures.ts';
import { Plan } from './Plan.tsx';

interface OverviewPageProps {
  visit: Visit;
  files: PackFiles;
  floors: Floor[];
  /** the floor seen from above */
  children: (shown: ShownFloor) => ReactNode;
}

/** All rooms from above: where one is and was, who speaks, and where one may go. */
export function OverviewPage({ visit, files, floors, children }: OverviewPageProps) {
  const state = useVisit(visit, (now) => now);
  const words = messages(state.settings.language).page.overview;
  const { place, tour } = state;
  const floorOf = (node: string | null) =>
    Math.max(
      0,
      floors.findIndex(({ nodes }) => node !== null && nodes.includes(node)),
    );
  const [level, setLevel] = useState(() => floorOf(place));
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const small = useSmallScreen();
  const close = (event: { detail: number }) =>
    visit.dispatch({ type: 'overview/toggle', open: false }, sourceOf(event));

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    return () => element.close();
  }, []);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const cancelled = (event: Event) => {
      event.preventDefault();
      visit.dispatch({ type: 'overview/toggle', open: false }, 'keyboard');
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'o' && visit.get().settings.letterKeys)
        visit.dispatch({ type: 'overview/toggle', open: false }, 'keyboard');
    };
    element.addEventListener('cancel', cancelled);
    element.addEventListener('keydown', pressed);
    const release = keepKeys(element);
    return () => {
      element.removeEventListener('cancel', cancelled);
      element.removeEventListener('keydown', pressed);
      release();
    };
  }, [visit]);

  const plan = small ? tour.plan : undefined;
  const floor = floors[level];
  // what is drawn is drawn again when one of these changes, not at every word that is said
  const speaker = state.telling?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const shown = useMemo<ShownFloor | null>(
    () =>
      floor
        ? {
            floor,
            around: place,
            light: (node) => overviewLight(state, node),
            label: (node) => overviewRoom(state, node),
            onGo: (node, event) =>
              node === place
                ? close(event)
                : visit.dispatch(
                    tour.nodes[place ?? '']?.links.some(({ to }) => to === node)
                      ? { type: 'link/follow', to: node }
                      : { type: 'node/goto', node },
                    sourceOf(event),
                  ),
          }
        : null,
    [floor, place, state.seen, state.settings.language, speaker, visit, tour],
  );

  return (
    <dialog
      ref={dialog}
      className="screen overview"
      aria-labelledby={heading}
      lang={state.settings.language}
    >
      {shown && (plan ? <Plan files={files} plan={plan} shown={shown} /> : children(shown))}
      <header>
        <h2 id={heading}>{words.title}</h2>
        {floors.length > 1 && (
          <fieldset className="floors">
            <legend>{words.floors}</legend>
            {floors.map((one, index) => (
              <button
                key={one.height}
                type="button"
                aria-pressed={index === level}
                onClick={() => setLevel(index)}
              >
                {floorName(state, index, floorOf(tour.start))}
              </button>
            ))}
          </fieldset>
        )}
        <button type="button" className="close" aria-label={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <p className="lead">{plan ? words.choose : words.lead}</p>
    </dialog>
  );
}

/** A hand is small: rooms are found on a drawing there. */
function useSmallScreen(): boolean {
  const [query] = useState(() => matchMedia('(max-width: 600px), (max-height: 420px)'));
  const [small, setSmall] = useState(query.matches);
  useEffect(() => {
    const changed = () => setSmall(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return small;
}
