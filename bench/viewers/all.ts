import { aFrame } from './aFrame.ts';
import { marzipano, marzipanoPinned } from './marzipano.ts';
import { pannellum } from './pannellum.ts';
import { psvCube, psvEquirect } from './photoSphereViewer.ts';
import type { Viewer } from './viewer.ts';

/** The viewers we are measured against, in the order of the tables. */
export const peers: Viewer[] = [
  pannellum,
  marzipanoPinned,
  marzipano,
  psvEquirect,
  psvCube,
  aFrame,
];
