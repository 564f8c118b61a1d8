import { type RefObject, useEffect } from 'react';

/** Gestures on a control are for the control: they do not turn the room behind it. */
export function useOwnGestures(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return keep(element, ['pointerdown', 'wheel', 'touchstart', 'dblclick']);
  }, [ref]);
}

/** Keys in a sheet move in the sheet, not in the room. */
export function keepKeys(element: HTMLElement): () => void {
  return keep(element, ['keydown', 'keyup']);
}

function keep(element: HTMLElement, types: string[]): () => void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of types) element.addEventListener(type, stop, { passive: true });
  return () => {
    for (const type of types) element.removeEventListener(type, stop);
  };
}

/** A click made by Enter, Space or an assistive device counts as the keyboard's. */
export function sourceOf({ detail }: { detail: number }): 'keyboard' | 'button' {
  return detail === 0 ? 'keyboard' : 'button';
}
