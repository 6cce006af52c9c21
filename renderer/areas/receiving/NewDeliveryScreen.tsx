import { Segmented } from 'antd';
import { useState } from 'react';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { NoteImport } from './NoteImport.tsx';
import { TypedNote } from './TypedNote.tsx';

/** A delivery begins with its note: an Excel workbook, or typed from paper. */
export function NewDeliveryScreen() {
  const t = useT();
  const go = useGo();
  const [way, setWay] = useState<'excel' | 'typed'>('excel');
  useKeys({ Escape: () => go('/receiving') }, { Escape: t('receiving.back') });
  return (
    <Page title={t('receiving.new.title')} hint={t('receiving.new.hint')}>
      <Segmented
        aria-label={t('receiving.new.way')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'excel', label: t('receiving.new.excel') },
          { value: 'typed', label: t('receiving.new.typed') },
        ]}
        style={{ marginBottom: 16 }}
      />
      {way === 'excel' ? <NoteImport /> : <TypedNote />}
    </Page>
  );
}
