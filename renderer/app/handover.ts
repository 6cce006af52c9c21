/** A file that one screen hands to the next: it cannot travel in a path. Whoever takes it, has it alone. */
export function handOver(file: File): void {
  handed = file;
}

/** The file that was handed over, once. */
export function takeHandedOver(): File | undefined {
  const file = handed;
  handed = undefined;
  return file;
}

let handed: File | undefined;
