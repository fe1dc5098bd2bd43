/**
 * A short name for an id in addresses: seven letters and digits, the same each
 * time (32 bits of FNV-1a). Among some thousand nodes two hardly ever share one.
 */
export function short(id: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}
