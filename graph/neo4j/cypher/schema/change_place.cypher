// Changes by run and place in it, each there once: what happened since a run is read from here.
CREATE CONSTRAINT change_place IF NOT EXISTS FOR (c:Change) REQUIRE (c.run, c.place) IS UNIQUE
