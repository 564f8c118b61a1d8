import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/**
 * On the last question of the booking the browser works a moment while its user reads. Without this script, or where
 * the browser cannot, the booking is confirmed by mail instead.
 */
async function work(form: HTMLFormElement, field: HTMLInputElement, key: string): Promise<void> {
  const answer = await fetch(`/api/v1/proof?key=${encodeURIComponent(key)}`);
  if (!answer.ok) return;
  const challenge = (await answer.json()) as Challenge;
  const { parameters, signature } = challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution)
    field.value = btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
  form.dataset.proven = solution ? 'yes' : 'no';
}

const form = document.querySelector<HTMLFormElement>('form[data-proof]');
const field = form?.querySelector<HTMLInputElement>('input[name=proof]');
const key = form?.dataset.proof;
if (form && field && key && globalThis.crypto?.subtle) {
  const worked = work(form, field, key).catch(() => undefined);
  let over = false;
  void worked.then(() => {
    over = true;
  });
  form.addEventListener('submit', (event) => {
    if (over) return;
    event.preventDefault();
    const button = form.querySelector('button');
    if (button) {
      button.disabled = true;
      button.textContent = form.dataset.working ?? '';
    }
    void worked.then(() => form.submit());
  });
}
