import { peer } from './viewer.ts';

const both = { page: 'photo-sphere-viewer', source: '@photo-sphere-viewer/core' };

export const psvEquirect = peer({
  ...both,
  name: 'psv-equirect',
  title: 'Photo Sphere Viewer, equirect tiles',
  form: 'equirect',
});

export const psvCube = peer({
  ...both,
  name: 'psv-cube',
  title: 'Photo Sphere Viewer, cube tiles',
  form: 'cube',
});
