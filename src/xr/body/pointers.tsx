import {
  CombinedPointer,
  DefaultXRInputSourceRayPointer,
  XRControllerModel,
  XRHandModel,
} from '@react-three/xr';
import { Suspense } from 'react';
import { Spared } from '../Spared.tsx';
import { heldModel } from './models.ts';

const lamp = '#f2c14e';

/** The library drops a click after 300 ms; people who are new to a headset press as long as they like. */
const click = { clickThresholdMs: 60_000, minDistance: 0.2 };

/** Of hands and controllers, which are nearer than anything that is drawn regardless of depth. */
const above = 1;

/** A hand or controller without its model still points. */
export function Controller() {
  return (
    <>
      <Spared>
        <Suspense fallback={null}>
          <XRControllerModel renderOrder={above} ref={heldModel} />
        </Suspense>
      </Spared>
      <CombinedPointer>
        <DefaultXRInputSourceRayPointer
          {...click}
          makeDefault
          rayModel={{ color: lamp, maxLength: 1.2 }}
          cursorModel={{ color: lamp, size: 0.06 }}
        />
      </CombinedPointer>
    </>
  );
}

export function Hand() {
  return (
    <>
      <Spared>
        <Suspense fallback={null}>
          <XRHandModel renderOrder={above} ref={heldModel} />
        </Suspense>
      </Spared>
      <CombinedPointer>
        <DefaultXRInputSourceRayPointer
          {...click}
          makeDefault
          rayModel={{ color: lamp, maxLength: 0.3 }}
          cursorModel={{ color: lamp, size: 0.06 }}
        />
      </CombinedPointer>
    </>
  );
}

/** Looking at something and pinching. */
export function TransientPointer() {
  return <DefaultXRInputSourceRayPointer {...click} rayModel={false} cursorModel={false} />;
}

/** A viewer with one button: the tap goes where the head points. */
export function Gaze() {
  return <DefaultXRInputSourceRayPointer {...click} rayModel={false} cursorModel={false} />;
}
