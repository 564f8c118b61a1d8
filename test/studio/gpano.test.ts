import { expect, test } from 'vitest';
import { readGPano } from '../../src/studio/pictures/gpano.ts';

const names = [
  'FullPanoWidthPixels',
  'FullPanoHeightPixels',
  'CroppedAreaLeftPixels',
  'CroppedAreaTopPixels',
  'CroppedAreaImageWidthPixels',
  'CroppedAreaImageHeightPixels',
];

test('a part of a panorama is read from attributes and from elements', () => {
  const values = [8000, 4000, 2000, 1000, 4000, 1500];
  const attributes = names.map((name, i) => `GPano:${name}="${values[i]}"`).join(' ');
  const elements = names.map((name, i) => `<GPano:${name}>${values[i]}</GPano:${name}>`).join('\n');
  const part = { left: -90, right: 90, top: 45, bottom: -22.5 };
  expect(readGPano(Buffer.from(`<rdf:Description ${attributes}/>`))).toEqual(part);
  expect(readGPano(Buffer.from(elements))).toEqual(part);
});

test('a whole panorama, and a picture that says nothing, are no part', () => {
  const whole = [8000, 4000, 0, 0, 8000, 4000];
  const text = names.map((name, i) => `GPano:${name}="${whole[i]}"`).join(' ');
  expect(readGPano(Buffer.from(text))).toBeUndefined();
  expect(readGPano(Buffer.from('GPano:ProjectionType="equirectangular"'))).toBeUndefined();
  expect(readGPano(undefined)).toBeUndefined();
});
