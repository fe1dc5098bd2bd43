import type { front as nb } from '../nb/front';

export const front: typeof nb = {
  title: 'Kva står i vegen?',
  lead: 'Offentlege tenester treng opplysningar frå kvarandre. Her ser du kva tenester som står fast fordi heimel for å dele data manglar – og kvifor.',
  searchLabel: 'Søk etter tenester, datasett, verksemder og lover',
  searchClear: 'Tøm søkjefeltet',
  onlyKinds: 'Vis berre',
  found: (n, words) => `${n} treff på «${words}»`,
  foundNothing: 'Prøv færre eller kortare ord. Eit organisasjonsnummer eller ei lovtilvising som lov 2016-12-09-88 § 10-2 verkar òg.',
  allServices: (n) => `Alle ${n} tenester`,
  unknownMeans: 'Ukjent tyder at noko ikkje er registrert, så det kan ikkje vurderast. Det tyder ikkje at heimelen manglar.',
  questionsTitle: 'Byrj med eit spørsmål',
  questions: {
    blocked: (n) => ({ ask: 'Kva tenester er blokkerte?', answer: `${n} tenester, med heimelen som manglar og kven som må handle` }),
    unknown: (n) => ({ ask: 'Kva tenester veit vi ikkje om?', answer: `${n} tenester, med det som må registrerast eller avklarast` }),
    lifeEvent: (title) => ({ ask: `Kva står i vegen for «${title}»?`, answer: 'Tenestene i livshendinga, kva som stoppar dei, og kva som ville løyst mest' }),
    followUp: (title) => ({ ask: `Kva hindrar «${title}», og kven gjer kva?`, answer: 'Hindera, tiltaka mot kvart av dei, og hinderet som ingen tiltak rettar seg mot' }),
    owes: { ask: 'Kva skuldar departementet mitt andre?', answer: 'Kven som treng data frå kven, og korleis det står til mellom dei' },
    whatIf: { ask: 'Kva skjer om ei lov blir endra?', answer: 'Tenk deg at ein heimel finst, og sjå kva tenester som løysnar' },
    explore: { ask: 'Korleis heng to ting saman?', answer: 'Følg samanhengane frå teneste til datasett, heimel og lov' },
  },
  lifeEvents: 'Dei sju livshendingane',
  noLifeEvents: 'Kjeldene seier ikkje kva livshendingar som er prioriterte. Ta med tabellen life-events.csv i kjeldene for å sjå dei her.',
  involved: (agencies, ministries) => `${agencies} verksemder, ${ministries} departement`,
  followUp: 'Kva hindrar, og kven gjer kva',
};
