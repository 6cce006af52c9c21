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
export type ClockId = Brand<string, 'ClockId'>;
export type JobId = Brand<string, 'JobId'>;
export type RequestId = Brand<string, 'RequestId'>;
export type LoanId = Brand<string, 'LoanId'>;
export type ObligationId = Brand<string, 'ObligationId'>;
export type SaleId = Brand<string, 'SaleId'>;
export type TripId = Brand<string, 'TripId'>;
export type ToolId = Brand<string, 'ToolId'>;
export type ReturnListId = Brand<string, 'ReturnListId'>;
export type ReturnLineId = Brand<string, 'ReturnLineId'>;
export type PackingCheckId = Brand<string, 'PackingCheckId'>;
export type ParcelId = Brand<string, 'ParcelId'>;
export type ClaimId = Brand<string, 'ClaimId'>;
export type QuestionId = Brand<string, 'QuestionId'>;
export type RmaId = Brand<string, 'RmaId'>;
export type RmaLineId = Brand<string, 'RmaLineId'>;
export type EvidenceId = Brand<string, 'EvidenceId'>;
export type StateSheetId = Brand<string, 'StateSheetId'>;
export type CartonCheckId = Brand<string, 'CartonCheckId'>;
export type RmaDifferenceId = Brand<string, 'RmaDifferenceId'>;
export type MachineId = Brand<string, 'MachineId'>;
export type MachineRepairId = Brand<string, 'MachineRepairId'>;
export type MachineBoardId = Brand<string, 'MachineBoardId'>;
export type StocktakeId = Brand<string, 'StocktakeId'>;
export type StocktakeLineId = Brand<string, 'StocktakeLineId'>;
export type CustomerReturnId = Brand<string, 'CustomerReturnId'>;
export type DisposalId = Brand<string, 'DisposalId'>;
export type DisposalLineId = Brand<string, 'DisposalLineId'>;
export type InspectionId = Brand<string, 'InspectionId'>;
