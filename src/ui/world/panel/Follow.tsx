import { useFrame } from '@react-three/fiber';
import { type ReactNode, useContext, useRef } from 'react';
import { type Group, MathUtils } from 'three';
import { turnBetween } from '../../../tour/angles.ts';
import type { Visit } from '../../../visit/store.ts';
import { nearness, RoomReach } from './clearance.ts';

const settled = 0.5;

/**
 * Stands in front of the visitor and stays there. Only when the head has turned further than `leash`
 * degrees it comes after, calmly: what moves with the head is hard to read and makes sick.
 */
export function Follow({
  visit,
  leash,
  clearOf = nothing,
  home,
  children,
}: {
  visit: Visit;
  leash: number;
  /** compass directions not to stand in front of */
  clearOf?: readonly number[];
  /** where it rather stands, in compass degrees: it goes back there when the head has turned half the way back */
  home?: () => number | null;
  children: ReactNode;
}) {
  const group = useRef<Group>(null);
  const at = useRef<number | null>(null);
  const goal = useRef<number | null>(null);
  const reach = useContext(RoomReach);
  const near = useRef<{ of: typeof reach; goal: number; scale: number } | null>(null);
  useFrame((_state, delta) => {
    const { compass } = visit.pose;
    const rather = home?.() ?? null;
    const within = goal.current === null ? leash : leash / 2;
    if (rather !== null && Math.abs(turnBetween(rather, compass)) <= within) goal.current = rather;
    const { current: stands } = goal;
    const stay =
      stands !== null && Math.abs(turnBetween(stands, compass)) <= leash && clear(stands, clearOf);
    if (!stay) goal.current = besideThem(compass, clearOf);
    const to = goal.current ?? compass;
    at.current ??= to;
    const left = turnBetween(at.current, to);
    if (Math.abs(left) > settled) at.current += left * (1 - Math.exp(-5 * Math.min(delta, 0.1)));
    group.current?.rotation.set(0, -MathUtils.degToRad(at.current), 0);
    if (near.current?.of !== reach || near.current?.goal !== to)
      near.current = { of: reach, goal: to, scale: nearness(reach, to) };
    group.current?.scale.setScalar(near.current.scale);
  });
  return <group ref={group}>{children}</group>;
}

/** Degrees to either side that must be free. */
const berth = 16;
const nothing: readonly number[] = [];

function clear(compass: number, of: readonly number[]): boolean {
  return of.every((one) => Math.abs(turnBetween(one, compass)) > berth);
}

/** The direction faced, or the nearest beside it that is free; where none is, the one faced. */
function besideThem(compass: number, of: readonly number[]): number {
  return (
    [0, 18, -18, 33, -33].map((aside) => compass + aside).find((one) => clear(one, of)) ?? compass
  );
}
