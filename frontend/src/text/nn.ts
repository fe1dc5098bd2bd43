import { blocked } from './nn/blocked';
import { brief } from './nn/brief';
import { coordination } from './nn/coordination';
import { explore } from './nn/explore';
import { followup } from './nn/followup';
import { front } from './nn/front';
import { graph } from './nn/graph';
import { graphiql } from './nn/graphiql';
import { indicators } from './nn/indicators';
import { lifeevent } from './nn/lifeevent';
import { measures } from './nn/measures';
import { parts } from './nn/parts';
import { reports } from './nn/reports';
import { roadmap } from './nn/roadmap';
import { shell } from './nn/shell';
import { sources } from './nn/sources';
import { thing } from './nn/thing';
import { whatif } from './nn/whatif';
import { words } from './nn/words';
import type { Text } from './nb';

/** Nynorsk. */
export const nn: Text = {
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
