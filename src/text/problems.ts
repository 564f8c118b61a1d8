/** What went wrong, said so that a visitor knows what to do. */
const da = {
  retry: 'Prøv igen',
};

const en: typeof da = {
  retry: 'Try again',
};

export const problems = { da, en };
