const pushed = 0.7;
const released = 0.3;

/** One turn a flick: a stick turns when it passes the edge and again only after it came back. */
export function createStick(): (x: number) => -1 | 0 | 1 {
  let armed = true;
  return (x) => {
    const far = Math.abs(x);
    if (far < released) armed = true;
    if (!armed || far < pushed) return 0;
    armed = false;
    return x < 0 ? -1 : 1;
  };
}

/** A press is told once, when the button goes down. */
export function createPress(): (down: boolean) => boolean {
  let was = false;
  return (down) => {
    const pressed = down && !was;
    was = down;
    return pressed;
  };
}
