import { peer } from './viewer.ts';

/** It has no tiles: one picture, 4096 wide. */
export const aFrame = peer({
  name: 'a-frame',
  title: 'A-Frame, one 4096 picture',
  page: 'a-frame',
  source: 'aframe',
});
