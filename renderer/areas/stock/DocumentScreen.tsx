import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { reversersOf } from '../../../shared/areas/stock/reversal.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { exactMoment } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { MovementTable } from './MovementTable.tsx';
import { ReverseDialog } from './ReverseDialog.tsx';

/** One document with its movements, and the way to take it back by a counter-document. */
export function DocumentScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const number = usePathParam('number');
  const [isReversing, setIsReversing] = useState(false);
  const found = useQuery(orpc.stock.document.queryOptions({ input: { number } }));
  const document = found.data;
  const mayReverse =
    document !== undefined &&
    document.reversedBy === null &&
    document.kind !== 'reversal' &&
    can(me, reversersOf(document.kind));
  const reverse = mayReverse ? () => setIsReversing(true) : undefined;
  useKeys(
    { F9: reverse, Escape: () => go('/documents') },
    { F9: t('stock.reverse.run'), Escape: t('stock.documents.title') },
  );
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!document) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  const other = document.reversedBy ?? document.reverses;
  return (
    <Page
      title={`${t(`words.documentKind.${document.kind}`)} ${document.number}`}
      hint={t('stock.documents.by', {
        at: exactMoment(document.at),
        name: document.userName,
        pieces: document.pieces,
        note: document.note,
      })}
      actions={
        reverse && (
          <Button danger onClick={reverse}>
            <KeyCap name="F9" /> {t('stock.reverse.run')}
          </Button>
        )
      }
    >
      {other && (
        <Alert
          type={document.reversedBy ? 'warning' : 'info'}
          showIcon
          style={{ marginBottom: 12 }}
          title={t(document.reversedBy ? 'stock.documents.reversedBy' : 'stock.documents.reverses', { number: other })}
          action={
            <Button onClick={() => go(pathOf('/documents', other))}>
              {t('stock.documents.open', { number: other })}
            </Button>
          }
        />
      )}
      <MovementTable label={t('stock.documents.movements')} movements={document.movements} without="document" />
      {isReversing && (
        <ReverseDialog
          number={document.number}
          onClose={() => setIsReversing(false)}
          onReversed={(counter) => {
            setIsReversing(false);
            go(pathOf('/documents', counter));
          }}
        />
      )}
    </Page>
  );
}
