import { blocked } from './en/blocked';
import { coordination } from './en/coordination';
import { explore } from './en/explore';
import { front } from './en/front';
import { graph } from './en/graph';
import { graphiql } from './en/graphiql';
import { lifeevent } from './en/lifeevent';
import { parts } from './en/parts';
import { shell } from './en/shell';
import { sources } from './en/sources';
import { thing } from './en/thing';
import { whatif } from './en/whatif';
import { words } from './en/words';
import type { Text } from './nb';

/** English. */
export const en: Text = { shell, words, parts, front, lifeevent, blocked, thing, explore, coordination, whatif, sources, graph, graphiql };
