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
  BACKUP_ELSEWHERE: '本仓库的数据在 PostgreSQL 里，不由程序备份。请找管数据库的人。',
  STORAGE_DAMAGED: '数据文件有损坏的地方，没有过账。请管理员关掉程序，用 npm run restore 恢复最近的备份。',
  INTERNAL: '程序出错，没有过账。请再试一次；若仍不行，请把编号 {{reference}} 告诉管理员。',
  LONG_BOOK: '这段时间超过 {{most}} 行，直接导出会让所有人等待。请缩短起止日期，或改为后台生成。',
  LONG_PERIOD:
    '这段时间超过 {{most}} 行，直接导出会让所有人等待。请缩短起止日期；全部收发可用收发流水账，它在后台生成。',
  FILE_REFUSED: '这个文件的内容是 {{found}}，这里只收 {{accepted}}。请换一个文件。',

  ALREADY_SET_UP: '本仓库已有管理员。请用已有账号登录。',
  WRONG_SIGN_IN: '账号或密码不对。请重新输入；忘记密码请找管理员重设。',
  SIGN_IN_LOCKED: '连续输错次数过多，账号已锁定。请 {{minutes}} 分钟后再试，或请管理员重设密码。',
  LOGIN_TAKEN: '账号“{{login}}”已有人使用。请换一个。',
  LAST_ADMINISTRATOR: '这是最后一位在用的管理员，不能停用或取消管理员角色。请先指定另一位管理员。',
  STATION_SIGN_IN: 'R4.1 维修站账号只能有“维修站”一个角色，并且要选定它的网点；其他角色不选网点。请改好角色或网点。',

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
  REVERSED_ELSEWHERE:
    '{{number}} 是{{documentKindName}}，连着借用和期限，不能在这里冲销。发货请到发放单里撤回，维修站返件的入库请到返件清单里冲销；其余按差异或销售撤销处理。',
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
  SAMPLE_DRAWN: '{{partCode}} 的样本已经抽过，一行只抽一次。请接着检验。',
  SAMPLE_TOO_LATE: '{{partCode}} 已经开始检验，不能再抽样。请继续逐件全检（R4.6.1.2b）。',
  SAMPLE_LOT_SMALL: '{{partCode}} 只有 {{lot}} 个，少于 {{smallestLot}} 个的不做预抽检。请直接逐件全检（R4.6.1.2b）。',
  SAMPLE_WHOLE_LOT:
    '{{partCode}} 共 {{lot}} 个，按所选方案要抽 {{size}} 个，等于全检。请直接逐件全检，或改选检验水平和 AQL。',
  SAMPLE_DAMAGED:
    '{{partCode}} 清点时已有 {{damaged}} 个损坏，超过接收数 {{ac}}，不用抽样就不接收。请告知发货方，并逐件全检（R4.6.1.2b）。',
  SAMPLE_FIRST: '{{partCode}} 的样本还有 {{left}} 个没判。请先判完样本，再判其余的（GB/T 2828.1）。',
  SAMPLING_STOPPED:
    '{{sender}} 的 {{partCode}} 加严检验下累计 5 批不接收，抽样已暂停（GB/T 2828.1）。请逐件全检；供方整改后由服务经理恢复抽样。',
  SAMPLING_NOT_STOPPED: '{{partCode}} 的抽样没有暂停，不用恢复。请直接抽样。',
  INSPECTION_EXCEEDS: '{{partCode}} 待检 {{awaiting}} 个，判了 {{judged}} 个。请核对数量。',
  QUARANTINE_BIN_REQUIRED: 'R4.6.1.2b 收到的货先放待检库位，{{binCode}} 不是。请扫待检库位。',

  ISSUE_STATE: '发放单 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  PART_NOT_ON_LIST: '发放单 {{number}} 上没有 {{partCode}}。请放回，按清单取。',
  NOT_OLDEST: 'R4.8.1 这不是最早的一批：{{binCode}} 还有 {{receivedDay}} 入库的 {{qty}} 个，请先取那里的。',
  NOT_ISSUABLE: 'R4.7 {{code}} 是{{conditionName}}，不能发放。请取良品。',
  OVER_PICK: '{{partCode}} 要 {{wanted}} 个，已取 {{picked}} 个，不能再多取。',
  ALREADY_PICKED: '{{barcode}} 已在这张单上，没有重复计数。',
  NOTHING_PICKED: '发放单 {{number}} 还没有取任何货。请先拣货。',

  REQUEST_STATE: '申请单 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  PAPER_TAKEN: '这张单（{{paperNumber}}）已登记为 {{number}}。请打开那一单，不要重复登记。',
  URGENT_REASON_REQUIRED: 'R4.1.1b 紧急申请要写明原因，留档备查。请填写紧急原因。',
  REPAIR_ORDER_REQUIRED: 'R4.1 {{partCode}} 缺工单号；保内维修和退回的故障件都要能对上工单。请补上工单号。',
  NOT_FOR_SALE: 'R4.2.4 {{partCode}} 是不可销售件，不能买卖；私自销售按站价三倍罚款。请退回，或由售后经理处理。',
  STATION_OVERDUE: 'R4.3 {{stationCode}} 有 {{overdue}} 项逾期未还，按设置暂停新的申请。请先处理逾期项。',
  ALREADY_CONFIRMED: '{{number}} 的{{missingName}}确认已登记过，不必重复。',
  ALREADY_SIGNED: 'R4.1.1a {{number}} 的“{{roleName}}”一签已有人签过。',
  SAME_SIGNER: 'R4.1.1a 两签必须是两个人：您已在 {{number}} 上签过一次。请另一位有权的同事来签。',
  OWN_APPLICATION: '申请和批准必须是两个人：{{number}} 是您自己登记的。请另一位有权的同事来办。',
  NOT_CONFIRMED: 'R4.1 {{number}} 还没有登记{{missingName}}确认。请先登记，再签。',
  DAY_AHEAD: '{{day}} 在今天（{{today}}）之后。请填实际发生的日期。',
  ISSUE_OPEN: '{{number}} 正在拣货（{{issue}}）。请先过账或取消那张发放单。',

  REQUEST_REQUIRED: 'R4.1.1a 发往维修站（{{stationCode}}）的备件要有备件申请单和两个签字。请先登记申请单。',
  NOTHING_RESERVED: '{{number}} 现在没有可发的货，全部缺货待补。到货上架后会自动预留。',
  RESERVED: '{{place}} 的 {{partCode}} 已全部预留给签过字的申请单。请取别处的，或先发那些申请。',
  NO_PARCEL_NEEDED: '{{number}} 是工程师当面领用，不用登记运单。',
  NOT_PACKED: '{{number}} 发往维修站，还没有登记承运人和运单号。请先装箱登记，再发货。',
  PRICE_MISSING: 'R4.2.3 {{partCode}} 在 {{day}} 没有有效价格，不能计价。请先在备件资料里设价。',
  SHIPMENT_IN_USE: '{{number}} 的货已被签收、使用、销售或列入返件，不能整单撤回。请按返件或差异处理。',
  TOOL_OUT: '工具 {{code}} 在 {{engineer}} 手里。请先归还。',
  TOOL_NOT_OUT: '工具 {{code}} 不在这次外出里，或已归还。',
  DAY_PAST: '{{day}} 已经过去。请选今天或以后的日期。',
  SIGNATURE_REQUIRED: 'R4.9 退回故障件要工程师签字。请当面签字后勾选“已签字”。',
  BIN_REQUIRED: 'R4.7 请扫一个放{{conditionName}}的库位。',

  SHIPMENT_RECEIVED: '{{number}} 已在 {{day}} 签收，不必重复。',
  RECEIPT_DAY: '签收日期要在发货日（{{shippedDay}}）到今天（{{today}}）之间。请核对。',
  SHIPMENT_NOT_RECEIVED: '{{number}} 还没有签收。请先签收，再点数。',
  SHIPMENT_COUNTED: '{{number}} 已经点过数。要补报差异，请另写说明寄总部。',
  COUNT_OVER_SHIPPED: '{{partCode}} 发了 {{shipped}} 个，点到 {{counted}} 个。多出的请写在备注里，不要计入。',
  ALREADY_SETTLED: '{{number}} 的这条差异已经处理。',
  LOAN_NOT_OPEN: '{{partCode}} 这笔借用还剩 {{open}} 个未结，不能处理 {{wanted}} 个。请核对。',
  LOAN_NOT_RECEIVED: '{{number}} 还没有签收。请先签收这批货。',
  REPAIRED_BEFORE_RECEIPT: '修复日期早于签收日 {{receivedDay}}。请核对日期。',
  SAME_UNIT: '旧件和新件扫成了同一个条码 {{barcode}}。请扫拆下来的那一件。',
  OLD_BARCODE_REQUIRED: 'R4.3a {{partCode}} 按单件管理，要扫拆下旧件的条码，返件时才能对上。',
  CHARGED_OVER_PUBLISHED:
    'R4.2.3 {{partCode}} 公开价 {{published}} 元，向用户收了 {{charged}} 元。不得超价：请退还差额后按实收登记。',
  EXPLANATION_ENDS_BEFORE: '说明的截止日要在今天（{{today}}）或以后，一年以内。',
  NOT_OVERDUE: 'R4.3c {{number}} 还没有过第 20 个工作日，或有书面说明在案，不能转销售。',
  FOR_SALE: 'R4.2.4 {{partCode}} 是可销售件，按站价转销售，不罚款。',
  SALE_STATE: '销售单 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  OBLIGATION_CLOSED: '欠件 {{number}} 已了结。',

  RETURN_LIST_STATE: '返件清单 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  LIST_CHANGED: 'R4.3.1.4 {{number}} 在您打开之后被改过，没有保存。请看过最新的清单再操作。',
  UNIT_ON_LIST: '{{barcode}} 已在返件清单 {{number}} 上，不能退两次。',
  NOT_ON_LOAN: 'R4.3b {{barcode}} 不在 {{stationCode}} 的借用里，不能作为未用件退回。请核对条码。',
  NOTHING_OWED: 'R4.3a {{partCode}}（工单 {{repairOrder}}）没有对应的欠件。请先登记使用，或核对旧件条码和工单号。',
  UNIT_QUANTITY: '{{partCode}} 按单件管理，一行一件并扫条码。',
  FAULT_REQUIRED: 'R4.3.1.2 {{partCode}} 要写明故障现象，标签上要用。',
  STATEMENT_REQUIRED: 'R4.3.1.3 {{partCode}} 按 DOA 退回要有书面说明。请填写说明。',
  OVER_LOAN: '{{partCode}} 在该站未用 {{held}} 个，清单写了 {{wanted}} 个。请核对。',
  LIST_EMPTY: '{{number}} 还没有一行。请先加上要退的备件。',
  PHOTO_OF_DOA_REQUIRED: 'R4.3.1.3 {{partCode}} 按 DOA 退回要附照片。请拍照上传。',
  LINE_UNDECIDED: '{{number}} 还有没判的行。请逐行确认或驳回。',
  REASON_REQUIRED: '第 {{lineNo}} 行驳回或改判要写原因。',
  NOT_CONFIRMED_LINE: 'R4.3.1.4 第 {{lineNo}} 行没有经总部确认，不能装箱或签收。',
  CHECK_INCOMPLETE: 'R4.3.1.1 “{{itemName}}”还没有判定；没看过的不算合格。请逐项判定。',
  CHECK_PHOTO_REQUIRED: 'R4.3.1.1 “{{itemName}}”不合格要拍照。请加一张照片。',
  NOT_APPLICABLE_NEEDS_REASON: '“{{itemName}}”判为不适用要写原因。',
  SHIPPED_BEFORE_LIST: '寄出日 {{day}} 早于清单日期 {{listDay}}。请核对运单上的日期。',
  NOTHING_CONFIRMED: 'R4.3.1.4 {{number}} 没有一行经总部确认，不能发货。',
  PACKING_NOT_CHECKED: 'R4.3.1.1 第 {{lineNo}} 行 {{partCode}} 还没有做包装检查。',
  PACKING_NOT_OK: 'R4.3.1.1 第 {{lineNo}} 行 {{partCode}} 包装不合格，总部可拒收。请重新包装并再检查。',
  WAYBILL_TAKEN: '运单 {{waybill}} 已用在 {{number}} 上。请核对运单号。',
  PARCEL_ARRIVED: '运单 {{waybill}} 已到货登记为 {{number}}。',
  NOT_AN_EXCEPTION: '{{number}} 不在异常件里，不用这一步。',
  PARCEL_RECEIVED: '{{number}} 已经收货入账，不能再拒收。',
  PARCEL_PHOTO_REQUIRED: 'R4.3.2.2 {{number}} 破损或短少要拍照留证。请加一张照片。',
  LINE_NOT_COUNTED: '第 {{lineNo}} 行还没有点数；没到的请点 0。',
  OUTCOME_NOT_ALLOWED: 'R4.7 第 {{lineNo}} 行不能“{{outcomeName}}”：未用件检查合格才能回良品，故障件和 DOA 各进各区。',
  RETURN_TWICE: '{{barcode}} 已随 {{number}} 收回，不能收两次。请核对实物。',
  NO_LIST: '{{number}} 没有对应的返件清单。请先在异常件里对上清单。',
  CARRIER_STATEMENT_REQUIRED: 'R4.3.2.2 承运人签字时要写明损失情况和承运人姓名。请补上。',
  CLAIM_STATE: '索赔单 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  NOT_PHONED: 'R4.3.2.2 先打电话告知维修站，再发书面说明。请登记 {{number}} 的通话。',
  BEARER_OPEN: '结案要定由谁承担：维修站、承运人或总部。',
  ALREADY_ANSWERED: '{{number}} 已经答复过。',

  RMA_STATE: '返厂申请 {{number}} 现在是“{{stateName}}”，不能做这一步。请刷新后按页面上的下一步操作。',
  RMA_CHANGED: 'R2.3.1 返厂申请 {{number}} 在您打开之后被改过，没有保存。请看过最新的内容再操作。',
  SERIAL_IS_CARTON: 'R2.3.5 {{serial}} 同时填成了整机条码和包装箱条码。请扫描机身上的条码，不要扫包装箱。',
  SERIAL_ON_RMA: 'R2.3.1 整机 {{serial}} 已在返厂申请 {{number}} 上，不能重复申报。请打开那一单。',
  SERIAL_IN_STORE: '整机 {{serial}} 已在总部机库（{{machineStateName}}），不能再收一次。请核对条码。',
  NOT_ASSESSED: 'R2.4.2 整机 {{serial}} 还没有责任判定。请先逐台判定责任方。',
  NOT_ELIGIBLE: '{{rule}} 整机 {{serial}} 不允许返厂。请改正故障类别，或把它移出申请。',
  NO_CONSENT_NEEDED: 'R2.4.3 整机 {{serial}} 的责任在公司，不需要对方同意付费。',
  EVIDENCE_REQUIRED: '还没有上传“{{evidenceName}}”。请先上传，再批准。',
  EVIDENCE_MISSING: '整机 {{serial}} 还缺：{{lackNames}}。请补齐后再批复。',
  NO_EXCEPTION_NEEDED: 'R2.3.2 整机 {{serial}} 不是屏裂机，不需要特批。',
  NO_BOARD_OUT: 'R2.1.2 整机 {{serial}} 没有拆换件，不需要批准拆换。',
  CONSENT_REQUIRED: 'R2.4.3 整机 {{serial}} 的责任方是{{partyName}}，须先同意付费才能返厂。请登记对方的同意。',
  SHEET_MISSING: 'R2.3.3 整机 {{serial}} 还没有状态鉴定单。请先填写。',
  SHEET_DIFFERS:
    'R2.3.5 整机 {{serial}} 的鉴定单与申请不符，{{sheetFieldName}}：鉴定单写“{{onSheet}}”，申请写“{{onApplication}}”。请改成一致后再继续。',
  CARTON_NOT_CHECKED: 'R2.2 整机 {{serial}} 的包装还没有检查。请先做完八项检查。',
  CARTON_NOT_OK: 'R2.2 整机 {{serial}} 的包装不合格：{{cartonItemName}}。请重新包装，再检查一次。',
  CARTON_INCOMPLETE: 'R2.2 “{{cartonItemName}}”还没有判定。八项都要判定，才能保存。',
  CARTON_PHOTO_REQUIRED: 'R2.2 “{{cartonItemName}}”不合格，请先拍照上传。',
  CARTON_REASON_REQUIRED: 'R2.2 “{{cartonItemName}}”选了不适用，请写明原因。',
  CODES_SWAPPED: 'R2.3.5 整机条码和包装箱条码扫反了：{{serial}} 是包装箱的。请先扫机身，再扫包装箱。',
  MACHINE_UNKNOWN: 'R2.3.5 扫到 {{scanned}}，这一台应为 {{expected}}。请核对机身条码。',
  CARTON_UNKNOWN: 'R2.3.5 包装箱条码是 {{scanned}}，申请上是 {{expected}}。请核对是不是装错了箱。',
  ALREADY_BOOKED: 'R2.4.5 整机 {{serial}} 已经入库，不用再扫。',
  NOTHING_BOOKED: 'R2.4.5 {{number}} 还没有一台整机入库。请先逐台扫描。',
  MACHINE_STATE: '整机 {{serial}} 现在是“{{machineStateName}}”，不能做这一步。',
  SECOND_HAND_PART: 'S4-4.2 {{partCode}} 是旧件，不能用在保修期内的整机 {{serial}} 上。请换一个新件。',
  BOARD_STILL_OUT: 'R2.1.2 整机 {{serial}} 有板件拆出未装回。请先装回，再做这一步。',
  BOARD_STATE: 'R2.1.2 拆换件“{{board}}”还没到这一步，或已经做过。请刷新后再看。',
  NOT_INSPECTED: 'R2.5 整机 {{serial}} 还没有修复检查合格（{{machineStateName}}）。请先送检。',
  EXCHANGE_NEEDS_CONSENT: 'S4-4.2(6) 整机 {{serial}} 修理过或是让步接收，不能直接换给客户。请写明客户书面同意的内容。',
  ALREADY_REFUNDED: '整机 {{serial}} 已经退过款，不能再退一次。',
  NOT_ON_RMA: 'R2.3.1 整机 {{serial}} 不在返厂申请 {{number}} 上。条码没扫错的话，请按“多出”入库，再补办申请或退回。',
  RMA_FULL: '一张返厂申请最多 {{most}} 台。请另开一张。',
  BOARD_MISMATCH: 'R2.1.2 扫到的板件是 {{scanned}}，拆出的是 {{expected}}。请装回原来那块。',
  AMOUNT_REQUIRED: '退款要写金额。请填写退款金额。',
  STANDARD_DRAFT_EXISTS: '标准 {{standard}} 已有一份草稿。请在那份草稿上修改。',
  STANDARD_PUBLISHED: '标准 {{standard}} 已经发布，不能再改。请复制成新版本。',
  STANDARD_DRAFT: '标准 {{standard}} 还是草稿。请先发布。',
  STANDARD_CHANGED: '标准 {{standard}} 的草稿已被别人改过，这次没有保存。请刷新，在最新的草稿上修改。',
  STANDARD_CONTRADICTS: '标准 {{standard}} 自相矛盾：{{itemList}}。请改正；确实要照此发布，请勾选“照此发布”。',
  STANDARD_NOT_SELECTABLE: '标准 {{standard}} 只作留档，还不能选用。请管理员先确认。',
  STANDARD_OF_PANEL: '标准 {{standard}} 只判屏，不能用来检查整机。请选整机标准。',
  INSPECTION_STATE: '检查 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  INSPECTION_HELD: '检查 {{number}} 正由 {{inspector}} 在做。要接着做，请先接手。',
  INSPECTION_CHANGED: '检查 {{number}} 在别处有了新的记录，这一步没有保存。请看一眼最新内容再录入。',
  INSPECTION_OPEN: '整机 {{serial}} 已由 {{inspector}} 开始检查（{{number}}）。请打开那一份，或接手。',
  INSPECTION_NOT_LATEST: '检查 {{number}} 之后又做过 {{latest}}，不能再更正。请更正最近那一份。',
  INSPECTION_INCOMPLETE: 'R2.5 还有 {{open}} 项没有检查，不能下结论。请做完；已有不合格项时也可提前判不合格。',
  MODEL_SIZE_UNKNOWN: 'R2.5.2.3 机型 {{modelCode}} 没有尺寸，不知道用哪档限值。请先在机型资料里填写尺寸。',
  GAP_NOT_LENGTH: '“{{typed}}”不是毫米数。请输入如 0.8 的数值。',
  GAP_NEGATIVE: '间隙不能是负数（{{typed}}）。请检查塞尺读数。',
  GAP_TOO_FINE: '“{{typed}}”比量具的分度 {{step}} mm 还细。请按量具读数输入。',
  GAP_IMPLAUSIBLE: '{{typed}} mm 超过 {{most}} mm，是不是小数点打错了？确实如此请再确认一次。',
  ITEM_UNKNOWN: '标准里没有“{{item}}”这一项。请刷新后再录入。',
  LINE_MUST_APPLY: '{{clause}} 这一项不能选不适用。请判合格或不合格。',
  ITEM_REASON_REQUIRED: '{{clause}} 选了不适用，请写明原因。',
  DOT_OUTSIDE: '这个点在屏幕之外（屏 {{width}}×{{height}}）。请在屏内标记。',
  TOO_MANY_DOTS: '一块屏最多标 {{most}} 个点。这块屏已经不合格，可以下结论。',
  NOT_SUPERVISOR: '账号“{{login}}”没有检验主管角色，不能确认让步。请检验主管用自己的账号确认。',
  SAME_SIGNER_INSPECTION: '检查 {{number}} 是您自己做的，让步要由另一位检验主管确认。',

  NOTHING_DIFFERS: 'R4.1.2a {{number}} 实到与到货单一致，没有差异可报。请先如实清点。',
  DIFFERENCE_REPORTED: 'R4.1.2a {{number}} 的差异已上报过，不能再报一次。后续情况请与发货方联系。',
  RECLASSIFY_NOT_SO: 'R4.7 {{fromName}}不能这样改成{{toName}}。请按实物选对去向；账错了请冲销原单据。',
  UNDER_INSPECTION: 'R4.6.1.2b {{partCode}} 还在到货 {{number}} 的检验里。请在那里判定合格或不合格，不能在这里改状态。',
  SAME_SIGNER_REVERSAL: 'R4.10 {{number}} 是您提交、别人批准的单据，不能由您自己冲销。请没有提交过它的经理来冲销。',
  INSPECTOR_REQUIRED: 'R4.6.1.2b 转良品须由检验员判定。请检验员来操作，或先按不良品保管。',
  DISPOSAL_STATE: '清单 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  DISPOSAL_NOT_SO:
    'S2-5 {{conditionName}}不能列入这张清单。报废只收不良品和 DOA，送检还收待检品；良品请先由检验员改状态。',
  ALREADY_LISTED: 'S2-5 {{barcode}} 已在清单 {{number}} 里。请先在那张清单里移除。',
  NOTHING_LISTED: 'S2-5 清单 {{number}} 还没有备件，不能提交。请先扫描要列入的备件。',
  SAME_SIGNER_DISPOSAL: 'S2-5 清单 {{number}} 由您登记或提交，要另一个人批准。请让没有经手的客服经理审批。',
  STOCKTAKE_DAY:
    'R4.4.1 今天 {{date}} 日是盘点日，不过账对外业务（发往维修站、收返件、客户退件、供方到货）。到货可以先清点，明天再过账；盘点和内部领用照常。',
  STOCKTAKE_STATE: '盘点 {{number}} 现在是“{{stateName}}”，不能做这一步。',
  BIN_IN_STOCKTAKE: 'R4.4.1 库位 {{binCode}} 正在盘点 {{number}} 里。请先结束或取消那一次，再把它盘进来。',
  BIN_NOT_IN_STOCKTAKE: '库位 {{binCode}} 不在盘点 {{number}} 的范围内。请扫本次盘点的库位。',
  BIN_NOT_COUNTING: '库位 {{binCode}} 现在没有在盘。请先扫这个库位开始；已盘完的请选“复盘”。',
  COUNTED_ALREADY: '{{barcode}} 已在库位 {{binCode}} 盘过，不能盘两次。请核对实物；若那边扫错了，请先在那边撤回。',
  STOCKTAKE_UNCOUNTED:
    'R4.4.1 盘点 {{number}} 还有 {{count}} 个库位没盘完：{{itemList}}。请盘完再结束；空库位也要扫一下。',
  CAUSE_REQUIRED: 'R4.10 盘点 {{number}} 还有 {{count}} 条差异没有原因（“其他”要写明）。请逐条选好原因再提交。',
  SAME_SIGNER_STOCKTAKE: 'R4.10 盘点 {{number}} 由您盘点或提交，调账要另一个人批准。请让没有参加这次盘点的经理审批。',
  STOCKTAKE_OVERTAKEN: 'R4.10 盘点之后 {{binCode}} 又出了 {{partCode}}，账上已不够调减。请复盘这个库位。',
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
  BACKUP_ELSEWHERE: 'The data is in PostgreSQL and is not backed up by the program. Ask whoever runs the database.',
  STORAGE_DAMAGED:
    'The data file is damaged; nothing was posted. An administrator ends the program and restores the newest backup with npm run restore.',
  INTERNAL:
    'The program failed; nothing was posted. Try again; if it persists give the administrator number {{reference}}.',
  LONG_BOOK:
    'There are more than {{most}} rows in this period, and everybody would wait for them. Choose a shorter one, or have it written in the background.',
  LONG_PERIOD:
    'There are more than {{most}} rows in this period, and everybody would wait for them. Choose a shorter one; the book of all movements is written in the background.',
  FILE_REFUSED: 'The content of this file is {{found}}; accepted here: {{accepted}}. Choose another file.',

  ALREADY_SET_UP: 'This warehouse has its administrator. Sign in with an existing account.',
  WRONG_SIGN_IN: 'Wrong account or password. Try again; the administrator can set a new password.',
  SIGN_IN_LOCKED:
    'Too many wrong tries; the account is locked. Try again in {{minutes}} minutes, or ask the administrator for a new password.',
  LOGIN_TAKEN: 'The account "{{login}}" is taken. Choose another.',
  LAST_ADMINISTRATOR: 'This is the last active administrator. Name another one first.',
  STATION_SIGN_IN:
    "R4.1 A station's sign-in has that role alone and names its station; nobody else names one. Correct role or station.",

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
  REVERSED_ELSEWHERE:
    '{{number}} is a document of kind "{{documentKindName}}"; loans and deadlines hang on it. Recall a shipment at its issue, reverse what a station returned at its return list; use a difference or the cancelling of a sale for the others.',
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
  SAMPLE_DRAWN: 'A sample of {{partCode}} was drawn already; there is one a line. Go on inspecting.',
  SAMPLE_TOO_LATE:
    'The inspection of {{partCode}} has begun; no sample is drawn any more. Go on inspecting every piece (R4.6.1.2b).',
  SAMPLE_LOT_SMALL:
    '{{partCode}} has {{lot}} pieces; fewer than {{smallestLot}} are not pre-screened. Inspect every piece (R4.6.1.2b).',
  SAMPLE_WHOLE_LOT:
    'Of the {{lot}} pieces of {{partCode}} this plan wants {{size}}: that is all of them. Inspect every piece, or choose another level or AQL.',
  SAMPLE_DAMAGED:
    '{{damaged}} pieces of {{partCode}} were counted as damaged, more than the {{ac}} that a sample may accept: the lot is not accepted without one. Tell the sender, and inspect every piece (R4.6.1.2b).',
  SAMPLE_FIRST: '{{left}} pieces of the sample of {{partCode}} are not judged yet. Judge them first (GB/T 2828.1).',
  SAMPLING_STOPPED:
    'Five lots of {{partCode}} from {{sender}} were not accepted under tightened inspection, so sampling is stopped (GB/T 2828.1). Inspect every piece; once the sender has mended it, the service manager takes sampling up again.',
  SAMPLING_NOT_STOPPED: 'Sampling of {{partCode}} is not stopped. Draw the sample.',
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

  REQUEST_STATE: 'Request {{number}} is "{{stateName}}"; this step is not possible.',
  PAPER_TAKEN: 'That paper ({{paperNumber}}) is already entered as {{number}}. Open it instead.',
  URGENT_REASON_REQUIRED: 'R4.1.1b An urgent request keeps its reason. Say why it is urgent.',
  REPAIR_ORDER_REQUIRED:
    'R4.1 {{partCode}} lacks its repair order; in-warranty repairs and failed parts must be traceable to one. Add it.',
  NOT_FOR_SALE:
    'R4.2.4 {{partCode}} is not for sale; selling it is fined at three times its price. Return it, or leave it to the after-sales manager.',
  STATION_OVERDUE:
    'R4.3 {{stationCode}} has {{overdue}} overdue item(s); by the settings it may not ask for more. Settle those first.',
  ALREADY_CONFIRMED: 'The {{missingName}} confirmation of {{number}} is on file already.',
  ALREADY_SIGNED: 'R4.1.1a {{number}} is signed as {{roleName}} already.',
  SAME_SIGNER:
    "R4.1.1a The two signatures are two persons': you have signed {{number}} already. Ask a colleague who may sign.",
  OWN_APPLICATION:
    "An application and its approval are two persons': you entered {{number}} yourself. Ask a colleague who may do it.",
  NOT_CONFIRMED: 'R4.1 The {{missingName}} confirmation of {{number}} is not on file. Enter it before signing.',
  DAY_AHEAD: '{{day}} is after today ({{today}}). Enter the day on which it happened.',
  ISSUE_OPEN: '{{number}} is being picked ({{issue}}). Post or cancel that issue first.',

  REQUEST_REQUIRED:
    'R4.1.1a What goes to a station ({{stationCode}}) needs a part request with two signatures. Enter the request first.',
  NOTHING_RESERVED:
    'There is nothing to ship for {{number}} now; all of it is back-ordered. New stock is held for it as it comes.',
  RESERVED:
    'All {{partCode}} in {{place}} is held for signed requests. Take it elsewhere, or ship those requests first.',
  NO_PARCEL_NEEDED: '{{number}} is handed to an engineer; it has no waybill.',
  NOT_PACKED: '{{number}} goes to a station and has no carrier and waybill yet. Pack it first.',
  PRICE_MISSING: 'R4.2.3 {{partCode}} has no price valid on {{day}}. Set its price first.',
  SHIPMENT_IN_USE:
    'Parts of {{number}} are received, used, sold or on a return list; it cannot be recalled. Use a return or a difference.',
  TOOL_OUT: 'Tool {{code}} is with {{engineer}}. It must come back first.',
  TOOL_NOT_OUT: 'Tool {{code}} is not out on this trip, or is back already.',
  DAY_PAST: '{{day}} is over. Choose today or a later day.',
  SIGNATURE_REQUIRED: 'R4.9 An engineer signs for the failed parts that come back. Have it signed, then tick it.',
  BIN_REQUIRED: 'R4.7 Scan a bin for {{conditionName}} parts.',

  SHIPMENT_RECEIVED: '{{number}} was received on {{day}} already.',
  RECEIPT_DAY: 'The day of receipt lies between dispatch ({{shippedDay}}) and today ({{today}}). Check it.',
  SHIPMENT_NOT_RECEIVED: '{{number}} is not received yet. Receive it before counting.',
  SHIPMENT_COUNTED: '{{number}} has been counted already. Report anything else to HQ in writing.',
  COUNT_OVER_SHIPPED:
    '{{shipped}} of {{partCode}} were shipped and {{counted}} counted. Write what is over into the note.',
  ALREADY_SETTLED: 'That difference of {{number}} is settled already.',
  LOAN_NOT_OPEN: '{{open}} of {{partCode}} are open on this loan, not {{wanted}}. Check the quantity.',
  LOAN_NOT_RECEIVED: '{{number}} is not received yet. Receive the shipment first.',
  REPAIRED_BEFORE_RECEIPT: 'The repair lies before the receipt on {{receivedDay}}. Check the day.',
  SAME_UNIT: 'Old and new part have the same barcode {{barcode}}. Scan the one that was taken out.',
  OLD_BARCODE_REQUIRED:
    'R4.3a {{partCode}} is tracked by unit: scan the old part that was taken out, so that its return can be matched.',
  CHARGED_OVER_PUBLISHED:
    'R4.2.3 {{partCode}} is published at {{published}} yuan; the customer paid {{charged}}. Refund the difference and enter what was kept.',
  EXPLANATION_ENDS_BEFORE: 'The explanation must end today ({{today}}) or later, within a year.',
  NOT_OVERDUE:
    'R4.3c {{number}} is not past its 20th working day, or an explanation is on file; it cannot be converted.',
  FOR_SALE: 'R4.2.4 {{partCode}} is for sale: it is converted at the station price, not fined.',
  SALE_STATE: 'Sale {{number}} is "{{stateName}}"; this step is not possible.',
  OBLIGATION_CLOSED: 'The owed part {{number}} is settled already.',

  RETURN_LIST_STATE: 'Return list {{number}} is "{{stateName}}"; this step is not possible.',
  LIST_CHANGED:
    'R4.3.1.4 {{number}} was changed after you opened it; nothing was saved. Look at it as it is now and decide again.',
  UNIT_ON_LIST: '{{barcode}} is on return list {{number}} already; it cannot be returned twice.',
  NOT_ON_LOAN: 'R4.3b {{barcode}} is not on loan to {{stationCode}} and cannot come back unused. Check the barcode.',
  NOTHING_OWED:
    'R4.3a No defective {{partCode}} is owed for repair order {{repairOrder}}. Enter its use first, or check old barcode and order.',
  UNIT_QUANTITY: '{{partCode}} is tracked by unit: one line each, with its barcode.',
  FAULT_REQUIRED: 'R4.3.1.2 Say what is wrong with {{partCode}}; its label needs it.',
  STATEMENT_REQUIRED: 'R4.3.1.3 A part dead on arrival ({{partCode}}) needs a written statement. Write it.',
  OVER_LOAN: 'The station holds {{held}} unused {{partCode}}; the list says {{wanted}}. Check it.',
  LIST_EMPTY: '{{number}} has no line yet. Add what is to be returned.',
  PHOTO_OF_DOA_REQUIRED: 'R4.3.1.3 A part dead on arrival ({{partCode}}) needs a photo. Take one.',
  LINE_UNDECIDED: 'Some lines of {{number}} are not decided. Confirm or refuse each.',
  REASON_REQUIRED: 'Line {{lineNo}} needs a reason.',
  NOT_CONFIRMED_LINE: 'R4.3.1.4 Line {{lineNo}} was not confirmed by HQ; it is neither packed nor received.',
  CHECK_INCOMPLETE: 'R4.3.1.1 "{{itemName}}" is not judged; what nobody looked at does not pass. Judge every item.',
  CHECK_PHOTO_REQUIRED: 'R4.3.1.1 "{{itemName}}" is not in order: take a photo of it.',
  NOT_APPLICABLE_NEEDS_REASON: 'Say why "{{itemName}}" does not apply.',
  SHIPPED_BEFORE_LIST: 'The dispatch on {{day}} lies before the list of {{listDay}}. Check the day on the waybill.',
  NOTHING_CONFIRMED: 'R4.3.1.4 HQ confirmed no line of {{number}}; nothing may ship.',
  PACKING_NOT_CHECKED: 'R4.3.1.1 The packing of line {{lineNo}} ({{partCode}}) is not checked yet.',
  PACKING_NOT_OK:
    'R4.3.1.1 The packing of line {{lineNo}} ({{partCode}}) is not in order; HQ may refuse it. Pack and check it again.',
  WAYBILL_TAKEN: 'Waybill {{waybill}} is on {{number}} already. Check the number.',
  PARCEL_ARRIVED: 'The parcel with waybill {{waybill}} is entered as {{number}} already.',
  NOT_AN_EXCEPTION: '{{number}} is not an exception.',
  PARCEL_RECEIVED: '{{number}} is received into the books; it cannot be refused any more.',
  PARCEL_PHOTO_REQUIRED: 'R4.3.2.2 Damage or shortage of {{number}} needs a photo. Add one.',
  LINE_NOT_COUNTED: 'Line {{lineNo}} is not counted; what did not come counts 0.',
  OUTCOME_NOT_ALLOWED:
    'R4.7 Line {{lineNo}} cannot go "{{outcomeName}}": only unused parts that passed become good stock; defective and DOA parts have their own zones.',
  RETURN_TWICE: '{{barcode}} came back with {{number}} already. Check the part in your hand.',
  NO_LIST: '{{number}} has no return list. Assign one among the exceptions first.',
  CARRIER_STATEMENT_REQUIRED:
    "R4.3.2.2 When the carrier signs, its statement and the person's name are on file. Add them.",
  CLAIM_STATE: 'Claim {{number}} is "{{stateName}}"; this step is not possible.',
  NOT_PHONED: 'R4.3.2.2 The station is phoned before the statement goes out. Enter the call for {{number}}.',
  BEARER_OPEN: 'A settled claim says who bears it: station, carrier or HQ.',
  ALREADY_ANSWERED: '{{number}} is answered already.',

  RMA_STATE:
    'Return {{number}} is “{{stateName}}” now: this step cannot be taken. Refresh and follow the next step shown.',
  RMA_CHANGED: 'R2.3.1 Return {{number}} has changed since you opened it; nothing was kept. Look at it as it is now.',
  SERIAL_IS_CARTON:
    'R2.3.5 {{serial}} is given as the machine’s barcode and as the carton’s. Scan the code on the set, not on the carton.',
  SERIAL_ON_RMA: 'R2.3.1 Machine {{serial}} is on return {{number}} already. Open that one.',
  SERIAL_IN_STORE:
    'Machine {{serial}} is in the store already ({{machineStateName}}) and cannot come in twice. Check the barcode.',
  NOT_ASSESSED: 'R2.4.2 Nobody has said who is liable for machine {{serial}}. Judge each machine first.',
  NOT_ELIGIBLE: '{{rule}} Machine {{serial}} may not be returned. Correct its fault, or take it off the application.',
  NO_CONSENT_NEEDED: 'R2.4.3 The company is liable for machine {{serial}}: nobody has to agree to pay.',
  EVIDENCE_REQUIRED: '“{{evidenceName}}” has not been uploaded. Upload it, then approve.',
  EVIDENCE_MISSING: 'Machine {{serial}} still lacks: {{lackNames}}. Complete it, then authorise.',
  NO_EXCEPTION_NEEDED: 'R2.3.2 The panel of machine {{serial}} is not cracked: no exception is needed.',
  NO_BOARD_OUT: 'R2.1.2 No board was taken out of machine {{serial}}: there is nothing to approve.',
  CONSENT_REQUIRED:
    'R2.4.3 Liable for machine {{serial}}: {{partyName}}, who must agree to pay before it travels. Record the consent.',
  SHEET_MISSING: 'R2.3.3 Machine {{serial}} has no state sheet yet. Fill it in first.',
  SHEET_DIFFERS:
    'R2.3.5 The sheet of machine {{serial}} differs from the application, {{sheetFieldName}}: the sheet says “{{onSheet}}”, the application “{{onApplication}}”. Make them equal first.',
  CARTON_NOT_CHECKED: 'R2.2 The carton of machine {{serial}} is not checked. Do the eight checks first.',
  CARTON_NOT_OK:
    'R2.2 The carton of machine {{serial}} is not in order: {{cartonItemName}}. Pack it anew and check again.',
  CARTON_INCOMPLETE: 'R2.2 “{{cartonItemName}}” is not judged. All eight are judged before the check is kept.',
  CARTON_PHOTO_REQUIRED: 'R2.2 “{{cartonItemName}}” is not in order: add a photo first.',
  CARTON_REASON_REQUIRED: 'R2.2 “{{cartonItemName}}” does not apply: say why.',
  CODES_SWAPPED:
    'R2.3.5 Machine and carton were scanned the wrong way round: {{serial}} is the carton’s. Scan the set first, then the carton.',
  MACHINE_UNKNOWN: 'R2.3.5 {{scanned}} was scanned, this machine is {{expected}}. Check the code on the set.',
  CARTON_UNKNOWN:
    'R2.3.5 The carton says {{scanned}}, the application {{expected}}. Check whether the set lies in the wrong carton.',
  ALREADY_BOOKED: 'R2.4.5 Machine {{serial}} is booked in already.',
  NOTHING_BOOKED: 'R2.4.5 No machine of {{number}} is booked in yet. Scan each machine first.',
  MACHINE_STATE: 'Machine {{serial}} is “{{machineStateName}}” now: this step cannot be taken.',
  SECOND_HAND_PART:
    'S4-4.2 {{partCode}} has served before and may not go into machine {{serial}}, which is in warranty. Take a new one.',
  BOARD_STILL_OUT: 'R2.1.2 A board of machine {{serial}} has not been put back. Put it back first.',
  BOARD_STATE: 'R2.1.2 Board “{{board}}” is not at this step, or is past it. Refresh and look again.',
  NOT_INSPECTED:
    'R2.5 Machine {{serial}} has not passed its inspection ({{machineStateName}}). Have it inspected first.',
  EXCHANGE_NEEDS_CONSENT:
    'S4-4.2(6) Machine {{serial}} was repaired or passed by concession and may not be handed out as an exchange. State what the customer agreed to in writing.',
  ALREADY_REFUNDED: 'Machine {{serial}} has been refunded already.',
  NOT_ON_RMA:
    'R2.3.1 Machine {{serial}} is not on return {{number}}. Where the scan is right, book it in as surplus; then have it applied for, or send it back.',
  RMA_FULL: 'A return holds {{most}} machines at most. Begin another one.',
  BOARD_MISMATCH: 'R2.1.2 Board {{scanned}} was scanned, {{expected}} was taken out. Put the same board back.',
  AMOUNT_REQUIRED: 'A refund needs its amount. Enter it.',
  STANDARD_DRAFT_EXISTS: 'Standard {{standard}} has a draft already. Edit that one.',
  STANDARD_PUBLISHED: 'Standard {{standard}} is published and never changes. Copy it into a new version.',
  STANDARD_DRAFT: 'Standard {{standard}} is a draft. Publish it first.',
  STANDARD_CHANGED:
    'Somebody else has changed the draft of {{standard}}; this was not kept. Refresh and edit the newest draft.',
  STANDARD_CONTRADICTS:
    'Standard {{standard}} contradicts itself: {{itemList}}. Correct it; to publish it as it stands, tick “publish as it is”.',
  STANDARD_NOT_SELECTABLE:
    'Standard {{standard}} is kept for the record and cannot be chosen. An administrator confirms it first.',
  STANDARD_OF_PANEL: 'Standard {{standard}} judges panels only. Choose one for whole sets.',
  INSPECTION_STATE: 'Inspection {{number}} is “{{stateName}}” now: this step cannot be taken.',
  INSPECTION_HELD: '{{inspector}} is at inspection {{number}}. Take it over to go on with it.',
  INSPECTION_CHANGED:
    'Inspection {{number}} has newer entries from elsewhere; this one was not kept. Look at it and enter again.',
  INSPECTION_OPEN:
    '{{inspector}} has begun to inspect machine {{serial}} ({{number}}). Open that one, or take it over.',
  INSPECTION_NOT_LATEST:
    '{{latest}} came after inspection {{number}}, which is not amended any more. Amend the latest one.',
  INSPECTION_INCOMPLETE:
    'R2.5 {{open}} lines are not inspected yet: no verdict. Finish them; where one has failed you may stop early.',
  MODEL_SIZE_UNKNOWN:
    'R2.5.2.3 Model {{modelCode}} has no size, so nobody knows its limits. Enter the size with the models first.',
  GAP_NOT_LENGTH: '“{{typed}}” is not a length in millimetres. Enter a value such as 0.8.',
  GAP_NEGATIVE: 'A gap is never negative ({{typed}}). Check the gauge.',
  GAP_TOO_FINE: '“{{typed}}” is finer than the gauge’s step of {{step}} mm. Enter what the gauge shows.',
  GAP_IMPLAUSIBLE:
    '{{typed}} mm is over {{most}} mm: a slip of the decimal point? Confirm once more where it is meant.',
  ITEM_UNKNOWN: 'The standard has no line “{{item}}”. Refresh and enter again.',
  LINE_MUST_APPLY: '{{clause}} cannot be left out. Say pass or fail.',
  ITEM_REASON_REQUIRED: '{{clause}} does not apply: say why.',
  DOT_OUTSIDE: 'This dot lies outside the panel ({{width}}×{{height}}). Mark it within.',
  TOO_MANY_DOTS: 'A panel takes {{most}} dots at most. This one has failed; conclude it.',
  NOT_SUPERVISOR:
    '“{{login}}” is no supervisor and cannot confirm a concession. A supervisor confirms with their own sign-in.',
  SAME_SIGNER_INSPECTION: 'Inspection {{number}} is your own: another person, a supervisor, confirms a concession.',

  NOTHING_DIFFERS:
    'R4.1.2a {{number}} agrees with its note; there is nothing to report. Count what really arrived first.',
  DIFFERENCE_REPORTED:
    'R4.1.2a The difference of {{number}} was reported already, and is not reported twice. Talk to the sender.',
  RECLASSIFY_NOT_SO:
    'R4.7 {{fromName}} cannot become {{toName}} this way. Choose what the goods really are; where the books are wrong, reverse the document.',
  UNDER_INSPECTION:
    'R4.6.1.2b {{partCode}} is still under inspection with delivery {{number}}. Judge it there; its condition is not changed here.',
  SAME_SIGNER_REVERSAL:
    'R4.10 You handed in what {{number}} posted and somebody else signed it, so you do not reverse it. Ask a manager who did not hand it in.',
  INSPECTOR_REQUIRED:
    'R4.6.1.2b Only an inspector makes goods good stock. Ask an inspector, or keep them apart until then.',
  DISPOSAL_STATE: 'List {{number}} is "{{stateName}}" now; this step is not possible.',
  DISPOSAL_NOT_SO:
    'S2-5 {{conditionName}} parts do not go on this list. Scrap takes defective and DOA parts, quality control also what waits for inspection; an inspector reclassifies good ones first.',
  ALREADY_LISTED: 'S2-5 {{barcode}} stands on list {{number}} already. Remove it there first.',
  NOTHING_LISTED: 'S2-5 List {{number}} has no parts yet. Scan what belongs on it first.',
  SAME_SIGNER_DISPOSAL:
    'S2-5 You made or handed in list {{number}}; it is approved by somebody else. Ask a service manager who took no part.',
  STOCKTAKE_DAY:
    'R4.4.1 Today, the {{date}}th, is stocktake day: no external business (to stations, returns, from customers, deliveries) is posted. Count what arrives now and post it tomorrow; counting and our own engineers go on.',
  STOCKTAKE_STATE: 'Stocktake {{number}} is "{{stateName}}" now; this step is not possible.',
  BIN_IN_STOCKTAKE: 'R4.4.1 Bin {{binCode}} is in stocktake {{number}} already. End or cancel that one first.',
  BIN_NOT_IN_STOCKTAKE: 'Bin {{binCode}} is not within stocktake {{number}}. Scan a bin of this stocktake.',
  BIN_NOT_COUNTING:
    'Bin {{binCode}} is not being counted. Scan the bin to begin; where it is counted already, choose "recount".',
  COUNTED_ALREADY:
    '{{barcode}} was counted in bin {{binCode}} already and is not counted twice. Look at the piece; where that scan was wrong, take it back there first.',
  STOCKTAKE_UNCOUNTED:
    'R4.4.1 Stocktake {{number}} has {{count}} bins that are not counted: {{itemList}}. Count them first; an empty bin is scanned as well.',
  CAUSE_REQUIRED:
    'R4.10 Stocktake {{number}} has {{count}} differences without a cause ("other" needs a word). Choose them before you hand it in.',
  SAME_SIGNER_STOCKTAKE:
    'R4.10 You counted or handed in stocktake {{number}}; an adjustment is approved by somebody else. Ask a manager who took no part.',
  STOCKTAKE_OVERTAKEN:
    'R4.10 More of {{partCode}} has left {{binCode}} since the count, and the books have too little to adjust. Count the bin once more.',
};
