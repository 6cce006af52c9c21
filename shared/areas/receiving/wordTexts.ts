import type { InspectionLevel, SampleVerdict, Severity, SeverityReason } from './words.ts';

interface Words {
  readonly inspectionLevel: Record<InspectionLevel, string>;
  readonly severity: Record<Severity, string>;
  readonly sampleVerdict: Record<SampleVerdict, string>;
  readonly severityReason: Record<SeverityReason, string>;
}

export const zh: Words = {
  inspectionLevel: { I: '一般水平 I', II: '一般水平 II', III: '一般水平 III' },
  severity: { normal: '正常检验', tightened: '加严检验', reduced: '放宽检验' },
  sampleVerdict: { open: '样本待判', accepted: '抽样接收', notAccepted: '抽样不接收' },
  severityReason: {
    start: '首批起用正常检验',
    normalToTightened: '连续 5 批内有 2 批不接收，转加严',
    tightenedToNormal: '加严下连续 5 批接收，回到正常',
    tightenedToStop: '加严下累计 5 批不接收，抽样暂停',
    normalToReduced: '转移得分满 30，转放宽',
    reducedToNormal: '放宽下有一批不接收，回到正常',
    resumed: '暂停后恢复，从加严开始',
  },
};

export const en: Words = {
  inspectionLevel: { I: 'General level I', II: 'General level II', III: 'General level III' },
  severity: { normal: 'Normal inspection', tightened: 'Tightened inspection', reduced: 'Reduced inspection' },
  sampleVerdict: { open: 'Sample to judge', accepted: 'Accepted by sample', notAccepted: 'Not accepted by sample' },
  severityReason: {
    start: 'The first lots are inspected normally',
    normalToTightened: '2 of 5 lots in a row were not accepted: tightened',
    tightenedToNormal: '5 lots in a row accepted under tightened inspection: back to normal',
    tightenedToStop: '5 lots not accepted under tightened inspection: sampling stopped',
    normalToReduced: 'Switching score of 30: reduced',
    reducedToNormal: 'A lot not accepted under reduced inspection: back to normal',
    resumed: 'Taken up again after a stop, tightened',
  },
};
