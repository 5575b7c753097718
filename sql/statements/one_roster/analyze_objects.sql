-- For the planner: there can be none before, and tens of thousands now.
ANALYZE feed.source_object
