import { after, before, container, exit, expose, fileOf, fov, radians } from './tour.js';

const { AFRAME } = globalThis;
let current = 0;

const picture = (room) => fileOf(room, '4096.jpg');

function go(room) {
  current = room;
  document.getElementById('sky').setAttribute('src', picture(room));
}

function place(yaw) {
  const far = 5;
  const flat = far * Math.cos(radians(exit.pitch));
  const x = flat * Math.sin(radians(yaw));
  const z = -flat * Math.cos(radians(yaw));
  return `${x} ${far * Math.sin(radians(exit.pitch))} ${z}`;
}

AFRAME.registerComponent('way', {
  schema: { default: 'on' },
  init() {
    const next = this.data === 'on' ? after : before;
    this.el.addEventListener('click', () => go(next(current)));
  },
});

container().innerHTML = `
  <a-scene embedded style="position:absolute;inset:0" xr-mode-ui="enabled:false"
    loading-screen="enabled:false" device-orientation-permission-ui="enabled:false"
    cursor="rayOrigin:mouse" raycaster="objects:[way]">
    <a-sky id="sky" src="${picture(0)}" rotation="0 -90 0"></a-sky>
    <a-sphere way="on" radius=".25" shader="flat" position="${place(exit.yaw)}"></a-sphere>
    <a-sphere way="back" radius=".25" shader="flat" position="${place(-exit.yaw)}"></a-sphere>
    <a-entity camera="fov:${fov.vertical}" look-controls="reverseMouseDrag:true"
      position="0 0 0"></a-entity>
  </a-scene>`;

expose(() => current, go);
