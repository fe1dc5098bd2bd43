import type { Kind } from '../../api/graphql';

const folders: Partial<Record<Kind, string>> = {
  Dataset: 'datasets',
  DataService: 'data-services',
  Service: 'public-services',
  LifeEvent: 'events',
};

/** The page of a thing on data.norge.no; undefined for kinds that have none there. */
export function pageOf(kind: Kind, fdkId: string): string | undefined {
  const folder = folders[kind];
  return folder && `https://data.norge.no/${folder}/${encodeURIComponent(fdkId)}`;
}
