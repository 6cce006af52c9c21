import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';

export interface ModelsSelectProps {
  readonly value: string | undefined;
  readonly onChange: (modelCode: string | undefined) => void;
}

/** Narrows a list to one television model; typing searches the catalogue. */
export function ModelsSelect({ value, onChange }: ModelsSelectProps) {
  const t = useT();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    ...orpc.catalog.models.list.queryOptions({ input: { ...(asked ? { search: asked } : {}), limit: 30 } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      aria-label={t('inspection.list.model')}
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      style={{ width: 200 }}
      placeholder={t('inspection.list.anyModel')}
      value={value ?? null}
      onChange={(code: string | null | undefined) => onChange(code ?? undefined)}
      options={(found.data?.rows ?? []).map(({ code }) => ({ value: code, label: code }))}
    />
  );
}
