import { AppError } from '../../../shared/areas/errors.ts';
import type { receiving as contract } from '../../../shared/areas/receiving/contract.ts';
import { mayRefuse } from '../../../shared/areas/receiving/rules.ts';
import { type Operations, prepared } from '../operation.ts';
import { deliveryById } from './deliveries.ts';
import { checkPicture, fileOf, storeFile } from './files.ts';
import { openDelivery } from './states.ts';

type Receiving = Operations<typeof contract>;

export const packaging: Pick<Receiving, 'grade' | 'addPhoto' | 'photo' | 'refuse'> = {
  grade: async (context, { id, packageGrade, jointOpening }) => {
    const delivery = await openDelivery(context, id, 'open');
    if (packageGrade === 'slight' && !jointOpening)
      throw new AppError('JOINT_OPENING_REQUIRED', { number: delivery.number });
    const opening = packageGrade === 'slight' ? jointOpening : null;
    await context.tx
      .updateTable('delivery')
      .set({
        package_grade: packageGrade,
        carrier_person: opening?.carrierPerson ?? null,
        opening_outcome: opening?.outcome ?? null,
        sender_decision: opening?.senderDecision ?? '',
      })
      .where('id', '=', id)
      .execute();
    return deliveryById(context.tx, id);
  },

  addPhoto: prepared(
    (_context, { file }) => checkPicture(file),
    async ({ tx, now, subject }, { id, file }, picture) => {
      const delivery = await deliveryById(tx, id);
      subject(delivery.number);
      await storeFile(tx, picture, now);
      await tx
        .insertInto('delivery_photo')
        .values({ delivery_id: id, hash: picture.hash, name: file.name.slice(0, 120).toWellFormed(), at: now })
        .onConflict((oc) => oc.columns(['delivery_id', 'hash']).doNothing())
        .execute();
      return deliveryById(tx, id);
    },
  ),

  photo: async ({ db }, { hash }) => {
    // Pictures of deliveries, and no other papers of the house.
    const file = await db
      .selectFrom('file')
      .innerJoin('delivery_photo', 'delivery_photo.hash', 'file.hash')
      .select(['file.hash', 'file.content', 'file.mime'])
      .where('file.hash', '=', hash)
      .limit(1)
      .executeTakeFirst();
    if (!file) throw new AppError('NOT_FOUND', { kind: 'photo', key: hash.slice(0, 12) });
    return fileOf(file);
  },

  refuse: async (context, { id, reason, carrier: named }) => {
    const { tx, now } = context;
    const delivery = await openDelivery(context, id, 'open');
    const carrier = named || delivery.carrier;
    const decision = mayRefuse({
      number: delivery.number,
      grade: delivery.packageGrade,
      hasPhoto: delivery.photos.length > 0,
      carrier,
    });
    if (!decision.allowed) throw new AppError(decision.code, decision.facts);
    await tx
      .updateTable('delivery')
      .set({ refused_at: now, refusal_reason: reason, carrier })
      .where('id', '=', id)
      .execute();
    return deliveryById(tx, id);
  },
};
