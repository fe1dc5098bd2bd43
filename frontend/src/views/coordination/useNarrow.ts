import { useSyncExternalStore } from 'react';

const query = '(max-width: 48rem)';

/** Whether the window is too narrow for a matrix, so that the list stands in. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
}

function listen(changed: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
