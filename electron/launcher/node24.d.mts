/** Everything that the choice of a Node depends on. */
export interface Machine {
  readonly root: string;
  readonly platform: string;
  readonly arch: string;
  /** Of the running Node, as in `process.versions.node`. */
  readonly version: string;
  readonly execPath: string;
  readonly exists: (path: string) => boolean;
}

export function nodePackage(platform: string, arch: string): string | undefined;
export function findNode24(machine: Machine): string | undefined;
