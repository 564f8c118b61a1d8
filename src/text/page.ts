/** Words of the page around the room. */
const da = {
  goInside: 'Gå indenfor',
  language: 'Sprog',
};

const en: typeof da = {
  goInside: 'Go inside',
  language: 'Language',
};

export const page = { da, en };
