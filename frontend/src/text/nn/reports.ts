import type { reports as nb } from '../nb/reports';

const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

export const reports: typeof nb = {
  title: 'Statusrapportar',
  lead: 'Kva departement og etatar melder om livshendingar og tiltak, kva som er endra sidan perioden før, og kva som skulle ha vore levert.',
  settings: 'Periode',
  period: 'Periode',
  periodName: ({ year, part, of }) =>
    ({ YEAR: `${year}`, H: `${of}. halvår ${year}`, T: `${of}. tertial ${year}`, Q: `${of}. kvartal ${year}`, M: `${months[of - 1] ?? ''} ${year}` })[part],
  comparedWith: (before) => `Samanlikna med ${before}.`,
  first: 'Dette er den første perioden med rapportar, så det er ingenting å samanlikne med.',
  changes: 'Endringar sidan perioden før',
  everything: 'Alle',
  file: 'statusrapportar',
  none: 'Ingen statusrapportar er lasta inn. Dei står i tabellen reports.csv, som blir lasta inn saman med dei andre kjeldene.',
  nonePeriod: 'Perioden har ingen rapportar. Vel ein annan.',
  noneShown: 'Ingen rapport i perioden passar med utvalet.',
  showAll: 'Vis alle rapportane',
  part: (shown, total) => `Byggjer på dei ${shown} første av ${total} rapportar. CSV-fila har alle.`,
  due: 'Skal leverast',
  dueLead: 'Rapportar for perioden som ikkje er leverte.',
  noDue: 'Alle rapportane for perioden er leverte.',
  columns: {
    about: 'Om',
    reporter: 'Rapportør',
    change: 'Endring',
    now: 'Status',
    before: 'Status i perioden før',
    text: 'Kva han seier',
    due: 'Frist',
    delivered: 'Levert',
    source: 'Kjelde',
    period: 'Periode',
    report: 'Rapport',
    id: 'Adresse',
  },
  noReport: 'Ingen rapport',
  noBefore: 'Ingen rapport før',
  noText: 'Ingen tekst',
  deliveredOn: (day) => `levert ${day}`,
};
