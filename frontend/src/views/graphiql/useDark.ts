import { useSyncExternalStore } from 'react';

const system = '(prefers-color-scheme: dark)';

/** Whether the page is dark: by its own setting, else by the system’s. */
export function useDark(): boolean {
  return useSyncExternalStore(listen, isDark);
}

function isDark(): boolean {
  const scheme = document.documentElement.dataset['colorScheme'];
  return scheme === 'dark' || (scheme !== 'light' && window.matchMedia(system).matches);
}

function listen(changed: () => void): () => void {
  const media = window.matchMedia(system);
  const setting = new MutationObserver(changed);
  media.addEventListener('change', changed);
  setting.observe(document.documentElement, { attributeFilter: ['data-color-scheme'] });
  return () => {
    media.removeEventListener('change', changed);
    setting.disconnect();
  };
}
