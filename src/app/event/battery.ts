interface Battery extends EventTarget {
  level: number;
}

/** The level of the battery, 0 to 1; null where the browser does not say. */
export function watchBattery(): () => number | null {
  let battery: Battery | null = null;
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  // refused in a frame or without TLS: then nobody knows
  void getBattery?.call(navigator).then(
    (found) => {
      battery = found;
    },
    () => undefined,
  );
  return () => battery && Math.round(battery.level * 100) / 100;
}
