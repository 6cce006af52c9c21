import { filled } from '../filled.ts';
import { type Language, texts } from '../texts.ts';
import type { ImportProblem } from './contract.ts';
import type { ImportCode, Problem } from './importing/reading.ts';

/** What is wrong, with its facts in double braces, and what a clerk does about it in Excel or in the program. */
interface ImportSentence {
  readonly reason: string;
  readonly remedy: string;
}

/** Why a file could not be read as a workbook: the `detail` of WORKBOOK_UNREADABLE. */
export type UnreadableWorkbook = 'notXlsx' | 'oldOrEncrypted' | 'macros' | 'doctype' | 'damaged' | 'noSheet';

export interface ImportTexts {
  readonly unreadable: Record<UnreadableWorkbook, string>;
  readonly problems: Record<ImportCode, ImportSentence>;
  /** The marked copy: its list of problems and the notes at its cells. */
  readonly marked: {
    readonly sheet: string;
    readonly title: string;
    readonly row: string;
    readonly column: string;
    readonly heading: string;
    readonly value: string;
    readonly severity: string;
    readonly reason: string;
    readonly remedy: string;
    readonly rule: string;
    readonly error: string;
    readonly warning: string;
  };
}

export const zh: ImportTexts = {
  unreadable: {
    notXlsx: '不是 .xlsx 工作簿',
    oldOrEncrypted: '是旧的 .xls 格式，或加了密码',
    macros: '带有宏',
    doctype: '含有不允许的外部定义（DOCTYPE）',
    damaged: '文件已损坏',
    noSheet: '里面没有工作表',
  },
  problems: {
    HEADING_MISSING: { reason: '缺少表头“{{wanted}}”', remedy: '补上这一列后重新导入' },
    BLANK: { reason: '“{{heading}}”是空的；空白不等于 0', remedy: '填上内容；确实是 0 就写 0' },
    TOO_LONG: { reason: '有 {{length}} 个字，最多 {{max}} 个', remedy: '缩短内容' },
    CELL_ERROR: { reason: '单元格里是 Excel 的错误值 {{value}}', remedy: '改好公式，或直接填数值' },
    FORMULA_WITHOUT_RESULT: {
      reason: '单元格是公式，但没有存下结果',
      remedy: '用 Excel 打开、重算并保存，或粘贴为数值',
    },
    NOT_MONEY: { reason: '“{{value}}”不是金额，金额不能为负，也不能是文字', remedy: '用数字填写，单位元，例如 180.65' },
    FINER_THAN_FEN: { reason: '“{{value}}”的小数超过两位，比分还细', remedy: '改成最多两位小数' },
    NOT_QUANTITY: { reason: '“{{value}}”不是数量：要 1 到 {{max}} 的整数', remedy: '核对实物后填整数' },
    NOT_COUNT: { reason: '“{{value}}”不是数量：要 0 到 {{max}} 的整数', remedy: '核对后填整数' },
    NOT_DAY: { reason: '“{{value}}”不是日期', remedy: '写成 2026-09-03 这样，或把单元格格式设为日期' },
    DAY_AHEAD: { reason: '日期 {{day}} 在今天（{{today}}）之后', remedy: '填实际的那一天' },
    NOT_YES_NO: { reason: '“{{value}}”看不出是或否', remedy: '填“是”或“否”' },
    NOT_TRACKING: { reason: '“{{value}}”不是管理方式', remedy: '填“单件”或“批次”' },
    NOT_BIN_USE: { reason: '“{{value}}”不是库位用途', remedy: '填：良品、待检、不良品、DOA、返厂机、待修仓' },
    NOT_CONDITION: { reason: '“{{value}}”不是状态', remedy: '填：良品、待检、不良品、DOA' },
    NOT_DAY_KIND: { reason: '“{{value}}”看不出是休假还是上班', remedy: '填“休假”或“上班”' },
    NOT_PURPOSE: { reason: '“{{value}}”不是申请用途', remedy: '填：保内维修、保外购买、备货' },
    NOT_RETURN_KIND: { reason: '“{{value}}”不是返件类别', remedy: '填：故障件、DOA、未用件' },
    NOT_RMA_KIND: { reason: '“{{value}}”不是返厂类型', remedy: '填：网点返厂、验收残损' },
    NOT_MACHINE_KIND: { reason: '“{{value}}”不是机器类别', remedy: '填：样机、售前机、报废机、客户机' },
    NOT_FAULT_KIND: {
      reason: '“{{value}}”不是故障类别',
      remedy: '填：屏性能故障、屏裂、屏划伤、亮点、电性能故障、外观残损',
    },
    NOT_PANEL_USE: { reason: '“{{value}}”看不出换屏调用', remedy: '填：保内换屏调用、保外换屏调用，没有就留空' },
    NOT_SIZE: { reason: '“{{value}}”不是屏幕尺寸', remedy: '填寸数，如 32 或 26.5' },
    SERIAL_IS_CARTON: { reason: '整机条码和包装箱条码相同', remedy: '整机条码要扫机身，不能用包装箱的（R2.3.5）' },
    SERIAL_ON_RMA: { reason: '整机 {{serial}} 已在返厂申请 {{number}} 上', remedy: '一台机只申报一次，请核对条码' },
    SERIAL_IN_STORE: { reason: '整机 {{serial}} 已在总部机库', remedy: '核对机身条码' },
    UNKNOWN_MODEL: { reason: '机型 {{model}} 不在资料里', remedy: '导入时会自动建立，尺寸取本行' },
    SIZE_DIFFERS: { reason: '机型 {{model}} 的资料写 {{known}} 寸', remedy: '核对机型和尺寸' },
    HEADS_DIFFER: { reason: '申请单号 {{paperNumber}} 各行的类型或日期不同', remedy: '同一张申请单的类型、日期要一致' },
    BARCODE_LOSSY: {
      reason: 'Excel 把条码变成了数字，显示 {{value}}，末几位已经丢失',
      remedy: '把这一列的格式设为“文本”，再对着实物重新扫一次；不要照现在的数字补',
    },
    BARCODE_INVALID: { reason: '“{{barcode}}”不像条码：要 3 到 64 个字母、数字或符号', remedy: '对着实物重新扫一次' },
    PHONE_ODD: { reason: '“{{value}}”不像完整的电话号码', remedy: '请与维修站核对；不影响导入' },
    PRICE_ABOVE_PUBLIC: { reason: '维修站购买价高于公开销售价', remedy: '请核对两个价格；不影响导入' },
    MORE_FAILED_THAN_COUNTED: { reason: '不合格 {{failed}} 个，多于实到 {{counted}} 个', remedy: '核对这两个数' },
    ALREADY_WORKING: {
      reason: '{{day}} 本来就是工作日，不用写成调休上班',
      remedy: '请对照放假通知核对日期；不影响导入',
    },
    REPAIR_ORDER_REQUIRED: { reason: '保内维修的备件没有写工单号', remedy: '补上这个备件对应的维修工单号' },
    OLD_BARCODE_REQUIRED: {
      reason: '{{partCode}} 按单件管理，没有写换下旧件的条码',
      remedy: '扫入换下来的旧件条码',
    },
    FAULT_REQUIRED: { reason: '故障件没有写故障现象', remedy: '写清楚故障现象，标签上要用' },
    STATEMENT_REQUIRED: { reason: 'DOA 件没有书面说明', remedy: '写清楚到货时的情况；照片在清单里上传' },
    HEAD_MISSING: { reason: '表格上方没有写“{{wanted}}”', remedy: '在“{{wanted}}”右边的格子里填上' },
    URGENT_REASON_REQUIRED: { reason: '写了紧急，没有写紧急原因', remedy: '在“紧急原因”右边的格子里填上' },
    FOREIGN_STATION: { reason: '这张单写的是 {{station}}，不是本站', remedy: '只能导入本站自己的单；请核对网点编码' },
    PAPER_TAKEN: {
      reason: '申请单号 {{paperNumber}} 已经登记过，就是 {{number}}',
      remedy: '同一张单不能登记两次，请核对单号',
    },
    UNKNOWN_LIST: { reason: '没有返件清单 {{number}}', remedy: '核对清单号；要开新清单，就把清单号清空' },
    LIST_NOT_DRAFT: {
      reason: '返件清单 {{number}} 已经提交，不能再改',
      remedy: '先在“返件清单”里撤回；要开新清单，就把清单号清空',
    },
    LIST_OF_OTHER_STATION: { reason: '返件清单 {{number}} 是 {{station}} 的', remedy: '核对清单号和网点编码' },
    SAME_ROW: { reason: '与第 {{first}} 行完全相同，只取一次', remedy: '不用处理；可以删去这一行' },
    SAME_ROW_BOTH_TAKEN: { reason: '与第 {{first}} 行完全相同，两行都计入', remedy: '若是重复录入，请删去一行' },
    CODE_REPEATED: { reason: '编码 {{code}} 在第 {{first}} 行已经出现，内容不同', remedy: '核对后只留一行' },
    OTHER_YEAR: { reason: '{{day}} 不是 {{year}} 年的；一张表只管一年', remedy: '把别的年份另存一张表再导入' },
    LINE_REPEATED: {
      reason: '行号 {{lineNo}} 在第 {{first}} 行已经出现',
      remedy: '新增的行不要写行号；重复的删去一行',
    },
    BARCODE_REPEATED: {
      reason: '条码 {{barcode}} 在第 {{first}} 行已经出现；一个单件只能登记一次',
      remedy: '对着实物重新扫一次，删去错的一行',
    },
    BARCODE_OF_OTHER_PART: {
      reason: '条码 {{barcode}} 在第 {{first}} 行已属于 {{owner}}',
      remedy: '一个原厂条码只指一种备件，请核对实物',
    },
    BARCODES_DIFFER_FROM_QUANTITY: {
      reason: '通知 {{expected}} 个，列了 {{barcodes}} 个条码',
      remedy: '收货时逐个扫描实物；差异会分开记录',
    },
    UNKNOWN_PART: { reason: '备件资料里没有 {{part}}', remedy: '先新建或导入这个备件，再导入本表' },
    UNKNOWN_BIN: { reason: '没有库位 {{bin}}', remedy: '核对库位条码，或先新建这个库位' },
    UNKNOWN_STATION: { reason: '没有维修站 {{station}}', remedy: '先导入维修站资料，或改正编码' },
    UNKNOWN_LINE: { reason: '清单里没有第 {{lineNo}} 行', remedy: '新增的行不要写行号；或重新下载清单再填' },
    LINE_TAKEN_OFF: {
      reason: '表里没有清单的第 {{lineNo}} 行（{{partCode}}），导入后会从清单上删去',
      remedy: '若要保留，请把这一行补回表里',
    },
    LIST_CHANGED_SINCE: {
      reason: '这张表下载之后，清单又改过',
      remedy: '表里没有的行保留不动；要删去，请重新下载再填“否”',
    },
    DAY_SET_BY_HAND: { reason: '管理员已经单独设定了 {{day}}', remedy: '以管理员设定的为准；不影响导入' },
    NOT_FOR_SALE: { reason: '{{part}} 不可销售，不能保外购买', remedy: '删去这一行，或改为保内维修申请' },
    UNIT_ON_LIST: { reason: '条码 {{barcode}} 已在返件清单 {{number}} 上', remedy: '一件只返一次，请核对实物条码' },
    NOT_ON_LOAN: { reason: '条码 {{barcode}} 不在 {{stationCode}} 的借用账上', remedy: '对着实物重新扫一次' },
    NOTHING_OWED: {
      reason: '没有欠返的 {{partCode}}（工单号“{{repairOrder}}”）',
      remedy: '核对旧件条码和工单号；先登记维修用件，才有欠件',
    },
    OVER_LOAN: {
      reason: '{{partCode}} 这里写了 {{wanted}} 个，能返的只有 {{held}} 个',
      remedy: '核对数量；别的返件清单已经占用的不能再返',
    },
    NAME_DIFFERS: { reason: '备件资料里 {{part}} 叫“{{name}}”', remedy: '请核对编码是否写错；按编码收货' },
    BARCODE_TAKEN: { reason: '条码 {{barcode}} 是备件 {{owner}} 的原厂条码', remedy: '核对实物上的条码' },
    TRACKING_IN_USE: {
      reason: '{{code}} 已有库存或出入记录，不能再改管理方式',
      remedy: '保持原来的管理方式，或新建一个编码',
    },
    BIN_IN_USE: { reason: '库位 {{bin}} 里还有货，不能改用途', remedy: '先移库清空，或保持原用途' },
    UNIT_NEEDS_BARCODE: { reason: '{{part}} 按单件管理，每行要有一个条码', remedy: '扫入实物条码，一件一行' },
    UNIT_QUANTITY: {
      reason: '{{part}} 按单件管理，一个条码只能是 1 个，这里写了 {{qty}}',
      remedy: '数量改为 1，其余单件另起行',
    },
    LOT_HAS_BARCODE: {
      reason: '{{part}} 按批次管理，不登记单件条码',
      remedy: '清空条码；若确有序列号，请把备件改为单件管理',
    },
    UNIT_EXISTS: { reason: '条码 {{barcode}} 已在账上，现在：{{place}}', remedy: '同一单件不能登记两次，请核对实物' },
    BIN_WRONG_USE: { reason: '库位 {{bin}} 只放{{use}}，这一行是{{condition}}', remedy: '换一个放{{condition}}的库位' },
    BIN_HOLDS_OTHER_PART: { reason: '库位 {{bin}} 不混放，已放 {{part}}', remedy: '换一个空库位' },
    BIN_OVER_CAPACITY: {
      reason: '库位 {{bin}} 容量 {{capacity}}，将放 {{total}} 个',
      remedy: '请核对容量或移出一部分；不影响导入',
    },
  },
  marked: {
    sheet: '问题清单',
    title: '导入问题清单',
    row: '行',
    column: '列',
    heading: '表头',
    value: '内容',
    severity: '程度',
    reason: '原因',
    remedy: '怎么改',
    rule: '规范条款',
    error: '错误',
    warning: '提醒',
  },
};

export const en: ImportTexts = {
  unreadable: {
    notXlsx: 'it is not an .xlsx workbook',
    oldOrEncrypted: 'it is an old .xls file, or has a password',
    macros: 'it carries macros',
    doctype: 'it holds a DOCTYPE, which is not allowed',
    damaged: 'it is damaged',
    noSheet: 'it has no sheet',
  },
  problems: {
    HEADING_MISSING: { reason: 'The heading "{{wanted}}" is missing', remedy: 'Add the column and import again' },
    BLANK: { reason: '"{{heading}}" is blank; a blank is not a zero', remedy: 'Fill it in; write 0 if it is 0' },
    TOO_LONG: { reason: '{{length}} characters, at most {{max}} fit', remedy: 'Shorten it' },
    CELL_ERROR: { reason: "The cell holds Excel's error {{value}}", remedy: 'Mend the formula, or type the value' },
    FORMULA_WITHOUT_RESULT: {
      reason: 'The cell is a formula saved without its result',
      remedy: 'Open, recalculate and save it in Excel, or paste as values',
    },
    NOT_MONEY: {
      reason: '"{{value}}" is not an amount: neither words nor less than nothing',
      remedy: 'Write a number in yuan, such as 180.65',
    },
    FINER_THAN_FEN: {
      reason: '"{{value}}" has more than two decimals, finer than a fen',
      remedy: 'Use at most two decimals',
    },
    NOT_QUANTITY: {
      reason: '"{{value}}" is not a quantity: a whole number from 1 to {{max}}',
      remedy: 'Check the goods and write a whole number',
    },
    NOT_COUNT: {
      reason: '"{{value}}" is not a count: a whole number from 0 to {{max}}',
      remedy: 'Check and write a whole number',
    },
    NOT_DAY: { reason: '"{{value}}" is not a date', remedy: 'Write it as 2026-09-03, or format the cell as a date' },
    DAY_AHEAD: { reason: '{{day}} lies after today ({{today}})', remedy: 'Write the real day' },
    NOT_YES_NO: { reason: '"{{value}}" is neither yes nor no', remedy: 'Write 是 or 否' },
    NOT_TRACKING: { reason: '"{{value}}" is not a way of tracking', remedy: 'Write 单件 (unit) or 批次 (lot)' },
    NOT_BIN_USE: {
      reason: '"{{value}}" is not a use of a bin',
      remedy: 'Write 良品, 待检, 不良品, DOA, 返厂机 or 待修仓',
    },
    NOT_CONDITION: { reason: '"{{value}}" is not a condition', remedy: 'Write 良品, 待检, 不良品 or DOA' },
    NOT_DAY_KIND: { reason: '"{{value}}" is neither a holiday nor a day of work', remedy: 'Write 休假 or 上班' },
    NOT_PURPOSE: {
      reason: '"{{value}}" is not a purpose of a request',
      remedy: 'Write 保内维修 (in warranty), 保外购买 (purchase) or 备货 (stock)',
    },
    NOT_RETURN_KIND: {
      reason: '"{{value}}" is not a kind of return',
      remedy: 'Write 故障件 (defective), DOA or 未用件 (unused)',
    },
    NOT_RMA_KIND: {
      reason: '"{{value}}" is not a kind of return',
      remedy: 'Write 网点返厂 (panel return) or 验收残损 (refused at delivery)',
    },
    NOT_MACHINE_KIND: {
      reason: '"{{value}}" is not a kind of machine',
      remedy: 'Write 样机, 售前机, 报废机 or 客户机 (display, pre-sale, scrap, customer)',
    },
    NOT_FAULT_KIND: {
      reason: '"{{value}}" is not a kind of fault',
      remedy: 'Write 屏性能故障, 屏裂, 屏划伤, 亮点, 电性能故障 or 外观残损',
    },
    NOT_PANEL_USE: {
      reason: '"{{value}}" does not say whether the panel was used',
      remedy: 'Write 保内换屏调用 or 保外换屏调用, or leave it blank',
    },
    NOT_SIZE: { reason: '"{{value}}" is not a size of a screen', remedy: 'Write inches, such as 32 or 26.5' },
    SERIAL_IS_CARTON: {
      reason: 'Machine and carton have the same barcode',
      remedy: "Scan the set's own code, never the carton's (R2.3.5)",
    },
    SERIAL_ON_RMA: {
      reason: 'Machine {{serial}} is on return {{number}} already',
      remedy: 'A machine is applied for once; check its barcode',
    },
    SERIAL_IN_STORE: { reason: 'Machine {{serial}} stands in the store already', remedy: "Check the set's barcode" },
    UNKNOWN_MODEL: {
      reason: 'Model {{model}} is not known',
      remedy: 'It is entered with this row, with its size',
    },
    SIZE_DIFFERS: { reason: 'Model {{model}} is known as {{known}}″', remedy: 'Check model and size' },
    HEADS_DIFFER: {
      reason: 'The rows of application {{paperNumber}} differ in kind or day',
      remedy: 'One application has one kind and one day',
    },
    BARCODE_LOSSY: {
      reason: 'Excel made a number of the barcode, {{value}}; its last digits are lost',
      remedy: 'Format the column as text and scan the part again; do not complete the number by hand',
    },
    BARCODE_INVALID: {
      reason: '"{{barcode}}" does not look like a barcode: 3 to 64 letters, digits or signs',
      remedy: 'Scan the part again',
    },
    PHONE_ODD: { reason: '"{{value}}" is not a whole telephone number', remedy: 'Ask the station; the import goes on' },
    PRICE_ABOVE_PUBLIC: {
      reason: 'The station price is above the public price',
      remedy: 'Check both prices; the import goes on',
    },
    MORE_FAILED_THAN_COUNTED: {
      reason: '{{failed}} failed, but only {{counted}} arrived',
      remedy: 'Check both numbers',
    },
    ALREADY_WORKING: {
      reason: '{{day}} is a day of work anyhow',
      remedy: 'Check the date against the published list; the import goes on',
    },
    REPAIR_ORDER_REQUIRED: {
      reason: 'A part for an in-warranty repair needs its repair order',
      remedy: 'Write the repair order that the part is for',
    },
    OLD_BARCODE_REQUIRED: {
      reason: '{{partCode}} is tracked by unit: the barcode of the part taken out is missing',
      remedy: 'Scan the part that was taken out',
    },
    FAULT_REQUIRED: { reason: 'A defective part needs its fault', remedy: 'Say what is wrong; the label shows it' },
    STATEMENT_REQUIRED: {
      reason: 'A part dead on arrival needs a written statement',
      remedy: 'Say how it arrived; the photo is added on the list',
    },
    HEAD_MISSING: { reason: 'Above the table "{{wanted}}" is not filled in', remedy: 'Write it beside "{{wanted}}"' },
    URGENT_REASON_REQUIRED: {
      reason: 'It is urgent, but does not say why',
      remedy: 'Write the reason beside 紧急原因',
    },
    FOREIGN_STATION: {
      reason: 'The paper is from {{station}}, which is not your station',
      remedy: "Only your own station's papers can be taken in; check the station code",
    },
    PAPER_TAKEN: {
      reason: 'Paper {{paperNumber}} was taken in already, as {{number}}',
      remedy: 'A paper is taken in once; check its number',
    },
    UNKNOWN_LIST: {
      reason: 'There is no return list {{number}}',
      remedy: 'Check the number, or clear it for a new list',
    },
    LIST_NOT_DRAFT: {
      reason: 'Return list {{number}} was handed in and cannot be changed',
      remedy: 'Withdraw it first, or clear the number for a new list',
    },
    LIST_OF_OTHER_STATION: {
      reason: 'Return list {{number}} belongs to {{station}}',
      remedy: 'Check the number of the list and the station code',
    },
    SAME_ROW: { reason: 'The same as row {{first}}, taken once', remedy: 'Nothing to do; the row may be deleted' },
    SAME_ROW_BOTH_TAKEN: {
      reason: 'The same as row {{first}}, both are taken',
      remedy: 'If it was entered twice, delete one',
    },
    CODE_REPEATED: {
      reason: 'Code {{code}} stands in row {{first}} with other content',
      remedy: 'Check, and keep one row',
    },
    OTHER_YEAR: {
      reason: '{{day}} is not of {{year}}; a list is of one year',
      remedy: 'Put the other year in a list of its own',
    },
    LINE_REPEATED: {
      reason: 'Line {{lineNo}} stands in row {{first}} already',
      remedy: 'Leave the line number of a new row blank, or delete one of the two',
    },
    BARCODE_REPEATED: {
      reason: 'Barcode {{barcode}} stands in row {{first}}; a unit is entered once',
      remedy: 'Scan the part again and delete the wrong row',
    },
    BARCODE_OF_OTHER_PART: {
      reason: 'Barcode {{barcode}} belongs to {{owner}} in row {{first}}',
      remedy: "A maker's barcode means one part; check the goods",
    },
    BARCODES_DIFFER_FROM_QUANTITY: {
      reason: 'The note says {{expected}} but lists {{barcodes}} barcodes',
      remedy: 'Scan each piece when receiving; differences are kept apart',
    },
    UNKNOWN_PART: {
      reason: 'The catalogue has no part {{part}}',
      remedy: 'Add or import the part first, then import this sheet',
    },
    UNKNOWN_BIN: { reason: 'There is no bin {{bin}}', remedy: "Check the bin's barcode, or add the bin first" },
    UNKNOWN_STATION: {
      reason: 'There is no station {{station}}',
      remedy: 'Import the stations first, or mend the code',
    },
    UNKNOWN_LINE: {
      reason: 'The list has no line {{lineNo}}',
      remedy: 'Leave the line number of a new row blank, or download the list again',
    },
    LINE_TAKEN_OFF: {
      reason: 'Line {{lineNo}} ({{partCode}}) is not in the sheet and will be taken off the list',
      remedy: 'To keep it, put the row back into the sheet',
    },
    LIST_CHANGED_SINCE: {
      reason: 'The list was changed after this form was downloaded',
      remedy: 'Lines that the form does not have stay; to take one off, download again and write No',
    },
    DAY_SET_BY_HAND: {
      reason: 'The administrator has set {{day}} already',
      remedy: "The administrator's word stands; the import goes on",
    },
    NOT_FOR_SALE: {
      reason: '{{part}} is not for sale and cannot be bought',
      remedy: 'Delete the row, or ask for it for an in-warranty repair',
    },
    UNIT_ON_LIST: {
      reason: 'Barcode {{barcode}} stands on return list {{number}}',
      remedy: 'A part comes back once; check its barcode',
    },
    NOT_ON_LOAN: {
      reason: 'Barcode {{barcode}} is not on loan to {{stationCode}}',
      remedy: 'Scan the part again',
    },
    NOTHING_OWED: {
      reason: 'No defective {{partCode}} is owed (repair order "{{repairOrder}}")',
      remedy: 'Check the old barcode and the repair order; what was used in a repair is reported first',
    },
    OVER_LOAN: {
      reason: '{{wanted}} of {{partCode}}, but only {{held}} can come back',
      remedy: 'Check the quantity; what another return list brings cannot come back twice',
    },
    NAME_DIFFERS: {
      reason: 'The catalogue calls {{part}} "{{name}}"',
      remedy: 'Check the code; it decides what is received',
    },
    BARCODE_TAKEN: {
      reason: "Barcode {{barcode}} is the maker's barcode of part {{owner}}",
      remedy: 'Check the barcode on the part',
    },
    TRACKING_IN_USE: {
      reason: '{{code}} has stock or movements; its tracking is fixed',
      remedy: 'Keep the tracking, or use a new code',
    },
    BIN_IN_USE: {
      reason: 'Bin {{bin}} is not empty; its use is fixed',
      remedy: 'Empty it by a transfer, or keep the use',
    },
    UNIT_NEEDS_BARCODE: {
      reason: '{{part}} is tracked by unit and needs a barcode in each row',
      remedy: 'Scan the part, one row a piece',
    },
    UNIT_QUANTITY: {
      reason: '{{part}} is tracked by unit: one piece a barcode, here {{qty}}',
      remedy: 'Write 1, and the other pieces in rows of their own',
    },
    LOT_HAS_BARCODE: {
      reason: '{{part}} is tracked by lot and takes no unit barcode',
      remedy: 'Clear the barcode; if there are serial numbers, track the part by unit',
    },
    UNIT_EXISTS: {
      reason: 'Barcode {{barcode}} is in the books already, at {{place}}',
      remedy: 'A unit is entered once; check the part',
    },
    BIN_WRONG_USE: {
      reason: 'Bin {{bin}} is for {{use}}, this row is {{condition}}',
      remedy: 'Use a bin for {{condition}}',
    },
    BIN_HOLDS_OTHER_PART: { reason: 'Bin {{bin}} does not mix and holds {{part}}', remedy: 'Use an empty bin' },
    BIN_OVER_CAPACITY: {
      reason: 'Bin {{bin}} takes {{capacity}} and would hold {{total}}',
      remedy: 'Check the capacity or move some out; the import goes on',
    },
  },
  marked: {
    sheet: 'Problems',
    title: 'Problems found on import',
    row: 'Row',
    column: 'Column',
    heading: 'Heading',
    value: 'Content',
    severity: 'Severity',
    reason: 'Reason',
    remedy: 'Remedy',
    rule: 'Clause',
    error: 'error',
    warning: 'warning',
  },
};

export const importTexts: Record<Language, ImportTexts> = { 'zh-CN': zh, en };

/** Puts a problem into a sentence, with its facts and, before the reason, the clause that it comes from. */
export function wordProblem(problem: Problem, language: Language): ImportProblem {
  const { row, column, heading, value, severity, code, rule } = problem;
  const { reason, remedy } = importTexts[language].problems[code];
  const facts = { ...problem.facts, value, heading: heading ?? '', ...wordedFacts(problem, language) };
  return { row, column, heading, value, severity, reason: filled(reason, facts), remedy: filled(remedy, facts), rule };
}

function wordedFacts({ code, facts }: Problem, language: Language): Record<string, string> {
  if (code !== 'BIN_WRONG_USE') return {};
  const { binUse } = texts[language].words;
  const word = (fact: string) => Object.entries(binUse).find(([use]) => use === facts[fact])?.[1] ?? '';
  return { use: word('use'), condition: word('condition') };
}
