import type { ErrorCode } from './errors.ts';

/** The sentence of every refusal: the rule where there is one, the fact, and the way on. */
export const zh: Record<ErrorCode, string> = {
  UNAUTHENTICATED: '请先登录。',
  FORBIDDEN: '您的角色不能做这一步。需要的角色：{{neededNames}}。请让有该角色的同事操作，或请管理员调整角色。',
  INVALID_INPUT: '填写的内容有误：{{issueList}}。请改正后再提交。',
  NOT_FOUND: '找不到{{kindName}}“{{key}}”。请核对编码或重新扫描。',
  REQUEST_REUSED: '同一个请求编号对应了两种内容，没有过账。请重新操作一次。',
  TOO_LARGE: '内容太大，上限 {{limitMb}} MB。请缩小后再试。',
  BUSY: '数据库正忙，没有过账。请稍等几秒再试一次。',
  STORAGE_FULL: '磁盘已满，没有过账，已有数据完好。请清理磁盘后再试。',
  STORAGE_READ_ONLY: '数据文件只读，没有过账。请检查数据文件夹的权限。',
  INTERNAL: '程序出错，没有过账。请再试一次；若仍不行，请把编号 {{reference}} 告诉管理员。',
  FILE_REFUSED: '这个文件的内容是 {{found}}，这里只收 {{accepted}}。请换一个文件。',

  ALREADY_SET_UP: '本仓库已有管理员。请用已有账号登录。',
  WRONG_SIGN_IN: '账号或密码不对。请重新输入；忘记密码请找管理员重设。',
  SIGN_IN_LOCKED: '连续输错次数过多，账号已锁定。请 {{minutes}} 分钟后再试，或请管理员重设密码。',
  LOGIN_TAKEN: '账号“{{login}}”已有人使用。请换一个。',
  LAST_ADMINISTRATOR: '这是最后一位在用的管理员，不能停用或取消管理员角色。请先指定另一位管理员。',

  CODE_TAKEN: '编码“{{code}}”已存在（大小写、空格、全角视为相同）。请打开已有的那一条，或换一个编码。',
  BARCODE_TAKEN: '条码“{{barcode}}”已属于 {{owner}}。同一条码不能指两样东西，请核对实物。',
  TRACKING_IN_USE: '{{code}} 已有库存或出入记录，不能再改管理方式（单件/批次）。请新建一个编码。',
  BIN_IN_USE: '库位 {{binCode}} 里还有货，不能改用途。请先移库清空。',
  PRICE_IN_PAST: 'R4.2.3 价格不能早于现行价格的生效日 {{from}}。请选该日或之后的日期。',
  WORKBOOK_UNREADABLE: '读不了这个文件：{{detail}}。请在 Excel 里另存为 .xlsx 后再试。',
  WORKBOOK_TOO_LARGE: '工作簿超过上限（{{limit}}）。请拆成几个文件再导入。',
  WORKBOOK_UNKNOWN: '认不出这是哪种表。找到的表头：{{headings}}。请对照模板改好表头再试。',
  WORKBOOK_CHANGED: '预览之后文件或资料有变化，没有导入。请重新预览一次。',
  WAREHOUSE_NOT_EMPTY: '仓库里已有资料，不能再装入演示数据。请另选一个空的数据文件夹。',

  UNKNOWN_BARCODE: '没有见过条码“{{barcode}}”。请再扫一次；若是新到的货，请先收货。',
  NOT_ENOUGH_STOCK: '{{partCode}} 在 {{place}} 只有 {{available}} 个可用，要 {{wanted}} 个。请减少数量或换一处取。',
  UNIT_ELSEWHERE: '{{barcode}} 按账在“{{place}}”，不在这里。请核对实物；账不对请先更正。',
  UNIT_EXISTS: '{{barcode}} 已在账上（现在：{{place}}），同一单件不能收两次。请核对条码。',
  BIN_WRONG_USE: 'R4.7 库位 {{binCode}} 只放{{useName}}，这批是{{conditionName}}。请扫一个放{{conditionName}}的库位。',
  BIN_HOLDS_OTHER_PART: 'R4.8.1 库位 {{binCode}} 不混放，里面是 {{partCode}}。请扫空库位或放同一备件的库位。',
  BIN_FULL:
    '库位 {{binCode}} 容量 {{capacity}}，还能放 {{free}} 个，要放 {{wanted}} 个。请换一个库位，或确认超容量存放。',
  SAME_BIN: '移出和移入是同一个库位 {{binCode}}。请扫另一个库位。',
  LOT_NEEDS_QUANTITY: '{{partCode}} 按批次管理，没有单件条码。请选备件并输入数量。',
  UNIT_NEEDS_SCAN: '{{partCode}} 按单件管理。请逐个扫描单件条码，不要输入数量。',
  ALREADY_REVERSED: '单据 {{number}} 已由 {{by}} 冲销，不能再冲一次。',
  NOT_REVERSIBLE: '单据 {{number}} 本身就是冲销单，不能再冲销。请按正常流程重新做一笔。',
  REVERSAL_BLOCKED: '冲不了 {{number}}：{{partCode}} 已不在“{{place}}”。请先冲销它后面的单据。',

  LABEL_NOT_FOR_GOOD: 'R4.6.2.1 良品不贴标签、不写字：{{code}} 是良品。只有不良品和 DOA 才贴早期失效标签。',
  LABEL_EXISTS: '{{code}} 已有标签 {{number}}。需要再打一张，请在该标签上补打。',
  LABEL_NOT_PRINTED: '标签 {{number}} 还没有打印。请先打印，贴好后再扫回。',
  LABEL_MISMATCH: '贴错了：扫到 {{scanned}}，应为 {{expected}}。请揭下，贴上正确的标签再扫。',
  LABEL_DOES_NOT_FIT: '“{{fieldName}}”太长，{{size}} mm 的标签放不下。请缩短内容，或改用大一号的标签。',

  NOTE_TAKEN: '到货单 {{noteNumber}} 已登记为 {{number}}。请打开那一单，不要重复收货。',
  DELIVERY_STATE: '到货 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  PACKAGE_NOT_GRADED: 'R4.1.2 还没有检查 {{number}} 的外包装。请先选：完好、轻微压损、严重破损。',
  PACKAGE_SEVERE: 'R4.6.1.2 {{number}} 外包装严重破损，只能拒收，不能入库。',
  PACKAGE_NOT_SEVERE: 'R4.6.1.2 只有外包装严重破损才能整件拒收；{{number}} 不是。请清点，差异如实登记。',
  PHOTO_REQUIRED: 'R4.6.1.2 外包装有损必须拍照留档。请给 {{number}} 加一张照片。',
  CARRIER_REQUIRED: 'R4.6.1.2 拒收要留下承运人。请填写 {{number}} 的承运人。',
  JOINT_OPENING_REQUIRED: 'R4.1.2b 轻微压损必须与承运人当面开箱。请登记承运人姓名和开箱结果。',
  SENDER_DECISION_REQUIRED: 'R4.1.2b 开箱与到货单不符或有损坏，签收前须先问发货方。请登记发货方的决定。',
  UNIT_COUNTED_TWICE: '{{barcode}} 刚才已经点过，没有重复计数。请扫下一个。',
  UNIT_NOT_COUNTED: '这次到货里没有点到 {{barcode}}。请先清点扫描。',
  LINE_UNCLEAR: '到货单上没有 {{barcode}}。请先选（或扫）它属于哪个备件，再扫这个条码。',
  NOTHING_COUNTED: '{{number}} 一件都没有点到，没有可入库的。请先清点。',
  COUNT_INCOMPLETE: 'R4.1.2a {{number}} 的 {{partCode}} 还没有清点。没到货的请点为 0。',
  DAMAGED_OVER_COUNTED: '{{partCode}} 点到 {{counted}} 个，损坏不能有 {{damaged}} 个。请核对。',
  DAMAGED_CANNOT_PASS: 'R4.6.1.2b {{partCode}} 有 {{damaged}} 个外观损坏，不能判合格。请把它们判为不合格。',
  ALREADY_INSPECTED: '{{code}} 已经检验过。要改判请先冲销那张检验单。',
  INSPECTION_EXCEEDS: '{{partCode}} 待检 {{awaiting}} 个，判了 {{judged}} 个。请核对数量。',
  QUARANTINE_BIN_REQUIRED: 'R4.6.1.2b 收到的货先放待检库位，{{binCode}} 不是。请扫待检库位。',

  ISSUE_STATE: '发放单 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  PART_NOT_ON_LIST: '发放单 {{number}} 上没有 {{partCode}}。请放回，按清单取。',
  NOT_OLDEST: 'R4.8.1 这不是最早的一批：{{binCode}} 还有 {{receivedDay}} 入库的 {{qty}} 个，请先取那里的。',
  NOT_ISSUABLE: 'R4.7 {{code}} 是{{conditionName}}，不能发放。请取良品。',
  OVER_PICK: '{{partCode}} 要 {{wanted}} 个，已取 {{picked}} 个，不能再多取。',
  ALREADY_PICKED: '{{barcode}} 已在这张单上，没有重复计数。',
  NOTHING_PICKED: '发放单 {{number}} 还没有取任何货。请先拣货。',
};

export const en: Record<ErrorCode, string> = {
  UNAUTHENTICATED: 'Please sign in first.',
  FORBIDDEN: 'Your role may not do this. It takes: {{neededNames}}. Ask a colleague who has it, or the administrator.',
  INVALID_INPUT: 'Something is filled in wrongly: {{issueList}}. Correct it and send again.',
  NOT_FOUND: 'There is no {{kindName}} "{{key}}". Check the code or scan again.',
  REQUEST_REUSED: 'One request number came with two contents; nothing was posted. Please do it once more.',
  TOO_LARGE: 'Too large; the limit is {{limitMb}} MB. Make it smaller and try again.',
  BUSY: 'The database is busy; nothing was posted. Wait a few seconds and try again.',
  STORAGE_FULL: 'The disk is full; nothing was posted and what there is is safe. Free some space and try again.',
  STORAGE_READ_ONLY: 'The data file is read-only; nothing was posted. Check the permissions of the data folder.',
  INTERNAL:
    'The program failed; nothing was posted. Try again; if it persists give the administrator number {{reference}}.',
  FILE_REFUSED: 'The content of this file is {{found}}; accepted here: {{accepted}}. Choose another file.',

  ALREADY_SET_UP: 'This warehouse has its administrator. Sign in with an existing account.',
  WRONG_SIGN_IN: 'Wrong account or password. Try again; the administrator can set a new password.',
  SIGN_IN_LOCKED:
    'Too many wrong tries; the account is locked. Try again in {{minutes}} minutes, or ask the administrator for a new password.',
  LOGIN_TAKEN: 'The account "{{login}}" is taken. Choose another.',
  LAST_ADMINISTRATOR: 'This is the last active administrator. Name another one first.',

  CODE_TAKEN:
    'The code "{{code}}" exists already (case, blanks and full width do not count). Open that one, or choose another code.',
  BARCODE_TAKEN: 'Barcode "{{barcode}}" belongs to {{owner}}. One barcode cannot mean two things; check the goods.',
  TRACKING_IN_USE: '{{code}} has stock or movements; its tracking (unit/lot) cannot change any more. Make a new code.',
  BIN_IN_USE: 'Bin {{binCode}} is not empty; its use cannot change. Move the goods out first.',
  PRICE_IN_PAST: 'R4.2.3 A price cannot begin before the present one ({{from}}). Choose that day or a later one.',
  WORKBOOK_UNREADABLE: 'This file cannot be read: {{detail}}. Save it as .xlsx in Excel and try again.',
  WORKBOOK_TOO_LARGE: 'The workbook is over the limit ({{limit}}). Split it and import the parts.',
  WORKBOOK_UNKNOWN:
    'This kind of sheet is not known. Headings found: {{headings}}. Compare them with the template and try again.',
  WORKBOOK_CHANGED: 'File or catalogue changed after the preview; nothing was imported. Preview once more.',
  WAREHOUSE_NOT_EMPTY: 'The warehouse has data; demonstration data cannot be added. Choose an empty data folder.',

  UNKNOWN_BARCODE: 'Barcode "{{barcode}}" was never seen. Scan again; if the goods are new, receive them first.',
  NOT_ENOUGH_STOCK:
    '{{partCode}}: {{place}} has {{available}} available, {{wanted}} are wanted. Take fewer, or take them elsewhere.',
  UNIT_ELSEWHERE:
    'By the books {{barcode}} is at "{{place}}", not here. Check the piece; if the books are wrong, correct them first.',
  UNIT_EXISTS:
    '{{barcode}} is in the books already (now: {{place}}); one unit cannot be received twice. Check the barcode.',
  BIN_WRONG_USE:
    'R4.7 Bin {{binCode}} is for {{useName}}; these are {{conditionName}}. Scan a bin for {{conditionName}}.',
  BIN_HOLDS_OTHER_PART:
    'R4.8.1 Bin {{binCode}} takes one part only and holds {{partCode}}. Scan an empty bin, or one with the same part.',
  BIN_FULL:
    'Bin {{binCode}} takes {{capacity}}; there is room for {{free}}, not for {{wanted}}. Choose another, or confirm the overfill.',
  SAME_BIN: 'From and to are the same bin {{binCode}}. Scan another one.',
  LOT_NEEDS_QUANTITY: '{{partCode}} is tracked by lot and has no unit barcodes. Choose the part and enter a quantity.',
  UNIT_NEEDS_SCAN: '{{partCode}} is tracked by unit. Scan each unit; do not type a quantity.',
  ALREADY_REVERSED: 'Document {{number}} was taken back by {{by}} already.',
  NOT_REVERSIBLE: 'Document {{number}} is a reversal itself. Post the business anew instead.',
  REVERSAL_BLOCKED:
    '{{number}} cannot be taken back: {{partCode}} is no longer at "{{place}}". Reverse the later documents first.',

  LABEL_NOT_FOR_GOOD:
    'R4.6.2.1 Good parts carry no label and no writing: {{code}} is good. Only defective and DOA parts are labelled.',
  LABEL_EXISTS: '{{code}} has label {{number}} already. For another print, reprint that one.',
  LABEL_NOT_PRINTED: 'Label {{number}} was not printed yet. Print it, stick it on, then scan it back.',
  LABEL_MISMATCH:
    'Wrong label: scanned {{scanned}}, expected {{expected}}. Take it off, stick the right one on, scan again.',
  LABEL_DOES_NOT_FIT: '"{{fieldName}}" is too long for a {{size}} mm label. Shorten it, or use the larger label.',

  NOTE_TAKEN: 'Delivery note {{noteNumber}} is booked as {{number}}. Open that one; do not receive it twice.',
  DELIVERY_STATE: 'Delivery {{number}} is "{{stateName}}" now; this step is not possible.',
  PACKAGE_NOT_GRADED: 'R4.1.2 The packaging of {{number}} has not been judged. Choose intact, slight or severe first.',
  PACKAGE_SEVERE: 'R4.6.1.2 The packaging of {{number}} is severely damaged: it can only be refused.',
  PACKAGE_NOT_SEVERE:
    'R4.6.1.2 Only a severely damaged package is refused whole; {{number}} is not. Count it and record the differences.',
  PHOTO_REQUIRED: 'R4.6.1.2 Damaged packaging needs a photo on file. Add one to {{number}}.',
  CARRIER_REQUIRED: 'R4.6.1.2 A refusal keeps the carrier on file. Name the carrier of {{number}}.',
  JOINT_OPENING_REQUIRED:
    'R4.1.2b A slightly crushed package is opened together with the carrier. Record the person and the outcome.',
  SENDER_DECISION_REQUIRED:
    'R4.1.2b Goods differ from the note or are damaged: ask the sender before signing, and record the decision.',
  UNIT_COUNTED_TWICE: '{{barcode}} was counted a moment ago; it was not counted twice. Scan the next one.',
  UNIT_NOT_COUNTED: '{{barcode}} was not counted in this delivery. Count it first.',
  LINE_UNCLEAR: 'The note does not name {{barcode}}. Choose (or scan) its part first, then scan this barcode again.',
  NOTHING_COUNTED: 'Nothing was counted in {{number}}. Count first.',
  COUNT_INCOMPLETE: 'R4.1.2a {{partCode}} of {{number}} was not counted. Count 0 for what did not arrive.',
  DAMAGED_OVER_COUNTED: '{{partCode}}: {{counted}} counted, so {{damaged}} cannot be damaged. Check again.',
  DAMAGED_CANNOT_PASS:
    'R4.6.1.2b {{damaged}} pieces of {{partCode}} are physically damaged and cannot pass. Judge them as failed.',
  ALREADY_INSPECTED: '{{code}} was inspected already. To judge anew, reverse that inspection first.',
  INSPECTION_EXCEEDS: '{{partCode}}: {{awaiting}} await inspection, {{judged}} were judged. Check the quantities.',
  QUARANTINE_BIN_REQUIRED:
    'R4.6.1.2b Arrivals go to a quarantine bin first; {{binCode}} is none. Scan a quarantine bin.',

  ISSUE_STATE: 'Issue {{number}} is "{{stateName}}" now; this step is not possible.',
  PART_NOT_ON_LIST: 'Issue {{number}} does not name {{partCode}}. Put it back and follow the list.',
  NOT_OLDEST:
    'R4.8.1 This is not the oldest: {{binCode}} still holds {{qty}} received on {{receivedDay}}. Take those first.',
  NOT_ISSUABLE: 'R4.7 {{code}} is {{conditionName}} and cannot be issued. Take a good one.',
  OVER_PICK: '{{partCode}}: {{wanted}} wanted, {{picked}} picked; no more can be taken.',
  ALREADY_PICKED: '{{barcode}} is on this issue already; it was not counted twice.',
  NOTHING_PICKED: 'Nothing was picked for issue {{number}} yet.',
};
