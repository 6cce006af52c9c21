import { AutoComplete, type AutoCompleteProps } from 'antd';
import { useRef, useState } from 'react';

type Own = 'options' | 'showSearch' | 'open' | 'onOpenChange' | 'onFocus' | 'onBlur';

export interface SuggestFieldProps extends Omit<AutoCompleteProps<string>, Own> {
  readonly words: readonly string[];
}

/**
 * A text field that helps with words of the house. They are shown only while the field has the focus: they may be still on their way when
 * the clerk has gone on, and would then hang over the fields that follow.
 */
export function SuggestField({ words, ...props }: SuggestFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const hasFocus = useRef(false);
  return (
    <AutoComplete<string>
      {...props}
      options={words.map((value) => ({ value }))}
      showSearch={{
        filterOption: (typed, option) => `${option?.value ?? ''}`.toUpperCase().includes(typed.toUpperCase()),
      }}
      open={isOpen}
      onOpenChange={(next) => setOpen(next && hasFocus.current)}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={() => {
        hasFocus.current = false;
        setOpen(false);
      }}
    />
  );
}
