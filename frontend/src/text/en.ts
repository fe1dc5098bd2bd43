import { blocked } from './en/blocked';
import { brief } from './en/brief';
import { coordination } from './en/coordination';
import { explore } from './en/explore';
import { followup } from './en/followup';
import { front } from './en/front';
import { graph } from './en/graph';
import { graphiql } from './en/graphiql';
import { indicators } from './en/indicators';
import { lifeevent } from './en/lifeevent';
import { measures } from './en/measures';
import { parts } from './en/parts';
import { reports } from './en/reports';
import { roadmap } from './en/roadmap';
import { shell } from './en/shell';
import { sources } from './en/sources';
import { thing } from './en/thing';
import { whatif } from './en/whatif';
import { words } from './en/words';
import type { Text } from './nb';

/** English. */
export const en: Text = {
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
