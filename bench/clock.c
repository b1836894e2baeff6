/* Loaded before a program (LD_PRELOAD) it moves that program's wall clock by the seconds in the file MOVED_CLOCK, read at every
   look; how long something takes is still measured by the true clock. Of what the server starts, PostgreSQL keeps the true one. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
#include <sys/mman.h>

static const volatile char *moved_by;

__attribute__((constructor)) static void open_file(void) {
    const char *name = getenv("MOVED_CLOCK");
    int file = name && !strcmp(program_invocation_short_name, "java") ? open(name, O_RDONLY) : -1;
    if (file >= 0) {
        void *content = mmap(0, 16, PROT_READ, MAP_SHARED, file, 0);
        moved_by = content == MAP_FAILED ? 0 : content;
        close(file);
    }
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int failed = syscall(SYS_clock_gettime, clock, now);
    if (!failed && moved_by && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        now->tv_sec += atol((const char *)moved_by);
    }
    return failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec moved;
    (void)zone;
    int failed = clock_gettime(CLOCK_REALTIME, &moved);
    now->tv_sec = moved.tv_sec;
    now->tv_usec = moved.tv_nsec / 1000;
    return failed;
}
