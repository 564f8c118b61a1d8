import { Color } from 'three';

/** The place's own colours. */
export const colours = {
  offWhite: '#f4efe6',
  nearBlack: '#14110e',
  lamp: '#f2c14e',
  doorBlue: '#3f6480',
  paleGreen: '#b9c7b4',
} as const;

export const offWhite = new Color(colours.offWhite);
export const nearBlack = new Color(colours.nearBlack);
export const lamp = new Color(colours.lamp);
