import { AppError } from '../../../shared/areas/errors.ts';
import type { receiving as contract } from '../../../shared/areas/receiving/contract.ts';
import { mayReport } from '../../../shared/areas/receiving/rules.ts';
import type { Operations } from '../operation.ts';
import { deliveryById } from './deliveries.ts';

type Receiving = Operations<typeof contract>;

/** R4.1.2a: the difference between goods and note, as it was said to the sender. A late one is kept, and changes nothing. */
export const reporting: Pick<Receiving, 'reportDifference'> = {
  reportDifference: async ({ tx, now, by, subject }, { id, note }) => {
    const delivery = await deliveryById(tx, id);
    subject(delivery.number);
    if (delivery.state === 'refused') {
      throw new AppError('DELIVERY_STATE', { number: delivery.number, state: delivery.state });
    }
    const decision = mayReport({
      number: delivery.number,
      isDifferent: delivery.isDifferent,
      uncountedLine: delivery.lines.find(({ counted }) => counted === null)?.lineNo ?? null,
      isReported: delivery.differenceReport !== null,
    });
    if (!decision.allowed) throw new AppError(decision.code, decision.facts);
    await tx
      .updateTable('delivery')
      .set({ reported_at: now, reported_by: by.id, report_note: note })
      .where('id', '=', id)
      .execute();
    return deliveryById(tx, id);
  },
};
