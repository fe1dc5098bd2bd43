import { Fragment } from 'react';
import type { From } from '../api/fragments';
import { Origin } from './Origin';

/** Every source of a row, with its date. */
export function Origins({ origins }: { origins: readonly From[] }) {
  return origins.map((origin, at) => (
    <Fragment key={`${origin.source.id} ${origin.document}`}>
      {at > 0 && '; '}
      <Origin origin={origin} />
    </Fragment>
  ));
}
