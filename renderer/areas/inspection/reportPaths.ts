/** The whole inspection on screen. */
export function reportPath(id: string): string {
  return `/inspection/${encodeURIComponent(id)}`;
}

/** Opens the report for printing, in a window of its own. */
export function openReport(id: string): void {
  window.open(`${reportPath(id)}/print`, '_blank', 'popup,width=960,height=1000');
}
