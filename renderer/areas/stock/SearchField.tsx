import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Milliseconds without typing after which the list is asked for. */
const PAUSE_MS = 200;

/** Filters a list while one types; arrow down goes on into the table. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <Input
      aria-label={label}
      placeholder={label}
      allowClear
      prefix={<SearchOutlined aria-hidden="true" />}
      style={{ width: 300 }}
      value={typed}
      data-search="table"
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
