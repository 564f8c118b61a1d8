import Marzipano from 'marzipano';
import {
  after,
  before,
  container,
  every,
  exit,
  expose,
  fileOf,
  form,
  fov,
  radians,
} from './tour.js';

// "pinned" is what the Marzipano Tool exports: the first level of every scene stays in memory.
const pinFirstLevel = form === 'pinned';
const viewer = new Marzipano.Viewer(container(), { controls: { mouseViewMode: 'drag' } });
const start = { yaw: 0, pitch: 0, fov: radians(fov.vertical) };
let current = -1;

function go(room) {
  current = room;
  scenes[room].view().setParameters(start);
  scenes[room].switchTo({ transitionDuration: 0 });
}

function exitTo(scene, yaw, room) {
  const mark = document.createElement('div');
  mark.className = 'exit';
  mark.addEventListener('click', () => go(room));
  const place = { yaw: radians(yaw), pitch: radians(-exit.pitch) };
  scene.hotspotContainer().createHotspot(mark, place);
}

const levels = [
  { tileSize: 256, size: 256, fallbackOnly: true },
  { tileSize: 512, size: 512 },
  { tileSize: 512, size: 1024 },
  { tileSize: 512, size: 2048 },
];

const scenes = every((room) => {
  const scene = viewer.createScene({
    source: Marzipano.ImageUrlSource.fromString(fileOf(room, 'cube/{z}/{f}/{y}_{x}.jpg'), {
      cubeMapPreviewUrl: fileOf(room, 'preview.jpg'),
    }),
    geometry: new Marzipano.CubeGeometry(levels),
    view: new Marzipano.RectilinearView(
      start,
      Marzipano.RectilinearView.limit.traditional(2048, radians(100), radians(120)),
    ),
    pinFirstLevel,
  });
  exitTo(scene, exit.yaw, after(room));
  exitTo(scene, -exit.yaw, before(room));
  return scene;
});

go(0);
expose(() => current, go);
