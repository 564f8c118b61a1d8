import base from './base.css?inline';
import controls from './controls.css?inline';
import menu from './menu/menu.css?inline';
import sheet from './sheet.css?inline';
import start from './start/start.css?inline';
import card from './tour/card.css?inline';
import tour from './tour/tour.css?inline';
import voice from './voice/voice.css?inline';

/** For `adoptedStyleSheets` of a document or a shadow root. The root element has the class `indenfor`. */
export const pageStyles: string[] = [base, controls, sheet, start, tour, card, voice, menu];
