// Calls of Linux that Swift does not import, because they are there for _GNU_SOURCE only.
#ifndef CCHAOS_H
#define CCHAOS_H

// accept4 with SOCK_CLOEXEC.
int chaos_accept(int listener);

// pipe2 with O_CLOEXEC.
int chaos_pipe(int ends[2]);

#endif
