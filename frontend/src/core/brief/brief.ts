/** The command that writes the same brief as a file for Word, to be run where the graph is. */
export function docxCommand(id: string, lang: string): string {
  return `sammenheng brief '${id.replaceAll("'", `'\\''`)}' --lang ${lang} --format docx`;
}

/** A name for a file: the title in lower case, with hyphens for what is neither letter nor digit. */
export function fileName(title: string): string {
  return title
    .toLocaleLowerCase('nb')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}
