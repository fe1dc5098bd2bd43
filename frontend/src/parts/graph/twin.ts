/** The two ways to show the same: a graph and its table. */
export const twins = ['GRAPH', 'TABLE'] as const;

export type Twin = (typeof twins)[number];
