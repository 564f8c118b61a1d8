import { useEffect, useRef, useState } from 'react';
import { messages } from '../../../text/messages.ts';
import type { Visit } from '../../../visit/store.ts';
import { presenting, type VisitState } from '../../../visit/visit.ts';
import { CaptionSettings, SoundSettings } from '../menu/VoiceSettings.tsx';
import { sourceOf } from '../ownGestures.ts';
import { Drawer } from './Drawer.tsx';
import { FullscreenTool } from './FullscreenTool.tsx';
import { Tool } from './Tool.tsx';

/** Small and quiet: captions, sound, phone, headset, full screen, menu. */
export function Toolbar({ visit, state }: { visit: Visit; state: VisitState }) {
  const words = messages(state.settings.language).page.tools;
  const { captions, muted } = state.settings;
  const touch = useCoarsePointer();
  const tiltable = touch || state.tilt === 'on' || state.tilt === 'off';
  const tilting = state.tilt === 'on' || state.tilt === 'asking';
  return (
    <div className="tools" role="toolbar" aria-label={words.label}>
      <Drawer word={words.captions} icon={captions ? 'captions' : 'captionsOff'}>
        <CaptionSettings visit={visit} state={state} />
      </Drawer>
      <Drawer word={words.sound} icon={muted ? 'muted' : 'sound'}>
        <SoundSettings visit={visit} state={state} />
      </Drawer>
      {tiltable && (
        <Tool
          word={tilting ? words.tiltOff : words.tiltOn}
          icon="tilt"
          lit={tilting}
          onUse={(event) => visit.dispatch({ type: 'tilt/ask' }, sourceOf(event))}
        />
      )}
      {state.xr !== 'absent' && !presenting(state) && (
        <Tool
          word={words.headset}
          icon="headset"
          disabled={state.xr === 'entering'}
          onUse={(event) => visit.dispatch({ type: 'xr/enter' }, sourceOf(event))}
        />
      )}
      {state.tour.missions.length > 0 && !presenting(state) && (
        <Tool
          word={messages(state.settings.language).missions.title}
          icon="clapper"
          onUse={(event) => visit.dispatch({ type: 'mission/open' }, sourceOf(event))}
        />
      )}
      {overviewable(state) && (
        <Tool
          word={words.overview}
          icon="overview"
          dialog
          onUse={(event) => visit.dispatch({ type: 'overview/toggle' }, sourceOf(event))}
        />
      )}
      <FullscreenTool language={state.settings.language} />
      <Tool
        word={words.menu}
        icon="menu"
        dialog
        onUse={(event) => visit.dispatch({ type: 'menu/toggle', open: true }, sourceOf(event))}
      />
    </div>
  );
}

/** Only rooms whose places are known can be seen from above, and only several are worth it. */
function overviewable({ tour }: VisitState): boolean {
  return Object.values(tour.nodes).filter(({ position }) => position).length > 1;
}

function useCoarsePointer(): boolean {
  const query = useRef<MediaQueryList>(null);
  query.current ??= matchMedia('(pointer: coarse)');
  const [coarse, setCoarse] = useState(query.current.matches);
  useEffect(() => {
    const media = matchMedia('(pointer: coarse)');
    const changed = () => setCoarse(media.matches);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, []);
  return coarse;
}
