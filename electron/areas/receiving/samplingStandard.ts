import document from '../../../resources/sampling/gb-t-2828-1.json' with { type: 'json' };
import { samplingStandard } from '../../../shared/areas/receiving/sampling.ts';

/** The sampling standard that comes with the program. */
export const standard = samplingStandard.parse(document);
