import { blocked } from './nb/blocked';
import { brief } from './nb/brief';
import { coordination } from './nb/coordination';
import { explore } from './nb/explore';
import { followup } from './nb/followup';
import { front } from './nb/front';
import { graph } from './nb/graph';
import { graphiql } from './nb/graphiql';
import { indicators } from './nb/indicators';
import { lifeevent } from './nb/lifeevent';
import { measures } from './nb/measures';
import { parts } from './nb/parts';
import { reports } from './nb/reports';
import { roadmap } from './nb/roadmap';
import { shell } from './nb/shell';
import { sources } from './nb/sources';
import { thing } from './nb/thing';
import { whatif } from './nb/whatif';
import { words } from './nb/words';

/** Bokmål: the language that defines which texts there are. One file a view. */
export const nb = {
  shell,
  words,
  parts,
  front,
  lifeevent,
  followup,
  blocked,
  thing,
  explore,
  coordination,
  whatif,
  measures,
  roadmap,
  indicators,
  reports,
  brief,
  sources,
  graph,
  graphiql,
};

/** All texts in one language. */
export type Text = typeof nb;
