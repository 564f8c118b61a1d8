/** Words inside the headset. */
const da = {
  menu: 'Menu',
};

const en: typeof da = {
  menu: 'Menu',
};

export const world = { da, en };
