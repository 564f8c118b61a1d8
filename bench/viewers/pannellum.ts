import { peer } from './viewer.ts';

export const pannellum = peer({
  name: 'pannellum',
  title: 'Pannellum, multires',
  page: 'pannellum',
  source: 'pannellum',
});
