import type { EChartsOption } from 'echarts';
import type { Answer } from '../../contract/office.ts';
import { fewest } from '../../contract/office.ts';

/** Plots as addresses of pictures: SVG, sharp in print, black enough without colour. */
export interface Plots {
  visits: string;
  missions: string | null;
  /** one a mission: how choices lead from situation to situation */
  choices: Record<string, string>;
}

export interface PlotNames {
  room(node: string): string;
  mission(id: string): string;
  started: string;
  ended: string;
}

const ink = '#22262a';
const [blue, wood] = ['#2f5f86', '#c89b57'];
const font = { color: ink, fontFamily: 'system-ui, sans-serif', fontSize: 13 };
const axis = { axisLabel: font, axisLine: { lineStyle: { color: '#8a8f94' } } };

/** Counts that may be shown, the others as nothing. */
const shown = (count: number) => (count < fewest ? 0 : count);

export async function plotsOf(answer: Answer, names: PlotNames): Promise<Plots> {
  const missions = answer.missions.filter(({ started }) => started >= fewest);
  const flows = new Map<string, Answer['choices']>();
  for (const choice of answer.choices.filter(({ count }) => count >= fewest))
    flows.set(choice.mission, [...(flows.get(choice.mission) ?? []), choice]);
  const choices: Record<string, string> = {};
  for (const [mission, list] of flows) choices[mission] = await flowPlot(list);
  return {
    visits: await draw(760, 240, {
      grid: { left: 48, right: 12, top: 16, bottom: 32 },
      xAxis: { type: 'category', data: answer.days.map(({ day }) => day.slice(5)), ...axis },
      yAxis: {
        type: 'value',
        minInterval: 1,
        ...axis,
        splitLine: { lineStyle: { color: '#dde0e2' } },
      },
      series: [
        {
          type: answer.days.length > 45 ? 'line' : 'bar',
          data: answer.days.map(({ visits }) => shown(visits)),
          color: blue,
          showSymbol: false,
        },
      ],
    }),
    missions: missions.length
      ? await draw(760, 60 + missions.length * 52, {
          grid: { left: 150, right: 40, top: 32, bottom: 28 },
          legend: { textStyle: font, top: 0, right: 0, itemGap: 28 },
          yAxis: {
            type: 'category',
            inverse: true,
            data: missions.map(({ mission }) => names.mission(mission)),
            ...axis,
          },
          xAxis: { type: 'value', minInterval: 1, ...axis },
          series: [
            {
              name: names.started,
              type: 'bar',
              data: missions.map(({ started }) => shown(started)),
              color: wood,
              label: { show: true, position: 'right', ...font },
            },
            {
              name: names.ended,
              type: 'bar',
              data: missions.map(({ ended }) => shown(ended)),
              color: blue,
              label: { show: true, position: 'right', ...font },
            },
          ],
        })
      : null,
    choices,
  };
}

/** Situations to the left, what was chosen there to the right. */
function flowPlot(list: Answer['choices']): Promise<string> {
  const left = (beat: string) => `${beat} ·`;
  const names = new Set(list.flatMap(({ beat, choice }) => [left(beat), `${beat}: ${choice}`]));
  return draw(760, Math.max(140, list.length * 46), {
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 190,
        top: 8,
        bottom: 8,
        nodeGap: 14,
        label: font,
        lineStyle: { color: wood, opacity: 0.5 },
        itemStyle: { color: blue },
        data: [...names].map((name) => ({ name })),
        links: list.map(({ beat, choice, count }) => ({
          source: left(beat),
          target: `${beat}: ${choice}`,
          value: count,
        })),
      },
    ],
  });
}

async function draw(width: number, height: number, option: EChartsOption): Promise<string> {
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
