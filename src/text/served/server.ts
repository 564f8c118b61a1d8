/** Pages of the server that stand in for the site; they say it in both languages at once. */
export const server = {
  da: {
    waitingTitle: 'Et øjeblik',
    waiting: 'Rummene bliver gjort klar. Siden åbner af sig selv.',
    missingTitle: 'Her er ingen dør',
    missing: 'Siden findes ikke.',
    back: 'Tilbage til begyndelsen',
    brokenTitle: 'Noget gik galt',
    broken: 'Siden kunne ikke gøres klar. Den, der driver den, kan se hvorfor i loggen.',
  },
  en: {
    waitingTitle: 'One moment',
    waiting: 'The rooms are being made ready. This page opens by itself.',
    missingTitle: 'There is no door here',
    missing: 'This page does not exist.',
    back: 'Back to the beginning',
    brokenTitle: 'Something went wrong',
    broken: 'The site could not be made ready. Whoever runs it can read why in the log.',
  },
};
