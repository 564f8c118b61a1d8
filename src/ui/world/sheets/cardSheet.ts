import { messages } from '../../../text/messages.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { Visit } from '../../../visit/store.ts';
import { hotspotCard } from '../../view/hotspotCard.ts';
import type { Block, Picture } from '../canvas/blocks.ts';

/** The open card, and how it is written once its picture is here. */
export function cardSheet(visit: Visit, files: PackFiles) {
  const state = visit.get();
  const card = hotspotCard(state, files);
  if (!card) return null;
  const words = messages(state.settings.language).world;
  const close = { id: 'close', label: words.close, press: shut };
  function shut(): void {
    visit.dispatch({ type: 'card/close' }, 'button');
  }
  function choices(): Block[] {
    const all = [...(card?.films ?? []), ...(card?.rooms ?? [])];
    const starts = card?.mission
      ? [{ title: card.mission.label, action: card.mission.action }]
      : [];
    const buttons = [...starts, ...all].map(({ title, action }) => ({
      id: `choice-${title}`,
      label: title,
      press: () => {
        shut();
        visit.dispatch(action, 'button');
      },
    }));
    return buttons.length ? [{ kind: 'buttons', buttons }] : [];
  }
  const blocks = (picture: Picture | null): Block[] => [
    ...(picture ? [{ kind: 'picture' as const, image: picture }] : []),
    { kind: 'text', text: card.title, size: 'title' },
    ...card.text.map((text) => ({ kind: 'text' as const, text, size: 'body' as const })),
    ...choices(),
    { kind: 'buttons', buttons: [close] },
  ];
  return { picture: card.picture?.url ?? null, blocks };
}
