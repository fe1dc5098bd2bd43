import { blocked } from './nb/blocked';
import { coordination } from './nb/coordination';
import { explore } from './nb/explore';
import { front } from './nb/front';
import { graph } from './nb/graph';
import { graphiql } from './nb/graphiql';
import { lifeevent } from './nb/lifeevent';
import { parts } from './nb/parts';
import { shell } from './nb/shell';
import { sources } from './nb/sources';
import { thing } from './nb/thing';
import { whatif } from './nb/whatif';
import { words } from './nb/words';

/** Bokmål: the language that defines which texts there are. One file a view. */
export const nb = { shell, words, parts, front, lifeevent, blocked, thing, explore, coordination, whatif, sources, graph, graphiql };

/** All texts in one language. */
export type Text = typeof nb;
