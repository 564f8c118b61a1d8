/** What went wrong, said so that a visitor knows what to do. */
const da = {
  retry: 'Prøv igen',
  dismiss: 'Luk',
  label: 'Der er noget galt',
  unknown: {
    title: 'Det sted findes ikke her',
    text: 'Linket peger på noget, der ikke er i turen. Du kan gå rundt herfra.',
  },
  unreachable: {
    title: 'Rummet kunne ikke hentes',
    text: 'Forbindelsen svigtede, eller billedet mangler. Du står, hvor du stod.',
  },
  coarse: {
    title: 'Billedet bliver ikke helt skarpt',
    text: 'Det skarpe billede kunne ikke hentes. Du kan godt gå videre.',
  },
  pack: {
    title: 'Turen kunne ikke hentes',
    text: 'Turens fil mangler eller er i stykker. Prøv at hente siden igen lidt senere.',
  },
  sound: {
    title: 'Stemmen kan ikke høres',
    text: 'Lyden kunne ikke hentes eller afspilles. Tjek forbindelsen, og prøv igen.',
  },
  film: {
    title: 'Filmen kan ikke vises',
    text: 'Den kunne ikke hentes eller afspilles. Tjek forbindelsen, og prøv igen.',
  },
  mission: {
    title: 'Missionen kunne ikke hentes',
    text: 'Forbindelsen svigtede, eller filen mangler. Tjek forbindelsen, og prøv igen.',
  },
  webgl: {
    title: 'Browseren kan ikke vise rummene i 360°',
    text: 'Du kan gå rundt alligevel: Hvert rum vises som ét billede, og stemmer og tekster er med. Med en nyere browser, eller med hardwareacceleration slået til, får du hele turen.',
  },
  'context-lost': {
    title: 'Billedet forsvandt et øjeblik',
    text: 'Enhedens grafik blev afbrudt. Billedet kommer igen, så snart enheden er klar.',
  },
  xr: {
    title: 'Turen kunne ikke starte i headsettet',
    text: 'Se efter, at headsettet er tændt og tilsluttet, og tryk på headset-knappen igen.',
  },
  tilt: {
    title: 'Udsynet kan ikke følge telefonen',
    text: 'Træk hen over billedet med en finger i stedet.',
  },
  tiltDenied: {
    title: 'Browseren må ikke mærke, hvordan telefonen drejes',
    text: 'Du kan give lov i browserens indstillinger for siden. Ellers træk hen over billedet med en finger.',
  },
  tiltAbsent: {
    title: 'Enheden kan ikke mærke, hvordan den drejes',
    text: 'Træk hen over billedet i stedet.',
  },
};

const en: typeof da = {
  retry: 'Try again',
  dismiss: 'Close',
  label: 'Something is wrong',
  unknown: {
    title: 'That place is not here',
    text: 'The link points to something that is not in the tour. You can walk on from here.',
  },
  unreachable: {
    title: 'The room could not be fetched',
    text: 'The connection failed, or the picture is missing. You are where you were.',
  },
  coarse: {
    title: 'The picture will not be quite sharp',
    text: 'The sharp picture could not be fetched. You can walk on all the same.',
  },
  pack: {
    title: 'The tour could not be fetched',
    text: 'The tour’s file is missing or broken. Try loading the page again a little later.',
  },
  sound: {
    title: 'The voice cannot be heard',
    text: 'The sound could not be fetched or played. Check the connection and try again.',
  },
  film: {
    title: 'The film cannot be shown',
    text: 'It could not be fetched or played. Check the connection and try again.',
  },
  mission: {
    title: 'The mission could not be fetched',
    text: 'The connection failed, or its file is missing. Check the connection and try again.',
  },
  webgl: {
    title: 'This browser cannot show the rooms in 360°',
    text: 'You can walk round all the same: each room is shown as one picture, with its voices and texts. A newer browser, or hardware acceleration turned on, gives you the whole tour.',
  },
  'context-lost': {
    title: 'The picture went away for a moment',
    text: 'The device’s graphics were interrupted. The picture returns as soon as the device is ready.',
  },
  xr: {
    title: 'The tour could not start in the headset',
    text: 'See that the headset is on and connected, and press the headset button again.',
  },
  tilt: {
    title: 'The view cannot follow the phone',
    text: 'Drag across the picture with a finger instead.',
  },
  tiltDenied: {
    title: 'The browser may not sense how the phone is turned',
    text: 'You can allow it in the browser’s settings for this page. Or drag across the picture with a finger.',
  },
  tiltAbsent: {
    title: 'This device cannot sense how it is turned',
    text: 'Drag across the picture instead.',
  },
};

export const problems = { da, en };
