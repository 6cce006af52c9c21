import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { orpc } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';

export interface StationSelectProps {
  readonly value: string | undefined;
  readonly onChange: (code: string) => void;
  readonly id: string;
  readonly isFocused?: boolean;
}

/** One station by code, name or pinyin initials. A station's own sign-in has no choice, and sees none. */
export function StationSelect({ value, onChange, id, isFocused = false }: StationSelectProps) {
  const t = useT();
  const own = useMe().stationCode;
  const [search, setSearch] = useState(value ?? '');
  const asked = useDeferredValue(search.trim());
  const stations = useQuery({
    ...orpc.catalog.stations.list.queryOptions({ input: { ...(asked ? { search: asked } : {}), limit: 20 } }),
    enabled: own === null,
    placeholderData: keepPreviousData,
  });
  if (own !== null) return <span>{own}</span>;
  return (
    <Select
      id={id}
      aria-label={t('words.recipientKind.station')}
      autoFocus={isFocused}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      style={{ width: '100%' }}
      placeholder={t('returns.new.stationHint')}
      value={value ?? null}
      notFoundContent={t('returns.new.noStation')}
      onChange={onChange}
      options={(stations.data?.rows ?? []).map((station) => ({
        value: station.code,
        label: `${station.code} ${station.name}`,
      }))}
    />
  );
}

/** The station that this person writes for: a station's own, or the one that staff has chosen. */
export function useStation(chosen: string | undefined): string | undefined {
  return useMe().stationCode ?? chosen;
}
