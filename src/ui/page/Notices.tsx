import { useState } from 'react';
import { messages } from '../../text/messages.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';
import { type Notice, problemNotice, tiltNotice } from '../view/notices.ts';
import { Icon } from './controls/Icons.tsx';
import { sourceOf } from './ownGestures.ts';

/** What went wrong, and what to do. */
export function Notices({ visit, state }: { visit: Visit; state: VisitState }) {
  const [readTilt, setReadTilt] = useState<string | null>(null);
  const problem = problemNotice(state);
  const tilt = state.tilt === readTilt ? null : tiltNotice(state);
  const { language } = state.settings;
  if (problem)
    return (
      <NoticeBox
        notice={problem}
        language={language}
        onRetry={(event) => visit.dispatch({ type: 'problem/retry' }, sourceOf(event))}
        onDismiss={(event) => visit.dispatch({ type: 'problem/dismiss' }, sourceOf(event))}
      />
    );
  if (tilt)
    return (
      <NoticeBox notice={tilt} language={language} onDismiss={() => setReadTilt(state.tilt)} />
    );
  return null;
}

interface NoticeBoxProps {
  notice: Notice;
  language: string;
  onRetry?: (event: { detail: number }) => void;
  onDismiss: (event: { detail: number }) => void;
}

function NoticeBox({ notice, language, onRetry, onDismiss }: NoticeBoxProps) {
  const words = messages(language).problems;
  return (
    <section className="notice" aria-label={words.label} data-solid>
      <div>
        <h2>{notice.title}</h2>
        <p>{notice.text}</p>
        {notice.retry && onRetry && (
          <button type="button" className="strong" onClick={onRetry}>
            {words.retry}
          </button>
        )}
      </div>
      <button type="button" className="shut" aria-label={words.dismiss} onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </section>
  );
}
