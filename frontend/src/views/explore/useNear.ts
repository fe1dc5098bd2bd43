import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { type Problem, problemOf } from '../../api/problem';
import type { Near } from '../../core/graph/reach';
import { short } from '../../core/graph/short';
import { useText } from '../../text/useText';
import { nearOf } from './near';
import { NearQuery } from './query';

/** How many neighbours of a list are fetched at first, and when somebody wants more. */
const [few, many] = [12, 100];

/** How many nodes a request asks about, so that it costs less than 200 000. */
const atOnce = { [few]: 10, [many]: 1 };

/** What has been fetched so far. Node by node it grows; the language is part of it. */
interface Fetched {
  lang: string;
  near: ReadonlyMap<string, Near>;
  /** How many neighbours a list each node was asked for. */
  asked: ReadonlyMap<string, number>;
  /** The first node that was asked for does not exist. */
  missing: boolean;
  version: { number: number; assessedOn: string | null } | undefined;
}

const nothing: Fetched = { lang: '', near: new Map(), asked: new Map(), missing: false, version: undefined };

export interface Around {
  known: ReadonlyMap<string, Near>;
  version: Fetched['version'];
  problem: Problem | undefined;
  fetching: boolean;
  /** What was asked last, for “show the query”. */
  asked: { query: typeof NearQuery; variables: { ids: string[]; lang: 'NB' | 'NN' | 'EN'; first: number } };
  again: () => void;
}

/**
 * Fetches what is around nodes, many in one request, and keeps it. wanted says
 * which nodes are to be known, given what is known already; more holds the
 * short names of nodes of which somebody wants all neighbours.
 */
export function useNear(wanted: (known: ReadonlyMap<string, Near>) => readonly string[], more: ReadonlySet<string>): Around {
  const { t, LANG } = useText();
  const client = useClient();
  const [kept, setFetched] = useState(nothing);
  const [problem, setProblem] = useState<Problem>();
  const fetched = kept.lang === LANG ? kept : nothing;
  const firstOf = (id: string) => (more.has(short(id)) ? many : few);
  const lacking = [...new Set([...wanted(fetched.near), ...[...fetched.near.keys()].filter((id) => firstOf(id) === many)])].filter((id) => (fetched.asked.get(id) ?? 0) < firstOf(id));
  const first = lacking[0] === undefined ? few : firstOf(lacking[0]);
  const next = lacking.filter((id) => firstOf(id) === first).slice(0, atOnce[first]);
  const variables = JSON.stringify({ ids: next, lang: LANG, first }); // as text, so that the same question is the same
  const asked = useMemo(() => ({ query: NearQuery, variables: JSON.parse(variables) as Around['asked']['variables'] }), [variables]);
  const [last, setLast] = useState(asked);

  useEffect(() => {
    if (asked.variables.ids.length === 0 || problem) return undefined;
    let awaited = true;
    void client.query(asked.query, asked.variables).toPromise().then(({ data, error }) => {
      if (!awaited) return;
      setLast(asked);
      if (error || !data) {
        setProblem(error ? problemOf(error) : undefined);
        return;
      }
      setFetched((before) => added(before.lang === LANG ? before : { ...nothing, lang: LANG }, asked.variables, data.nodes.map((node) => node && nearOf(node, t)), data.version));
    });
    return () => {
      awaited = false;
    };
  }, [asked, client, problem, LANG, t]);

  return {
    known: fetched.near,
    version: fetched.version,
    problem: problem ?? (fetched.missing ? { code: 'NOT_FOUND', message: 'no node has this id' } : undefined),
    fetching: next.length > 0 && !problem,
    asked: asked.variables.ids.length > 0 ? asked : last,
    again: () => setProblem(undefined),
  };
}

function added(before: Fetched, { ids, first }: { ids: readonly string[]; first: number }, nodes: readonly (Near | null)[], version: Fetched['version']): Fetched {
  const near = new Map(before.near);
  const asked = new Map(before.asked);
  for (const [at, id] of ids.entries()) {
    const node = nodes[at];
    asked.set(id, first);
    if (!node) continue;
    near.set(id, node);
    near.set(node.card.id, node); // it may have been asked for by an alias
    asked.set(node.card.id, first);
  }
  return { ...before, near, asked, version, missing: before.missing || (before.near.size === 0 && nodes.every((node) => node === null)) };
}
