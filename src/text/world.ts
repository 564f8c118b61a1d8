/** Words inside the headset. */
const da = {
  menu: 'Menu',
  close: 'Luk',
  language: 'Sprog',
  languageName: 'Dansk',
  captions: 'Undertekster',
  on: 'Til',
  off: 'Fra',
  sound: 'Lyd',
  quieter: 'Lavere',
  louder: 'Højere',
  mute: 'Slå fra',
  unmute: 'Slå til',
  snapTurn: 'Drejning',
  back: (room: string) => `Tilbage til: ${room}`,
  leave: 'Slut i headsettet',
  help: 'Har du brug for hjælp?',
  helpText: 'Tag headsettet af, når du vil, og ring til nogen, der lytter.',
};

const en: typeof da = {
  menu: 'Menu',
  close: 'Close',
  language: 'Language',
  languageName: 'English',
  captions: 'Captions',
  on: 'On',
  off: 'Off',
  sound: 'Sound',
  quieter: 'Quieter',
  louder: 'Louder',
  mute: 'Mute',
  unmute: 'Unmute',
  snapTurn: 'Turning',
  back: (room: string) => `Back to: ${room}`,
  leave: 'Leave the headset',
  help: 'Do you need help?',
  helpText: 'Take the headset off whenever you like, and call someone who listens.',
};

export const world = { da, en };
