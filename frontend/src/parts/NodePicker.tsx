import { Field, Input, Label } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Named } from '../api/fragments';
import { useAsk } from '../api/useAsk';
import { number } from '../core/format/format';
import { useText } from '../text/useText';
import { foreign } from './language';
import css from './NodePicker.module.css';
import { FoundQuery, OfferedQuery } from './NodePicker.query';

/** What can be picked: nodes of any kind or of one, or the ministries among the agencies. */
export type Pickable = 'Any' | 'LifeEvent' | 'Agency' | 'Ministry' | 'Law';

interface Props {
  label: string;
  among: Pickable;
  /** What is picked now. */
  chosen: { id: string; title: string } | undefined;
  /** An empty id: nothing any more. */
  onChoose: (id: string) => void;
}

const shownAtMost = 30;

/** Picks one of thousands by writing some of its name: a combobox as the ARIA practices have it. */
export function NodePicker({ label, among, chosen, onChoose }: Props) {
  const { t, lang } = useText();
  const list = useId();
  const [words, setWords] = useState<string>(); // undefined: nobody is writing
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { options, total } = useOptions(among, words ?? '', open);
  const at = Math.min(active, options.length - 1);

  const close = () => {
    setOpen(false);
    setWords(undefined);
    setActive(-1);
  };
  const choose = (id: string) => {
    close();
    if (id !== chosen?.id) onChoose(id);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      setActive((at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % Math.max(1, options.length));
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const option = options[at] ?? (options.length === 1 && words ? options[0] : undefined);
      if (option) choose(option.id);
      else if (words === '' && chosen) choose('');
    }
  };

  return (
    <Field data-size='sm' className={css.picker}>
      <Label>{label}</Label>
      <Input
        role='combobox'
        autoComplete='off'
        spellCheck={false}
        aria-autocomplete='list'
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && at >= 0 ? `${list}-${at}` : undefined}
        placeholder={t.parts.anyOne}
        value={words ?? chosen?.title ?? ''}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKey}
        onChange={(event) => {
          setWords(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
      />
      <div className={css.popup} hidden={!open}>
        <div id={list} role='listbox' aria-label={label} className={css.list}>
          {options.map((option, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard works in the field, which says which option is active
            <div
              key={option.id}
              id={`${list}-${index}`}
              role='option'
              tabIndex={-1}
              aria-selected={index === at}
              lang={foreign(option.titleLanguage, lang)}
              ref={index === at && open ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}
              onMouseDown={(event) => event.preventDefault() /* the field keeps the focus */}
              onClick={() => choose(option.id)}
            >
              {option.title}
              {among === 'Any' && <small className={css.kind}> {t.words.kind[option.kind]}</small>}
            </div>
          ))}
        </div>
        <p role='status' className={css.note}>
          {open && total !== undefined && (total === 0 ? t.parts.nothingFound : total > options.length ? t.parts.writeMore(number(options.length, lang), number(total, lang)) : '')}
        </p>
      </div>
    </Field>
  );
}

const isMinistry = (node: Named) => 'ministry' in node && node.ministry === true;

function useOptions(among: Pickable, written: string, open: boolean): { options: readonly Named[]; total: number | undefined } {
  const { LANG } = useText();
  const words = useLater(written.trim());
  const kind = among === 'Ministry' ? 'Agency' : among;
  const kinds = kind === 'Any' ? null : [kind];
  const found = useAsk(FoundQuery, { words, kinds, lang: LANG }, !open || !words);
  const offered = useAsk(OfferedQuery, { lang: LANG, lifeEvents: kind === 'LifeEvent', agencies: kind === 'Agency', laws: kind === 'Law' }, !open || words !== '' || kind === 'Any');
  const list = words ? found.data?.search : (offered.data?.lifeEvents ?? offered.data?.agencies ?? offered.data?.laws);
  // What was found for other words is not offered: a quick hand would pick it unseen.
  const awaited = words !== written.trim() || found.fetching || offered.fetching;
  if (!open || !list || awaited) return { options: [], total: undefined };
  if (among !== 'Ministry') return { options: list.nodes.slice(0, shownAtMost), total: list.totalCount };
  // The server cannot be asked for ministries only: they stand first, and with no words nothing else does.
  const ministries = list.nodes.filter(isMinistry);
  const others = words ? list.nodes.filter((node) => !isMinistry(node)) : [];
  return { options: [...ministries, ...others].slice(0, shownAtMost), total: words ? list.totalCount : ministries.length };
}

/** The same words, a moment after the last one was written. */
function useLater(words: string): string {
  const [later, setLater] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setLater(words), words ? 150 : 0);
    return () => clearTimeout(timer);
  }, [words]);
  return later;
}
