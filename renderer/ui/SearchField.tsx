import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../app/texts.ts';
import { useKeys } from './Keys.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Told once the clerk has paused. */
  readonly onChange: (value: string) => void;
  readonly width?: number;
}

/** How long a pause ends a word, in milliseconds. */
const PAUSE_MS = 180;

/** A filter over a table: `/` goes to it, the arrow down leaves it into the rows. */
export function SearchField({ label, value, onChange, width = 300 }: SearchFieldProps) {
  const t = useT();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState(value);
  useKeys({ '/': () => input.current?.focus({ cursor: 'all' }) }, { '/': t('app.keys.search') });
  const told = useRef(value);
  useEffect(() => {
    // What comes back is only what was told; the clerk may have typed on since.
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => {
      told.current = typed;
      onChange(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      ref={input}
      style={{ width }}
      allowClear
      prefix={<SearchOutlined aria-hidden="true" />}
      aria-label={label}
      placeholder={label}
      data-search="table"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
