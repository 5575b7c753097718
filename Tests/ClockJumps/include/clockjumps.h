// A library to be preloaded (LD_PRELOAD): the wall clock of the process jumps by up to ten years, forward and backward, ten
// times a second. The monotonic clocks go on as they do on a host whose clock somebody sets.
#ifndef CLOCKJUMPS_H
#define CLOCKJUMPS_H
#endif
