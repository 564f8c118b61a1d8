import { inLanguage, type Localized } from '../../tour/localized.ts';
import type { Beat, Condition, Mission } from '../mission.ts';

/** A mission as a Mermaid flowchart for a Markdown page: decisions are lozenges, ends are rounded. */
export function missionGraph(mission: Mission, language: string): string {
  const say = (text: Localized | undefined) => quoted(text ? inLanguage(text, language) : '');
  const shape = (beat: Beat) => {
    const said = `"${beat.id}<br/>${say(beat.lines.at(-1)?.text)}"`;
    if (beat.choices) return `${beat.id}{${said}}`;
    return beat.end ? `${beat.id}([${said}])` : `${beat.id}[${said}]`;
  };
  const lines = mission.beats.flatMap((beat) => [
    `  ${shape(beat)}`,
    ...(beat.choices ?? []).map(({ id, text, when, to }) => {
      const timed = beat.timer?.default === id ? ` ⏱ ${beat.timer.seconds} s` : '';
      const arrow = timed ? '-.->' : '-->';
      return `  ${beat.id} ${arrow}|"${say(text)}${timed}${condition(when)}"| ${to}`;
    }),
    ...beat.detours.map(({ when, to }) => `  ${beat.id} -->|"${condition(when).trim()}"| ${to}`),
    ...(beat.next === undefined ? [] : [`  ${beat.id} --> ${beat.next}`]),
    ...(beat.end ?? []).map((id) => `  ${beat.id} --> ${id}`),
  ]);
  const debriefs = mission.debriefs.map(
    ({ id, happened, when }) => `  ${id}[/"${say(happened)}${condition(when)}"/]`,
  );
  return ['graph TD', ...lines, ...debriefs].join('\n');
}

function condition(when: Condition | undefined): string {
  if (!when) return '';
  const parts = [
    when.all?.join(' + '),
    when.any?.join(' / '),
    when.none && `not ${when.none.join(', ')}`,
  ];
  return ` [${parts.filter(Boolean).join('; ')}]`;
}

function quoted(text: string): string {
  return text.replaceAll('"', '#quot;').replaceAll('\n', ' ');
}
