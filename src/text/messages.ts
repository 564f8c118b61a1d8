import { entrance } from './film/entrance.ts';
import { series } from './film/series.ts';
import { keys } from './keys.ts';
import { page } from './page.ts';
import { problems } from './problems.ts';
import { reading } from './reading.ts';
import { world } from './world.ts';

/** The interface's own languages. A tour may have more: its texts are its own, the interface falls back to English. */
export const interfaceLanguages = ['da', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const all = {
  da: {
    keys: keys.da,
    missions: entrance.da,
    page: page.da,
    problems: problems.da,
    reading: reading.da,
    series: series.da,
    world: world.da,
  },
  en: {
    keys: keys.en,
    missions: entrance.en,
    page: page.en,
    problems: problems.en,
    reading: reading.en,
    series: series.en,
    world: world.en,
  },
};

export type Messages = (typeof all)['da'];

/** All words of the interface in a language. */
export function messages(language: string): Messages {
  return language === 'da' ? all.da : all.en;
}
