import { type Answer, fewest, type Names, type Question } from '../contract/office.ts';
import { type Html, html } from '../text/served/html.ts';
import { office } from '../text/served/office.ts';
import { type Desk, officePage, table } from './frame.ts';
import { heatMap, pathMap, type TourMap } from './maps.ts';

export interface FiguresOptions {
  question: Question;
  now: Answer;
  before: Answer;
  /** addresses of pictures */
  plots: { visits: string; missions: string | null; choices: Record<string, string> };
  tour: TourMap | undefined;
  names: Names;
}

/** What visitors did, as plots with a table beside each. */
export function figuresPage(desk: Desk, options: FiguresOptions): string {
  const say = office[desk.language];
  const { now, question } = options;
  const query = new URLSearchParams({ ...question }).toString();
  const body = html`${questionForm(desk, question)}<p>${say.visitsHint} ${say.hidden}</p>
${totals(desk, options)}
<p class="ways"><a href="/office/figures.csv?${query}">${say.exportCsv}</a></p>
${now.visits === 0 ? html`<p class="notice">${say.nothing}</p>` : sections(desk, options)}
${sources(desk, now, options.names)}`;
  return officePage(desk, 'figures', body);
}

/** A count as it may be shown. */
export function veil(count: number): string | number {
  return count > 0 && count < fewest ? `< ${fewest}` : count;
}

function questionForm(desk: Desk, { from, to, place, tour }: Question): Html {
  const say = office[desk.language];
  const places = { all: say.everywhere, web: say.web, event: say.event };
  return html`<form class="row" method="get" action="/office/figures"><input type="hidden" name="tour" value="${tour}">
<label>${say.from}<input name="from" type="date" value="${from}" required></label>
<label>${say.to}<input name="to" type="date" value="${to}" required></label>
<label>${say.where}<select name="place">${Object.entries(places).map(
    ([value, name]) =>
      html`<option value="${value}"${value === place && html` selected`}>${name}</option>`,
  )}</select></label><button>${say.show}</button></form>`;
}

function totals(desk: Desk, { now, before }: FiguresOptions): Html {
  const say = office[desk.language];
  const length = ({ median, visits }: Answer) =>
    median === null || visits < fewest ? '–' : say.seconds(median);
  const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
  const booked = ({ bookings }: Answer) => veil(sum(bookings.map((one) => one.booked)));
  const ended = ({ missions }: Answer) => veil(sum(missions.map((one) => one.ended)));
  const facts: [string, string | number, string | number][] = [
    [say.visits, veil(now.visits), veil(before.visits)],
    [say.median, length(now), length(before)],
    [say.missionsEnded, ended(now), ended(before)],
    [say.talksBooked, booked(now), booked(before)],
  ];
  return html`<dl class="totals">${facts.map(
    ([name, value, then]) =>
      html`<div><dt>${name}</dt><dd><b>${value}</b> <span>${say.before2(String(then))}</span></dd></div>`,
  )}</dl>`;
}

function sections(desk: Desk, { now, plots, tour, names }: FiguresOptions): Html {
  const say = office[desk.language];
  const { room } = names;
  const busy = now.days.filter(({ visits }) => visits > 0);
  const enough = <T extends { count: number }>(list: T[]) =>
    list.filter(({ count }) => count >= fewest);
  const ends = now.did.filter(({ name }) => name === 'narration/ended' || name === 'film/ended');
  return html`
${pair(
  say.perDay,
  html`<img src="${plots.visits}" alt="${say.perDay}">`,
  table(
    say.perDay,
    [say.day, say.visits],
    busy.map(({ day, visits }) => [names.day(day), veil(visits)]),
  ),
)}
${pair(
  say.paths,
  tour?.plan && pathMap(tour, names, enough(now.paths), say.paths),
  table(
    say.paths,
    [say.pathFrom, say.pathTo, say.count],
    enough(now.paths)
      .slice(0, 15)
      .map(({ from, to, count }) => [room(from), room(to), count]),
  ),
)}
${pair(
  say.rooms,
  table(
    say.rooms,
    [say.room, say.stays, say.perStay],
    now.rooms
      .filter(({ stays }) => stays >= fewest)
      .map(({ node, stays, seconds }) => [room(node), stays, Math.round(seconds / stays)]),
  ),
  table(
    say.dropOff,
    [say.room, say.visits],
    enough(now.last).map(({ node, count }) => [room(node), count]),
    false,
  ),
)}
${
  tour &&
  Object.keys(now.looks).length > 0 &&
  html`<section><h2>${say.looks}</h2><p>${say.looksHint}</p><div class="heats">${Object.entries(
    now.looks,
  ).map(([node, look]) => heatMap(tour, names, node, look, say))}</div></section>`
}
${
  plots.missions &&
  pair(
    say.missions,
    html`<img src="${plots.missions}" alt="${say.missions}">`,
    table(
      say.missions,
      [say.mission, say.started, say.ended, say.share],
      now.missions.map(({ mission, started, ended }) => [
        names.mission(mission),
        veil(started),
        veil(ended),
        started < fewest || ended < fewest ? '–' : `${Math.round((100 * ended) / started)} %`,
      ]),
    ),
  )
}
${Object.entries(plots.choices).map(([mission, src]) =>
  pair(
    `${say.choices}: ${names.mission(mission)}`,
    html`<img src="${src}" alt="${say.choices}: ${names.mission(mission)}">`,
    table(say.choices, [say.beat, say.choice, say.count], choiceRows(now.choices, mission, names)),
    'pair tall',
  ),
)}
${pair(
  say.devices,
  table(
    say.devices,
    [say.device, say.visits],
    now.devices.map(({ name, count }) => [say.deviceNames[name] ?? name, veil(count)]),
  ),
  ends.length > 0 &&
    table(
      `${say.heard} / ${say.watched}`,
      [say.thing, say.count],
      enough(ends).map(({ name, thing, count }) => [
        name === 'film/ended' ? names.film(thing) : names.story(thing),
        count,
      ]),
      false,
    ),
)}`;
}

/** By situation in the order of the mission, the most chosen first; what is asked stands once. */
function choiceRows(choices: Answer['choices'], mission: string, names: Names): unknown[][] {
  const rows = choices
    .filter((one) => one.mission === mission)
    .sort((a, b) => names.order(mission, a.beat) - names.order(mission, b.beat));
  return rows.map(({ beat, choice, count }, i) => {
    const name = names.beat(mission, beat);
    const asked = rows[i - 1]?.beat === beat ? '' : names.asked(mission, beat);
    return [asked ? `${name}: ${asked}` : name, names.choice(mission, choice), veil(count)];
  });
}

function sources(desk: Desk, { bookings }: Answer, names: Names): Html {
  const say = office[desk.language];
  if (bookings.length === 0) return html``;
  return html`<section><h2>${say.sources}</h2>${table(
    say.sources,
    [say.source, say.booked, say.cancelled],
    bookings.map(({ origin, booked, cancelled }) => [
      names.source(origin),
      veil(booked),
      veil(cancelled),
    ]),
  )}</section>`;
}

/** A plot, and the same as a table beside it. */
function pair(
  title: string,
  plot: Html | false | undefined,
  beside: Html | false,
  look = 'pair',
): Html {
  return html`<section class="${look}"><h2>${title}</h2><div>${plot}</div><div class="beside" tabindex="0" role="region" aria-label="${title}">${beside}</div></section>`;
}
