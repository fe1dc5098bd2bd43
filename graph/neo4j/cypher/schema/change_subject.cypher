// Changes by what they happened to, for people who begin at a node.
CREATE INDEX change_subject IF NOT EXISTS FOR (c:Change) ON (c.subject)
