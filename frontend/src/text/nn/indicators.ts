import type { indicators as nb } from '../nb/indicators';

export const indicators: typeof nb = {
  title: 'Nøkkeltal',
};
