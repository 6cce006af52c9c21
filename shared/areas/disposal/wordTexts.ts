import type { DisposalKind, DisposalState, QcOutcome } from './words.ts';

interface Words {
  readonly disposalKind: Record<DisposalKind, string>;
  readonly disposalState: Record<DisposalState, string>;
  readonly qcOutcome: Record<QcOutcome, string>;
}

export const zh: Words = {
  disposalKind: { scrap: '报废', qc: '送检' },
  disposalState: { open: '登记中', submitted: '待审批', approved: '待移交', posted: '已移交', cancelled: '已取消' },
  qcOutcome: { passed: '合格退回', failed: '不合格退回', kept: '留检或销毁' },
};

export const en: Words = {
  disposalKind: { scrap: 'Scrap', qc: 'To quality control' },
  disposalState: {
    open: 'Being listed',
    submitted: 'Awaiting approval',
    approved: 'To hand over',
    posted: 'Handed over',
    cancelled: 'Cancelled',
  },
  qcOutcome: { passed: 'Good, came back', failed: 'Bad, came back', kept: 'Kept or destroyed' },
};
