import { address, paths } from '../url/routes';
import { basisKinds, type Hypothesis, hypotheses, merged } from './hypothesis';

/** A hypothesis as the server tells what an answer rests on. */
export interface ToldHypothesis {
  kind: string | null;
  dataset: { id: string } | null;
  consumer: { id: string } | null;
  law: { id: string } | null;
  agency: { id: string } | null;
}

/** The hypotheses that the server told, as they stand in an address. */
export function supposed(told: readonly ToldHypothesis[]): Hypothesis[] {
  return merged([], told.flatMap((one) => readTold(one) ?? []));
}

function readTold({ kind: told, dataset, consumer, law, agency }: ToldHypothesis): Hypothesis | undefined {
  const kind = basisKinds.find((one) => one === told) ?? 'BOTH';
  if (dataset) return { about: 'dataset', id: dataset.id, kind, ...(consumer && { consumer: consumer.id }) };
  if (law) return { about: 'law', id: law.id, kind };
  return agency ? { about: 'agency', id: agency.id, kind } : undefined;
}

/** The address of “what if” under what an answer rests on; event is the life event that the question is about. */
export function releaseAddress(told: readonly ToldHypothesis[], event?: string): string {
  return address(paths.whatIf, { add: hypotheses().write(supposed(told)), event });
}
