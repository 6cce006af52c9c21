import type { RequestLine } from '../../../shared/areas/requests/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { NumberCell, TaskTable } from '../../ui/TaskTable.tsx';
import { useTones } from '../../ui/tones.ts';
import { PartText } from '../stock/PartText.tsx';
import styles from './requests.module.css';

/** What is wanted, and how much of it left, lies picked, is held, or is not there. */
export function RequestLineTable({ lines }: { readonly lines: readonly RequestLine[] }) {
  const t = useT();
  const columns = [
    { title: t('requests.fields.part') },
    { title: t('requests.fields.repairOrder') },
    { title: t('requests.lines.wanted'), isNumber: true },
    { title: t('requests.lines.shipped'), isNumber: true },
    { title: t('requests.lines.picked'), isNumber: true },
    { title: t('requests.lines.reserved'), isNumber: true },
    { title: t('requests.lines.backOrdered'), isNumber: true },
    { title: t('requests.lines.where') },
  ];
  return (
    <>
      <TaskTable columns={columns}>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>
              <PartText of={line} />
            </td>
            <td>
              <Code>{line.repairOrder || '—'}</Code>
            </td>
            <NumberCell isStrong>{t('requests.lines.unit', { qty: line.qty, unit: line.unitName })}</NumberCell>
            <NumberCell>{line.shipped || '·'}</NumberCell>
            <NumberCell>{line.picked || '·'}</NumberCell>
            <NumberCell>{line.reserved || '·'}</NumberCell>
            <NumberCell {...(line.backOrdered > 0 ? { mark: 'bad' as const } : {})}>
              {line.backOrdered || '·'}
            </NumberCell>
            <td>
              <LineBar line={line} />
            </td>
          </tr>
        ))}
      </TaskTable>
      {lines.some((line) => line.backOrdered > 0) && (
        <p className={styles.quiet}>{t('requests.lines.backOrderHint')}</p>
      )}
    </>
  );
}

/** The line as a bar; stripes tell its parts apart without colour. */
function LineBar({ line }: { readonly line: RequestLine }) {
  const t = useT();
  const tones = useTones();
  const { qty, shipped, picked, reserved, backOrdered } = line;
  const parts = [
    [shipped, tones.good.line],
    [picked, `repeating-linear-gradient(45deg, ${tones.good.line} 0 4px, ${tones.good.paper} 4px 7px)`],
    [reserved, `radial-gradient(circle, ${tones.good.line} 0 1.2px, ${tones.good.paper} 1.6px) 0 0 / 5px 5px`],
    [backOrdered, `repeating-linear-gradient(135deg, ${tones.bad.line} 0 2px, ${tones.bad.paper} 2px 7px)`],
  ] as const;
  return (
    <span
      role="img"
      aria-label={t('requests.lines.picture', { qty, shipped, picked, reserved, backOrdered })}
      title={t('requests.lines.picture', { qty, shipped, picked, reserved, backOrdered })}
      className={styles.bar}
    >
      {parts.map(
        ([pieces, background]) =>
          pieces > 0 && <span key={background} style={{ background, width: `${(pieces / qty) * 100}%` }} />,
      )}
    </span>
  );
}
