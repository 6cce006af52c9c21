/** The outcome of a business rule that lets a thing pass; with `refused`, which names its rule and carries the facts for a sentence. */
export const allowed = { allowed: true } as const;

/** A refusal with its rule id and the facts that its sentence needs. */
export function refused<const Code extends string, Facts>(code: Code, rule: string, facts: Facts) {
  return { allowed: false, code, rule, facts } as const;
}

/** Makes a switch over a closed union fail to compile when a member is added. */
export function assertNever(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`);
}
