import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';

export interface EngineerSelectProps {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChange: (code: string) => void;
}

/** Chooses an engineer by code, name or pinyin initials. */
export function EngineerSelect({ id, value, onChange }: EngineerSelectProps) {
  const t = useT();
  const [search, setSearch] = useState(value ?? '');
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    ...orpc.catalog.engineers.list.queryOptions({ input: { ...(asked ? { search: asked } : {}), limit: 20 } }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.rows ?? []).map((engineer) => ({
    value: engineer.code,
    label: [engineer.code, engineer.name, engineer.stationName].filter(Boolean).join(' '),
  }));
  // A quick Enter must not take the first row of the question before: until the answer is there, only what fits is offered.
  const isAnswer = !found.isPlaceholderData && asked === search.trim();
  return (
    <Select
      id={id}
      aria-label={t('issuing.book.engineer')}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      style={{ width: '100%' }}
      placeholder={t('issuing.book.engineerHint')}
      value={value ?? null}
      notFoundContent={t('issuing.book.none')}
      onChange={onChange}
      options={isAnswer ? options : options.filter(({ label }) => label.includes(search.trim().toUpperCase()))}
    />
  );
}
