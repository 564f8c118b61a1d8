import { connectStage } from '../../audio/mission/connectStage.ts';
import type { Reel } from '../../audio/mission/reel.ts';
import { builtMissionSchema } from '../../scenario/built.ts';
import { profileWordsSchema } from '../../scenario/result/profile.ts';
import type { PackFiles } from '../../tour/pack.ts';
import type { z } from '../../tour/schema.ts';
import { profilePage } from '../../visit/mission/mission.ts';
import { missionsWanted, scoreOf } from '../../visit/mission/progress.ts';
import type { Visit } from '../../visit/store.ts';
import type { VisitState } from '../../visit/visit.ts';

/** Fetches missions as they are opened, plays them, and reports each that came to its end. */
export function stageMissions(visit: Visit, files: PackFiles, reel: Reel): () => void {
  const asked = new Set<string>();

  async function bring<Schema extends z.ZodType>(
    name: string,
    src: string | undefined,
    schema: Schema,
    take: (data: z.infer<Schema>) => void,
  ): Promise<void> {
    if (asked.has(name)) return;
    asked.add(name);
    try {
      if (src === undefined) throw new Error(`no mission "${name}" in the pack`);
      const answer = await fetch(files.url(src));
      if (!answer.ok) throw new Error(`${src}: status ${answer.status}`);
      take(schema.parse(await answer.json()));
    } catch (error) {
      asked.delete(name);
      const reason = error instanceof Error ? error.message : String(error);
      visit.dispatch({ type: 'mission/unreachable', reason }, 'device');
    }
  }

  function reconcile(now: VisitState): void {
    if (now.problem) return;
    for (const id of missionsWanted(now))
      void bring(id, files.pack.missions?.[id]?.src, builtMissionSchema, (built) =>
        visit.dispatch({ type: 'mission/arrived', built }, 'device'),
      );
    if (now.mission?.id === profilePage && !now.profile)
      void bring(profilePage, files.pack.profile, profileWordsSchema, (words) =>
        visit.dispatch({ type: 'mission/profiled', words }, 'device'),
      );
  }

  function report(now: VisitState, before: VisitState): void {
    const id = now.mission?.id;
    const play = id ? now.plays[id] : undefined;
    const earlier = id ? before.plays[id] : undefined;
    if (!id || !play || !earlier || play.results.length <= earlier.results.length) return;
    const score = scoreOf(now, id);
    const way = play.results.length;
    if (score) visit.dispatch({ type: 'mission/ended', mission: id, score, way }, 'device');
  }

  const stage = connectStage(visit, files, reel);
  const stop = visit.reconcile((now, before) => {
    report(now, before);
    reconcile(now);
  });
  reconcile(visit.get());
  return () => {
    stop();
    stage.close();
  };
}
