/** Goes from a question to the next one of the same form: the next field, or the first button of the next choice. */
export function focusAfter(from: Element | null): void {
  const form = from?.closest('[data-form="rma"]');
  if (!from || !form) return;
  const stops = [...form.querySelectorAll<HTMLInputElement>('input:not([disabled], [type="file"])')];
  const next = stops.find(
    (stop) =>
      !from.contains(stop) &&
      (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      isEntry(stop, stops),
  );
  next?.focus();
}

/** A choice is entered at what is chosen, or at its first answer. */
function isEntry(stop: HTMLInputElement, stops: readonly HTMLInputElement[]): boolean {
  if (stop.type !== 'radio') return true;
  const group = stops.filter((other) => other.type === 'radio' && other.name === stop.name);
  return stop === (group.find((other) => other.checked) ?? group[0]);
}
