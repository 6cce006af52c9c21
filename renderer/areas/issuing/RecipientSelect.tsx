import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { RecipientKind } from '../../../shared/areas/issuing/words.ts';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';

export interface RecipientSelectProps {
  readonly id: string;
  readonly kind: RecipientKind;
  readonly value: string | undefined;
  readonly onChange: (code: string) => void;
}

/** The station or engineer that receives: by code, name or pinyin initials. */
export function RecipientSelect({ id, kind, value, onChange }: RecipientSelectProps) {
  const t = useT();
  const [search, setSearch] = useState(value ?? '');
  const asked = useDeferredValue(search.trim());
  const input = { ...(asked ? { search: asked } : {}), limit: 20 };
  const stations = useQuery({
    ...orpc.catalog.stations.list.queryOptions({ input }),
    enabled: kind === 'station',
    placeholderData: keepPreviousData,
  });
  const engineers = useQuery({
    ...orpc.catalog.engineers.list.queryOptions({ input }),
    enabled: kind === 'engineer',
    placeholderData: keepPreviousData,
  });
  const options =
    kind === 'station'
      ? (stations.data?.rows ?? []).map((station) => ({
          value: station.code,
          label: `${station.code} ${station.name} · ${station.city}`,
        }))
      : (engineers.data?.rows ?? []).map((engineer) => ({
          value: engineer.code,
          label: [engineer.code, engineer.name, engineer.stationName].filter(Boolean).join(' '),
        }));
  return (
    <Select
      id={id}
      aria-label={t(`words.recipientKind.${kind}`)}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      style={{ width: '100%' }}
      placeholder={t('issuing.new.recipientHint')}
      value={value ?? null}
      notFoundContent={t('issuing.new.noRecipient')}
      onChange={onChange}
      options={options}
    />
  );
}
