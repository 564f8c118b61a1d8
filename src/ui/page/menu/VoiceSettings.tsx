import { messages } from '../../../text/messages.ts';
import { captionSizes, type Settings } from '../../../visit/settings.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { Choice, Slider, Switch } from '../controls/Settings.tsx';

interface SettingsProps {
  visit: Visit;
  state: VisitState;
}

/** Changes settings by a control of the page. */
export function changeSettings(visit: Visit, change: Partial<Settings>): void {
  visit.dispatch({ type: 'settings/change', change }, 'button');
}

export function CaptionSettings({ visit, state }: SettingsProps) {
  const words = messages(state.settings.language).page.menu;
  return (
    <>
      <Switch
        checked={state.settings.captions}
        onSwitch={(captions) => changeSettings(visit, { captions })}
      >
        {words.showCaptions}
      </Switch>
      <Choice
        legend={words.captionSize}
        value={state.settings.captionSize}
        options={captionSizes.map((value) => ({ value, label: words.captionSizes[value] }))}
        onChoose={(captionSize) => changeSettings(visit, { captionSize })}
      />
    </>
  );
}

export function SoundSettings({ visit, state }: SettingsProps) {
  const words = messages(state.settings.language).page.menu;
  const { volume, muted, mono } = state.settings;
  return (
    <>
      <Slider
        label={words.volume}
        value={volume}
        onSlide={(to) => changeSettings(visit, { volume: to, muted: false })}
      />
      <Switch checked={muted} onSwitch={(to) => changeSettings(visit, { muted: to })}>
        {words.mute}
      </Switch>
      <Switch checked={mono} onSwitch={(to) => changeSettings(visit, { mono: to })}>
        {words.mono}
      </Switch>
    </>
  );
}
