import { Viewer } from '@photo-sphere-viewer/core';
import { CubemapTilesAdapter } from '@photo-sphere-viewer/cubemap-tiles-adapter';
import { EquirectangularTilesAdapter } from '@photo-sphere-viewer/equirectangular-tiles-adapter';
import { VirtualTourPlugin } from '@photo-sphere-viewer/virtual-tour-plugin';
import '@photo-sphere-viewer/core/index.css';
import '@photo-sphere-viewer/virtual-tour-plugin/index.css';
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

const faces = { front: 'f', back: 'b', left: 'l', right: 'r', top: 'u', bottom: 'd' };

const equirect = (room) => ({
  baseUrl: fileOf(room, '1024.jpg'),
  levels: [2048, 4096, 8192].map((width) => ({ width, cols: width / 512, rows: width / 1024 })),
  tileUrl: (column, row, level) => fileOf(room, `equirect/${2048 << level}/${row}_${column}.jpg`),
});

const cube = (room) => ({
  baseUrl: Object.fromEntries(
    Object.entries(faces).map(([name, face]) => [name, fileOf(room, `cube/0/${face}/0_0.jpg`)]),
  ),
  levels: [512, 1024, 2048].map((faceSize) => ({ faceSize, nbTiles: faceSize / 512 })),
  tileUrl: (face, column, row, level) =>
    fileOf(room, `cube/${level + 1}/${faces[face]}/${row}_${column}.jpg`),
  flipTopBottom: true,
});

const link = (room, yaw) => ({
  nodeId: `n${room}`,
  position: { yaw: radians(yaw), pitch: radians(exit.pitch) },
});
const limits = { minFov: 30, maxFov: 90 };
const zoom = ((limits.maxFov - fov.vertical) / (limits.maxFov - limits.minFov)) * 100;

const viewer = new Viewer({
  container: container(),
  navbar: false,
  adapter: form === 'cube' ? CubemapTilesAdapter : EquirectangularTilesAdapter,
  defaultYaw: 0,
  defaultPitch: 0,
  defaultZoomLvl: zoom,
  ...limits,
  plugins: [
    VirtualTourPlugin.withConfig({
      dataMode: 'client',
      positionMode: 'manual',
      renderMode: '2d',
      startNodeId: 'n0',
      showLinkTooltip: false,
      transitionOptions: {
        effect: 'none',
        rotation: false,
        showLoader: true,
        rotateTo: { yaw: 0, pitch: 0 },
        zoomTo: zoom,
      },
      nodes: every((room) => ({
        id: `n${room}`,
        panorama: form === 'cube' ? cube(room) : equirect(room),
        links: [link(after(room), exit.yaw), link(before(room), -exit.yaw)],
      })),
    }),
  ],
});

const tour = viewer.getPlugin(VirtualTourPlugin);
expose(
  () => Number(tour.getCurrentNode()?.id.slice(1) ?? -1),
  (room) => tour.setCurrentNode(`n${room}`),
);
