import {
  CombinedPointer,
  DefaultXRInputSourceRayPointer,
  XRControllerModel,
  XRHandModel,
} from '@react-three/xr';
import { Component, type ReactNode, Suspense } from 'react';

const lamp = '#f2c14e';

/** The library drops a click after 300 ms; people who are new to a headset press long. */
const click = { clickThresholdMs: 5000, minDistance: 0.2 };

/** A hand or controller without its model still points: the model's failure stays here and is logged by React. */
class WithoutModel extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

export function Controller() {
  return (
    <>
      <WithoutModel>
        <Suspense fallback={null}>
          <XRControllerModel />
        </Suspense>
      </WithoutModel>
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
      <WithoutModel>
        <Suspense fallback={null}>
          <XRHandModel />
        </Suspense>
      </WithoutModel>
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
