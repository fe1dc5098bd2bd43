// Problems by what they are said of, for people who begin at a node.
CREATE INDEX problem_subject IF NOT EXISTS FOR (p:Problem) ON (p.subject)
