import { competences } from '../../scenario/result/competences.ts';
import { didYouMean } from '../../tour/validate/nearest.ts';
import { type InkLine, readLines, type Tag } from './lines.ts';

/** What could not be carried over, and what to do about it. */
export interface InkFault {
  line: number;
  message: string;
  cure: string;
}

type Words = Record<string, string>;
type Raw = Record<string, unknown>;
interface Knot {
  line: number;
  raw: Raw & { id: string; lines: Raw[]; choices: Raw[] };
  ways: { to: string; when: Raw | null; line: number }[];
  debrief: boolean;
}

const heads = ['mission', 'language', 'title', 'summary', 'warning', 'node', 'competences', 'cast'];
const knots = ['clip', 'seconds', 'still', 'ask', 'timer', 'debrief', 'happened'];
const ofChoice = ['score', 'did', 'id'];

/** A mission as data, of the ink a writer wrote by the convention in README.md; what could not be carried over is told by line. */
export function missionOf(ink: string): { mission: Raw; faults: InkFault[] } {
  const lines = readLines(ink);
  const faults: InkFault[] = [];
  const fault = (line: number, message: string, cure: string): undefined =>
    void faults.push({ line, message, cure });
  const language =
    lines.flatMap(({ tags }) => tags).find(({ key }) => key === 'language')?.value ?? 'da';
  const head: Raw = {
    version: 1,
    id: '',
    title: {},
    summary: {},
    node: '',
    competences: [],
    cast: {},
  };
  const all = new Map<string, Knot>();
  let knot: Knot | undefined;
  let open: Raw | undefined;

  for (const one of lines) take(one);
  return { mission: finished(), faults };

  function take(one: InkLine): undefined {
    switch (one.kind) {
      case 'unknown':
        return fault(one.line, `${one.what} cannot be carried over`, one.cure);
      case 'knot':
        open = undefined;
        knot = {
          line: one.line,
          raw: { id: idOf(one.name), lines: [], choices: [] },
          ways: [],
          debrief: false,
        };
        all.set(one.name, knot);
        break;
      case 'divert':
        return lead(one);
      case 'choice':
        return offer(one);
      case 'text':
        if (!knot)
          return fault(one.line, 'text before the first knot', 'Put it into a knot: === name ===');
        if (open)
          return fault(
            one.line,
            'text within a choice',
            'Put it into the knot the choice leads to.',
          );
        knot.raw.lines.push(said(one));
        return;
    }
    for (const tag of one.tags) setTag(tag);
  }

  function said({ who, text, tags }: Extract<InkLine, { kind: 'text' }>): Raw {
    const words: Words = { [language]: text };
    const line: Raw = { ...(who && { who }), text: words };
    for (const tag of tags)
      if (tag.key === 'pause') line.pause = Number(tag.value);
      else if (isLanguage(tag.key)) words[tag.key] = tag.value;
      else unknownTag(tag, ['pause']);
    return line;
  }

  function offer({
    line,
    label,
    when,
    text,
    to,
    tags,
  }: Extract<InkLine, { kind: 'choice' }>): undefined {
    if (!knot) return fault(line, 'a choice before the first knot', 'Put it into a knot.');
    const words: Words = { [language]: text };
    open = { id: idOf(label ?? text), text: words, effects: {}, ...(to && { to: idOf(to) }) };
    const condition = when.length > 0 ? conditionOf(when.join(' && '), line) : null;
    if (condition) open.when = condition;
    knot.raw.choices.push(open);
    for (const tag of tags)
      if (isLanguage(tag.key)) words[tag.key] = tag.value;
      else setTag(tag);
  }

  function lead({ to, when, line }: Extract<InkLine, { kind: 'divert' }>): undefined {
    // from the head it says which knot is first, which ours is anyway
    if (!knot) return;
    if (open && when === null) {
      open.to = idOf(to);
      return;
    }
    knot.ways.push({ to, when: when === null ? null : conditionOf(when, line), line });
  }

  function setTag(tag: Tag): undefined {
    const { key, value, line } = tag;
    const [name = '', part] = key.split('.');
    if (open && ofChoice.includes(name)) {
      if (name === 'did') open.did = localized(open.did, part, value);
      else if (name === 'id') open.id = value;
      else open.effects = effectsOf(value, line);
    } else if (knot && knots.includes(name)) setKnot(knot, name, part, tag);
    else if (!knot && heads.includes(name)) setHead(name, part, tag);
    else unknownTag(tag, open ? ofChoice : knot ? knots : heads);
  }

  function setHead(name: string, part: string | undefined, { value, line }: Tag): undefined {
    if (name === 'mission') head.id = value;
    else if (name === 'node') head.node = value;
    else if (name === 'competences') head.competences = value.split(',').map((one) => one.trim());
    else if (name === 'cast' && part) {
      const [person = '', first = '', ...others] = value.split(';').map((one) => one.trim());
      const role: Words = { [language]: first };
      for (const other of others) {
        const found = /^([a-z]{2,3})\s+(.*)$/.exec(other);
        if (found?.[1] && found[2]) role[found[1]] = found[2];
        else fault(line, `"${other}" has no language`, 'Write it as "en Prisoner, 24".');
      }
      head.cast = { ...(head.cast as Raw), [part]: { name: person, role } };
    } else if (name !== 'language') head[name] = localized(head[name], part, value);
  }

  function setKnot(
    at: Knot,
    name: string,
    part: string | undefined,
    { value, line }: Tag,
  ): undefined {
    const { raw } = at;
    if (name === 'debrief') at.debrief = true;
    else if (name === 'ask' || name === 'happened') raw[name] = localized(raw[name], part, value);
    else if (name === 'clip')
      raw.film = {
        src: [`${value}.av1.webm`, `${value}.mp4`],
        poster: `${value}.jpg`,
        ...(raw.film as Raw),
      };
    else if (name === 'seconds') raw.film = { ...(raw.film as Raw), seconds: Number(value) };
    else if (name === 'still') {
      const [place = '', yaw, pitch] = value.split(/\s+/);
      if (place.includes('.')) raw.still = { picture: place };
      else
        raw.still = {
          node: place,
          ...(yaw !== undefined && { view: { yaw: Number(yaw), pitch: Number(pitch ?? 0) } }),
        };
    } else {
      const [seconds, fallback] = value.split(/\s+/);
      if (!Number.isFinite(Number(seconds)))
        return fault(line, `"${value}" is no time`, 'Write seconds and a choice: # timer: 20 wait');
      raw.timer = { seconds: Number(seconds), ...(fallback && { default: idOf(fallback) }) };
    }
  }

  function effectsOf(value: string, line: number): Raw {
    const effects: Raw = {};
    for (const one of value.split(',')) {
      const [, name = '', number] = /^\s*([a-z]+)\s+([+-]?\d)\s*$/.exec(one) ?? [];
      if (number !== undefined && competences.some((known) => known === name))
        effects[name] = Number(number);
      else
        fault(
          line,
          `"${one.trim()}" is no score${didYouMean(name, competences)}`,
          'Write it as "relation +2, calm -1".',
        );
    }
    return effects;
  }

  /** `walk.knock && not walk.wait` as the choices it names. */
  function conditionOf(text: string, line: number): Raw | null {
    const anyOf = /\|\||\bor\b/.test(text);
    const parts = text.split(anyOf ? /\|\||\bor\b/ : /&&|\band\b/).map((one) => one.trim());
    const all: string[] = [];
    const none: string[] = [];
    for (const part of parts) {
      const [, not, name] = /^(not\s+|!)?(?:\w+\.)?(\w+)$/.exec(part) ?? [];
      if (!name || (anyOf && not)) {
        fault(
          line,
          `the condition {${text}} cannot be carried over`,
          'Name choices: {walk.knock && not walk.wait}, or {a.x || a.y}.',
        );
        return null;
      }
      (not ? none : all).push(idOf(name));
    }
    if (anyOf) return { any: all };
    return { ...(all.length > 0 && { all }), ...(none.length > 0 && { none }) };
  }

  function localized(before: unknown, part: string | undefined, value: string): Words {
    return { ...(before as Words | undefined), [part ?? language]: value };
  }

  function unknownTag({ key, line }: Tag, known: readonly string[]): undefined {
    fault(
      line,
      `there is no tag "${key}" here${didYouMean(key, known)}`,
      `Known here: ${known.join(', ')}.`,
    );
  }

  function finished(): Raw {
    const beats = [...all.values()].filter(({ debrief }) => !debrief).map(beatOf);
    const debriefs = [...all.values()]
      .filter(({ debrief }) => debrief)
      .map(({ raw: { id, happened, lines: told } }) => {
        const condition = conditionTo(id);
        return { id, ...(condition && { when: condition }), happened: happened ?? {}, lines: told };
      });
    return { ...head, beats, debriefs };
  }

  /** A debrief is told where its knot is led to, under the condition it is led to with. */
  function conditionTo(id: string): Raw | null {
    const led = [...all.values()].flatMap(({ ways }) => ways.filter(({ to }) => idOf(to) === id));
    return led.every(({ when }) => when) ? (led[0]?.when ?? null) : null;
  }

  function beatOf({ raw, ways, line }: Knot): Raw {
    const { choices, ...beat } = raw;
    const real = ways.filter(({ to }) => to !== 'END' && to !== 'DONE');
    const told = real.filter(({ to }) => all.get(to)?.debrief);
    const detours = real.filter(({ when, to }) => when && !all.get(to)?.debrief);
    const next = real.find(({ when, to }) => !when && !all.get(to)?.debrief);
    if (choices.length === 0 && real.length === 0)
      fault(
        line,
        `nothing leads on from "${raw.id}"`,
        'End with "-> name", of a knot or of a debrief.',
      );
    if (told.length > 0 && (detours.length > 0 || next))
      fault(
        line,
        `"${raw.id}" both leads on and ends`,
        'Lead to a knot of its own, and end there.',
      );
    return {
      ...beat,
      ...(choices.length > 0 && { choices }),
      ...(detours.length > 0 && {
        detours: detours.map(({ when, to }) => ({ when, to: idOf(to) })),
      }),
      ...(next && { next: idOf(next.to) }),
      ...(told.length > 0 && { end: told.map(({ to }) => idOf(to)) }),
    };
  }
}

function isLanguage(key: string): boolean {
  return /^[a-z]{2}$/.test(key) && key !== 'id';
}

function idOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[_\s]+/g, '-')
    .replaceAll(/[^a-z0-9-]/g, '');
}
