import { AppError } from '../../../shared/areas/errors.ts';
import type { Delivery } from '../../../shared/areas/receiving/contract.ts';
import type { DeliveryState } from '../../../shared/areas/receiving/words.ts';
import type { DeliveryId } from '../../../shared/kernel/ids.ts';
import type { CommandContext } from '../context.ts';
import { deliveryById } from './deliveries.ts';

/** The delivery, which must stand in the state that a step needs. Names it in the journal. Throws NOT_FOUND or DELIVERY_STATE. */
export async function openDelivery(
  { tx, subject }: CommandContext,
  id: DeliveryId,
  needed: DeliveryState,
): Promise<Delivery> {
  const delivery = await deliveryById(tx, id);
  subject(delivery.number);
  if (delivery.state !== needed)
    throw new AppError('DELIVERY_STATE', { number: delivery.number, state: delivery.state });
  return delivery;
}
