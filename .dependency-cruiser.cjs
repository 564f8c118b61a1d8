// Who may import whom. The table stands in the design of the house; `npm run check` enforces it.

/** Which rooms a room may import, besides itself. */
const mayImport = {
  text: [],
  tour: [],
  scenario: ['tour'],
  visit: ['tour', 'scenario'],
  contract: ['tour', 'scenario'],
  input: ['visit'],
  scene: ['visit', 'tour'],
  xr: ['visit'],
  audio: ['visit', 'tour'],
  offline: ['visit', 'tour', 'contract'],
  ui: ['visit', 'tour', 'scenario', 'contract', 'text'],
  event: ['visit', 'tour', 'contract', 'ui', 'text'],
  operator: ['contract', 'text', 'ui'],
  office: ['contract', 'tour', 'text'],
  job: ['tour', 'text'],
  server: ['contract', 'tour', 'scenario', 'text', 'job', 'book', 'office'],
  book: ['contract', 'tour', 'text'],
};

const studio = ['tour', 'scenario', 'contract', 'job', 'studio/cli', 'studio/pack', 'studio/films', 'studio/pictures', 'studio/depth', 'studio/site', 'studio/missions', 'studio/ink'];

function rule(name, from, to, comment) {
  return { name, severity: 'error', comment, from, to };
}

function room(name, allowed, path = name) {
  const open = [path, ...allowed].join('|');
  return rule(
    `room: ${name}`,
    { path: `^src/(${path})/` },
    { path: '^src/', pathNot: `^src/(${open})/` },
    `${name} may import: ${allowed.join(', ') || 'nothing'}`,
  );
}

/** A package, whether its types come with it or from @types. */
function library(name, path, where) {
  return rule(
    `library: ${name}`,
    { path: '^src/', pathNot: `^src/(${where})` },
    { path: `(^|/)node_modules/(@types/)?(${path})/` },
    `${name} only in ${where}`,
  );
}

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([name, allowed]) => room(name, allowed)),
    room('studio', studio, 'studio/(cli|pack|films|pictures|depth|site|missions|ink)'),
    room('studio editor', [...studio, 'visit', 'input', 'scene', 'ui'], 'studio/editor'),
    rule(
      'room: app',
      { path: '^src/app/' },
      { path: '^src/(server|office|book|studio)/' },
      'app may import everything but server, office, book and studio',
    ),
    rule(
      'start',
      { path: '^src/' },
      { path: '^src/(start|keep)\\.ts$' },
      'start.ts and keep.ts are where a process begins; nobody imports them',
    ),
    rule(
      'page and world',
      { path: '^src/ui/(page|world)/' },
      { path: '^src/ui/(page|world)/', pathNot: '^src/ui/$1/' },
      'ui/page and ui/world do not know each other: what both say is in ui/view',
    ),
    library(
      'react',
      'react|react-dom',
      '(app|scene|xr|input|ui|event|operator|studio/editor)/|visit/useVisit\\.ts$',
    ),
    library(
      'three',
      'three|@react-three/[^/]+|@pmndrs/[^/]+',
      '(app|scene|xr|input|ui/world|studio/editor)/',
    ),
    library('howler', 'howler', 'audio/howlerPlayer\\.ts$'),
    library('fastify', 'fastify|@fastify/[^/]+', 'server/'),
    library('kysely', 'kysely|libsql|pg', 'server/'),
    library('altcha-lib', 'altcha-lib', '(server/core|book)/proof\\.ts$'),
    library('echarts', 'echarts', 'server/office/plots\\.ts$'),
    rule('no cycles', {}, { circular: true }, 'two that need each other are one, or need a third'),
    rule(
      'resolvable',
      { path: '^src/' },
      { couldNotResolve: true, pathNot: '\\?|^virtual:' },
      'what cannot be found cannot be judged',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
