import type { roadmap as nb } from '../nb/roadmap';

export const roadmap: typeof nb = {
  title: 'The roadmap',
};
