export const reports = {
  title: 'Statusrapporter',
};
