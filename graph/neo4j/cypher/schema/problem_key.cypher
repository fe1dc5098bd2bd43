// Problems by key, each there once.
CREATE CONSTRAINT problem_key IF NOT EXISTS FOR (p:Problem) REQUIRE p.key IS UNIQUE
