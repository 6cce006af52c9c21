import { Input, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import { looksLikeBarcode } from '../../shared/kernel/barcode.ts';
import { parseQuantity } from '../../shared/kernel/quantity.ts';
import { playSound } from '../app/sounds.ts';
import { useT } from '../app/texts.ts';

export interface QuantityFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter on a plausible number; a number over `plausible` is asked back once first. */
  readonly onEnter?: (quantity: number) => void;
  /** The largest number that surprises nobody, such as twice what the note says. */
  readonly plausible?: number;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly size?: 'middle' | 'large';
  readonly width?: number;
  readonly ref?: Ref<InputRef>;
  readonly onFocus?: () => void;
}

/** A number of pieces. Refuses what looks like a barcode (a scan in the wrong field) and asks absurd numbers back. */
export function QuantityField(props: QuantityFieldProps) {
  const t = useT();
  const [trouble, setTrouble] = useState<'barcode' | 'number' | 'absurd'>();
  const [askedBack, setAskedBack] = useState<number>();

  function change(value: string) {
    if (looksLikeBarcode(value)) {
      setTrouble('barcode');
      playSound('bad');
      props.onChange('');
      return;
    }
    setTrouble(undefined);
    setAskedBack(undefined);
    props.onChange(value);
  }

  function enter() {
    if (props.value.trim() === '') return;
    const quantity = parseQuantity(props.value);
    if (quantity === undefined) {
      setTrouble('number');
      playSound('bad');
    } else if (props.plausible !== undefined && quantity > props.plausible && askedBack !== quantity) {
      setTrouble('absurd');
      setAskedBack(quantity);
      playSound('ask');
    } else {
      setTrouble(undefined);
      setAskedBack(undefined);
      props.onEnter?.(quantity);
    }
  }

  return (
    <span style={{ display: 'inline-block', verticalAlign: 'top' }}>
      <Input
        ref={props.ref ?? null}
        aria-label={props.label}
        aria-invalid={trouble !== undefined}
        autoComplete="off"
        inputMode="numeric"
        disabled={props.isDisabled ?? false}
        placeholder={props.placeholder ?? ''}
        size={props.size ?? 'middle'}
        status={trouble ? 'error' : ''}
        style={{ width: props.width ?? 96, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}
        value={props.value}
        onChange={(event) => change(event.target.value)}
        onFocus={props.onFocus}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          enter();
        }}
      />
      {trouble && (
        <span role="alert" style={{ display: 'block', maxWidth: 260, fontSize: 13 }}>
          {t(`app.quantity.${trouble}`, { value: props.value, plausible: props.plausible })}
        </span>
      )}
    </span>
  );
}
