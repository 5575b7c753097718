// Calls of Linux that Swift does not import, because they are there for _GNU_SOURCE only.
#ifndef CCHAOS_H
#define CCHAOS_H

#include <sys/types.h>

// accept4 with SOCK_CLOEXEC.
int chaos_accept(int listener);

// pipe2 with O_CLOEXEC.
int chaos_pipe(int ends[2]);

// Limits the size of files that another process can write; -1 takes the limit away. 0, or -1 with errno.
int chaos_limit_file_size(pid_t process, long long bytes);

#endif
