// One node is locked by whoever writes, so that writers come one after the other.
CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (l:Lock) REQUIRE l.id IS UNIQUE
