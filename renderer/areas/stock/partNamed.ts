import { api } from '../../app/api.ts';

/** The part that a maker's article number names; the desk knows which. Undefined where it names none, or several things. */
export async function partNamed(code: string): Promise<string | undefined> {
  const { isExact, findings } = await api.desk.find({ text: code });
  return isExact ? findings.find((finding) => finding.kind === 'part')?.key : undefined;
}
