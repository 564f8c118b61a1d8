import type { Messages } from '../../text/messages.ts';

/** The tour itself could not be loaded: says so in plain words, with a way to try again. */
export function showPackProblem(
  root: HTMLElement,
  words: Messages,
  error: unknown,
  retry: () => void,
): void {
  const detail = error instanceof Error ? error.message : String(error);
  const notice = document.createElement('section');
  notice.className = 'failure';
  notice.setAttribute('role', 'alert');
  const title = document.createElement('h1');
  title.textContent = words.problems.pack.title;
  const text = document.createElement('p');
  text.textContent = words.problems.pack.text;
  const small = document.createElement('p');
  small.className = 'detail';
  small.textContent = detail;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.problems.retry;
  button.addEventListener('click', retry);
  notice.append(title, text, small, button);
  root.append(notice);
}
