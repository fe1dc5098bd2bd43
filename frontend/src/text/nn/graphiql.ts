import type { graphiql as nb } from '../nb/graphiql';

export const graphiql: typeof nb = {
  title: 'Spørjingar',
  lead: 'For deg som vil spørje sjølv, i GraphQL. Byrj med eit døme. Alt i skjemaet er skildra; verktøyet sjølv finst berre på engelsk.',
  example: 'Døme',
  choose: 'Vel eit døme',
  /** By the names of the files in server/ui/examples. */
  examples: {
    '10-blocked': 'Kva tenester er blokkerte, og kvifor?',
    '20-summary': 'Dei sju livshendingane i eit oversyn',
    '30-search': 'Søk etter ord, organisasjonsnummer, adresser og lovtilvisingar',
    '40-needs': 'Kva treng kvar teneste, og kva byggjer vurderinga på?',
    '50-law': 'Kva er ei lov heimel for?',
    '60-dataset': 'Kva datasett er ikkje opne, kven publiserer dei, og med kva heimlar?',
    '70-agency': 'Kva tenester har kvar verksemd ansvar for, og kva publiserer ho?',
    '80-impact': 'Kva ville merke at ei lov vart oppheva?',
    '81-path': 'Korleis heng ei verksemd og ei lov saman?',
    '82-what-if': 'Kva om ei verksemd sytte for alle heimlane ho skal?',
    '83-plans': 'Kor få verksemder må handle for å frigjere alt?',
    '84-leverage': 'Kva for ein manglande heimel ville frigjere mest?',
    '85-worklist': 'Kven sin tur er det? Arbeidslista til ei verksemd',
    '86-coordination': 'Kven treng data frå kven, og korleis står det til?',
    '87-coverage': 'Kor mykje er registrert i det heile?',
    '88-top-blockers': 'Kva held kvar av dei sju livshendingane mest tilbake?',
    '89-changes': 'Kva er endra, og kva gjorde skilnaden?',
    '90-runs': 'Korleis gjekk dei siste innlastingane?',
    '91-problems': 'Kva er gale i kjeldene, og kven kan rette det?',
  },
};
