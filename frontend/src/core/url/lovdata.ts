/** Whether an IRI is a page at Lovdata, the official collection of Norwegian law. */
export function isLovdata(id: string): boolean {
  return /^https?:\/\/([a-z]+\.)?lovdata\.no\//i.test(id);
}
