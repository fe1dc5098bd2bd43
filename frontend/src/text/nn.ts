import { blocked } from './nn/blocked';
import { coordination } from './nn/coordination';
import { explore } from './nn/explore';
import { front } from './nn/front';
import { graph } from './nn/graph';
import { graphiql } from './nn/graphiql';
import { lifeevent } from './nn/lifeevent';
import { parts } from './nn/parts';
import { shell } from './nn/shell';
import { sources } from './nn/sources';
import { thing } from './nn/thing';
import { whatif } from './nn/whatif';
import { words } from './nn/words';
import type { Text } from './nb';

/** Nynorsk. */
export const nn: Text = { shell, words, parts, front, lifeevent, blocked, thing, explore, coordination, whatif, sources, graph, graphiql };
