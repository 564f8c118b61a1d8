import { Group, Mesh, PlaneGeometry, Scene, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { type Gazeable, gazeTarget } from '../../src/input/gaze/gazeTarget.ts';

const eye = new Vector3();
const ahead = { compass: 0, pitch: 0 };

function plate(says: Gazeable, metres: number, visible = true): Mesh {
  const mesh = new Mesh(new PlaneGeometry(0.5, 0.5));
  mesh.position.z = -metres;
  mesh.visible = visible;
  mesh.userData = says;
  return mesh;
}

const door: Gazeable = { thing: { kind: 'link', id: 'yard' } };
const voice: Gazeable = { thing: { kind: 'narration', id: 'hello' } };

test('the nearest thing looked at is meant, drawn or only an area', () => {
  const scene = new Scene().add(plate(door, 3, false), plate(voice, 4));
  expect(gazeTarget(scene, eye, ahead)).toMatchObject({
    key: 'link:yard',
    distance: expect.closeTo(3),
  });
  expect(gazeTarget(scene, eye, { compass: 90, pitch: 0 })).toBeNull();
});

test('directions are compass degrees, clockwise from north, and pitch up', () => {
  const right = plate(door, 0);
  right.position.set(3, 0, 0);
  right.rotation.y = -Math.PI / 2;
  const above = plate(voice, 0);
  above.position.set(0, 3, 0);
  above.rotation.x = Math.PI / 2;
  const scene = new Scene().add(right, above);
  expect(gazeTarget(scene, eye, { compass: 90, pitch: 0 })?.key).toBe('link:yard');
  expect(gazeTarget(scene, eye, { compass: 0, pitch: 87 })?.key).toBe('narration:hello');
});

test('a panel hides the room behind it, its buttons are before both', () => {
  const press = () => undefined;
  const button = plate({ press }, 2.01);
  const scene = new Scene().add(plate(door, 1), plate({ backdrop: true }, 2));
  expect(gazeTarget(scene, eye, ahead)).toBeNull();
  scene.add(button);
  expect(gazeTarget(scene, eye, ahead)).toMatchObject({ key: button.uuid, at: { press } });
});

test('what is hidden with its group cannot be gazed at', () => {
  const group = new Group().add(plate(door, 3));
  group.visible = false;
  expect(gazeTarget(new Scene().add(group), eye, ahead)).toBeNull();
});

test('what has come since the last frame stands where it will be drawn', () => {
  const far = new Group().add(plate({ press: () => undefined }, 2));
  far.rotation.y = Math.PI;
  expect(gazeTarget(new Scene().add(far, plate(door, 3)), eye, ahead)?.key).toBe('link:yard');
});
