import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import type { RmaAction } from '../../../shared/areas/machines/words.ts';
import { WRITABLE } from '../../../shared/areas/machines/workflow.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { type Action, ActionKeys } from '../../ui/ActionKeys.tsx';
import { CARTON_CHECKERS, RMA_WRITERS, SHEET_WRITERS } from './rmaAccess.ts';
import { needsConsent, needsException, needsSwap } from './rmaLines.ts';
import type { PanelStep, RmaPanel } from './rmaPanel.ts';

export interface RmaActionsProps {
  readonly rma: Rma;
  readonly onPanel: (panel: RmaPanel) => void;
}

/** What can be done with an application now, by whoever is signed in; each has its key, and F8 is always the way on. */
export function RmaActions({ rma, onPanel }: RmaActionsProps) {
  const t = useT();
  const go = useGo();
  const actions = [...useBesides({ rma, onPanel }), ...useSteps({ rma, onPanel })];
  return <ActionKeys actions={actions} back={{ label: t('machines.rmas.back'), run: () => go('/machines/rmas') }} />;
}

/** The legal steps, as the program names them; those of single machines only where a machine waits for them. */
function useSteps({ rma, onPanel }: RmaActionsProps): readonly Action[] {
  const t = useT();
  const go = useGo();
  const legal = rma.actions.filter((action) => !(action in WAITING) || rma.lines.some(WAITING[action as LineStep]));
  // What has left is only corrected by saying it once more.
  const isCorrection = (action: RmaAction) => action === 'ship' && rma.state === 'shipped';
  const forward = FORWARD.find((action) => legal.includes(action) && !isCorrection(action));
  const labelOf = (action: RmaAction) => {
    if (action === 'arrive') return t('machines.rmas.steps.arrival');
    return isCorrection(action) ? t('machines.rmas.steps.ship.correct') : t(`words.rmaAction.${action}`);
  };
  return ORDER.filter((action) => legal.includes(action)).map((action) => ({
    key: action === forward ? 'F8' : KEYS[action],
    label: labelOf(action),
    isPrimary: action === forward,
    isDanger: action === 'cancel' || action === 'refuse' || action === 'lose',
    run: () => (action === 'arrive' ? go(pathOf('/machines/arrive', rma.id)) : onPanel({ kind: 'step', step: action })),
  }));
}

/** What is done to the machines of it: written, given a sheet, checked in their cartons. */
function useBesides({ rma, onPanel }: RmaActionsProps): readonly Action[] {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const hasLines = rma.lines.length > 0;
  const isEnded = rma.state === 'cancelled' || rma.state === 'refused';
  const place = CARTON_PLACES[rma.state];
  return [
    ...(WRITABLE.includes(rma.state) && can(me, RMA_WRITERS)
      ? [
          {
            key: 'n',
            label: t('machines.rmas.machine.add'),
            run: () => onPanel({ kind: 'write', lineId: undefined, scanned: '' }),
          },
        ]
      : []),
    ...(hasLines && !isEnded && can(me, SHEET_WRITERS)
      ? [
          {
            key: 's',
            label: t('machines.rmas.sheet.run'),
            run: () => onPanel({ kind: 'sheet', lineId: undefined }),
          },
        ]
      : []),
    ...(hasLines && place && can(me, CARTON_CHECKERS)
      ? [
          {
            key: 'F7',
            label: t('machines.rmas.steps.carton'),
            run: () => go(`${pathOf('/machines/rmas', rma.id)}/carton?place=${place}`),
          },
        ]
      : []),
  ];
}

type LineStep = 'consent' | 'approveException' | 'approveSwap';

const WAITING = {
  consent: needsConsent,
  approveException: needsException,
  approveSwap: needsSwap,
} as const satisfies Record<LineStep, unknown>;

/** Where a carton is checked in which state. */
const CARTON_PLACES: Readonly<Partial<Record<Rma['state'], 'packing' | 'arrival'>>> = {
  authorised: 'packing',
  shipped: 'arrival',
};

/** The first of these that is legal is the way on. */
const FORWARD: readonly RmaAction[] = ['arrive', 'ship', 'pack', 'authorise', 'apply', 'judge', 'assess'];

/** As the buttons stand, from what ends it to what goes on. */
const ORDER = [
  'cancel',
  'lose',
  'reopen',
  'refuse',
  'approveException',
  'approveSwap',
  'consent',
  'track',
  'assess',
  'judge',
  'apply',
  'authorise',
  'pack',
  'ship',
  'arrive',
] as const satisfies readonly (PanelStep | 'arrive')[];

const KEYS: Readonly<Record<(typeof ORDER)[number], string>> = {
  cancel: 'F9',
  lose: 'F9',
  reopen: 'F3',
  refuse: 'F4',
  approveException: 'x',
  approveSwap: 'w',
  consent: 'c',
  track: 't',
  assess: 'F6',
  judge: 'F6',
  apply: 'F8',
  authorise: 'F8',
  pack: 'F8',
  ship: 'e',
  arrive: 'F8',
};
