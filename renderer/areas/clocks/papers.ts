import type { Clock } from '../../../shared/areas/clocks/contract.ts';
import { pathOf } from '../../app/route.ts';

/** The screen of the paper that a deadline hangs on; loans, owed parts and sales open their list at the one. */
export function pathOfPaper({
  subject,
  subjectId,
  subjectNumber,
}: Pick<Clock, 'subject' | 'subjectId' | 'subjectNumber'>): string {
  const search = `?search=${encodeURIComponent(subjectNumber)}`;
  switch (subject) {
    case 'request':
      return pathOf('/requests', subjectId);
    case 'shipment':
      return pathOf('/shipments', subjectId);
    case 'loan':
      return `/loans${search}`;
    case 'obligation':
      return `/loans/owed${search}`;
    case 'sale':
      return `/loans/sales${search}`;
    case 'returnList':
      return pathOf('/returns', subjectId);
    case 'claim':
      return pathOf('/returns/claims', subjectId);
    case 'question':
      return `/returns/questions${search}`;
    case 'trip':
      return '/trips';
  }
}
