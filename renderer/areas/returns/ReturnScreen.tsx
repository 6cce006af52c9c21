import { Skeleton } from 'antd';
import { useState } from 'react';
import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, usePathParam } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Deadlines } from './Deadlines.tsx';
import { Facts } from './Facts.tsx';
import { LabelPanel } from './LabelPanel.tsx';
import { LinePanel } from './LinePanel.tsx';
import { LineTable } from './LineTable.tsx';
import { LineViewPanel } from './LineViewPanel.tsx';
import { ListActions } from './ListActions.tsx';
import { linesScanned } from './lines.ts';
import { ReverseReceiptDialog } from './ReverseReceiptDialog.tsx';
import { ShipPanel } from './ShipPanel.tsx';
import { ClaimStateMark, ListStateMark } from './StateMarks.tsx';
import { useReturnList } from './useReturnList.ts';
import { WRITERS } from './writers.ts';

/** What stands beside the list: one line being written or looked at, the labels, the shipping data, or the reason of a reversal. */
export type ListPanel =
  | { readonly kind: 'line'; readonly lineId: string | undefined; readonly scanned: string }
  | { readonly kind: 'labels' }
  | { readonly kind: 'ship' }
  | { readonly kind: 'reverse' };

/** One return list from its first line to HQ's receipt. */
export function ReturnScreen() {
  const t = useT();
  const { list, error, read } = useReturnList(usePathParam('id'));
  if (error) return <EmptyState title={refusalOf(error, t).sentence} />;
  if (!list) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <ListPage key={list.id} list={list} read={read} />;
}

function ListPage({ list, read }: { readonly list: ReturnList; readonly read: () => ReturnList | undefined }) {
  const t = useT();
  const me = useMe();
  const isStaff = can(me, 'signedIn');
  const isWritable = list.state === 'draft' && can(me, WRITERS);
  const [panel, setPanel] = useState<ListPanel>();
  const close = () => setPanel(undefined);
  const viewed = panel?.kind === 'line' ? list.lines.find((line) => line.id === panel.lineId) : undefined;

  useScan(async (text) => {
    const code = scannedText(text);
    const [line] = linesScanned(list.lines, text);
    if (line) {
      setPanel({ kind: 'line', lineId: line.id, scanned: '' });
      return { mark: 'good', line: t('returns.line.view', { no: line.lineNo, part: line.partCode }) };
    }
    if (isWritable) {
      setPanel({ kind: 'line', lineId: undefined, scanned: code });
      return { mark: 'good', line: t('returns.line.lookingUp', { code }) };
    }
    return isStaff ? undefined : { mark: 'bad', line: t('returns.notOnList', { code, number: list.number }) };
  });

  const open = (line: ReturnLine) => setPanel({ kind: 'line', lineId: line.id, scanned: '' });
  return (
    <Page
      title={t('returns.listTitle', { number: list.number })}
      aside={<ListStateMark state={list.state} />}
      hint={t(`returns.next.${list.state}`)}
      actions={<ListActions list={list} read={read} onPanel={setPanel} />}
    >
      <Facts
        facts={[
          [t('returns.fields.station'), `${list.stationCode} ${list.stationName}`],
          [t('returns.fields.day'), <DayText key="day" day={list.day} />],
          [t('returns.fields.paperNumber'), list.paperNumber],
          [t('returns.fields.createdBy'), list.createdBy],
          [t('returns.fields.confirmedBy'), list.confirmedBy],
          [t('returns.fields.carrier'), list.carrier],
          [t('returns.fields.waybill'), list.waybill],
          [t('returns.fields.shippedDay'), list.shippedDay],
          [t('returns.fields.packages'), list.shippedDay && String(list.packages)],
          [t('returns.fields.freight'), list.shippedDay && <MoneyText key="freight" fen={list.freightFen} />],
          [t('returns.fields.parcel'), list.parcel && <ParcelText key="parcel" list={list} isLinked={isStaff} />],
          [t('returns.fields.note'), list.note],
          [t('returns.claims.title'), list.claims.length > 0 && <Claims key="claims" list={list} />],
        ]}
      />
      <Deadlines clocks={list.clocks} />
      <Section title={t('returns.linesTitle', { lines: list.lineCount, pieces: list.pieces })}>
        <LineTable list={list} onOpen={open} />
      </Section>
      {panel?.kind === 'line' &&
        (isWritable ? (
          <LinePanel
            key={panel.lineId ?? 'new'}
            list={list}
            read={read}
            lineId={panel.lineId}
            scanned={panel.scanned}
            onClose={close}
          />
        ) : (
          viewed && <LineViewPanel line={viewed} onClose={close} />
        ))}
      {panel?.kind === 'labels' && <LabelPanel list={list} lineId={undefined} onClose={close} />}
      {panel?.kind === 'ship' && <ShipPanel list={list} onClose={close} />}
      {panel?.kind === 'reverse' && <ReverseReceiptDialog list={list} onClose={close} />}
    </Page>
  );
}

function ParcelText({ list, isLinked }: { readonly list: ReturnList; readonly isLinked: boolean }) {
  const t = useT();
  const { parcel } = list;
  if (!parcel) return null;
  return (
    <>
      {isLinked ? <PathLink to={pathOf('/returns/parcels', parcel.id)}>{parcel.number}</PathLink> : parcel.number}{' '}
      {parcel.arrivedDay} · {t(`words.packageGrade.${parcel.packageGrade}`)}
    </>
  );
}

function Claims({ list }: { readonly list: ReturnList }) {
  return (
    <>
      {list.claims.map((claim) => (
        <span key={claim.id} style={{ marginInlineEnd: 8 }}>
          <PathLink to={pathOf('/returns/claims', claim.id)}>{claim.number}</PathLink>{' '}
          <ClaimStateMark state={claim.state} />
        </span>
      ))}
    </>
  );
}
