/** Reads what was remembered in this browser; undefined when nothing was, or the browser keeps nothing. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined; // storage is switched off: nothing is remembered, and everything works
  }
}

/** Remembers a setting in this browser, if it lets us. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // storage is switched off or full: the setting holds until the page is left
  }
}
