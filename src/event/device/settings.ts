import { type EventSettings, usualSettings } from '../machine/state.ts';

const key = 'indenfor-event';
const identity = 'indenfor-device';

/** What hosts set on this device; the usual where nothing was. */
export function readSettings(): EventSettings {
  return { ...usualSettings, ...read<Partial<EventSettings>>(key) };
}

export function writeSettings(settings: EventSettings): void {
  localStorage.setItem(key, JSON.stringify(settings));
}

/** Who this device is to the server of the truck. */
export interface Identity {
  id: string;
  secret: string;
}

export function readIdentity(): Identity | null {
  return read<Identity>(identity);
}

export function writeIdentity(device: Identity | null): void {
  if (device) localStorage.setItem(identity, JSON.stringify(device));
  else localStorage.removeItem(identity);
}

function read<T>(name: string): T | null {
  const text = localStorage.getItem(name);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // half a word from a device that lost its power is no setting
    localStorage.removeItem(name);
    return null;
  }
}

/** What hosts set and what was not delivered yet stays; of visitors nothing. */
export function clearTraces(): void {
  sessionStorage.clear();
  for (const name of Object.keys(localStorage))
    if (!name.startsWith('indenfor-')) localStorage.removeItem(name);
}
