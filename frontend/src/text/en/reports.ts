import type { reports as nb } from '../nb/reports';

export const reports: typeof nb = {
  title: 'Status reports',
};
