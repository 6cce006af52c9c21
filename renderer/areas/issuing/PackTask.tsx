import { type ReactNode, useState } from 'react';
import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import type { ParcelFields } from '../../../shared/areas/issuing/shippingNote.ts';
import { formatYuan, parseYuan } from '../../../shared/kernel/money.ts';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';
import { codeOf } from '../../../shared/kernel/text.ts';
import { api } from '../../app/api.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { type T, useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { useLive } from '../../ui/useLive.ts';
import { CARRIER_ID, FREIGHT_ID, type ParcelDraft, ParcelForm } from './ParcelForm.tsx';
import { PickedTable } from './PickedTable.tsx';

export interface PackTaskProps {
  readonly issue: Issue;
  readonly onBack: () => void;
  readonly trail: ReactNode;
}

/** Packing: the waybill is scanned, the parcel saved (and may be put right), then the shipment is posted. */
export function PackTask({ issue, onBack, trail }: PackTaskProps) {
  const t = useT();
  const { events, add } = useEvents();
  const [draft, setDraft, readDraft] = useLive<ParcelDraft>(draftOf(issue));
  const [isBusy, setIsBusy] = useState(false);
  const pack = useCommand(api.issuing.pack);
  const post = useCommand(api.issuing.post);
  const parcel = parcelOf(draft);
  const isSaved = parcel !== undefined && isSame(parcel, issue.parcel);
  const missing = missingOf(draft, t);

  useScan(async (scanned): Promise<ScanOutcome> => {
    const waybill = codeOf(scanned);
    const isGoods = issue.picks.some((pick) => pick.unitBarcode === waybill || pick.partCode === waybill);
    if (isGoods) return say('bad', t('issuing.ship.waybillIsGoods', { scanned: waybill }));
    setDraft({ ...readDraft(), waybill });
    // What the scanner cannot say is typed next.
    document.getElementById(readDraft().carrier.trim() === '' ? CARRIER_ID : FREIGHT_ID)?.focus();
    return say('good', t('issuing.ship.waybillSet', { waybill }));
  });
  function say(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    add(mark, line);
    return { mark, line };
  }

  async function run() {
    if (!parcel || isBusy) return;
    setIsBusy(true);
    if (isSaved) await post.run({ id: issue.id });
    else await pack.run({ id: issue.id, ...parcel });
    setIsBusy(false);
  }

  const keys: TaskKey[] = [
    {
      key: 'F8',
      label: t(isSaved ? 'issuing.ship.post' : 'issuing.ship.save'),
      run: () => void run(),
      isPrimary: true,
      isDisabled: missing.length > 0,
      isBusy,
    },
    { key: 'Escape', label: t('issuing.ship.backToPick'), run: onBack },
  ];
  const isWaybillNext = draft.waybill.trim() === '';
  return (
    <GuidedTask
      title={t('issuing.ship.task', { number: issue.number, recipient: issue.recipientName })}
      progress={{ done: issue.picked, total: issue.wanted }}
      {...(isSaved ? { tone: 'good' as const } : {})}
      sentence={
        isSaved
          ? t('issuing.ship.saved')
          : isWaybillNext
            ? t('issuing.ship.scanWaybill')
            : t('issuing.ship.fillIn', { what: missing.join(t('issuing.new.and')) || t('issuing.ship.ready') })
      }
      {...(isWaybillNext ? {} : { word: codeOf(draft.waybill), wordSize: 56 })}
      detail={
        issue.requestNumber && issue.shipBy && t('issuing.ship.by', { request: issue.requestNumber, day: issue.shipBy })
      }
      above={
        <>
          {trail}
          <ParcelForm draft={draft} onChange={setDraft} onEnter={() => void run()} />
        </>
      }
      leftTitle={t('issuing.ship.left')}
      left={<PickedTable picks={issue.picks} />}
      events={events}
      keys={keys}
    />
  );
}

function draftOf({ parcel }: Issue): ParcelDraft {
  return {
    carrier: parcel?.carrier ?? '',
    waybill: parcel?.waybill ?? '',
    packages: String(parcel?.packages ?? 1),
    freight: parcel ? formatYuan(parcel.freightFen) : '',
  };
}

function parcelOf({ carrier, waybill, packages, freight }: ParcelDraft): ParcelFields | undefined {
  const count = parseQuantity(packages);
  const freightFen = parseYuan(freight);
  if (carrier.trim() === '' || codeOf(waybill) === '' || !count || freightFen === undefined) return undefined;
  return { carrier: carrier.trim(), waybill: codeOf(waybill), packages: count, freightFen };
}

function isSame(parcel: ParcelFields, saved: Issue['parcel']): boolean {
  return (
    saved !== null &&
    parcel.carrier === saved.carrier &&
    parcel.waybill === saved.waybill &&
    parcel.packages === saved.packages &&
    parcel.freightFen === saved.freightFen
  );
}

function missingOf(draft: ParcelDraft, t: T): readonly string[] {
  return [
    codeOf(draft.waybill) === '' && t('issuing.ship.waybill'),
    draft.carrier.trim() === '' && t('issuing.ship.carrier'),
    !parseQuantity(draft.packages) && t('issuing.ship.packages'),
    parseYuan(draft.freight) === undefined && t('issuing.ship.freight'),
  ].filter((each) => each !== false);
}
