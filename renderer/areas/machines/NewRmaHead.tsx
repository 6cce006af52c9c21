import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import type { Rma, RmaFields } from '../../../shared/areas/machines/rmas.ts';
import { type RmaKind, rmaKinds } from '../../../shared/areas/machines/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { Facts } from '../returns/Facts.tsx';
import { StationSelect } from '../returns/StationSelect.tsx';
import { RmaChoice } from './RmaChoice.tsx';
import styles from './rmas.module.css';

/** What an application says over its machines, as it is typed. */
export interface HeadDraft {
  readonly kind: RmaKind | undefined;
  readonly stationCode: string | undefined;
  /** R2.4.1: the company's own staff report what a customer refused; there is no station then. */
  readonly isByStaff: boolean;
  readonly paperNumber: string;
  readonly day: Day;
  readonly note: string;
}

/** A station's own sign-in writes for its station. */
export function useHeadDraft() {
  const own = useMe().stationCode;
  return useState<HeadDraft>({
    kind: undefined,
    stationCode: own ?? undefined,
    isByStaff: false,
    paperNumber: '',
    day: today(),
    note: '',
  });
}

/** Whether machines may be added: the kind is chosen, and so is the station where there is one. */
export function isHeadReady(head: HeadDraft): boolean {
  return head.kind !== undefined && (isWithoutStation(head) || head.stationCode !== undefined);
}

/** The fields as the backend takes them. */
export function headOf(head: HeadDraft): RmaFields | undefined {
  if (!head.kind || !isHeadReady(head)) return undefined;
  return {
    kind: head.kind,
    stationCode: isWithoutStation(head) ? '' : (head.stationCode ?? ''),
    paperNumber: head.paperNumber,
    day: head.day,
    note: head.note,
  };
}

export interface NewRmaHeadProps {
  readonly head: HeadDraft;
  readonly onChange: (head: HeadDraft) => void;
  /** The application once its first machine is kept: from then on its head stands. */
  readonly kept: Rma | undefined;
}

/** Kind first, then station, paper and day. */
export function NewRmaHead({ head, onChange, kept }: NewRmaHeadProps) {
  const t = useT();
  const isStation = useMe().stationCode !== null;
  if (kept) return <KeptHead rma={kept} />;
  const set = (part: Partial<HeadDraft>) => onChange({ ...head, ...part });
  return (
    <Form layout="vertical" component="div" requiredMark={false}>
      <div data-form="rma">
        <RmaChoice
          name="kind"
          label={t('machines.rmas.fields.kind')}
          value={head.kind}
          isFocused
          choices={rmaKinds.map((kind) => ({
            value: kind,
            text: `${t(`words.rmaKind.${kind}`)} · ${t(`machines.rmas.new.kindHint.${kind}`)}`,
          }))}
          onChange={(kind) => set({ kind })}
        />
        <div className={styles.row4}>
          <Form.Item
            label={t('machines.rmas.fields.station')}
            htmlFor="rma-station"
            style={{ marginBottom: 10 }}
            extra={
              !isStation &&
              head.kind === 'acceptance-damage' && (
                <Checkbox
                  checked={head.isByStaff}
                  onChange={(event) => set({ isByStaff: event.target.checked, stationCode: undefined })}
                >
                  {t('machines.rmas.new.byStaff')}
                </Checkbox>
              )
            }
          >
            {isWithoutStation(head) ? (
              <span>{t('machines.rmas.ownStaff')}</span>
            ) : (
              <StationSelect
                id="rma-station"
                value={head.stationCode}
                onChange={(stationCode) => set({ stationCode })}
              />
            )}
          </Form.Item>
          <Form.Item label={t('machines.rmas.fields.paperNumber')} htmlFor="rma-paper" style={{ marginBottom: 10 }}>
            <Input
              id="rma-paper"
              maxLength={40}
              placeholder={t('machines.rmas.new.paperHint')}
              value={head.paperNumber}
              onChange={(event) => set({ paperNumber: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('machines.rmas.fields.day')} htmlFor="rma-day" style={{ marginBottom: 10 }}>
            <DayField
              id="rma-day"
              label={t('machines.rmas.fields.day')}
              value={head.day}
              onChange={(day) => set({ day })}
            />
          </Form.Item>
          <Form.Item label={t('machines.rmas.fields.note')} htmlFor="rma-note" style={{ marginBottom: 10 }}>
            <Input
              id="rma-note"
              maxLength={200}
              value={head.note}
              onChange={(event) => set({ note: event.target.value })}
            />
          </Form.Item>
        </div>
      </div>
    </Form>
  );
}

function KeptHead({ rma }: { readonly rma: Rma }) {
  const t = useT();
  return (
    <Facts
      facts={[
        [t('machines.rmas.fields.kind'), t(`words.rmaKind.${rma.kind}`)],
        [
          t('machines.rmas.fields.station'),
          rma.stationCode ? `${rma.stationCode} ${rma.stationName ?? ''}` : t('machines.rmas.ownStaff'),
        ],
        [t('machines.rmas.fields.paperNumber'), rma.paperNumber],
        [t('machines.rmas.fields.day'), rma.day],
      ]}
    />
  );
}

/** Only what a customer refused may come from the company's own staff. */
function isWithoutStation(head: HeadDraft): boolean {
  return head.isByStaff && head.kind === 'acceptance-damage';
}
