import type { Role } from '../kernel/roles.ts';
import type { BinUse, Condition, Tracking, WorkbookKind } from './catalog/words.ts';
import type { ClockRule, ClockState, DaySource, DutyParty, JobKind, JobState, TermUnit } from './clocks/words.ts';
import type { EngineerReturn, FifoReason, IssuePurpose, IssueState, RecipientKind } from './issuing/words.ts';
import type { LabelState } from './labels/words.ts';
import type {
  LoanState,
  ObligationClosing,
  ProposalDecision,
  SaleKind,
  SaleState,
  ShortageSettlement,
} from './loans/words.ts';
import type { DeliveryState, FailureReason, PackageGrade } from './receiving/words.ts';
import type { ConfirmationKind, RequestPurpose, RequestState } from './requests/words.ts';
import type {
  CheckItem,
  CheckPlace,
  CheckVerdict,
  ClaimKind,
  ClaimState,
  LineDecision,
  LineOutcome,
  LossBearer,
  ReturnKind,
  ReturnListState,
} from './returns/words.ts';
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
  readonly engineerReturn: Record<EngineerReturn, string>;
  readonly requestPurpose: Record<RequestPurpose, string>;
  readonly requestState: Record<RequestState, string>;
  readonly confirmationKind: Record<ConfirmationKind, string>;
  readonly loanState: Record<LoanState, string>;
  readonly saleKind: Record<SaleKind, string>;
  readonly saleState: Record<SaleState, string>;
  readonly obligationClosing: Record<ObligationClosing, string>;
  readonly proposalDecision: Record<ProposalDecision, string>;
  readonly shortageSettlement: Record<ShortageSettlement, string>;
  readonly returnKind: Record<ReturnKind, string>;
  readonly returnListState: Record<ReturnListState, string>;
  readonly lineDecision: Record<LineDecision, string>;
  readonly checkPlace: Record<CheckPlace, string>;
  readonly checkItem: Record<CheckItem, string>;
  readonly checkVerdict: Record<CheckVerdict, string>;
  readonly lossBearer: Record<LossBearer, string>;
  readonly claimKind: Record<ClaimKind, string>;
  readonly claimState: Record<ClaimState, string>;
  readonly lineOutcome: Record<LineOutcome, string>;
  readonly clockRule: Record<ClockRule, string>;
  readonly clockState: Record<ClockState, string>;
  readonly dutyParty: Record<DutyParty, string>;
  readonly termUnit: Record<TermUnit, string>;
  readonly daySource: Record<DaySource, string>;
  readonly jobKind: Record<JobKind, string>;
  readonly jobState: Record<JobState, string>;
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
    | 'request'
    | 'loan'
    | 'shipment'
    | 'difference'
    | 'sale'
    | 'obligation'
    | 'tool'
    | 'trip'
    | 'returnList'
    | 'parcel'
    | 'claim'
    | 'question'
    | 'job'
    | 'calendarDay'
    | 'procedure'
    | 'rma'
    | 'machine'
    | 'evidence'
    | 'board'
    | 'standard'
    | 'inspection'
    | 'stocktake'
    | 'stocktakeLine'
    | 'disposal'
    | 'disposalLine'
    | 'zone',
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
    workCalendar: '放假调休表',
    partRequest: '备件申请单',
    returnList: '返件申请清单',
    returnApplications: '返厂申请表',
  },
  placeKind: {
    bin: '库位',
    staging: '待上架',
    station: '维修站',
    engineer: '工程师',
    supplier: '供方',
    opening: '期初',
    field: '客户处',
    sold: '已售',
    lost: '丢失',
    stocktake: '盘盈盘亏',
    qc: '质检',
    scrapped: '已报废',
  },
  documentKind: {
    opening: '期初入账',
    receipt: '收货入待检',
    inspection: '到货检验',
    putAway: '上架',
    transfer: '移库',
    issue: '发放',
    use: '维修使用',
    return: '退回',
    writeOff: '销售核销',
    loss: '报损',
    machineRepair: '修机用料',
    stocktake: '盘点盈亏',
    reclassify: '状态变更',
    scrap: '报废出库',
    qc: '送检出库',
    qcReturn: '送检退回',
    customerReturn: '客户退件',
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
  engineerReturn: { good: '未用，良品', defective: '故障件', used: '已装机' },
  requestPurpose: {
    inWarrantyRepair: '保内维修',
    outOfWarranty: '保外购买',
    stock: '网点备货',
  },
  requestState: {
    awaitingSignatures: '待签字',
    awaitingPayment: '待到款',
    toShip: '待发货',
    shipped: '已发完',
    cancelled: '已取消',
  },
  confirmationKind: {
    email: '邮件',
    phone: '电话',
  },
  loanState: {
    inTransit: '在途',
    held: '在站',
    settled: '已结清',
  },
  saleKind: {
    purchase: '购买',
    loanSale: '借转销',
    conversion: '逾期转销售',
    fine: '不可售罚款',
  },
  saleState: {
    awaitingPayment: '待到款',
    awaitingWriteOff: '待核销',
    writtenOff: '已核销',
    cancelled: '已撤销',
  },
  obligationClosing: {
    returned: '已返件',
    converted: '已转销售',
    waived: '已免返',
  },
  proposalDecision: {
    convert: '转销售',
    fine: '罚款',
  },
  shortageSettlement: {
    foundAtHq: '总部漏发，已找回',
    lostByCarrier: '运输丢损',
    refusedLate: '逾期申报，不认',
  },
  returnKind: {
    defective: '故障件',
    doa: 'DOA',
    unused: '未用件',
  },
  returnListState: {
    draft: '填写中',
    submitted: '待总部确认',
    confirmed: '已确认',
    shipped: '已寄出',
    arrived: '已到总部',
    received: '已收妥',
    refused: '已拒收',
    cancelled: '已取消',
  },
  lineDecision: {
    confirmed: '同意返回',
    refused: '驳回',
  },
  checkPlace: {
    station: '维修站装箱',
    hq: '总部收货',
  },
  checkItem: {
    originalPacking: '总部原包装',
    antiStaticBag: '防静电袋',
    filler: '四周填充物',
    label: '早期失效标签',
    clean: '外观清洁',
    complete: '零件齐全',
    pins: '无断针',
    corners: '无断角',
    cracks: '无裂纹',
    deformation: '无变形',
  },
  checkVerdict: {
    ok: '合格',
    notOk: '不合格',
    notApplicable: '不适用',
  },
  lossBearer: {
    station: '维修站',
    carrier: '承运人',
    hq: '总部',
    open: '待定',
  },
  claimKind: {
    shortage: '短少',
    damage: '破损',
  },
  claimState: {
    open: '待说明',
    stated: '已发说明',
    settled: '已结案',
  },
  lineOutcome: {
    toDefective: '入不良品区',
    toDoa: '入 DOA 区',
    toGood: '回良品',
    toQuarantine: '入待检',
    refused: '退回维修站',
  },
  clockRule: {
    'R4.1.1b': '发货',
    'R4.1.2a': '点数报差异',
    'R4.2.1': '到款后发货',
    'R4.2.2a': '报借转销',
    'R4.2.2b': '到款后核销',
    'R4.3a': '返故障件',
    'R4.3b': '退未用件',
    'R4.3c': '逾期转销售',
    'R4.5.2.3': '返批量故障件',
    'R4.3.2.2a': '发损失说明',
    'R4.3.2.2b': '发拒收函',
    'R4.3.2.3a': '报发运信息',
    'R4.3.2.3b': '答复查询',
    'S2-7': '还工具',
  },
  clockState: {
    overdue: '逾期',
    today: '今天到期',
    coming: '未到期',
    paused: '暂停计时',
  },
  dutyParty: {
    hq: '总部',
    station: '维修站',
    engineer: '工程师',
  },
  termUnit: {
    calendar: '天',
    working: '个工作日',
    shipping: '个发货日',
  },
  daySource: {
    stateCouncil: '国务院公布',
    list: '导入',
    administrator: '管理员设定',
  },
  jobKind: {
    recomputeClocks: '重算期限',
    writeInspections: '生成修复检验报告汇总',
    writeEntries: '生成收发流水账',
    writeReceipts: '生成备件入库登记',
    writeIssues: '生成配件发放记录表',
    backUp: '备份数据',
  },
  jobState: {
    waiting: '等待中',
    running: '进行中',
    done: '已完成',
    failed: '失败',
    cancelled: '已取消',
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
    request: '申请单',
    loan: '借用',
    shipment: '发货',
    difference: '差异',
    sale: '销售单',
    obligation: '欠件',
    tool: '工具',
    trip: '外出',
    returnList: '返件清单',
    parcel: '返件包裹',
    claim: '索赔单',
    question: '查询',
    job: '后台任务',
    calendarDay: '日历日',
    procedure: '接口',
    rma: '返厂申请',
    machine: '整机',
    evidence: '凭证',
    board: '拆换件',
    standard: '检验标准',
    inspection: '修复检查',
    stocktake: '盘点',
    stocktakeLine: '盘点行',
    disposal: '报废送检清单',
    disposalLine: '清单行',
    zone: '区域',
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
    workCalendar: 'Holidays and make-up days',
    partRequest: 'Part request',
    returnList: 'Return list',
    returnApplications: 'Return applications',
  },
  placeKind: {
    bin: 'bin',
    staging: 'awaiting put-away',
    station: 'station',
    engineer: 'engineer',
    supplier: 'supplier',
    opening: 'opening',
    field: 'at customers',
    sold: 'sold',
    lost: 'lost',
    stocktake: 'stocktake',
    qc: 'quality control',
    scrapped: 'scrapped',
  },
  documentKind: {
    opening: 'Opening stock',
    receipt: 'Receipt into quarantine',
    inspection: 'Arrival inspection',
    putAway: 'Put-away',
    transfer: 'Transfer',
    issue: 'Issue',
    use: 'Use in a repair',
    return: 'Return',
    writeOff: 'Write-off of a sale',
    loss: 'Loss',
    machineRepair: 'Parts for a machine',
    stocktake: 'Stocktake adjustment',
    reclassify: 'Change of condition',
    scrap: 'Scrapped',
    qc: 'To quality control',
    qcReturn: 'Back from quality control',
    customerReturn: 'Returned by a customer',
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
  engineerReturn: { good: 'Unused, good', defective: 'Failed', used: 'Built in' },
  requestPurpose: {
    inWarrantyRepair: 'In-warranty repair',
    outOfWarranty: 'Out-of-warranty purchase',
    stock: 'Station stock',
  },
  requestState: {
    awaitingSignatures: 'Awaiting signatures',
    awaitingPayment: 'Awaiting payment',
    toShip: 'To ship',
    shipped: 'Shipped',
    cancelled: 'Cancelled',
  },
  confirmationKind: {
    email: 'e-mail',
    phone: 'phone',
  },
  loanState: {
    inTransit: 'In transit',
    held: 'At the station',
    settled: 'Settled',
  },
  saleKind: {
    purchase: 'Purchase',
    loanSale: 'Sale out of loan',
    conversion: 'Conversion to sale',
    fine: 'Fine, not for sale',
  },
  saleState: {
    awaitingPayment: 'Awaiting payment',
    awaitingWriteOff: 'Awaiting write-off',
    writtenOff: 'Written off',
    cancelled: 'Cancelled',
  },
  obligationClosing: {
    returned: 'Returned',
    converted: 'Converted to sale',
    waived: 'Waived',
  },
  proposalDecision: {
    convert: 'Convert to sale',
    fine: 'Fine',
  },
  shortageSettlement: {
    foundAtHq: 'Found at HQ',
    lostByCarrier: 'Lost by the carrier',
    refusedLate: 'Reported too late',
  },
  returnKind: {
    defective: 'Defective',
    doa: 'DOA',
    unused: 'Unused',
  },
  returnListState: {
    draft: 'Draft',
    submitted: 'Awaiting confirmation',
    confirmed: 'Confirmed',
    shipped: 'Shipped',
    arrived: 'Arrived',
    received: 'Received',
    refused: 'Refused',
    cancelled: 'Cancelled',
  },
  lineDecision: {
    confirmed: 'Confirmed',
    refused: 'Refused',
  },
  checkPlace: {
    station: 'Station, packing',
    hq: 'HQ, receipt',
  },
  checkItem: {
    originalPacking: "HQ's original packing",
    antiStaticBag: 'Anti-static bag',
    filler: 'Filler all round',
    label: 'Early-failure label',
    clean: 'Clean',
    complete: 'Complete',
    pins: 'No broken pin',
    corners: 'No broken corner',
    cracks: 'No crack',
    deformation: 'No deformation',
  },
  checkVerdict: {
    ok: 'In order',
    notOk: 'Not in order',
    notApplicable: 'Not applicable',
  },
  lossBearer: {
    station: 'The station',
    carrier: 'The carrier',
    hq: 'HQ',
    open: 'Open',
  },
  claimKind: {
    shortage: 'Shortage',
    damage: 'Damage',
  },
  claimState: {
    open: 'Open',
    stated: 'Stated',
    settled: 'Settled',
  },
  lineOutcome: {
    toDefective: 'To the defective zone',
    toDoa: 'To the DOA zone',
    toGood: 'To good stock',
    toQuarantine: 'To quarantine',
    refused: 'Refused',
  },
  clockRule: {
    'R4.1.1b': 'Ship the request',
    'R4.1.2a': 'Report a difference',
    'R4.2.1': 'Ship after payment',
    'R4.2.2a': 'Report the sale',
    'R4.2.2b': 'Write off after payment',
    'R4.3a': 'Return the defective part',
    'R4.3b': 'Return the unused part',
    'R4.3c': 'Conversion to sale',
    'R4.5.2.3': 'Return batch failures',
    'R4.3.2.2a': 'Send the statement of loss',
    'R4.3.2.2b': 'Write about the refusal',
    'R4.3.2.3a': 'Report the shipment',
    'R4.3.2.3b': 'Answer the question',
    'S2-7': 'Return the tools',
  },
  clockState: {
    overdue: 'Overdue',
    today: 'Due today',
    coming: 'Coming',
    paused: 'Paused',
  },
  dutyParty: {
    hq: 'HQ',
    station: 'Station',
    engineer: 'Engineer',
  },
  termUnit: {
    calendar: 'days',
    working: 'working days',
    shipping: 'shipping days',
  },
  daySource: {
    stateCouncil: 'State Council',
    list: 'Imported',
    administrator: 'Administrator',
  },
  jobKind: {
    recomputeClocks: 'Counting deadlines anew',
    writeInspections: 'Writing inspection reports',
    writeEntries: 'Writing all movements',
    writeReceipts: 'Writing the receipts',
    writeIssues: 'Writing the issues',
    backUp: 'Backing up',
  },
  jobState: {
    waiting: 'Waiting',
    running: 'Running',
    done: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
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
    request: 'Request',
    loan: 'Loan',
    shipment: 'Shipment',
    difference: 'Difference',
    sale: 'Sale',
    obligation: 'Owed part',
    tool: 'Tool',
    trip: 'Trip',
    returnList: 'Return list',
    parcel: 'Parcel',
    claim: 'Claim',
    question: 'Question',
    job: 'Job',
    calendarDay: 'Calendar day',
    procedure: 'procedure',
    rma: 'Return authorisation',
    machine: 'Machine',
    evidence: 'Evidence',
    board: 'Board taken out',
    standard: 'Standard',
    inspection: 'Inspection',
    stocktake: 'stocktake',
    stocktakeLine: 'counted line',
    disposal: 'disposal list',
    disposalLine: 'line of the list',
    zone: 'zone',
  },
};
