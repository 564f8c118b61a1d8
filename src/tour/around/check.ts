import { type FilesPort, list, type Problem, record, words } from '../validate/problem.ts';
import { soundFormats } from '../validate/recordings.ts';

/** Seconds: longer, and a queue grows at the event. */
const longestCut = 300;
/** Seconds it takes to walk to the next station and look around. */
const walking = 12;

/** Warns of a cut that takes too long, of facts nobody can look up, and of hotspots that lead to what is not there. */
export function aroundProblems(raw: unknown, files: FilesPort): Problem[] {
  const tour = record(raw);
  const problems: Problem[] = [];
  const warn = (path: string, message: string, cure: string) =>
    problems.push({ severity: 'warning', path, message, cure });

  const steps = list(record(tour.cut).steps);
  const seconds = steps.reduce<number>(
    (sum, step) => sum + walking + told(tour, words(record(step).narration), files),
    0,
  );
  if (seconds > longestCut)
    warn(
      'cut.steps',
      `they take about ${(seconds / 60).toFixed(1)} minutes with the ways between them`,
      `An event has ${longestCut / 60} minutes for a guest: leave some out.`,
    );

  for (const [i, section] of list(record(tour.job).sections).entries())
    for (const [j, value] of list(record(section).facts).entries()) {
      const fact = record(value);
      const path = `job.sections[${i}].facts[${j}]`;
      if (fact.source === undefined)
        warn(path, 'nobody can look this up', 'Add "source": who says so, and where.');
      if (fact.date === undefined)
        warn(path, 'nobody can tell how old this is', 'Add "date": when it was read there.');
    }

  const episodes = list(record(tour.series).episodes).length;
  for (const [id, node] of Object.entries(record(tour.nodes)))
    for (const [i, value] of list(record(node).hotspots).entries()) {
      const hotspot = record(value);
      const path = `nodes.${id}.hotspots[${i}]`;
      if (hotspot.plays === 'series' && episodes === 0)
        warn(`${path}.plays`, 'there is no series to play', 'Add "series" with its episodes.');
      if (hotspot.screen !== undefined && hotspot.plays === undefined)
        warn(`${path}.screen`, 'nothing is shown on this screen', 'Add "plays": "series".');
      if (hotspot.opens === 'job' && tour.job === undefined)
        warn(`${path}.opens`, 'there is no page about the job', 'Add "job".');
    }
  return problems;
}

/** Seconds of a narration, in the tour's first language that has it. */
function told(tour: Record<string, unknown>, narration: string | undefined, files: FilesPort) {
  for (const language of list(tour.languages))
    for (const format of soundFormats) {
      const sound = files.sound?.(`narrations/${language}/${narration}.${format}`);
      if (sound && sound !== 'broken') return sound.seconds;
    }
  return 0;
}
