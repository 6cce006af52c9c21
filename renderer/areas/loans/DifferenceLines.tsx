import { App, Button } from 'antd';
import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { type ShortageSettlement, shortageSettlements } from '../../../shared/areas/loans/words.ts';
import { api } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { PartText } from '../stock/PartText.tsx';
import { settlers } from './access.ts';

type Line = Shipment['lines'][number];
type Difference = Line['differences'][number];

/** The goods of a shipment, what the station found different, and how HQ settles it. */
export function DifferenceLines({ shipment }: { readonly shipment: Shipment }) {
  const t = useT();
  const columns: Column<Line>[] = [
    { key: 'part', title: t('loans.fields.part'), render: (row) => <PartText of={row} /> },
    { key: 'unit', title: t('loans.fields.unit'), kind: 'code', render: (row) => row.unitBarcode ?? '—' },
    { key: 'qty', title: t('loans.fields.qty'), kind: 'number', render: (row) => row.qty },
    { key: 'order', title: t('loans.fields.repairOrder'), kind: 'code', render: (row) => row.repairOrder || '—' },
    {
      key: 'difference',
      title: t('loans.count.difference'),
      width: 420,
      render: (row) =>
        row.differences.length === 0
          ? shipment.countedAt && t('loans.receivedShipment.noDifference')
          : row.differences.map((each) => <DifferenceText key={each.id} line={row} difference={each} />),
    },
  ];
  return (
    <DataTable
      label={t('loans.receivedShipment.lines')}
      columns={columns}
      rows={shipment.lines}
      rowKey={(row) => row.pickId}
      mark={(row) =>
        row.differences.some((each) => !each.settlement)
          ? row.differences.some((each) => !each.isLate)
            ? 'bad'
            : 'ask'
          : undefined
      }
    />
  );
}

function DifferenceText({ line, difference }: { readonly line: Line; readonly difference: Difference }) {
  const t = useT();
  const maySettle = can(useMe(), settlers);
  const { short, damaged, note, isLate, settlement } = difference;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
      <StateMark mark={isLate ? 'ask' : 'bad'}>
        {[
          short > 0 && t('loans.receivedShipment.short', { short }),
          damaged > 0 && t('loans.receivedShipment.damaged', { damaged }),
        ]
          .filter(Boolean)
          .join(' ')}
      </StateMark>
      {isLate && <span>{t('loans.receivedShipment.isLate')}</span>}
      <span>{note}</span>
      {settlement && (
        <StateMark mark="good">
          {t('loans.receivedShipment.settled', { how: t(`words.shortageSettlement.${settlement}`) })}
        </StateMark>
      )}
      {maySettle && !settlement && <Settle line={line} difference={difference} />}
    </div>
  );
}

function Settle({ line, difference }: { readonly line: Line; readonly difference: Difference }) {
  const t = useT();
  const confirm = useConfirm();
  const { message } = App.useApp();
  const settle = useCommand(api.loans.settleDifference);
  const part = [line.partCode, line.unitBarcode].filter(Boolean).join(' ');

  function ask(settlement: ShortageSettlement) {
    const how = t(`words.shortageSettlement.${settlement}`);
    confirm({
      title: t('loans.receivedShipment.settleAsk', { part, how }),
      content: t('loans.receivedShipment.settleHint'),
      okText: t('loans.receivedShipment.settle'),
      cancelText: t('loans.count.goOn'),
      onOk: async () => {
        const done = await settle.run({ differenceId: difference.id, settlement });
        if (done) void message.success(t('loans.receivedShipment.settledDone', { how }));
      },
    });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of buttons, not of form fields
    <span role="group" aria-label={t('loans.receivedShipment.settleHow', { part })} style={{ display: 'flex', gap: 4 }}>
      {shortageSettlements
        // R4.1.2a: a late report is only a note, and only a late one is refused as such.
        .filter((settlement) => difference.isLate === (settlement === 'refusedLate'))
        .map((settlement) => (
          <Button key={settlement} size="small" onClick={() => ask(settlement)}>
            {t(`words.shortageSettlement.${settlement}`)}
          </Button>
        ))}
    </span>
  );
}
