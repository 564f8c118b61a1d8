import type { ReactNode } from 'react';
import { useId } from 'react';

interface ChoiceProps<T extends string | number> {
  legend: string;
  value: T;
  options: readonly { value: T; label: string; lang?: string }[];
  onChoose: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { legend, value, options, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="options">
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SwitchProps {
  checked: boolean;
  onSwitch: (on: boolean) => void;
  children: ReactNode;
}

/** On or off. */
export function Switch({ checked, onSwitch, children }: SwitchProps) {
  return (
    <label className="switch">
      <span>{children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onSwitch(event.target.checked)}
      />
    </label>
  );
}

interface SliderProps {
  label: string;
  /** 0 to 1 */
  value: number;
  onSlide: (value: number) => void;
}

/** More or less. */
export function Slider({ label, value, onSlide }: SliderProps) {
  return (
    <label className="slider">
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={value}
        onChange={(event) => onSlide(Number(event.target.value))}
      />
    </label>
  );
}
