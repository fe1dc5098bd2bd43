// Problems that are gone, by the run that no longer found them.
CREATE INDEX problem_gone IF NOT EXISTS FOR (p:Problem) ON (p.goneRun)
