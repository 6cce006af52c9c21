/** Words of the pre-screen by sampling (GB/T 2828.1). */
export const zh = {
  sampling: {
    title: '预抽检',
    key: '预抽检',
    one: '样本',
    aql: '接收质量限',
    level: '换检验水平',
    draw: '抽样',
    plan: '批量 {{lot}} → 字码 {{letter}} → 抽 {{size}} 个，Ac {{ac}} Re {{re}}',
    severity: '{{severity}}（{{because}}）· {{level}} · AQL {{aql}} · {{source}}',
    offer: '按数字选 AQL，按 L 换检验水平，按 F8 抽样。抽样只作预判：入良品仍须逐件全检（R4.6.1.2b）。',
    small: '不足 {{smallest}} 个的不做预抽检，请直接逐件全检（R4.6.1.2b）。',
    late: '这一行已经开始检验，不再抽样，请逐件全检（R4.6.1.2b）。',
    whole: '要抽的数量等于全批，请直接逐件全检，或另选 AQL 和检验水平。',
    stopped: '抽样已暂停：逐件全检；供方整改后由服务经理恢复。',
    resume: '恢复抽样',
    resumeReason: '供方整改了什么，凭什么恢复抽样？',
    resumed: '{{part}} 恢复抽样，从加严检验开始',
    drawn: '{{part}} 抽 {{size}} 个，Ac {{ac}}。先判样本',
    mark: '{{verdict}} · 判了 {{judged}} / {{size}}，不合格 {{nonconforming}}（Ac {{ac}} Re {{re}}）· {{severity}} {{letter}} AQL {{aql}}',
    accepted: '{{part}} 抽样接收：不合格 {{nonconforming}} 个，不超过 {{ac}}。其余仍须逐件全检（R4.6.1.2b）',
    notAccepted:
      '{{part}} 抽样不接收：不合格 {{nonconforming}} 个，超过 {{ac}}。整批隔离并告知发货方；入库仍须逐件全检（R4.6.1.2b）',
  },
};

export const en: typeof zh = {
  sampling: {
    title: 'Pre-screen by sampling',
    key: 'Pre-screen',
    one: 'sample',
    aql: 'Acceptance quality limit',
    level: 'Another level',
    draw: 'Draw the sample',
    plan: 'Lot of {{lot}} → letter {{letter}} → sample of {{size}}, Ac {{ac}} Re {{re}}',
    severity: '{{severity}} ({{because}}) · {{level}} · AQL {{aql}} · {{source}}',
    offer:
      'A digit chooses the AQL, L the level, F8 draws. The sample only forecasts: every piece is inspected before it becomes good stock (R4.6.1.2b).',
    small: 'Fewer than {{smallest}} pieces are not pre-screened: inspect every piece (R4.6.1.2b).',
    late: 'This line is being inspected already: no sample is drawn any more (R4.6.1.2b).',
    whole: 'The sample would be the whole lot: inspect every piece, or choose another AQL or level.',
    stopped:
      'Sampling is stopped: inspect every piece; the service manager takes it up again once the sender has mended it.',
    resume: 'Take sampling up again',
    resumeReason: 'What has the sender mended, that sampling may be taken up again?',
    resumed: '{{part}}: sampling taken up again, tightened',
    drawn: '{{part}}: sample of {{size}}, Ac {{ac}}. Judge the sample first',
    mark: '{{verdict}} · {{judged}} of {{size}} judged, {{nonconforming}} bad (Ac {{ac}} Re {{re}}) · {{severity}} {{letter}} AQL {{aql}}',
    accepted:
      '{{part}} accepted by sample: {{nonconforming}} bad, not more than {{ac}}. The rest is inspected piece by piece all the same (R4.6.1.2b)',
    notAccepted:
      '{{part}} not accepted by sample: {{nonconforming}} bad, more than {{ac}}. Keep the lot apart and tell the sender; every piece is inspected all the same (R4.6.1.2b)',
  },
};
