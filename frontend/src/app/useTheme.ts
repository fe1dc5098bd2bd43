import { useEffect, useState } from 'react';
import { recall, remember } from './remembered';

/** auto follows the system. */
export const themes = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** The theme in use and how to choose another; it is remembered in this browser. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => themes.find((one) => one === recall('theme')) ?? 'auto');
  useEffect(() => {
    document.documentElement.dataset['colorScheme'] = theme;
    remember('theme', theme);
  }, [theme]);
  return [theme, setTheme];
}
