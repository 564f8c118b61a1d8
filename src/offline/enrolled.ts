const key = 'indenfor-enrolled';

/** What an organisation's own device keeps is not a visitor's trace: whoever clears up asks this first. */
export function isEnrolled(): boolean {
  return localStorage.getItem(key) !== null;
}

export function enrol(): void {
  localStorage.setItem(key, new Date().toISOString());
}

export function discharge(): void {
  localStorage.removeItem(key);
}
