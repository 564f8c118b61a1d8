import { messages } from '../../text/messages.ts';
import type { VisitAction } from '../../visit/actions.ts';
import { presenting, type VisitState } from '../../visit/visit.ts';
import { guideAt } from './ledOffer.ts';

export interface MenuItem {
  id: 'led' | 'headset' | 'leave';
  label: string;
  action: VisitAction;
}

/** What the menu can do besides settings. */
export function menuItems(visit: VisitState): MenuItem[] {
  const words = messages(visit.settings.language).page;
  const items: MenuItem[] = [];
  const led = visit.led?.state;
  if (visit.tour.route.length && (!led || led === 'away'))
    items.push({
      id: 'led',
      label: words.menu.led(guideAt(visit, visit.led?.step ?? 0)),
      action: { type: led ? 'led/resume' : 'led/start' },
    });
  if (presenting(visit))
    items.push({ id: 'headset', label: words.presenting.leave, action: { type: 'xr/leave' } });
  else if (visit.xr === 'supported')
    items.push({ id: 'headset', label: words.wearHeadset, action: { type: 'xr/enter' } });
  items.push({ id: 'leave', label: words.menu.leave, action: { type: 'visit/leave' } });
  return items;
}
