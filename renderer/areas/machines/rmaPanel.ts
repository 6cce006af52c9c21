/** What stands beside an application: one machine, a step that is taken, a sheet, or a difference that is settled. */
export type RmaPanel =
  | { readonly kind: 'machine'; readonly lineId: string }
  | { readonly kind: 'write'; readonly lineId: string | undefined; readonly scanned: string }
  | { readonly kind: 'sheet'; readonly lineId: string | undefined }
  | { readonly kind: 'settle'; readonly differenceId: string }
  | { readonly kind: 'step'; readonly step: PanelStep };

/** The steps that ask for something, or show once more what they rest on, before they are taken. */
export type PanelStep =
  | 'assess'
  | 'apply'
  | 'judge'
  | 'consent'
  | 'approveException'
  | 'approveSwap'
  | 'authorise'
  | 'refuse'
  | 'reopen'
  | 'cancel'
  | 'pack'
  | 'ship'
  | 'track'
  | 'lose';
