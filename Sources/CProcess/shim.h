#pragma once
// prctl takes a variable number of arguments, which Swift cannot call.
#include <sys/prctl.h>

static inline int cprocess_set_dumpable(int dumpable) { return prctl(PR_SET_DUMPABLE, (unsigned long)dumpable, 0UL, 0UL, 0UL); }
static inline int cprocess_is_dumpable(void) { return prctl(PR_GET_DUMPABLE, 0UL, 0UL, 0UL, 0UL); }
