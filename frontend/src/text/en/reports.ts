import type { reports as nb } from '../nb/reports';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const nth = ['', 'first', 'second', 'third', 'fourth'];

export const reports: typeof nb = {
  title: 'Status reports',
  lead: 'What ministries and agencies report on life events and measures, what changed since the period before, and what should have been delivered.',
  settings: 'Period',
  period: 'Period',
  periods: {
    YEAR: (year) => `${year}`,
    H: (year, of) => `${nth[of] ?? ''} half of ${year}`,
    T: (year, of) => `${nth[of] ?? ''} four months of ${year}`,
    Q: (year, of) => `${nth[of] ?? ''} quarter of ${year}`,
    M: (year, of) => `${months[of - 1] ?? ''} ${year}`,
  },
  comparedWith: (before) => `Compared with ${before}.`,
  first: 'This is the first period with reports, so there is nothing to compare with.',
  changes: 'Changes since the period before',
  everything: 'All',
  file: 'status-reports',
  none: 'No status reports are loaded. They stand in the table reports.csv, which is loaded with the other sources.',
  nonePeriod: 'The period has no reports. Choose another one.',
  noneShown: 'No report of the period fits the selection.',
  showAll: 'Show all reports',
  part: (shown, total) => `Rests on the first ${shown} of ${total} reports. The CSV file has them all.`,
  due: 'To be delivered',
  dueLead: 'Reports of the period that have not been delivered.',
  noDue: 'All reports of the period have been delivered.',
  columns: {
    about: 'On',
    reporter: 'Reporter',
    change: 'Change',
    now: 'Status',
    before: 'Status in the period before',
    text: 'What it says',
    due: 'Due',
    delivered: 'Delivered',
    source: 'Source',
    period: 'Period',
    report: 'Report',
    id: 'Address',
  },
  noReport: 'No report',
  noBefore: 'No report before',
  noText: 'No text',
  deliveredOn: (day) => `delivered ${day}`,
};
