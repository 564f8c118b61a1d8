import type { EChartsOption } from 'echarts';
import type { Answer } from '../../contract/office.ts';
import { fewest, type Names } from '../../contract/office.ts';

/** Plots as addresses of pictures: SVG, sharp in print, black enough without colour. */
export interface Plots {
  visits: string;
  missions: string | null;
  /** one a mission: how choices lead from situation to situation */
  choices: Record<string, string>;
}

export interface PlotWords {
  started: string;
  ended: string;
}

const ink = '#22262a';
const [blue, wood] = ['#2f5f86', '#c89b57'];
const font = { color: ink, fontFamily: 'system-ui, sans-serif', fontSize: 13 };
const axis = { axisLabel: font, axisLine: { lineStyle: { color: '#8a8f94' } } };

/** Counts that may be shown, the others as nothing. */
const shown = (count: number) => (count < fewest ? 0 : count);

export async function plotsOf(answer: Answer, names: Names, words: PlotWords): Promise<Plots> {
  const missions = answer.missions.filter(({ started }) => started >= fewest);
  const flows = new Map<string, Answer['choices']>();
  for (const choice of answer.choices.filter(({ count }) => count >= fewest))
    flows.set(choice.mission, [...(flows.get(choice.mission) ?? []), choice]);
  const choices: Record<string, string> = {};
  for (const [mission, list] of flows) choices[mission] = await flowPlot(list, names);
  return {
    visits: await draw(760, 240, {
      grid: { left: 48, right: 12, top: 16, bottom: 32 },
      xAxis: { type: 'category', data: answer.days.map(({ day }) => names.day(day)), ...axis },
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
            axisLabel: { ...font, width: 136, overflow: 'break' },
          },
          xAxis: { type: 'value', minInterval: 1, ...axis },
          series: [
            {
              name: words.started,
              type: 'bar',
              data: missions.map(({ started }) => shown(started)),
              color: wood,
              label: { show: true, position: 'right', ...font },
            },
            {
              name: words.ended,
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
function flowPlot(list: Answer['choices'], names: Names): Promise<string> {
  const called = new Map<string, string>();
  const inOrder = [...list].sort(
    (a, b) => names.order(a.mission, a.beat) - names.order(b.mission, b.beat),
  );
  const links = inOrder.map(({ mission, beat, choice, count }) => {
    const [source, target] = [`${beat} ·`, `${beat}: ${choice}`];
    called.set(source, names.beat(mission, beat)).set(target, names.choice(mission, choice));
    return { source, target, value: count };
  });
  return draw(760, Math.max(140, list.length * 58), {
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 330,
        layoutIterations: 0,
        top: 20,
        bottom: 20,
        nodeGap: 26,
        label: {
          ...font,
          width: 250,
          lineHeight: 17,
          overflow: 'break',
          formatter: ({ name }) => called.get(name) ?? name,
        },
        lineStyle: { color: wood, opacity: 0.5 },
        itemStyle: { color: blue },
        data: [...called.keys()].map((name) => ({ name })),
        links,
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
