#define _GNU_SOURCE
#include "cchaos.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

int chaos_accept(int listener) { return accept4(listener, NULL, NULL, SOCK_CLOEXEC); }

int chaos_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
