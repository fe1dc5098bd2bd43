// Nodes of kind LearningPoint in list order.
CREATE INDEX pos_learning_point IF NOT EXISTS FOR (n:LearningPoint) ON (n.pos)
