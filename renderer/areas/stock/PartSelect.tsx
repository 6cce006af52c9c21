import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type RefSelectProps, Select } from 'antd';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';

export interface PartSelectProps {
  readonly label: string;
  /** The part's code. */
  readonly value: string | undefined;
  readonly onChange: (partCode: string, partName: string) => void;
  /** What the search begins with. */
  readonly search?: string;
  readonly isFocused?: boolean;
  readonly id?: string;
}

/** Chooses a part by code, name, pinyin initials or barcode. */
export function PartSelect({ label, value, onChange, search: initial = '', isFocused = false, id }: PartSelectProps) {
  const t = useT();
  const [search, setSearch] = useState(initial);
  const asked = useDeferredValue(search.trim());
  const found = useQuery({
    ...orpc.catalog.parts.list.queryOptions({ input: { ...(asked ? { search: asked } : {}), limit: 20 } }),
    placeholderData: keepPreviousData,
  });
  // Rows of the search before are not offered: a quick Enter would take another part than was typed.
  const isStale = found.isPlaceholderData || asked !== search.trim();
  const rows = isStale ? [] : (found.data?.rows ?? []);
  const field = useRef<RefSelectProps>(null);
  useEffect(() => {
    if (!isFocused) return;
    // A dialogue takes the focus for itself while it opens.
    const timer = setTimeout(() => field.current?.focus(), 60);
    return () => clearTimeout(timer);
  }, [isFocused]);
  return (
    <Select
      ref={field}
      {...(id ? { id } : {})}
      aria-label={label}
      defaultOpen={initial !== ''}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      style={{ width: '100%', minWidth: 220 }}
      placeholder={t('stock.partSelect.placeholder')}
      value={value ?? null}
      loading={found.isFetching}
      notFoundContent={found.isPending || isStale ? t('stock.partSelect.searching') : t('stock.partSelect.none')}
      onChange={(code: string) => onChange(code, found.data?.rows.find((part) => part.code === code)?.name ?? '')}
      options={rows.map((part) => ({ value: part.code, label: `${part.code} ${part.name}` }))}
    />
  );
}
