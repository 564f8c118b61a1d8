import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { keepKeys } from '../ownGestures.ts';
import { Icon } from './Icons.tsx';

interface SheetProps {
  title: string;
  closeWord: string;
  onClose: () => void;
  /** stands at the edge of the screen, full height */
  side?: boolean;
  footer?: ReactNode;
  children: ReactNode;
}

/** A modal sheet: open while it is rendered. Focus goes in, and back to where it came from. */
export function Sheet({ title, closeWord, onClose, side, footer, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const closing = useRef(onClose);
  closing.current = onClose;

  // Layout, so that it is closed, and focus given back, before React takes it out of the document.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    return () => element.close();
  }, []);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const cancelled = (event: Event) => {
      event.preventDefault();
      closing.current();
    };
    // Browsers may close without asking; an effect run twice leaves a late event of an open dialog.
    const closed = () => {
      if (!element.open) closing.current();
    };
    element.addEventListener('cancel', cancelled);
    element.addEventListener('close', closed);
    const release = keepKeys(element);
    return () => {
      element.removeEventListener('cancel', cancelled);
      element.removeEventListener('close', closed);
      release();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog; this is the click beside it
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={heading}
      data-side={side || undefined}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" aria-label={closeWord} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-labelledby={heading}>
        {children}
      </section>
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
}
