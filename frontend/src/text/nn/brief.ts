import type { brief as nb } from '../nb/brief';

export const brief: typeof nb = {
  title: 'Notat',
  choose: 'Vel kva notatet skal handle om',
  lead: 'Eitt eller to ark til møtet om ei livshending eller med eit departement: kva som står i vegen, kven som gjer kva, og kva som manglar.',
  settings: 'Kva notatet handlar om',
  lifeEvent: 'Livshending',
  anyEvent: 'Vel livshending',
  ministry: 'Departement eller verksemd',
  since: 'Endringar sidan',
  print: 'Skriv ut',
  markdown: 'Last ned Markdown',
  docx: 'Som Word-fil (.docx)',
  docxDo: 'Køyr denne kommandoen der tenaren køyrer. Fila får same innhald som sida:',
  toThing: 'Til sida om dette',
  language: 'Notatet følgjer språket som er valt øvst.',
  empty: 'Notatet er tomt.',
};
