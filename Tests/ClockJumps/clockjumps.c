#define _GNU_SOURCE
#include "clockjumps.h"

#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

// Straight to the kernel: the C library's own function is the one that is replaced here.
static int kernel_time(clockid_t clock, struct timespec *time) { return (int)syscall(SYS_clock_gettime, clock, time); }

static int is_wall(clockid_t clock) { return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE; }

// How far the wall clock is off in this tenth of a second; up to ten years.
static time_t offset(void) {
  struct timespec now;
  kernel_time(CLOCK_MONOTONIC, &now);
  uint64_t mixed = (uint64_t)now.tv_sec * 10 + (uint64_t)now.tv_nsec / 100000000;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  mixed ^= mixed >> 31;
  return (time_t)(mixed % 631152000u) - 315576000;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = kernel_time(clock, time);
  if (result == 0 && is_wall(clock)) time->tv_sec += offset();
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  struct timespec now;
  (void)zone;
  clock_gettime(CLOCK_REALTIME, &now);
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}

// Who waits until a time of the wall clock hands the kernel a time of the clock that jumps. On a host whose clock was set it would be
// the kernel's own.
static struct timespec true_time(const struct timespec *time) {
  struct timespec translated = *time;
  translated.tv_sec -= offset();
  if (translated.tv_sec < 0) translated.tv_sec = 0;
  return translated;
}

int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex, const struct timespec *restrict until) {
  static int (*next)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
  if (!next) *(void **)&next = dlsym(RTLD_NEXT, "pthread_cond_timedwait");
  struct timespec time = true_time(until);
  // A condition can be bound to the monotonic clock: such a time is a small one, decades before any of the wall clock.
  return next(condition, mutex, until->tv_sec < 631152000 ? until : &time);
}

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until) {
  static int (*next)(sem_t *, const struct timespec *);
  if (!next) *(void **)&next = dlsym(RTLD_NEXT, "sem_timedwait");
  struct timespec time = true_time(until);
  return next(semaphore, &time);
}
