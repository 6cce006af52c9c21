import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';
import { PrintReportPaper } from './PrintReportPaper.tsx';
import { useStandard } from './useStandard.ts';

/** The report of one machine, A4, black on white, complete without the program. It asks for the printer by itself. */
export function PrintReportPage() {
  const t = useT();
  const found = useQuery(orpc.inspection.get.queryOptions({ input: { id: usePathParam('id') }, retry: false }));
  const standard = useStandard(found.data);
  const isThere = found.data !== undefined && standard !== undefined;
  usePrintOnce(isThere);
  if (found.error) return <p>{refusalOf(found.error, t).sentence}</p>;
  if (!found.data || !standard) return <p>{t('inspection.bench.report.loading')}</p>;
  return <PrintReportPaper inspection={found.data} standard={standard} />;
}
