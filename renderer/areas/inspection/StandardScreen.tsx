import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { StandardEditing } from './StandardEditing.tsx';
import { StandardReading } from './StandardReading.tsx';

/** One version of a standard: read by everybody, edited by an administrator while it is a draft. */
export function StandardScreen() {
  const t = useT();
  const mayChange = can(useMe(), ['administrator']);
  const standardId = usePathParam('id');
  const version = Number(usePathParam('version'));
  const found = useQuery(orpc.inspection.standards.get.queryOptions({ input: { standardId, version } }));
  if (!found.data) {
    return (
      <Page title={t('inspection.standards.title')}>
        {found.error ? <EmptyState title={refusalOf(found.error, t).sentence} /> : <Skeleton active />}
      </Page>
    );
  }
  const key = `${standardId}/${version}`;
  return mayChange && found.data.state === 'draft' ? (
    <StandardEditing key={key} view={found.data} />
  ) : (
    <StandardReading key={key} view={found.data} mayChange={mayChange} />
  );
}
