/** The keys, as they are printed, and what they do. */
const da = {
  look: { keys: '← → ↑ ↓', does: 'Se dig omkring (med Shift i små skridt)' },
  zoom: { keys: '+ −', does: 'Se tættere på, eller se mere' },
  usual: { keys: '0', does: 'Tilbage til den normale afstand' },
  home: { keys: 'Home', does: 'Se samme vej, som da du kom ind' },
  close: { keys: 'Esc', does: 'Luk det, der er åbent' },
  narration: { keys: 'Mellemrum, K', does: 'Sæt fortællingen på pause, eller hør videre' },
  mute: { keys: 'M', does: 'Slå lyden fra eller til' },
  captions: { keys: 'C', does: 'Vis eller skjul undertekster' },
  overview: { keys: 'O', does: 'Se alle rum fra oven' },
  menu: { keys: 'H', does: 'Åbn eller luk menuen' },
  next: { keys: 'Tab', does: 'Gå videre til næste dør, ting eller fortælling' },
  previous: { keys: 'Shift + Tab', does: 'Gå tilbage til den forrige' },
  use: { keys: 'Enter', does: 'Gå derhen, åbn eller lyt' },
};

const en: typeof da = {
  look: { keys: '← → ↑ ↓', does: 'Look around (with Shift in small steps)' },
  zoom: { keys: '+ −', does: 'Look closer, or see more' },
  usual: { keys: '0', does: 'Back to the usual distance' },
  home: { keys: 'Home', does: 'Face the way you did when you came in' },
  close: { keys: 'Esc', does: 'Close what is open' },
  narration: { keys: 'Space, K', does: 'Pause the story, or hear on' },
  mute: { keys: 'M', does: 'Turn sound off or on' },
  captions: { keys: 'C', does: 'Show or hide captions' },
  overview: { keys: 'O', does: 'See all rooms from above' },
  menu: { keys: 'H', does: 'Open or close the menu' },
  next: { keys: 'Tab', does: 'On to the next door, thing or story' },
  previous: { keys: 'Shift + Tab', does: 'Back to the one before' },
  use: { keys: 'Enter', does: 'Go there, open it or listen' },
};

export const keys = { da, en };
