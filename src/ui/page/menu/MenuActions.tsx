import { useState } from 'react';
import { messages } from '../../../text/messages.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { type MenuItem, menuItems } from '../../view/menuItems.ts';
import { sourceOf } from '../ownGestures.ts';

interface MenuActionsProps {
  visit: Visit;
  state: VisitState;
  files: PackFiles;
  embedded: boolean;
  onShare?: () => Promise<void>;
}

/** What the menu does, as large words. */
export function MenuActions({ visit, state, files, embedded, onShare }: MenuActionsProps) {
  const row = ({ id, label, action }: MenuItem) => (
    <li key={id}>
      <button
        type="button"
        onClick={(event) => {
          visit.dispatch({ type: 'menu/toggle', open: false }, sourceOf(event));
          visit.dispatch(action, sourceOf(event));
        }}
      >
        {label}
      </button>
    </li>
  );
  const items = menuItems(state, files.pack);
  return (
    <ul className="actions">
      {items.filter(({ id }) => id !== 'leave').map(row)}
      {onShare && (
        <li>
          <Share onShare={onShare} language={state.settings.language} />
        </li>
      )}
      {!embedded && items.filter(({ id }) => id === 'leave').map(row)}
    </ul>
  );
}

function Share({ onShare, language }: { onShare: () => Promise<void>; language: string }) {
  const words = messages(language).page.menu;
  const [said, setSaid] = useState('');
  const share = () =>
    onShare().then(
      () => setSaid(words.shared),
      () => setSaid(words.shareRefused),
    );
  return (
    <>
      <button type="button" onClick={share}>
        {words.share}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
