#define _GNU_SOURCE
#include "cchaos.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

int chaos_accept(int listener) { return accept4(listener, NULL, NULL, SOCK_CLOEXEC); }

int chaos_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int chaos_limit_file_size(pid_t process, long long bytes) {
  struct rlimit limit;
  if (prlimit(process, RLIMIT_FSIZE, NULL, &limit) != 0) return -1;
  // The soft limit alone: an ordinary user could not raise the hard one again.
  limit.rlim_cur = bytes < 0 ? limit.rlim_max : (rlim_t)bytes;
  return prlimit(process, RLIMIT_FSIZE, &limit, NULL);
}
