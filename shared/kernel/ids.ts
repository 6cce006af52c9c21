import { z } from 'zod';
import type { Brand } from './brand.ts';

/**
 * Identifiers of rows: UUID version 7 in text, so that they sort by the moment they were made.
 * They are made in `electron/database/ids.ts` alone.
 */
export const idSchema = <Name extends string>() =>
  z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    .transform((value) => value as Brand<string, Name>);

export type UserId = Brand<string, 'UserId'>;
export type PartId = Brand<string, 'PartId'>;
export type BinId = Brand<string, 'BinId'>;
export type StationId = Brand<string, 'StationId'>;
export type EngineerId = Brand<string, 'EngineerId'>;
export type LotId = Brand<string, 'LotId'>;
export type UnitId = Brand<string, 'UnitId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
export type DeliveryId = Brand<string, 'DeliveryId'>;
export type DeliveryLineId = Brand<string, 'DeliveryLineId'>;
export type IssueId = Brand<string, 'IssueId'>;
export type LabelId = Brand<string, 'LabelId'>;
