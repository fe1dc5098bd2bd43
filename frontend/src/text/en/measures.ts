import type { measures as nb } from '../nb/measures';

export const measures: typeof nb = {
  title: 'Measures',
};
