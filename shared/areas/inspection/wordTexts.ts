import type { Contradiction } from './contradictions.ts';
import type {
  CheckState,
  DotColour,
  DotKind,
  InspectionState,
  LineState,
  Scope,
  Section,
  Side,
  StandardState,
  Tier,
  Verdict,
} from './words.ts';

/** The words of the trade for the refurbishment bench. */
export interface InspectionWords {
  readonly side: Record<Side, string>;
  readonly tier: Record<Tier, string>;
  readonly lineState: Record<LineState, string>;
  readonly checkState: Record<CheckState, string>;
  readonly verdict: Record<Verdict, string>;
  readonly inspectionState: Record<InspectionState, string>;
  readonly dotKind: Record<DotKind, string>;
  readonly dotColour: Record<DotColour, string>;
  readonly section: Record<Section, string>;
  readonly scope: Record<Scope, string>;
  readonly standardState: Record<StandardState, string>;
  readonly contradiction: Record<Contradiction['code'], string>;
}

export const zh: InspectionWords = {
  side: { bottom: '底边', left: '左边', right: '右边', top: '上边' },
  tier: { normal: '正常', relaxed: '放宽' },
  lineState: { pass: '合格', fail: '不合格', notApplicable: '不适用', notMeasured: '未检' },
  checkState: { pass: '合格', fail: '不合格', notApplicable: '不适用' },
  verdict: { pass: '合格', concession: '让步接收', fail: '不合格', incomplete: '未完成' },
  inspectionState: {
    open: '检查中',
    awaitingConcession: '待让步确认',
    concluded: '已结论',
    amended: '已更正',
    discarded: '已作废',
  },
  dotKind: { bright: '亮点', dark: '暗点', subpixel: '子像素' },
  dotColour: {
    white: '白',
    red: '红',
    green: '绿',
    blue: '蓝',
    yellow: '黄',
    cyan: '青',
    magenta: '品红',
    black: '黑',
  },
  section: {
    appearance: '外观',
    gaps: '前壳与屏间隙',
    pixels: '屏像素',
    electrical: '电性能',
    performance: '声光电色与安全',
    accessories: '附件',
    packing: '包装',
  },
  scope: { set: '整机', panel: '只判屏' },
  standardState: { draft: '草稿', published: '已发布' },
  contradiction: {
    RELAXED_TIGHTER: '放宽限值不比正常限值宽',
    NO_LIMIT: '这一档没有正常限值',
    UNKNOWN_CLASS: '没有这个尺寸档',
    UNKNOWN_ITEM: '没有这一项',
    UNKNOWN_ZONE: '没有这个区域',
    CLASS_NEVER: '没有尺寸会落在这一档',
    REPEATED: '项目编号重复',
  },
};

export const en: InspectionWords = {
  side: { bottom: 'Bottom', left: 'Left', right: 'Right', top: 'Top' },
  tier: { normal: 'normal', relaxed: 'relaxed' },
  lineState: { pass: 'Pass', fail: 'Fail', notApplicable: 'Not applicable', notMeasured: 'Not inspected' },
  checkState: { pass: 'Pass', fail: 'Fail', notApplicable: 'Not applicable' },
  verdict: { pass: 'Pass', concession: 'Concession', fail: 'Fail', incomplete: 'Incomplete' },
  inspectionState: {
    open: 'At the bench',
    awaitingConcession: 'Awaiting concession',
    concluded: 'Concluded',
    amended: 'Amended',
    discarded: 'Discarded',
  },
  dotKind: { bright: 'Bright dot', dark: 'Dark dot', subpixel: 'Subpixel' },
  dotColour: {
    white: 'white',
    red: 'red',
    green: 'green',
    blue: 'blue',
    yellow: 'yellow',
    cyan: 'cyan',
    magenta: 'magenta',
    black: 'black',
  },
  section: {
    appearance: 'Appearance',
    gaps: 'Bezel gaps',
    pixels: 'Pixels',
    electrical: 'Electrical',
    performance: 'Sound, light, colour, safety',
    accessories: 'Accessories',
    packing: 'Packing',
  },
  scope: { set: 'Whole set', panel: 'Panel only' },
  standardState: { draft: 'Draft', published: 'Published' },
  contradiction: {
    RELAXED_TIGHTER: 'the relaxed limit is no wider than the normal one',
    NO_LIMIT: 'no normal limit for this size class',
    UNKNOWN_CLASS: 'there is no such size class',
    UNKNOWN_ITEM: 'there is no such item',
    UNKNOWN_ZONE: 'there is no such zone',
    CLASS_NEVER: 'no size falls into this class',
    REPEATED: 'the item number is there twice',
  },
};
