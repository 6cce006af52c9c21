/** What the doors print. Every line appears in Chinese, then in English: nobody has chosen a language yet. */
export const zh = {
  building: '正在构建程序（仅首次或源码有更新时需要）……',
  buildFailed: '构建失败，程序没有启动。',
  alreadyRunning: (where: string) => `备件仓已在运行：${where}`,
  itsWindow: '已转到它的窗口',
  silent: (pid: number) => `数据文件夹正被进程 ${pid} 使用，但它没有应答。请先结束该进程，再重新启动。`,
  electronFound: '以 Electron 桌面窗口打开。',
  electronFetching: '首次运行：正在下载 Electron（约 120 MB）……',
  electronMissing: '本机没有 Electron，也连不上它的下载地址：改用浏览器应用窗口打开，功能相同，仅标签静默打印除外。',
  electronFailed: 'Electron 没有启动成功：改用浏览器应用窗口打开。',
  window: (browser: string) => `应用窗口：${browser}。关闭窗口即退出程序。`,
  windowGone: '浏览器没有打开应用窗口，或已交给另一个窗口：程序继续在上面的地址提供服务，按 Ctrl+C 退出。',
  noBrowser: '没有找到 Edge、Chrome 或 Chromium：请用任意浏览器打开下面的地址。按 Ctrl+C 退出。',
  noDisplay: '没有图形界面：程序在下面的地址提供服务，按 Ctrl+C 退出。',
  title: (version: string) => `备件仓 PartsDepot ${version}`,
  data: (dir: string) => `数据文件夹：${dir}`,
  here: (url: string) => `本机地址：${url}`,
  others: (url: string) => `其他工作站地址：${url}`,
  loopbackOnly: '目前只在本机可用。管理员可在“人员”页打开局域网，或以 npm run host -- --lan 启动。',
  lanOpen: '已对局域网开放。连接未加密，请只在可信的网络内使用。',
  portTaken: (port: number) => `端口 ${port} 已被占用或不可用，请用 --port 指定另一个。`,
  stopping: '正在结束……',
  stopped: '已结束。',
  journalWhole: (rows: number, hash: string) => `操作日志完整：${rows} 行，链首 ${hash}`,
  journalBroken: (row: number) =>
    `操作日志在第 ${row} 行断开：这一行或之前的一行被改动过。请保留数据文件，联系管理员。`,
  noWarehouse: (dir: string) => `这个文件夹里没有仓库：${dir}`,
  endFirst: '程序正在使用这些数据。请先关掉它，再恢复备份。',
  restored: (from: string, kept: string | null) =>
    `已从备份恢复：${from}。${kept === null ? '' : `原来的数据文件留在 ${kept}。`}请启动程序核对。`,
  backupElsewhere: '数据在 PostgreSQL 里，备份和恢复由管理数据库的人用它自己的工具做；这里什么也没有改。',
  noBackup: (folder: string) => `没有找到备份：${folder}`,
  badBackup: (from: string, trouble: string) =>
    `备份 ${from} 不完整（${trouble}），没有恢复，现有数据未动。请换一份备份。`,
  faults: {
    newerProgram: () => '这份数据由更新版本的程序建立。请安装新版本后再打开；数据未动。',
    damaged: (file: string) => `数据文件损坏，打不开：${file}。请不要删除它，用 npm run restore 恢复最近的备份。`,
    readOnlyData: (file: string) => `数据文件不能写：${file}。请检查文件夹的权限、是否只读。`,
    diskFull: (file: string) => `磁盘已满，程序没有启动，已有数据完好：${file}。请清理磁盘后再启动。`,
    networkShare: (dir: string, type: string) =>
      `数据文件夹在网络共享上（${type}）：${dir}。数据库在网络共享上会损坏。请用本机磁盘，或用 PostgreSQL 供多台主机共用。`,
    upgradeFailed: (file: string, backup: string) =>
      `数据升级没有成功，数据保持原样：${file}。升级前的备份在 ${backup}。请把上面的原因告诉管理员。`,
  },
  hostFailed: '程序没有启动成功，原因见上。',
  badPort: (value: string) => `端口应为 1 到 65535 的整数，而不是“${value}”。`,
  badDatabase: (value: string) => `数据库地址应以 postgres:// 或 postgresql:// 开头，而不是“${value}”。`,
  badOption: (name: string) => `不认识的参数：${name}`,
  needsValue: (name: string) => `参数 ${name} 后面缺少内容。`,
  usage: [
    '参数（括号内为同义的环境变量）：',
    '  --data 文件夹       数据放在哪里（PARTSDEPOT_DATA）',
    '  --port 端口         服务端口，默认 4710，被占用时自动换一个（PARTSDEPOT_PORT）',
    '  --demo             仓库为空时装入演示数据（PARTSDEPOT_DEMO=1）',
    '  --database 地址     使用 PostgreSQL（PARTSDEPOT_DATABASE）',
    '  --backups 文件夹    每日备份放在哪里，默认在数据文件夹里（PARTSDEPOT_BACKUPS）',
    '  --lan              对局域网开放，仅 npm run host（PARTSDEPOT_LAN=1）',
  ].join('\n'),
};

export const en: typeof zh = {
  building: 'Building the program (only the first time, or after its sources changed) …',
  buildFailed: 'The build failed; the program was not started.',
  alreadyRunning: (where) => `PartsDepot is running already: ${where}`,
  itsWindow: 'its window has been brought to the front',
  silent: (pid) => `The data folder is in use by process ${pid}, which does not answer. End it, then start again.`,
  electronFound: 'Opening in an Electron desktop window.',
  electronFetching: 'First run: downloading Electron (about 120 MB) …',
  electronMissing:
    'Electron is not installed and cannot be downloaded from here: opening in a browser app window instead. Everything works but silent label printing.',
  electronFailed: 'Electron did not start: opening in a browser app window instead.',
  window: (browser) => `App window: ${browser}. Closing it ends the program.`,
  windowGone:
    'The browser opened no app window, or gave the page to another one: the program goes on serving the address above. Ctrl+C ends it.',
  noBrowser: 'No Edge, Chrome or Chromium was found: open the address below in any browser. Ctrl+C ends the program.',
  noDisplay: 'There is no display: the program serves the address below. Ctrl+C ends it.',
  title: (version) => `PartsDepot ${version}`,
  data: (dir) => `Data folder: ${dir}`,
  here: (url) => `On this computer: ${url}`,
  others: (url) => `On other workstations: ${url}`,
  loopbackOnly:
    'Reachable from this computer only. An administrator opens it to the network on the People screen, or start it with: npm run host -- --lan',
  lanOpen: 'Open to the local network. The connection is not encrypted: use it in a trusted network only.',
  portTaken: (port) => `Port ${port} is taken or not permitted; name another one with --port.`,
  stopping: 'Stopping …',
  stopped: 'Stopped.',
  journalWhole: (rows, hash) => `The journal is whole: ${rows} rows, head ${hash}`,
  journalBroken: (row) =>
    `The journal breaks at row ${row}: that row or the one before it was changed. Keep the data file and tell the administrator.`,
  noWarehouse: (dir) => `There is no warehouse in this folder: ${dir}`,
  endFirst: 'The program is using this data. End it first, then restore.',
  restored: (from, kept) =>
    `Restored from ${from}.${kept === null ? '' : ` The former data file is kept as ${kept}.`} Start the program and look.`,
  backupElsewhere:
    'The data is in PostgreSQL: whoever runs the database restores it with its own tools. Nothing was changed here.',
  noBackup: (folder) => `There is no backup: ${folder}`,
  badBackup: (from, trouble) =>
    `The backup ${from} is not whole (${trouble}). Nothing was restored, and the data is as it was. Take another one.`,
  faults: {
    newerProgram: () => 'This data was made by a newer program. Install that version; the data is as it was.',
    damaged: (file) =>
      `The data file is damaged and cannot be opened: ${file}. Do not delete it; restore the newest backup with npm run restore.`,
    readOnlyData: (file) =>
      `The data file cannot be written: ${file}. Check the folder's permissions and whether it is read-only.`,
    diskFull: (file) =>
      `The disk is full; the program was not started, and the data is whole: ${file}. Make room, then start again.`,
    networkShare: (dir, type) =>
      `The data folder lies on a network share (${type}): ${dir}. A database gets damaged there. Use a local disk, or PostgreSQL for several hosts.`,
    upgradeFailed: (file, backup) =>
      `The data could not be brought up to this version and is as it was: ${file}. The backup from before is ${backup}. Tell the administrator the reason above.`,
  },
  hostFailed: 'The program did not start; the reason stands above.',
  badPort: (value) => `A port is a whole number from 1 to 65535, not "${value}".`,
  badDatabase: (value) => `A database address begins with postgres:// or postgresql://, unlike "${value}".`,
  badOption: (name) => `Unknown option: ${name}`,
  needsValue: (name) => `Option ${name} needs a value.`,
  usage: [
    'Options (and the environment variables that mean the same):',
    '  --data DIR         where the data is kept (PARTSDEPOT_DATA)',
    '  --port N           port to serve, 4710 or a free one unless given (PARTSDEPOT_PORT)',
    '  --demo             fill an empty warehouse with demonstration data (PARTSDEPOT_DEMO=1)',
    '  --database URL     use PostgreSQL (PARTSDEPOT_DATABASE)',
    '  --backups DIR      where the daily backups go, beside the data unless given (PARTSDEPOT_BACKUPS)',
    '  --lan              open to the local network, npm run host only (PARTSDEPOT_LAN=1)',
  ].join('\n'),
};

export type Line = (texts: typeof zh) => string;

/** Prints a line in both languages; `print` is `console.error` for what went wrong. */
export function say(line: Line, print: (text: string) => void = console.log): void {
  print(line(zh));
  print(line(en));
}
