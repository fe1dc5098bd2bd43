import type { brief as nb } from '../nb/brief';

export const brief: typeof nb = {
  title: 'Brief',
  choose: 'Choose what the brief shall be about',
  lead: 'One or two sheets for the meeting on a life event or with a ministry: what stands in the way, who does what, and what is missing.',
  settings: 'What the brief is about',
  lifeEvent: 'Life event',
  anyEvent: 'Choose a life event',
  ministry: 'Ministry or agency',
  since: 'Changes since',
  print: 'Print',
  markdown: 'Download Markdown',
  docx: 'As a Word file (.docx)',
  docxDo: 'Run this command where the server runs. The file holds the same as this page:',
  toThing: 'To the page of this',
  language: 'The brief follows the language chosen at the top.',
  empty: 'The brief is empty.',
};
