import type { WorkbookKind } from '../words.ts';

/** What a kind of workbook must and may hold: field to the spellings of its heading, the usual one first. */
export interface Headings {
  /** Headings without which the sheet is not of this kind. */
  readonly key: Readonly<Record<string, readonly string[]>>;
  /** Headings that must be there too, and are missed by name where they are not. */
  readonly needed: Readonly<Record<string, readonly string[]>>;
  readonly optional: Readonly<Record<string, readonly string[]>>;
}

const partCode = [
  '备件编码',
  '配件编码',
  '材料编码',
  '物料编码',
  '备件编号',
  '配件编号',
  '物料号',
  '料号',
  'part code',
  'part no',
];
const partName = ['备件名称', '配件名称', '材料名称', '物料名称', '名称', '品名', 'part name', 'name'];
const unitBarcode = ['条码', '单件条码', '序列号', '条形码', '序列号条码', 'barcode', 'serial', 'serial no'];
const price = ['单价', '价格', '维修站购买价', '入库单价', 'price', 'unit price'];
const stationCode = ['网点编码', '维修站编码', '站点编码', '网点编号', '网点代码', 'station code'];
const repairOrder = ['工单号', '维修工单号', '维修工单', '工单', '派工单号', 'repair order', 'work order'];

export const headings: Readonly<Record<WorkbookKind, Headings>> = {
  parts: {
    key: { code: [...partCode, 'code'], name: partName, category: ['类别', '分类', '备件类别', '大类', 'category'] },
    needed: {
      unitName: ['单位', '计量单位', 'unit'],
      tracking: ['管理方式', '管理类型', '跟踪方式', '批次/单件', 'tracking', 'tracked by'],
      stationPriceFen: ['维修站购买价', '维修站价', '网点价', '网点购买价', '站点价', '购买价', 'station price'],
      publicPriceFen: ['公开销售价', '公开价', '销售价', '零售价', '用户价', 'public price'],
      isSellable: ['可销售', '是否可销售', '是否销售', 'sellable'],
      isDefectiveReturned: [
        '旧件须返还',
        '旧件返还',
        '是否返还旧件',
        '旧件是否返还',
        '返还旧件',
        'defective must return',
      ],
      safetyStock: ['安全库存', '安全库存量', '最低库存', 'safety stock'],
    },
    optional: {
      modelCodes: ['适用机型', '机型', '适用型号', 'models', 'fits models'],
      originalPacking: ['原包装规格', '原包装', '包装规格', '包装', 'original packing'],
      barcodes: ['原厂条码', '厂家条码', '商品条码', '条码', '条形码', 'barcodes', 'maker barcodes', 'barcode'],
    },
  },
  bins: {
    key: {
      code: ['库位编码', '库位', '库位号', '库位条码', '货位', '货位号', '柜位', '备件柜', 'bin', 'bin code'],
      use: ['用途', '库位用途', '存放类型', '库位类型', 'use'],
    },
    needed: {},
    optional: { capacity: ['容量', '库位容量', '最大数量', 'capacity'] },
  },
  stations: {
    key: {
      code: stationCode,
      name: ['网点名称', '维修站名称', '站点名称', '网点', '维修站', 'station name', 'station'],
    },
    needed: {},
    optional: {
      city: ['城市', '所在城市', '地市', 'city'],
      contact: ['负责人', '联系人', '站长', 'contact'],
      phone: ['电话', '联系电话', '手机', '手机号', '联系方式', 'phone'],
      address: ['地址', '详细地址', '收货地址', 'address'],
      level: ['级别', '等级', '网点级别', 'level'],
    },
  },
  engineers: {
    key: {
      code: ['工号', '工程师工号', '工程师编码', '人员编号', 'engineer code', 'staff no'],
      name: ['姓名', '工程师', '工程师姓名', 'name'],
    },
    needed: {},
    optional: { stationCode: ['所属网点', '所属维修站', '网点', ...stationCode, 'station'] },
  },
  openingStock: {
    key: {
      partCode,
      qty: ['数量', '期初数量', '库存数量', '结存数量', 'qty', 'quantity'],
      binCode: ['库位', '库位编码', '库位号', '货位', '货位号', 'bin', 'bin code'],
    },
    needed: {
      receivedDay: ['入库日期', '收货日期', '入库时间', '到货日期', 'received', 'received day'],
      priceFen: price,
      condition: ['状态', '品质', '良品/不良品', '库存状态', 'condition'],
    },
    optional: { unitBarcode },
  },
  deliveryNote: {
    key: {
      partCode,
      expected: ['通知数量', '应到数量', '应收数量', '发货数量', '送货数量', '数量', 'expected', 'qty'],
    },
    needed: { priceFen: price },
    optional: {
      partName,
      counted: ['实到数量', '实收数量', '到货数量', 'counted'],
      failed: ['检验不合格', '不合格数量', '不合格', '检验不合格数量', 'failed'],
      barcodes: unitBarcode,
      requestDay: ['申请日期', '申请时间', '需求日期', 'request day', 'requested'],
    },
  },
  workCalendar: {
    key: {
      day: ['日期', '日子', 'date', 'day'],
      isWorking: ['类型', '休假/上班', '放假/上班', '安排', 'kind', 'type'],
    },
    needed: {},
    optional: { name: ['名称', '节日', '节假日', '节日名称', 'name', 'holiday'] },
  },
  partRequest: {
    key: { partCode, qty: ['数量', '申请数量', '需求数量', 'qty', 'quantity'], repairOrder },
    needed: {},
    optional: { partName },
  },
  returnApplications: {
    key: {
      serial: ['整机条码', '机器条码', '整机序列号', '机身条码', 'machine barcode', 'machine serial'],
      rmaKind: ['返厂类型', '返厂类别', '申请类型', 'return kind'],
      faultKind: ['故障类别', '故障类型', 'fault kind'],
    },
    needed: {
      paperNumber: ['申请单号', '返厂申请单号', '申请编号', '单号', 'application no'],
      stationCode,
      modelCode: ['机型', '型号', '产品型号', 'model'],
      cartonBarcode: ['包装箱条码', '箱条码', '外箱条码', '包装条码', 'carton barcode'],
      machineKind: ['机器类别', '机器类型', '样机/售前机/报废机', 'machine kind'],
      apparentFault: ['显性故障描述', '显性故障', '故障现象', '故障描述', 'apparent fault'],
      day: ['申请日期', '申请时间', '日期', 'day', 'date'],
    },
    optional: {
      size: ['尺寸', '尺寸(寸)', '屏幕尺寸', 'size'],
      hiddenFault: ['隐性故障', '隐性故障描述', 'hidden fault'],
      badBoards: ['内部坏件', '坏件', '不良板件', 'bad boards'],
      boardOut: ['拆换件', '拆换板件', '拆件', 'board out'],
      isBoardBack: ['是否装回', '已装回', 'board back'],
      panelUse: ['换屏调用', '售后换屏调用', 'panel use'],
    },
  },
  returnList: {
    key: {
      kind: ['返件类别', '返件类型', '类别', 'return kind', 'kind'],
      partCode,
      qty: ['数量', '返回数量', '返件数量', 'qty', 'quantity'],
      repairOrder,
    },
    needed: {},
    optional: {
      lineNo: ['行号', 'line no', 'line'],
      lineKey: ['行标识', 'line key'],
      isReturned: ['是否返回', '返回', '本次返回', 'returned'],
      partName,
      barcode: ['条码', '旧件条码', '单件条码', '序列号', 'barcode', 'serial', 'serial no'],
      machineSerial: ['机器序列号', '整机序列号', '机号', '整机条码', 'machine serial'],
      engineer: ['工程师', '维修工程师', '维修人', 'engineer'],
      fault: ['故障现象', '故障', '故障描述', 'fault'],
      statement: ['书面说明', 'DOA说明', '说明', 'statement'],
      isBatch: ['批量', '批量处理', '批量质量', 'batch'],
      basis: ['依据', '欠件号', '借用单号', 'basis'],
    },
  },
};

/** A heading made comparable: half width, without blanks, what stands in brackets, and marks such as * and :. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s*:_]/g, '')
    .toLowerCase();
}
