import { useFrame, useThree } from '@react-three/fiber';
import { type RefObject, useEffect, useRef } from 'react';
import { type Group, MathUtils } from 'three';
import { turn } from '../../visit/pose.ts';
import type { Visit } from '../../visit/store.ts';
import {
  centredOn,
  type Head,
  headIn,
  headOf,
  nearestTurn,
  type Origin,
  turnedAround,
} from '../session/origin.ts';

/** After the library has taken note of the frame, before its rays and hands are placed. */
const beforeRays = -500;

/**
 * Keeps the head and the visit's pose together: puts the head at the capture point when a session
 * begins and when the headset is re-centred, and writes where it looks in every frame.
 * Returns how the visitor turns, in degrees clockwise.
 */
export function useHead(visit: Visit, group: RefObject<Group | null>): (clockwise: number) => void {
  const gl = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const origin = useRef<Origin | null>(null);
  const turning = useRef(0);
  const { pose } = visit;

  useEffect(() => {
    const { xr } = gl;
    let space: XRReferenceSpace | null = null;
    const recentre = (): void => {
      origin.current = null;
    };
    const started = (): void => {
      space = xr.getReferenceSpace();
      space?.addEventListener('reset', recentre);
      recentre();
      turning.current = 0;
      pose.held = 'headset';
      pose.spin = { compass: 0, pitch: 0 };
    };
    const ended = (): void => {
      space?.removeEventListener('reset', recentre);
      space = null;
      recentre();
      group.current?.position.set(0, 0, 0);
      group.current?.rotation.set(0, 0, 0);
      if (pose.held === 'headset') pose.held = 'nobody';
      turn(pose, { roll: 0 });
      invalidate();
    };
    xr.addEventListener('sessionstart', started);
    xr.addEventListener('sessionend', ended);
    return () => {
      xr.removeEventListener('sessionstart', started);
      xr.removeEventListener('sessionend', ended);
    };
  }, [gl, group, invalidate, pose]);

  useFrame((_state, _delta, frame?: XRFrame) => {
    const head = frame && trackedHead(gl.xr.getReferenceSpace(), frame);
    if (!head || !group.current) return;
    origin.current ??= centredOn(head, pose.compass);
    if (turning.current) {
      origin.current = turnedAround(head, origin.current, turning.current);
      turning.current = 0;
    }
    const { position, turn: clockwise } = origin.current;
    group.current.position.set(...position);
    group.current.rotation.set(0, -MathUtils.degToRad(clockwise), 0);
    group.current.updateMatrixWorld(true);
    const seen = headIn(origin.current, head);
    turn(pose, {
      compass: nearestTurn(pose.compass, seen.compass),
      pitch: seen.pitch,
      roll: seen.roll,
    });
  }, beforeRays);

  return (clockwise) => {
    turning.current += clockwise;
  };
}

function trackedHead(space: XRReferenceSpace | null, frame: XRFrame): Head | null {
  const pose = space && frame.getViewerPose(space);
  return pose ? headOf(pose.transform) : null;
}
