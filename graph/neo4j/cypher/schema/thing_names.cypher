// The full-text index of an older program, which did not know descriptions; see thing_search.
DROP INDEX thing_names IF EXISTS
