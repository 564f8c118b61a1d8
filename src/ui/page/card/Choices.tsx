import type { VisitAction } from '../../../visit/actions.ts';
import type { Visit } from '../../../visit/store.ts';
import { sourceOf } from '../ownGestures.ts';

interface ChoicesProps {
  visit: Visit;
  choices: { title: string; poster: string | null; action: VisitAction }[];
}

/** Small pictures to choose among: the episodes of a series, the rooms on a wall of monitors. */
export function Choices({ visit, choices }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <ul className="choices">
      {choices.map(({ title, poster, action }) => (
        <li key={title}>
          <button
            type="button"
            onClick={(event) => {
              visit.dispatch({ type: 'card/close' }, sourceOf(event));
              visit.dispatch(action, sourceOf(event));
            }}
          >
            {poster && <img src={poster} alt="" loading="lazy" />}
            <span>{title}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
