import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { orpc } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';

export interface StationFilterProps {
  /** The station's code; undefined for all. */
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

/** Narrows a list to one station. A station's own sign-in is held to its own anyway and is not asked. */
export function StationFilter({ value, onChange }: StationFilterProps) {
  const isStaff = can(useMe(), 'signedIn');
  return isStaff ? <StationChoice value={value} onChange={onChange} /> : null;
}

function StationChoice({ value, onChange }: StationFilterProps) {
  const t = useT();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim() || (value ?? ''));
  const found = useQuery({
    ...orpc.catalog.stations.list.queryOptions({ input: { ...(asked ? { search: asked } : {}), limit: 20 } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      aria-label={t('clocks.fields.station')}
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      style={{ width: 210 }}
      placeholder={t('clocks.anyStation')}
      value={value ?? null}
      notFoundContent={t('clocks.noStation')}
      onChange={(code: string | null | undefined) => onChange(code ?? undefined)}
      options={(found.data?.rows ?? []).map((station) => ({
        value: station.code,
        label: `${station.code} ${station.name}`,
      }))}
    />
  );
}
