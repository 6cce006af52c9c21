import { pathOf } from '../../app/route.ts';

/** Where a version of a standard is read, and a draft is edited. */
export function pathOfStandard({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${pathOf('/inspection/standards', id)}/${version}`;
}
