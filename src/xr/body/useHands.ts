import { useFrame, useThree } from '@react-three/fiber';
import { useRef } from 'react';
import type { Visit } from '../../visit/store.ts';
import { createPress, createStick } from './stick.ts';

/** Places in the mapping `xr-standard`: https://www.w3.org/TR/webxr-gamepads-module-1/#xr-standard-heading */
const touchpadX = 0;
const thumbstickX = 2;
const lowerButton = 4;
const upperButton = 5;

interface Controls {
  stick: ReturnType<typeof createStick>;
  menu: ReturnType<typeof createPress>;
}

/** Sticks turn the visitor, the buttons beside them open the menu. Read from the device: no model is needed. */
export function useHands(visit: Visit, turnBy: (clockwise: number) => void): void {
  const gl = useThree((state) => state.gl);
  const held = useRef(new WeakMap<XRInputSource, Controls>());
  useFrame((_state, _delta, frame?: XRFrame) => {
    const session = frame && gl.xr.getSession();
    if (!session) return;
    for (const source of session.inputSources) {
      const { gamepad } = source;
      if (gamepad?.mapping !== 'xr-standard' || source.hand) continue;
      let controls = held.current.get(source);
      if (!controls) {
        controls = { stick: createStick(), menu: createPress() };
        held.current.set(source, controls);
      }
      const side = controls.stick(gamepad.axes[thumbstickX] ?? gamepad.axes[touchpadX] ?? 0);
      if (side) turnBy(side * visit.get().settings.snapTurn);
      const { buttons } = gamepad;
      const pressed = buttons[lowerButton]?.pressed || buttons[upperButton]?.pressed;
      if (controls.menu(pressed ?? false)) visit.dispatch({ type: 'menu/toggle' }, 'button');
    }
  }, -600);
}
