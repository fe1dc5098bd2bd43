// Services of a state in list order: the first page of blocked services is read straight from here.
CREATE INDEX service_state IF NOT EXISTS FOR (s:Service) ON (s.state, s.pos)
