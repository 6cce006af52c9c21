import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { query } from '../../kernel/procedure.ts';
import { codeOf } from '../../kernel/text.ts';
import { declare } from '../errors.ts';

const period = z.object({ from: daySchema, to: daySchema });

/** Excel workbooks. Each is complete without the program: title, period, who printed it, totals as formulas. */
export const ledgers = {
  /** 配件库存量一览表 (S2-6): what there is, by part and condition. */
  stockOverview: query({ access: 'signedIn', input: z.object({}), output: z.file() }),
  /** 备件入库登记: receipts with all the fields of R4.6.1.3. */
  receipts: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 配件发放记录表 (S2-6): issues. */
  issues: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 分类明细账 (R4.8.5): the movements of one part with its running balance. */
  movements: query({
    access: 'signedIn',
    input: period.extend({ partCode: z.string().max(100).transform(codeOf) }),
    output: z.file(),
    errors: declare('NOT_FOUND'),
  }),
};
