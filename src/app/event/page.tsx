import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EventPage } from '../../event/page/EventPage.tsx';
import event from '../../event/page/event.css?inline';
import visit from '../../event/page/visit.css?inline';
import type { EventPort } from '../../event/port.ts';
import { eventWords } from '../../text/truck/event.ts';
import { adoptStyles } from '../styles.ts';

export function renderEvent(overlay: HTMLElement, port: EventPort): void {
  adoptStyles(document, [event, visit]);
  createRoot(overlay).render(
    <StrictMode>
      <EventPage port={port} />
    </StrictMode>,
  );
}

/** The tour cannot be had: says so, and tries again until it can. */
export function showTrouble(root: HTMLElement, language: string, error: unknown): void {
  const { title, text } = eventWords(language).trouble;
  const notice = document.createElement('section');
  notice.className = 'failure';
  notice.setAttribute('role', 'alert');
  const lines: [string, string][] = [
    ['h1', title],
    ['p', text],
    ['small', error instanceof Error ? error.message : String(error)],
  ];
  for (const [tag, words] of lines) {
    const line = document.createElement(tag);
    line.textContent = words;
    notice.append(line);
  }
  root.replaceChildren(notice);
}
