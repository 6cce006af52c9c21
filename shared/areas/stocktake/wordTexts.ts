import type { CountState, DifferenceCause, DifferenceKind, DifferenceOutcome, StocktakeState } from './words.ts';

interface Words {
  readonly stocktakeState: Record<StocktakeState, string>;
  readonly countState: Record<CountState, string>;
  readonly differenceKind: Record<DifferenceKind, string>;
  readonly differenceCause: Record<DifferenceCause, string>;
  readonly differenceOutcome: Record<DifferenceOutcome, string>;
}

export const zh: Words = {
  stocktakeState: {
    counting: '盘点中',
    reviewing: '核对差异',
    submitted: '待审批',
    posted: '已完成',
    cancelled: '已取消',
  },
  countState: { waiting: '未盘', counting: '在盘', counted: '已盘' },
  differenceKind: { missing: '盘亏', surplus: '盘盈', misplaced: '放错位' },
  differenceCause: {
    unposted: '单据没入账',
    wrongBin: '放错库位',
    wrongReceipt: '收货点错',
    wrongIssue: '发错料',
    swapped: '串码',
    damaged: '损坏未报',
    lost: '丢失',
    other: '其他',
  },
  differenceOutcome: { adjusted: '已调账', settled: '盘后已有单据理顺', needsPaper: '须走返件等单据' },
};

export const en: Words = {
  stocktakeState: {
    counting: 'Counting',
    reviewing: 'Reviewing differences',
    submitted: 'Awaiting approval',
    posted: 'Done',
    cancelled: 'Cancelled',
  },
  countState: { waiting: 'Not counted', counting: 'Being counted', counted: 'Counted' },
  differenceKind: { missing: 'Missing', surplus: 'Surplus', misplaced: 'Misplaced' },
  differenceCause: {
    unposted: 'Paper not posted',
    wrongBin: 'Put into the wrong bin',
    wrongReceipt: 'Miscounted on receipt',
    wrongIssue: 'Wrong part issued',
    swapped: 'Barcodes swapped',
    damaged: 'Damaged, not reported',
    lost: 'Lost',
    other: 'Other',
  },
  differenceOutcome: {
    adjusted: 'Adjusted',
    settled: 'Settled by a later paper',
    needsPaper: 'Needs its own paper (a return)',
  },
};
