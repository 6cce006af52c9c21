/**
 * How wide a text prints, in dots, at a font size in dots. An estimate on the safe side of the fonts that a label is set
 * in (Noto Sans CJK SC, Microsoft YaHei, PingFang SC, in bold too): ideographs are as wide as high, Latin about 0.6.
 */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0) * size;
}

/** The text in at most `maxLines` lines that fit, broken at any character as Chinese is; undefined where it does not fit. */
export function wrapText(text: string, size: number, maxWidth: number, maxLines: number): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (textWidth(line + character, size) <= maxWidth) line += character;
    else {
      lines.push(line);
      line = character.trim();
    }
  }
  lines.push(line);
  return lines.length <= maxLines && !lines.includes('') ? lines : undefined;
}

function widthOf(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x2000) return 1;
  if (/[MWmw@%]/.test(character)) return 0.95;
  if (/[A-Z&#+=<>~]/.test(character)) return 0.73;
  if (/[ .,:;'|!ijl()[\]-]/.test(character)) return 0.4;
  return 0.62;
}
