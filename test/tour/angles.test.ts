import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  bearingFrom,
  bearingOf,
  compassOf,
  turnBetween,
  vectorOf,
  wrapDegrees,
  yawOf,
} from '../../src/tour/angles.ts';
import { linkBearing, nodeOf } from '../../src/tour/tour.ts';
import { fieldOfView, fovOfHorizontal } from '../../src/visit/pose.ts';
import { smallTour } from '../visit/smallTour.ts';

describe('angles', () => {
  it('wrap into half a turn either way', () => {
    expect([0, 179, 180, 181, -180, -181, 540, -900].map(wrapDegrees)).toEqual([
      0, 179, -180, -179, -180, 179, -180, -180,
    ]);
    expect(turnBetween(170, -170)).toBe(20);
    expect(turnBetween(-170, 170)).toBe(-20);
  });

  it('turn vectors into bearings and back', () => {
    expect(bearingOf([0, 0, -2])).toMatchObject({ compass: 0, pitch: 0, distance: 2 });
    expect(bearingOf([3, 0, 0]).compass).toBeCloseTo(90);
    expect(bearingOf([-3, 0, 0]).compass).toBeCloseTo(-90);
    for (const vector of [
      [1, 2, 3],
      [-4, 0.5, -0.1],
      [0.2, -3, 5],
    ] as const) {
      const back = vectorOf(bearingOf([...vector]));
      vector.forEach((value, axis) => {
        expect(back[axis]).toBeCloseTo(value, 9);
      });
    }
  });

  it('know a panorama from the building', () => {
    expect(compassOf(-90, 90)).toBe(0);
    expect(yawOf(0, 90)).toBe(-90);
    expect(bearingFrom({ heading: 90 }, { yaw: 30, pitch: 5, distance: 2 })).toEqual({
      compass: 120,
      pitch: 5,
      distance: 2,
    });
    expect(angleBetween({ compass: 10, pitch: 0 }, { compass: -10, pitch: 0 })).toBeCloseTo(20);
    expect(angleBetween({ compass: 0, pitch: 90 }, { compass: 123, pitch: 0 })).toBeCloseTo(90);
  });

  it('derive the direction of a link from where both cameras stood', () => {
    const tour = smallTour();
    const link = nodeOf(tour, 'gate').links[0];
    if (!link) throw new Error('the gate has a link');
    const bearing = linkBearing(tour, 'gate', link);
    expect(bearing.compass).toBeCloseTo(0);
    // On the floor, ten metres away.
    expect(bearing.pitch).toBeCloseTo((-Math.atan2(1.45, 10) * 180) / Math.PI);
  });
});

describe('the field of view', () => {
  it('is given across the longer side', () => {
    expect(fieldOfView({ fov: 90, aspect: 1 })).toEqual({ horizontal: 90, vertical: 90 });
    expect(fieldOfView({ fov: 90, aspect: 16 / 9 }).vertical).toBeCloseTo(58.7, 1);
    expect(fieldOfView({ fov: 90, aspect: 9 / 16 }).horizontal).toBeCloseTo(58.7, 1);
    expect(fovOfHorizontal(58.7155, 9 / 16)).toBeCloseTo(90, 2);
    expect(fovOfHorizontal(75, 2)).toBe(75);
  });
});
