import { messages } from '../../text/messages.ts';
import type { Pack } from '../../tour/pack.ts';
import type { VisitAction } from '../../visit/actions.ts';
import { presenting, type VisitState } from '../../visit/visit.ts';
import { missionsEntry } from './mission/entry.ts';
import { seriesTitle } from './series.ts';
import { guideAt } from './voice/ledOffer.ts';

export interface MenuItem {
  id: 'led' | 'missions' | 'series' | 'headset' | 'leave';
  label: string;
  action: VisitAction;
}

/** What the menu can do besides settings. */
export function menuItems(visit: VisitState, pack?: Pack): MenuItem[] {
  const words = messages(visit.settings.language).page;
  const items: MenuItem[] = [];
  const led = visit.led?.state;
  if (visit.tour.route.length && (!led || led === 'away'))
    items.push({
      id: 'led',
      label: words.menu.led(guideAt(visit, visit.led?.step ?? 0)),
      action: { type: led ? 'led/resume' : 'led/start' },
    });
  const missions = pack && missionsEntry(visit, pack);
  if (missions) items.push({ id: 'missions', label: missions, action: { type: 'mission/open' } });
  const title = pack && seriesTitle(visit.tour, pack, visit.settings.language);
  if (title && !presenting(visit))
    items.push({
      id: 'series',
      label: messages(visit.settings.language).series.entry(title),
      action: { type: 'series/open' },
    });
  if (presenting(visit))
    items.push({ id: 'headset', label: words.presenting.leave, action: { type: 'xr/leave' } });
  else if (visit.xr === 'supported')
    items.push({ id: 'headset', label: words.wearHeadset, action: { type: 'xr/enter' } });
  items.push({ id: 'leave', label: words.menu.leave, action: { type: 'visit/leave' } });
  return items;
}
