import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import type { Mark } from '../../ui/tones.ts';

/** Where a shipment stands at the station's side (R4.1.2a). */
export type ShipmentState = 'onWay' | 'toCount' | 'deemed' | 'counted' | 'different' | 'late';

/** Differences reported in time outweigh late ones, which are only notes. */
export function shipmentState(shipment: Shipment): ShipmentState {
  const differences = shipment.lines.flatMap((line) => line.differences);
  if (shipment.receivedDay === null) return 'onWay';
  if (differences.some((each) => !each.isLate)) return 'different';
  if (differences.length > 0) return 'late';
  if (shipment.countedAt !== null) return 'counted';
  return shipment.isDeemedCorrect ? 'deemed' : 'toCount';
}

/** The state as every list shows it. */
export function ShipmentMark({ of }: { readonly of: Shipment }) {
  const t = useT();
  const state = shipmentState(of);
  return <StateMark mark={markOf[state]}>{t(`loans.shipments.states.${state}`)}</StateMark>;
}

const markOf: Readonly<Record<ShipmentState, Mark | undefined>> = {
  onWay: undefined,
  toCount: 'ask',
  deemed: undefined,
  counted: 'good',
  different: 'bad',
  late: 'ask',
};
