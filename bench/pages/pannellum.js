import { after, before, every, exit, expose, fileOf, fov } from './tour.js';

const { pannellum } = globalThis;

const scene = (room) => ({
  type: 'multires',
  multiRes: {
    basePath: fileOf(room, 'cube'),
    path: '/%l/%s/%y_%x',
    fallbackPath: '/0/%s/0_0',
    extension: 'jpg',
    tileResolution: 512,
    maxLevel: 3,
    cubeResolution: 2048,
  },
  hotSpots: [
    { type: 'scene', yaw: exit.yaw, pitch: exit.pitch, sceneId: `n${after(room)}`, text: 'on' },
    { type: 'scene', yaw: -exit.yaw, pitch: exit.pitch, sceneId: `n${before(room)}`, text: 'back' },
  ],
});

const viewer = pannellum.viewer('viewer', {
  default: {
    firstScene: 'n0',
    autoLoad: true,
    hfov: fov.horizontal,
    yaw: 0,
    pitch: 0,
    showControls: false,
  },
  scenes: Object.fromEntries(every((room) => [`n${room}`, scene(room)])),
});

expose(
  () => Number(viewer.getScene()?.slice(1) ?? -1),
  (room) => viewer.loadScene(`n${room}`),
);
