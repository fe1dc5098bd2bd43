import type { followup as nb } from '../nb/followup';

export const followup: typeof nb = {
  title: 'Follow-up',
};
