import type { ReactNode } from 'react';
import { day, type Language, listed } from '../../core/format/format';
import { isLovdata } from '../../core/url/lovdata';
import { foreign, languageName } from '../../parts/language';
import { Origin } from '../../parts/Origin';
import { OutLink } from '../../parts/OutLink';
import { ThingLink } from '../../parts/ThingLink';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import css from './About.module.css';
import { Facts } from './Facts';
import { pageOf } from './pageOf';
import type { Thing } from './query';

/** What is known of a node, who says so, and since when. */
export function About({ thing }: { thing: Thing }) {
  const { t, lang } = useText();
  const a = t.thing.about;
  const titles = thing.titles.filter((text) => text.value !== thing.title);
  const rows: [string, ReactNode][] = [
    ...detailsOf(thing, t, lang),
    [a.kinds, thing.kinds.length > 1 && listed(thing.kinds.map((kind) => t.words.kind[kind]), lang)],
    [
      a.titles,
      titles.length > 0 &&
        titles.map((text) => (
          <span key={`${text.language} ${text.value}`} className={css.line}>
            <span lang={foreign(text.language, lang)}>{text.value}</span>
            {text.language && <small> ({t.parts.inLanguage(languageName(text.language, t))})</small>}
          </span>
        )),
    ],
    [
      a.records,
      thing.records.length > 0 &&
        thing.records.map((record) => (
          <span key={record.id} className={css.line}>
            <OutLink to={pageOf(thing.kind, record.fdkId) ?? record.id}>{a.record(record.fdkId)}</OutLink>
            {record.issued && ` ${a.issued(day(record.issued, lang))}`}
            {record.modified && ` ${a.changed(day(record.modified, lang))}`}
          </span>
        )),
    ],
    [
      a.pages,
      thing.pages.length > 0 &&
        thing.pages.map((page) => (
          <span key={page} className={css.line}>
            <OutLink to={page}>{page}</OutLink>
          </span>
        )),
    ],
    ['Lovdata', isLovdata(thing.id) && <OutLink key='lovdata' to={thing.id}>{t.parts.onLovdata}</OutLink>],
    [a.identifiers, thing.identifiers.join(', ')],
    [a.modified, thing.modified && day(thing.modified, lang)],
    [
      a.sources,
      thing.origins.length > 0 &&
        thing.origins.map((origin) => (
          <span key={`${origin.source.id} ${origin.document}`} className={css.line}>
            <Origin origin={origin} /> <small>{origin.document}</small>
          </span>
        )),
    ],
    [a.address, <code key='id'>{thing.id}</code>],
    [
      a.aliases,
      thing.aliases.length > 0 &&
        thing.aliases.map((alias) => (
          <code key={alias} className={css.line}>
            {alias}
          </code>
        )),
    ],
  ];
  return <Facts rows={rows} />;
}

/** What only some kinds have. */
function detailsOf(thing: Thing, t: Text, lang: Language): [string, ReactNode][] {
  const a = t.thing.about;
  const period = (from: string | null, to: string | null) => [from && t.parts.from(day(from, lang)), to && t.parts.until(day(to, lang))].filter(Boolean).join(' ');
  switch (thing.__typename) {
    case 'Dataset':
    case 'Evidence':
      return [[a.access, t.words.access[thing.access]]];
    case 'Agency':
      return [
        [a.orgNumber, thing.orgNumber],
        [a.ministry, thing.ministry && a.isMinistry],
      ];
    case 'Law':
      return [
        [a.reference, thing.reference],
        [a.inForce, period(thing.validFrom, thing.validTo)],
      ];
    case 'LegalBasis':
      return [
        [a.basisKind, t.words.basisKind[thing.basisKind]],
        [a.inForce, period(thing.validFrom, thing.validTo)],
        [
          a.assessment,
          thing.assessment && (
            <>
              {t.parts.need.assessedBy(
                t.words.assessment[thing.assessment.status],
                thing.assessment.assessedBy,
                thing.assessment.assessedOn ? day(thing.assessment.assessedOn, lang) : '',
              )}
              {thing.assessment.note && ` ${thing.assessment.note}`}
            </>
          ),
        ],
        [a.assessedLaw, thing.assessment?.law && <ThingLink key='law' thing={thing.assessment.law} />],
      ];
    case 'LifeEvent':
      return [[a.eventType, t.words.eventType[thing.eventType]]];
    default:
      return [];
  }
}
