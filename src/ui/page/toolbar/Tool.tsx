import { Icon, type IconName } from '../controls/Icons.tsx';

interface ToolProps {
  word: string;
  icon: IconName;
  lit?: boolean;
  dialog?: boolean;
  disabled?: boolean;
  onUse: (event: { detail: number }) => void;
}

/** A picture with its word: read by assistive technology, seen on hover and focus. */
export function Tool({ word, icon, lit, dialog, disabled, onUse }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      data-lit={lit || undefined}
      disabled={disabled}
      aria-haspopup={dialog ? 'dialog' : undefined}
      onClick={onUse}
    >
      <Icon name={icon} />
      <span className="word">{word}</span>
    </button>
  );
}
