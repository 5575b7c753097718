-- Whether this session sees every district's side of its transfers: the views of api give any other one its own district's rows, or none.
SELECT state.acts_for_any_district()
