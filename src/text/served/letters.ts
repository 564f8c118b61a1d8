/** What a letter about a talk may tell. */
export interface LetterFacts {
  name: string;
  /** "torsdag den 3. december kl. 09.30" */
  moment: string;
  minutes: number;
  /** how and where, in words */
  where: string;
  /** the secret link */
  link: string;
}

interface Letter {
  subject: string;
  body: string;
}

const signDa =
  '\n\nVenlig hilsen\nEn verden indenfor\n\nVi sletter dit navn, din mail og dit nummer 30 dage efter snakken, og straks hvis du aflyser.';
const signEn =
  '\n\nKind regards\nEn verden indenfor\n\nWe delete your name, mail and number 30 days after the talk, and at once if you cancel.';

const da = {
  confirm: ({ name, moment, link }: LetterFacts): Letter => ({
    subject: 'Bekræft din tid',
    body: `Hej ${name}\n\nDu har bedt om en snak om jobbet ${moment}.\n\nTiden er din, når du har bekræftet den her:\n${link}\n\nDet skal ske inden to døgn. Var det ikke dig, skal du ikke gøre noget.${signDa}`,
  }),
  booked: ({ name, moment, minutes, where, link }: LetterFacts): Letter => ({
    subject: `Din snak ${moment}`,
    body: `Hej ${name}\n\nVi glæder os til at tale med dig ${moment}. Sæt ${minutes} minutter af.\n\n${where}\n\nFlyt eller aflys her:\n${link}${signDa}`,
  }),
  waiting: ({ name, moment, link }: LetterFacts): Letter => ({
    subject: 'Du står på venteliste',
    body: `Hej ${name}\n\nDer er ikke plads ${moment} lige nu. Du står på ventelisten og får besked, så snart der bliver en plads.\n\nVælg en anden tid eller meld fra her:\n${link}${signDa}`,
  }),
  promoted: ({ name, moment, minutes, where, link }: LetterFacts): Letter => ({
    subject: `Der blev plads ${moment}`,
    body: `Hej ${name}\n\nDer blev en plads til dig ${moment}. Sæt ${minutes} minutter af.\n\n${where}\n\nKan du ikke, så flyt eller aflys her:\n${link}${signDa}`,
  }),
  moved: ({ name, moment, minutes, where, link }: LetterFacts): Letter => ({
    subject: `Ny tid: ${moment}`,
    body: `Hej ${name}\n\nDin snak er flyttet til ${moment}. Sæt ${minutes} minutter af.\n\n${where}\n\nFlyt eller aflys her:\n${link}${signDa}`,
  }),
  withdrawn: ({ name, moment }: LetterFacts): Letter => ({
    subject: `Aflyst: din snak ${moment}`,
    body: `Hej ${name}\n\nVi er kede af at måtte aflyse din snak ${moment}. Du er velkommen til at vælge en anden tid på siden.${signDa}`,
  }),
  reminder: ({ name, moment, minutes, where, link }: LetterFacts): Letter => ({
    subject: `Vi ses ${moment}`,
    body: `Hej ${name}\n\nVi ses ${moment}. Sæt ${minutes} minutter af.\n\n${where}\n\nKan du ikke alligevel, så flyt eller aflys her:\n${link}${signDa}`,
  }),
};

const en: typeof da = {
  confirm: ({ name, moment, link }) => ({
    subject: 'Confirm your time',
    body: `Hello ${name}\n\nYou asked for a talk about the job on ${moment}.\n\nThe time is yours once you have confirmed it here:\n${link}\n\nPlease do so within two days. If it wasn’t you, do nothing.${signEn}`,
  }),
  booked: ({ name, moment, minutes, where, link }) => ({
    subject: `Your talk on ${moment}`,
    body: `Hello ${name}\n\nWe look forward to talking with you on ${moment}. Set aside ${minutes} minutes.\n\n${where}\n\nMove or cancel it here:\n${link}${signEn}`,
  }),
  waiting: ({ name, moment, link }) => ({
    subject: 'You are on the waiting list',
    body: `Hello ${name}\n\nThere is no seat on ${moment} just now. You are on the waiting list and will hear from us as soon as there is one.\n\nChoose another time or leave the list here:\n${link}${signEn}`,
  }),
  promoted: ({ name, moment, minutes, where, link }) => ({
    subject: `There is a seat on ${moment}`,
    body: `Hello ${name}\n\nThere is a seat for you now on ${moment}. Set aside ${minutes} minutes.\n\n${where}\n\nIf you can’t come, move or cancel it here:\n${link}${signEn}`,
  }),
  moved: ({ name, moment, minutes, where, link }) => ({
    subject: `New time: ${moment}`,
    body: `Hello ${name}\n\nYour talk has been moved to ${moment}. Set aside ${minutes} minutes.\n\n${where}\n\nMove or cancel it here:\n${link}${signEn}`,
  }),
  withdrawn: ({ name, moment }) => ({
    subject: `Cancelled: your talk on ${moment}`,
    body: `Hello ${name}\n\nWe are sorry that we have to cancel your talk on ${moment}. You are welcome to choose another time on the page.${signEn}`,
  }),
  reminder: ({ name, moment, minutes, where, link }) => ({
    subject: `See you ${moment}`,
    body: `Hello ${name}\n\nSee you ${moment}. Set aside ${minutes} minutes.\n\n${where}\n\nIf you can’t come after all, move or cancel it here:\n${link}${signEn}`,
  }),
};

export const letters = { da, en };
export type LetterKind = keyof typeof da;
