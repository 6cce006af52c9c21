import type { Role } from '../kernel/roles.ts';
import type { BinUse, Condition, Tracking, WorkbookKind } from './catalog/words.ts';
import type { FifoReason, IssuePurpose, IssueState, RecipientKind } from './issuing/words.ts';
import type { LabelState } from './labels/words.ts';
import type { DeliveryState, FailureReason, PackageGrade } from './receiving/words.ts';
import type { DocumentKind, PlaceKind } from './stock/words.ts';

/** The words of the trade for every closed list of values (DOMAIN section 1). */
export interface WordTexts {
  readonly role: Record<Role, string>;
  readonly condition: Record<Condition, string>;
  readonly binUse: Record<BinUse, string>;
  readonly tracking: Record<Tracking, string>;
  readonly workbookKind: Record<WorkbookKind, string>;
  readonly placeKind: Record<PlaceKind, string>;
  readonly documentKind: Record<DocumentKind, string>;
  readonly packageGrade: Record<PackageGrade, string>;
  readonly deliveryState: Record<DeliveryState, string>;
  readonly failureReason: Record<FailureReason, string>;
  readonly labelState: Record<LabelState, string>;
  readonly issueState: Record<IssueState, string>;
  readonly issuePurpose: Record<IssuePurpose, string>;
  readonly recipientKind: Record<RecipientKind, string>;
  readonly fifoReason: Record<FifoReason, string>;
  readonly findingKind: Record<
    | 'unit'
    | 'bin'
    | 'part'
    | 'delivery'
    | 'issue'
    | 'document'
    | 'label'
    | 'station'
    | 'engineer'
    | 'model'
    | 'carrier'
    | 'person'
    | 'lot'
    | 'line'
    | 'photo'
    | 'procedure',
    string
  >;
}

export const zh: WordTexts = {
  role: {
    keeper: '备件管理员',
    inspector: '检验员',
    supervisor: '检验主管',
    callCentre: '呼叫中心',
    afterSalesManager: '售后经理',
    serviceManager: '客服经理',
    leadership: '总部领导',
    finance: '财务',
    financeManager: '财务经理',
    station: '维修站',
    administrator: '管理员',
  },
  condition: { good: '良品', quarantine: '待检', defective: '不良品', doa: 'DOA' },
  binUse: {
    good: '良品',
    quarantine: '待检',
    defective: '不良品',
    doa: 'DOA',
    returnMachine: '返厂机',
    repair: '待修仓',
  },
  tracking: { unit: '单件', lot: '批次' },
  workbookKind: {
    parts: '备件资料表',
    bins: '库位表',
    stations: '维修站资料',
    engineers: '维修工程师',
    openingStock: '期初库存',
    deliveryNote: '到货单',
  },
  placeKind: {
    bin: '库位',
    staging: '待上架',
    station: '维修站',
    engineer: '工程师',
    supplier: '供方',
    opening: '期初',
  },
  documentKind: {
    opening: '期初入账',
    receipt: '收货入待检',
    inspection: '到货检验',
    putAway: '上架',
    transfer: '移库',
    issue: '发放',
    reversal: '冲销',
  },
  packageGrade: { intact: '完好', slight: '轻微压损', severe: '严重破损' },
  deliveryState: { open: '清点中', refused: '已拒收', received: '待检验', inspected: '已检验' },
  failureReason: {
    physicalDamage: '外观损坏',
    notWorking: '通电不良',
    wrongPart: '发错件',
    incomplete: '缺件',
    appearance: '外观不良',
    other: '其他',
  },
  labelState: { drafted: '待打印', printed: '待扫回', closed: '已贴妥' },
  issueState: { picking: '拣货中', posted: '已发放', cancelled: '已取消', reversed: '已冲销' },
  issuePurpose: { inWarrantyRepair: '保内维修', outOfWarranty: '保外购买', stock: '网点备货', internal: '总部自用' },
  recipientKind: { station: '维修站', engineer: '工程师' },
  fifoReason: {
    olderNotFound: '旧批找不到',
    olderDamaged: '旧批有损坏',
    olderUnreachable: '旧批暂时取不到',
    customerNeedsThis: '客户指定此版本',
    other: '其他',
  },
  findingKind: {
    unit: '单件',
    bin: '库位',
    part: '备件',
    delivery: '到货',
    issue: '发放单',
    document: '单据',
    label: '标签',
    station: '维修站',
    engineer: '工程师',
    model: '机型',
    carrier: '承运人',
    person: '人员',
    lot: '批次',
    line: '行',
    photo: '照片',
    procedure: '接口',
  },
};

export const en: WordTexts = {
  role: {
    keeper: 'Parts keeper',
    inspector: 'Inspector',
    supervisor: 'Inspection supervisor',
    callCentre: 'Call centre',
    afterSalesManager: 'After-sales manager',
    serviceManager: 'Service manager',
    leadership: 'HQ leadership',
    finance: 'Finance',
    financeManager: 'Finance manager',
    station: 'Service station',
    administrator: 'Administrator',
  },
  condition: { good: 'good', quarantine: 'awaiting inspection', defective: 'defective', doa: 'DOA' },
  binUse: {
    good: 'good',
    quarantine: 'awaiting inspection',
    defective: 'defective',
    doa: 'DOA',
    returnMachine: 'return machines',
    repair: 'machines to repair',
  },
  tracking: { unit: 'by unit', lot: 'by lot' },
  workbookKind: {
    parts: 'Parts',
    bins: 'Bins',
    stations: 'Stations',
    engineers: 'Engineers',
    openingStock: 'Opening stock',
    deliveryNote: 'Delivery note',
  },
  placeKind: {
    bin: 'bin',
    staging: 'awaiting put-away',
    station: 'station',
    engineer: 'engineer',
    supplier: 'supplier',
    opening: 'opening',
  },
  documentKind: {
    opening: 'Opening stock',
    receipt: 'Receipt into quarantine',
    inspection: 'Arrival inspection',
    putAway: 'Put-away',
    transfer: 'Transfer',
    issue: 'Issue',
    reversal: 'Reversal',
  },
  packageGrade: { intact: 'Intact', slight: 'Slightly crushed', severe: 'Severely damaged' },
  deliveryState: { open: 'Counting', refused: 'Refused', received: 'Awaiting inspection', inspected: 'Inspected' },
  failureReason: {
    physicalDamage: 'Physical damage',
    notWorking: 'Does not work',
    wrongPart: 'Wrong part',
    incomplete: 'Incomplete',
    appearance: 'Appearance',
    other: 'Other',
  },
  labelState: { drafted: 'To print', printed: 'To scan back', closed: 'On the part' },
  issueState: { picking: 'Picking', posted: 'Issued', cancelled: 'Cancelled', reversed: 'Reversed' },
  issuePurpose: {
    inWarrantyRepair: 'In-warranty repair',
    outOfWarranty: 'Out-of-warranty purchase',
    stock: 'Station stock',
    internal: 'HQ use',
  },
  recipientKind: { station: 'Station', engineer: 'Engineer' },
  fifoReason: {
    olderNotFound: 'Older one not found',
    olderDamaged: 'Older one is damaged',
    olderUnreachable: 'Older one cannot be reached now',
    customerNeedsThis: 'Customer needs this version',
    other: 'Other',
  },
  findingKind: {
    unit: 'Unit',
    bin: 'Bin',
    part: 'Part',
    delivery: 'Delivery',
    issue: 'Issue',
    document: 'Document',
    label: 'Label',
    station: 'Station',
    engineer: 'Engineer',
    model: 'Model',
    carrier: 'Carrier',
    person: 'Person',
    lot: 'Lot',
    line: 'Line',
    photo: 'Photo',
    procedure: 'procedure',
  },
};
