import { Button } from 'antd';
import type { Machine, MachineBoard } from '../../../shared/areas/machines/machines.ts';
import { api } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import type { Mark } from '../../ui/tones.ts';
import type { MachinePanel } from './MachinePanels.tsx';
import styles from './store.module.css';

export interface BoardTableProps {
  readonly machine: Machine;
  readonly onPanel: (panel: MachinePanel) => void;
}

/** R2.1.2: boards applied for, approved, taken out and put back; the next step of each stands on its line. */
export function BoardTable({ machine, onPanel }: BoardTableProps) {
  const t = useT();
  if (machine.boards.length === 0) return <p className={styles.quiet}>{t('machines.store.board.none')}</p>;
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th scope="col">{t('machines.store.board.board')}</th>
          <th scope="col">{t('machines.store.state')}</th>
          <th scope="col">{t('machines.store.board.paper')}</th>
          <th scope="col">{t('machines.store.board.next')}</th>
        </tr>
      </thead>
      <tbody>
        {machine.boards.map((board) => {
          const step = stepOf(board);
          return (
            <tr key={board.id}>
              <td>
                {board.board} {board.barcode && <Code>{board.barcode}</Code>}
                <div className={styles.quiet}>{board.reason}</div>
              </td>
              <td>
                <StateMark mark={MARKS[step]}>{t(`machines.store.board.step.${step}`)}</StateMark>
                <div className={styles.quiet}>
                  <MomentText at={board.backAt ?? board.takenAt ?? board.appliedAt} />
                </div>
              </td>
              <td>
                {board.approvedBy
                  ? t('machines.store.board.approved', { number: board.approvalNumber, by: board.approvedBy })
                  : t('machines.store.board.appliedBy', { by: board.appliedBy })}
              </td>
              <td>
                <BoardStep board={board} step={step} onPanel={onPanel} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface BoardStepProps {
  readonly board: MachineBoard;
  readonly step: Step;
  readonly onPanel: (panel: MachinePanel) => void;
}

function BoardStep({ board, step, onPanel }: BoardStepProps) {
  const t = useT();
  const me = useMe();
  const confirm = useConfirm();
  const takeOut = useCommand(api.machines.boards.takeOut);
  if (step === 'applied' && can(me, ['leadership'])) {
    return (
      <Button size="small" onClick={() => onPanel({ kind: 'approveBoard', board })}>
        {t('machines.store.board.approveRun')}
      </Button>
    );
  }
  if (!can(me, ['keeper', 'inspector'])) return <>—</>;
  if (step === 'approved') {
    const ask = () =>
      confirm({
        title: t('machines.store.board.takeOutTitle', { board: board.board }),
        content: t('machines.store.board.takeOutRule', { number: board.approvalNumber }),
        okText: t('machines.store.board.takeOutRun'),
        cancelText: t('app.form.cancel'),
        onOk: () => takeOut.run({ boardId: board.id }),
      });
    return (
      <Button size="small" onClick={ask} loading={takeOut.isRunning}>
        {t('machines.store.board.takeOutRun')}
      </Button>
    );
  }
  if (step === 'out') {
    return (
      <Button size="small" onClick={() => onPanel({ kind: 'putBack', board })}>
        {t('machines.store.board.putBackRun')}
      </Button>
    );
  }
  return <>—</>;
}

type Step = 'applied' | 'approved' | 'out' | 'back';

function stepOf(board: MachineBoard): Step {
  if (board.backAt) return 'back';
  if (board.takenAt) return 'out';
  return board.approvedBy ? 'approved' : 'applied';
}

const MARKS: Readonly<Record<Step, Mark>> = { applied: 'ask', approved: 'ask', out: 'bad', back: 'good' };
