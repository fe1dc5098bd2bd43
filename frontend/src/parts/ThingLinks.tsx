import { Fragment } from 'react';
import { type Thing, ThingLink } from './ThingLink';

/** Several things in a row, with commas between. */
export function ThingLinks({ things }: { things: readonly Thing[] }) {
  return things.map((thing, at) => (
    <Fragment key={thing.id}>
      {at > 0 && ', '}
      <ThingLink thing={thing} />
    </Fragment>
  ));
}
