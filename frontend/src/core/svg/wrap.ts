/**
 * Breaks text into lines of at most so many pixels. The widths are those of
 * Arial, rounded up: a file that is opened elsewhere may have no other font.
 * A word that is too long is broken; § stays with its number.
 */
export function wrap(text: string, width: number, size: number): string[] {
  const words = text.replaceAll(/§\s+/g, '§\u00a0').split(/[ \t\n]+/);
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((one) => fitting(one, width, size))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** About how many pixels a text takes. */
export function widthOf(text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += /[ijlI.,:;|!'()\-\u00a0 ft]/.test(letter) ? 0.36 : /[mwMWÆæ%@—–]/.test(letter) ? 0.92 : /[A-ZØÅÄÖ]/.test(letter) ? 0.72 : 0.58;
  return units * size;
}

/** A word, in pieces when it is too long for a line. */
function fitting(word: string, width: number, size: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const pieces = [''];
  for (const letter of word) {
    if (widthOf(`${pieces.at(-1)}${letter}`, size) > width) pieces.push(letter);
    else pieces[pieces.length - 1] += letter;
  }
  return pieces;
}
