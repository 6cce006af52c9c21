import type { PackageGrade } from '../../../shared/areas/receiving/words.ts';

/** A carton as it may look on arrival: whole, one edge pressed in, or torn open and wet (R4.1.2, R4.6.1.2). */
export function PackageDrawing({ grade }: { readonly grade: PackageGrade }) {
  return (
    <svg
      viewBox="0 0 120 84"
      width="150"
      height="105"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[grade]}
    </svg>
  );
}

const drawings = {
  intact: (
    <>
      <path d="M14 28 60 12l46 16v38L60 78 14 66Z" />
      <path d="M14 28l46 13 46-13M60 41v37" />
      <path d="M37 20l46 14v12" strokeDasharray="5 4" />
    </>
  ),
  slight: (
    <>
      <path d="M14 28 60 12l46 16v38L60 78 14 66l7-10-9-9 6-8Z" />
      <path d="M14 28l46 13 46-13M60 41v37" />
      <path d="M26 46l8 5-4 8 9 4" />
      <path d="M21 56l5-1M12 47l8-1" />
    </>
  ),
  severe: (
    <>
      <path d="M14 30 42 20l6 8 12-14 12 10 34 4v38L60 78l-10-9-12 4-24-7Z" />
      <path d="M14 30l30 9 8-5 10 8 44-14M60 41l-5 12 9 7-4 18" />
      <path d="M74 48l14 4-3 11-15-2Z" fill="currentColor" />
      <path d="M26 62q3-7 6 0a4 4 0 0 1-6 0M36 74q2-5 4 0a3 3 0 0 1-4 0" />
    </>
  ),
} as const satisfies Record<PackageGrade, React.ReactNode>;
