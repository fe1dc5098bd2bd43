import { Checkbox, Field, Label, Select } from '@digdir/designsystemet-react';
import { useUrlState } from '../../app/useUrlState';
import { useText } from '../../text/useText';
import css from './Explore.module.css';
import { edgeTypes, shape } from './state';

/** How far to go, along which types of edge, and whether through hubs. */
export function Settings() {
  const { t } = useText();
  const [{ depth, types, hubs }, change] = useUrlState(shape);
  return (
    <div className={`${css.settings} no-print`}>
      <Field data-size='sm'>
        <Label>{t.explore.depth}</Label>
        <Select value={Math.min(3, depth)} onChange={(event) => change({ depth: Number(event.target.value), x: '' })}>
          {[1, 2, 3].map((steps) => (
            <option key={steps} value={steps}>
              {steps}
            </option>
          ))}
        </Select>
      </Field>
      <details className={css.types}>
        <summary>
          {t.explore.types}: {types.length === 0 ? t.explore.typesAll : t.explore.typesSome(types.length)}
        </summary>
        <fieldset>
          <legend className='sr-only'>{t.explore.types}</legend>
          {edgeTypes.map((type) => (
            <Checkbox
              key={type}
              data-size='sm'
              label={t.words.edge[type]}
              value={type}
              checked={types.length === 0 || types.includes(type)}
              onChange={(event) => {
                const now = types.length === 0 ? edgeTypes : types;
                const next = edgeTypes.filter((one) => (one === type ? event.target.checked : now.includes(one)));
                change({ types: next.length === edgeTypes.length ? [] : next });
              }}
            />
          ))}
        </fieldset>
      </details>
      <Checkbox data-size='sm' label={t.explore.hubs} value='hubs' checked={hubs} onChange={(event) => change({ hubs: event.target.checked })} />
    </div>
  );
}
