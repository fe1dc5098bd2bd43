import type { brief as nb } from '../nb/brief';

export const brief: typeof nb = {
  title: 'Brief',
};
