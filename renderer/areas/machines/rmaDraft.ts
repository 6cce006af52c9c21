import { type EligibilityVerdict, eligibility } from '../../../shared/areas/machines/eligibility.ts';
import type { RmaLine, RmaLineFields } from '../../../shared/areas/machines/rmas.ts';
import type { FaultKind, MachineKind, PanelUse, RmaKind } from '../../../shared/areas/machines/words.ts';
import { codeOf } from '../../../shared/kernel/text.ts';

/** Whether a board was taken out, and whether it is back (R2.1.2). */
export const boardAnswers = ['none', 'back', 'out'] as const;
export type BoardAnswer = (typeof boardAnswers)[number];

/** One machine as it is typed: closed questions have no answer until somebody gives one. */
export interface MachineDraft {
  readonly serial: string;
  readonly cartonBarcode: string;
  readonly modelCode: string;
  readonly size: string;
  readonly machineKind: MachineKind | undefined;
  readonly faultKind: FaultKind | undefined;
  readonly apparentFault: string;
  readonly hiddenFault: string;
  readonly badBoards: string;
  readonly board: BoardAnswer | undefined;
  readonly boardOut: string;
  readonly panelUse: PanelUse | undefined;
}

export const EMPTY_MACHINE: MachineDraft = {
  serial: '',
  cartonBarcode: '',
  modelCode: '',
  size: '',
  machineKind: undefined,
  faultKind: undefined,
  apparentFault: '',
  hiddenFault: '',
  badBoards: '',
  board: undefined,
  boardOut: '',
  panelUse: undefined,
};

/** A machine of the application, laid into the fields. */
export function draftOfMachine(line: RmaLine): MachineDraft {
  return {
    serial: line.serial,
    cartonBarcode: line.cartonBarcode,
    modelCode: line.modelCode,
    size: line.sizeTenthInch === null ? '' : String(line.sizeTenthInch / 10),
    machineKind: line.machineKind,
    faultKind: line.faultKind,
    apparentFault: line.apparentFault,
    hiddenFault: line.hiddenFault,
    badBoards: line.badBoards,
    board: line.boardOut === '' ? 'none' : line.isBoardBack ? 'back' : 'out',
    boardOut: line.boardOut,
    panelUse: line.panelUse,
  };
}

/** What has no answer yet, in the order of the form; each is the name of a field's text. */
export function openFields(draft: MachineDraft): readonly string[] {
  return [
    ...(draft.serial.trim() === '' ? ['serial'] : []),
    ...(draft.cartonBarcode.trim() === '' ? ['carton'] : []),
    ...(draft.modelCode.trim() === '' ? ['model'] : []),
    ...(draft.machineKind ? [] : ['machineKind']),
    ...(draft.faultKind ? [] : ['faultKind']),
    ...(draft.apparentFault.trim() === '' ? ['apparentFault'] : []),
    ...(draft.board ? [] : ['board']),
    ...(isBoardUnnamed(draft) ? ['boardOut'] : []),
    ...(draft.panelUse ? [] : ['panelUse']),
  ];
}

/** The fields as the backend takes them; undefined while something is missing or wrong. */
export function machineOf(draft: MachineDraft): RmaLineFields | undefined {
  const { machineKind, faultKind, board, panelUse } = draft;
  const sizeTenthInch = parseInches(draft.size);
  if (!machineKind || !faultKind || !board || !panelUse || sizeTenthInch === undefined) return undefined;
  if (openFields(draft).length > 0) return undefined;
  return {
    serial: codeOf(draft.serial),
    cartonBarcode: codeOf(draft.cartonBarcode),
    modelCode: codeOf(draft.modelCode),
    sizeTenthInch,
    machineKind,
    faultKind,
    apparentFault: draft.apparentFault,
    hiddenFault: draft.hiddenFault,
    badBoards: draft.badBoards,
    boardOut: board === 'none' ? '' : draft.boardOut,
    isBoardBack: board === 'back',
    panelUse,
  };
}

/** Inches as people type them, in tenths; null where blank (the model's), undefined where it is no size. */
export function parseInches(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  const match = /^(\d{1,3})(?:\.(\d))?$/.exec(text);
  const tenths = match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : 0;
  return tenths >= 50 && tenths <= 2000 ? tenths : undefined;
}

/** R2.1, R2.3.2, R2.4: the rule's answer to what is filled in so far; undefined until kind and fault are known. */
export function verdictOf(
  kind: RmaKind | undefined,
  draft: MachineDraft,
  line: RmaLine | undefined,
): EligibilityVerdict | undefined {
  if (!kind || !draft.faultKind) return undefined;
  return eligibility({
    kind,
    faultKind: draft.faultKind,
    isBoardOut: draft.board === 'back' || draft.board === 'out',
    isBoardBack: draft.board === 'back',
    panelUse: draft.panelUse ?? 'none',
    evidence: line?.evidence.map((each) => each.kind) ?? [],
    isSwapApproved: (line?.swapApproval ?? null) !== null,
    isExceptionApproved: (line?.exception ?? null) !== null,
  });
}

/** The questions whose answers may still turn the verdict. */
export function undecidedFields(draft: MachineDraft): readonly string[] {
  return openFields(draft).filter((field) => field === 'board' || field === 'panelUse');
}

function isBoardUnnamed(draft: MachineDraft): boolean {
  return draft.board !== undefined && draft.board !== 'none' && draft.boardOut.trim() === '';
}
