import { Code } from '../../ui/Code.tsx';

/** A part by code and name. */
export function PartText({ of }: { readonly of: { readonly partCode: string; readonly partName: string } }) {
  return (
    <>
      <Code>{of.partCode}</Code> {of.partName}
    </>
  );
}
