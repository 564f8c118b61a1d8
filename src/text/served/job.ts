const day = (locale: string) => (iso: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

/** Words of the page about the job, around what the tour itself says. */
const da = {
  back: 'Tilbage til turen',
  contents: 'På denne side',
  source: 'Kilde',
  read: (iso: string) => `læst ${day('da-DK')(iso)}`,
  bookTitle: 'Tag en snak om jobbet',
  book: 'Book en snak',
  bookText: 'Du taler med en, der selv har jobbet. Det forpligter ikke til noget.',
  noBooking:
    'Man kan ikke booke en snak her endnu. Indtil da er turen det bedste sted at få et indtryk.',
  inside: 'Gå indenfor',
  help: 'Har du brug for hjælp?',
  leave: 'Forlad siden nu',
  language: 'English',
};

const en: typeof da = {
  back: 'Back to the tour',
  contents: 'On this page',
  source: 'Source',
  read: (iso: string) => `read ${day('en-GB')(iso)}`,
  bookTitle: 'Talk about the job',
  book: 'Book a talk',
  bookText: 'You talk with someone who has the job. It commits you to nothing.',
  noBooking:
    'A talk cannot be booked here yet. Until then the tour is the best place to get an idea.',
  inside: 'Go inside',
  help: 'Do you need help?',
  leave: 'Leave this page now',
  language: 'Dansk',
};

export const job = { da, en };
