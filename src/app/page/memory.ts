import { playSchema } from '../../scenario/play.ts';
import { z } from '../../tour/schema.ts';
import { captionSizes, choiceTimes, type Settings, transitions } from '../../visit/settings.ts';
import type { Visit } from '../../visit/store.ts';

const keptSettingsSchema = z.object({
  language: z.string(),
  volume: z.number().min(0).max(1),
  muted: z.boolean(),
  mono: z.boolean(),
  captions: z.boolean(),
  captionSize: z.literal(captionSizes),
  transition: z.enum(transitions),
  reducedMotion: z.boolean(),
  choiceTime: z.enum(choiceTimes),
  letterKeys: z.boolean(),
  walkInHeadset: z.boolean(),
  snapTurn: z.literal([30, 45]),
}) satisfies z.ZodType<Settings>;

const savedSchema = z.object({
  version: z.literal(1),
  plays: z.record(z.string(), playSchema).catch({}),
  settings: keptSettingsSchema.nullable().catch(null),
});

/**
 * How far missions were played, and what was set, kept on this device once the visitor asked for it, and gone when they
 * take it back. Nothing is written before. Not for devices that are shared.
 * @param named the language is the address's, whatever was kept
 */
export function connectMemory(
  visit: Visit,
  { tour, storage, named }: { tour: string; storage: Storage; named: boolean },
): () => void {
  const key = `indenfor-missions ${tour}`;
  const kept = read(storage, key);
  visit.dispatch({ type: 'memory/found', plays: kept?.plays ?? null }, 'device');
  if (kept?.settings)
    visit.dispatch(
      { type: 'settings/change', change: wanted(visit, kept.settings, named) },
      'device',
    );
  return visit.reconcile((now, before) => {
    const changed = now.plays !== before.plays || now.settings !== before.settings;
    if (now.memory === 'on' && (changed || before.memory !== 'on'))
      storage.setItem(
        key,
        JSON.stringify({ version: 1, plays: now.plays, settings: now.settings }),
      );
    if (now.memory !== 'on' && before.memory === 'on') storage.removeItem(key);
  });
}

/** What was kept of the settings, as far as it fits here. Calm that the system asks for today is not taken away. */
function wanted(
  visit: Visit,
  { language, reducedMotion, ...rest }: Settings,
  named: boolean,
): Partial<Settings> {
  const { tour } = visit.get();
  return {
    ...rest,
    ...(reducedMotion && { reducedMotion }),
    ...(language && !named && tour.languages.includes(language) && { language }),
  };
}

/** What was kept; null where nothing was. What nobody can read any more is nothing that was done. */
function read(storage: Storage, key: string): z.infer<typeof savedSchema> | null {
  const text = storage.getItem(key);
  if (text === null) return null;
  const nothing = { version: 1, plays: {}, settings: null } as const;
  try {
    return savedSchema.safeParse(JSON.parse(text)).data ?? nothing;
  } catch (error) {
    if (error instanceof SyntaxError) return nothing;
    throw error;
  }
}

/** The device's storage; undefined where the browser gives none. */
export function deviceStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // a browser that lets nothing be stored says so by throwing
    return undefined;
  }
}
