import { type ReactNode, useEffect, useRef } from 'react';

interface ModalProps {
  title: string;
  close: string;
  onClose(): void;
  children: ReactNode;
}

/** A sheet over the page; Escape and its button close it. */
export function Modal({ title, close, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-label={title} onCancel={onClose}>
      <h2>{title}</h2>
      {children}
      <p className="buttons">
        <button type="button" className="closing" onClick={onClose}>
          {close}
        </button>
      </p>
    </dialog>
  );
}
