import type BetterSqlite from 'better-sqlite3';
import { type Judgement, judgeOf } from '../../shared/areas/inspection/judge.ts';
import { type InspectionRecord, NOTHING_SEEN, type PanelSize } from '../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../shared/areas/inspection/standard.ts';
import { putInto } from './rawInsert.ts';

/** A model of sets, and what an inspection of one is made of. */
export interface Kind {
  readonly modelCode: string;
  readonly sizeTenthInch: number;
  readonly panel: PanelSize;
  /** Nobody has entered its panel: full HD was taken. */
  readonly isPanelAssumed: boolean;
  readonly accessories: readonly string[];
  /** The keys of all checks, in the order of the bench. */
  readonly checks: readonly string[];
  readonly judge: (record: InspectionRecord) => Judgement;
  /** Small sets have no relaxed limits (R2.5.2.3B). */
  readonly mayBeConceded: boolean;
}

/** Tenths of an inch; 26″ is the last small one. */
const SIZES = [240, 260, 320, 420, 460, 550];
const SMALL = 260;

/** Two models of each size: one with its own panel and its own list of accessories, one that nobody has entered more of. */
export function addKinds(db: BetterSqlite.Database, standard: StandardDocument): readonly Kind[] {
  const [model, accessory] = [putInto(db, 'model'), putInto(db, 'model_accessory')];
  return SIZES.flatMap((sizeTenthInch) =>
    [true, false].map((isEntered) => {
      const modelCode = `HW-${sizeTenthInch / 10}${isEntered ? 'F' : 'L'}`;
      const panel = isEntered ? { widthPx: 1_366, heightPx: 768 } : { widthPx: 1_920, heightPx: 1_080 };
      const [width_px, height_px] = isEntered ? [panel.widthPx, panel.heightPx] : [null, null];
      model({ code: modelCode, size_tenth_inch: sizeTenthInch, width_px, height_px });
      const accessories = isEntered ? ['说明书', '保修卡', '遥控器', '底座'] : standard.accessories;
      if (isEntered) {
        accessories.forEach((name, position) => {
          accessory({ model_code: modelCode, position, name });
        });
      }
      const judge = judgeOf(standard, { sizeTenthInch, panel, accessories });
      const checks = judge(NOTHING_SEEN).lines.filter(({ kind }) => kind === 'check');
      return {
        ...{ modelCode, sizeTenthInch, panel, isPanelAssumed: !isEntered, accessories },
        ...{ checks: checks.map(({ key }) => key), judge, mayBeConceded: sizeTenthInch > SMALL },
      };
    }),
  );
}
