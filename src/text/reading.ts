/** The longer texts a visitor may read before or during the visit. */
const da = {
  expect: {
    devices:
      'Du kan gå turen i et headset, på en telefon eller på en computer. I headset sidder du bedst på en stol, der kan dreje. Bliver du utilpas, så tag headsettet af: Fortællingen venter på dig.',
    sound:
      'Der er ingen lyd, før du går indenfor. Alt, hvad der siges, kan læses i underteksterne, og du kan stoppe en stemme når som helst.',
    leave: 'Du kan altid gå videre, gå tilbage eller gå ud. Der bliver ikke gemt noget om dig.',
    how: 'Sådan foregår det',
  },
  about: {
    made: 'Turen er lavet med Indenfor, et åbent program under MIT-licensen.',
  },
  help: {
    lead: 'Et besøg i et fængsel kan sætte noget i gang. Her er der nogen at tale med.',
    none: 'Turen har ingen rådgivningslinjer på dit sprog. Ved akut fare: ring 112.',
    acute: 'Er nogen i akut fare, så ring 112.',
    leave: 'Forlad siden nu',
    leaveTitle: 'Vil du væk fra siden?',
    leaveText:
      'Knappen lukker siden med det samme og viser en neutral side i stedet. Tilbage-knappen fører ikke ind i turen igen, og der er ikke gemt noget om dig her.',
    history:
      'Browserens historik kan stadig vise, at siden har været åben. Du kan slette den: Tryk Ctrl + H (på en Mac ⌘ + Y), find siden, og fjern den. På en telefon ligger historikken i browserens menu. Næste gang kan du bruge et privat vindue; så gemmer browseren ingen historik.',
  },
  accessibility: {
    can: 'Det kan du regne med',
    canItems: [
      'Alt kan gøres med tastatur alene. Hver udgang, ting og stemme er en rigtig knap med navn.',
      'Underteksterne siger, hvem der taler, og peger mod stemmen, når den er uden for billedet. De kan gøres dobbelt så store.',
      'Skærmlæsere får at vide, hvilket rum du kommer ind i, og får underteksterne læst op.',
      'Ønsker din enhed mindre bevægelse, tones der roligt om mellem rummene. Du kan også vælge det i menuen.',
      'Lyden kan gøres mono, skrues ned og slås fra. Intet går tabt uden lyd.',
      'Du bestemmer tempoet. Også når nogen viser dig rundt, kan du altid blive, hvor du er.',
    ],
    limits: 'Det kan vi endnu ikke',
    limitItems: [
      'Rummene er billeder. De er beskrevet kort, ikke i alle detaljer.',
      'Inde i headsettet er der ingen skærmlæser.',
      'Der er ikke tegnsprog.',
      'Stemmerne er syntetiske og kan være svære at forstå uden undertekster.',
      'Turen er prøvet automatisk i Chromium, men endnu ikke sammen med mennesker, der bruger hjælpemidler.',
    ],
  },
};

const en: typeof da = {
  expect: {
    devices:
      'You can take the tour in a headset, on a phone or on a computer. In a headset, a chair that turns is best. If you feel unwell, take the headset off: the narration waits for you.',
    sound:
      'There is no sound before you go inside. Everything said can be read in the captions, and you can stop a voice at any time.',
    leave: 'You can always walk on, go back or leave. Nothing about you is stored.',
    how: 'How it works',
  },
  about: {
    made: 'The tour is made with Indenfor, open software under the MIT licence.',
  },
  help: {
    lead: 'A prison can stir things up. Here is someone to talk to.',
    none: 'The tour has no help lines in your language. In acute danger call 112.',
    acute: 'If someone is in acute danger, call 112.',
    leave: 'Leave this page now',
    leaveTitle: 'Do you need to get away from this page?',
    leaveText:
      'The button closes the page at once and shows a neutral one instead. The Back button does not lead into the tour again, and nothing about you is stored here.',
    history:
      'The browser’s history may still show that this site was open. You can clear it: press Ctrl + H (⌘ + Y on a Mac), find the site and remove it. On a phone the history is in the browser’s menu. Next time you can use a private window; then the browser keeps no history.',
  },
  accessibility: {
    can: 'What you can count on',
    canItems: [
      'Everything works by keyboard alone. Every exit, thing and voice is a real button with a name.',
      'Captions say who is speaking and point to the voice when it is out of view. They can be made twice as large.',
      'Screen readers are told which room you enter, and read the captions aloud.',
      'If your device asks for less motion, rooms fade calmly into each other. You can also choose so in the menu.',
      'Sound can be made mono, turned down and off. Nothing is lost without sound.',
      'You set the pace. Even on the guided tour you can always stay where you are.',
    ],
    limits: 'What we cannot do yet',
    limitItems: [
      'The rooms are pictures. They are described briefly, not in every detail.',
      'There is no screen reader inside the headset.',
      'There is no sign language.',
      'The voices are synthetic and may be hard to follow without captions.',
      'The tour has been tested automatically in Chromium, but not yet with people who use assistive technology.',
    ],
  },
};

export const reading = { da, en };
