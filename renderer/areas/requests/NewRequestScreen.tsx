import { Segmented } from 'antd';
import { useState } from 'react';
import { useQueryParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { Page } from '../../ui/Page.tsx';
import { RequestImport } from './RequestImport.tsx';
import { TypedRequest } from './TypedRequest.tsx';

/** A request is typed from the station's paper, or read from its workbook. */
export function NewRequestScreen() {
  const t = useT();
  const [way, setWay] = useState<'typed' | 'excel'>(useQueryParam('way') === 'excel' ? 'excel' : 'typed');
  return (
    <Page title={t('requests.new.title')} hint={t('requests.new.hint')}>
      <Segmented
        aria-label={t('requests.new.way')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'typed', label: t('requests.new.typed') },
          { value: 'excel', label: t('requests.new.excel') },
        ]}
        style={{ marginBottom: 16 }}
      />
      {way === 'excel' ? <RequestImport /> : <TypedRequest />}
    </Page>
  );
}
