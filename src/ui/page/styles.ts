import base from './base.css?inline';
import card from './card/card.css?inline';
import controls from './controls/controls.css?inline';
import sheet from './controls/sheet.css?inline';
import menu from './menu/menu.css?inline';
import start from './start/start.css?inline';
import toolbar from './toolbar/toolbar.css?inline';
import things from './tour/things.css?inline';
import tour from './tour/tour.css?inline';
import voice from './voice/voice.css?inline';

/** For `adoptedStyleSheets` of a document or a shadow root. The root element has the class `indenfor`. */
export const pageStyles: string[] = [
  base,
  controls,
  sheet,
  start,
  toolbar,
  things,
  tour,
  card,
  voice,
  menu,
];
