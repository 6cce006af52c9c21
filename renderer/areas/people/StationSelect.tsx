import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';

export interface StationSelectProps {
  readonly label: string;
  /** The station's code. A form item gives and takes it. */
  readonly value?: string | null;
  readonly onChange?: (code: string | undefined) => void;
  readonly id?: string;
  readonly placeholder?: string;
  readonly isClearable?: boolean;
  readonly width?: number | string;
}

/** Chooses a station by code, name or pinyin initials. */
export function StationSelect(props: StationSelectProps) {
  const { label, value, onChange, id, placeholder, isClearable = false, width = '100%' } = props;
  const t = useT();
  const [search, setSearch] = useState(value ?? '');
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    ...orpc.catalog.stations.list.queryOptions({ input: { ...(asked ? { search: asked } : {}), limit: 20 } }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.rows ?? []).map((station) => ({
    value: station.code,
    label: `${station.code} ${station.name}`,
  }));
  // A quick Enter must not take the first row of the question before: until the answer is there, only what fits is offered.
  const isAnswer = !found.isPlaceholderData && asked === search.trim();
  return (
    <Select<string>
      {...(id ? { id } : {})}
      aria-label={label}
      allowClear={isClearable}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      style={{ width }}
      placeholder={placeholder ?? t('people.stationHint')}
      value={value ?? null}
      notFoundContent={t('people.noStation')}
      onChange={(code) => onChange?.(code)}
      options={isAnswer ? options : options.filter(({ label: text }) => text.includes(search.trim().toUpperCase()))}
    />
  );
}
