import { App } from 'antd';
import type { ReturnList } from '../../../shared/areas/returns/lists.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { type Action, ActionKeys } from '../../ui/ActionKeys.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { confirmedLines, deadLines } from './lines.ts';
import type { ListPanel } from './ReturnScreen.tsx';
import { useListCommand } from './useReturnList.ts';
import { WRITERS } from './writers.ts';

export interface ListActionsProps {
  readonly list: ReturnList;
  readonly read: () => ReturnList | undefined;
  readonly onPanel: (panel: ListPanel) => void;
}

/** What can be done with a list at its state, by whoever is signed in; each has its key. */
export function ListActions({ list, read, onPanel }: ListActionsProps) {
  const t = useT();
  const go = useGo();
  const actions = useActions({ list, read, onPanel });
  return <ActionKeys actions={actions} back={{ label: t('returns.back'), run: () => go('/returns') }} />;
}

function useActions({ list, read, onPanel }: ListActionsProps): readonly Action[] {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const confirm = useConfirm();
  const { message, notification } = App.useApp();
  const submit = useListCommand(api.returns.submit, () => void message.success(t('returns.submitted')));
  const withdraw = useListCommand(api.returns.withdraw);
  const cancel = useListCommand(api.returns.cancel);
  const mayWrite = can(me, WRITERS);
  const mayConfirm = can(me, ['keeper', 'afterSalesManager']);
  const at = (step: string) => () => go(`${pathOf('/returns', list.id)}/${step}`);

  async function download() {
    try {
      saveFile(await api.returns.forms.download({ id: list.id }));
    } catch (error) {
      notification.error({ title: refusalOf(error, t).sentence });
    }
  }

  const papers: Action[] = [
    { key: 'd', label: t('returns.form.download'), run: () => void download() },
    ...(deadLines(list).length > 0
      ? [{ key: 'p', label: t('returns.statement.run'), run: () => go(pathOf('/print/statement', list.id)) }]
      : []),
  ];
  const cancelling: Action = {
    key: 'F9',
    label: t('returns.cancel'),
    isDanger: true,
    run: () =>
      confirm({
        title: t('returns.cancelTitle', { number: list.number }),
        okText: t('returns.cancel'),
        cancelText: t('returns.keep'),
        onOk: () => cancel.run({ id: list.id }),
      }),
  };
  switch (list.state) {
    case 'draft': {
      if (!mayWrite) return papers;
      const addLine = () => onPanel({ kind: 'line', lineId: undefined, scanned: '' });
      return [
        cancelling,
        ...papers,
        { key: 'i', label: t('returns.form.title'), run: () => go('/returns/form') },
        { key: 'n', label: t('returns.line.new'), run: addLine, isPrimary: list.lines.length === 0 },
        {
          key: 'F8',
          label: t('returns.submit'),
          isPrimary: list.lines.length > 0,
          run: () => void submit.run({ id: list.id, version: read()?.version ?? list.version }),
        },
      ];
    }
    case 'submitted':
      return [
        ...papers,
        ...(mayWrite
          ? [{ key: 'F3', label: t('returns.withdraw'), run: () => void withdraw.run({ id: list.id }) }]
          : []),
        ...(mayConfirm ? [{ key: 'F8', label: t('returns.confirm.title'), run: at('confirm'), isPrimary: true }] : []),
      ];
    case 'confirmed': {
      if (!mayWrite) return papers;
      const isEmpty = confirmedLines(list).length === 0;
      return [
        cancelling,
        ...papers,
        ...(isEmpty
          ? []
          : [
              { key: 'l', label: t('returns.labels.run'), run: () => onPanel({ kind: 'labels' }) },
              ...(can(me, ['station', 'keeper'])
                ? [{ key: 'F7', label: t('returns.check.title'), run: at('check') }]
                : []),
              { key: 'F8', label: t('returns.ship.run'), run: () => onPanel({ kind: 'ship' }), isPrimary: true },
            ]),
      ];
    }
    case 'arrived':
      return can(me, ['keeper', 'inspector'])
        ? [...papers, { key: 'F8', label: t('returns.receive.title'), run: at('receive'), isPrimary: true }]
        : papers;
    case 'received': {
      if (!can(me, ['keeper'])) return papers;
      const reverse = () => onPanel({ kind: 'reverse' });
      return [{ key: 'F4', label: t('returns.receive.reverse.run'), run: reverse, isDanger: true }, ...papers];
    }
    default:
      return papers;
  }
}
