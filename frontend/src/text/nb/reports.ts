import type { Period } from '../../core/report/period';

const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

export const reports = {
  title: 'Statusrapporter',
  lead: 'Hva departementer og etater melder om livshendelser og tiltak, hva som er endret siden perioden før, og hva som skulle vært levert.',
  settings: 'Periode',
  period: 'Periode',
  periodName: ({ year, part, of }: Period) =>
    ({ YEAR: `${year}`, H: `${of}. halvår ${year}`, T: `${of}. tertial ${year}`, Q: `${of}. kvartal ${year}`, M: `${months[of - 1] ?? ''} ${year}` })[part],
  comparedWith: (before: string) => `Sammenlignet med ${before}.`,
  first: 'Dette er den første perioden med rapporter, så det er ingenting å sammenligne med.',
  changes: 'Endringer siden perioden før',
  everything: 'Alle',
  file: 'statusrapporter',
  none: 'Ingen statusrapporter er lastet inn. De står i tabellen reports.csv, som lastes inn sammen med de andre kildene.',
  nonePeriod: 'Perioden har ingen rapporter. Velg en annen.',
  noneShown: 'Ingen rapport i perioden passer med utvalget.',
  showAll: 'Vis alle rapportene',
  part: (shown: string, total: string) => `Bygger på de ${shown} første av ${total} rapporter. CSV-filen har alle.`,
  due: 'Skal leveres',
  dueLead: 'Rapporter for perioden som ikke er levert.',
  noDue: 'Alle rapportene for perioden er levert.',
  columns: {
    about: 'Om',
    reporter: 'Rapportør',
    change: 'Endring',
    now: 'Status',
    before: 'Status i perioden før',
    text: 'Hva den sier',
    due: 'Frist',
    delivered: 'Levert',
    source: 'Kilde',
    period: 'Periode',
    report: 'Rapport',
    id: 'Adresse',
  },
  noReport: 'Ingen rapport',
  noBefore: 'Ingen rapport før',
  noText: 'Ingen tekst',
  deliveredOn: (day: string) => `levert ${day}`,
};
