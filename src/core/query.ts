// The query language as a tree.

export type Query = {kind: 'all'};
