/** A reference to law in which no line ends between § and its number, nor within the number: § 3-3. */
export function unparted(text: string): string {
  return text.replaceAll(/(§+)\s+/g, '$1\u00a0').replaceAll(/(§\u00a0\d+-)(?=\d)/g, '$1\u2060'); // an invisible joiner: it is still found and copied as written
}
