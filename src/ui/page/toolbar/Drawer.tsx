import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from '../controls/Icons.tsx';

/** A tool that folds out: closed by Escape, by leaving it, or by its own button. */
export function Drawer({
  word,
  icon,
  children,
}: {
  word: string;
  icon: IconName;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    const element = box.current;
    if (!element || !open) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        setOpen(false);
        button.current?.focus();
      }
      // The room does not turn while a slider is moved, and nothing else is closed by this Escape.
      event.stopPropagation();
    };
    const left = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget))
        setOpen(false);
    };
    const elsewhere = (event: Event) => {
      if (!event.composedPath().includes(element)) setOpen(false);
    };
    element.addEventListener('keydown', pressed);
    element.addEventListener('focusout', left);
    window.addEventListener('pointerdown', elsewhere, true);
    return () => {
      element.removeEventListener('keydown', pressed);
      element.removeEventListener('focusout', left);
      window.removeEventListener('pointerdown', elsewhere, true);
    };
  }, [open]);

  return (
    <div className="drawer" ref={box}>
      <button
        ref={button}
        type="button"
        className="tool"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        <span className="word">{word}</span>
      </button>
      <div className="drawn" id={id} hidden={!open} data-solid>
        {children}
      </div>
    </div>
  );
}
