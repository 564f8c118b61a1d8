/**
 * The library keeps every pointer of a session, and with it all that was drawn for it, as long as the page lives: 200 kB for
 * each visitor of an event. Returns how to let go of those that came since.
 */
export function notePointers(): () => void {
  const all = () => globalThis.pointerEventspointerMap ?? new Map<number, unknown>();
  const before = new Set(all().keys());
  return () => {
    for (const id of all().keys()) if (!before.has(id)) all().delete(id);
  };
}
