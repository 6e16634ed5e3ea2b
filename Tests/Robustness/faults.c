// Makes the nth operation on files below a folder fail, for whatever program it is loaded into (LD_PRELOAD).
//
//   FAULT_ROOT    absolute; operations elsewhere neither count nor fail
//   FAULT_AT      which one fails, from 1; 0 for none
//   FAULT_CODE    the errno that it fails with
//   FAULT_NOTE    a file that is told what failed, and how many operations there were
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MOST = 4096 };
static atomic_bool tracked[MOST];
static atomic_long count;
static const char *root;
static size_t root_length;
static long at;
static int code;

static void note(const char *text) {
  const char *path = getenv("FAULT_NOTE");
  if (!path) return;
  long file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (file < 0) return;
  syscall(SYS_write, file, text, strlen(text));
  syscall(SYS_close, file);
}

__attribute__((constructor)) static void begin(void) {
  root = getenv("FAULT_ROOT");
  root_length = root ? strlen(root) : 0;
  const char *number = getenv("FAULT_AT"), *error = getenv("FAULT_CODE");
  at = number ? atol(number) : 0;
  code = error ? atoi(error) : EIO;
}

__attribute__((destructor)) static void end(void) {
  char text[64];
  snprintf(text, sizeof text, "%ld operations\n", (long)count);
  note(text);
}

static bool is_below(int folder, const char *path) {
  if (!root || !path) return false;
  if (path[0] == '/') return strncmp(path, root, root_length) == 0;
  return folder >= 0 && folder < MOST && tracked[folder];
}

static bool is_tracked(int file) { return file >= 0 && file < MOST && tracked[file]; }

static void track(int file, bool below) {
  if (file >= 0 && file < MOST) tracked[file] = below;
}

/// Whether this operation is the one that fails.
static bool fails(bool counts, const char *name, const char *path) {
  if (!counts || atomic_fetch_add(&count, 1) + 1 != at) return false;
  char text[600];
  snprintf(text, sizeof text, "%s %s\n", name, path ? path : "");
  note(text);
  errno = code;
  return true;
}

#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static int opened(int folder, const char *path, int flags, mode_t mode) {
  REAL(openat);
  bool below = is_below(folder, path);
  if (fails(below, "open", path)) return -1;
  int file = real(folder, path, flags, mode);
  track(file, below);
  return file;
}

// A mode follows only where a file may be made.
#define MODE(mode)                                                   \
  mode_t mode = 0;                                                   \
  if (flags & (O_CREAT | O_TMPFILE)) {                               \
    va_list more;                                                    \
    va_start(more, flags);                                           \
    mode = va_arg(more, mode_t);                                     \
    va_end(more);                                                    \
  }

int open(const char *path, int flags, ...) {
  MODE(mode)
  return opened(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  MODE(mode)
  return opened(folder, path, flags, mode);
}

int dup(int file) {
  REAL(dup);
  if (fails(is_tracked(file), "dup", 0)) return -1;
  int copy = real(file);
  track(copy, is_tracked(file));
  return copy;
}

// Even where it fails the descriptor is gone.
int close(int file) {
  REAL(close);
  bool below = is_tracked(file);
  track(file, false);
  int result = real(file);
  return fails(below, "close", 0) ? -1 : result;
}

#define ON_FILE(type, name, parameters, arguments)                 \
  type name parameters {                                           \
    REAL(name);                                                    \
    return fails(is_tracked(file), #name, 0) ? -1 : real arguments; \
  }

ON_FILE(ssize_t, read, (int file, void *bytes, size_t size), (file, bytes, size))
ON_FILE(ssize_t, write, (int file, const void *bytes, size_t size), (file, bytes, size))
ON_FILE(ssize_t, pread, (int file, void *bytes, size_t size, off_t from), (file, bytes, size, from))
ON_FILE(ssize_t, pwrite, (int file, const void *bytes, size_t size, off_t from), (file, bytes, size, from))
ON_FILE(int, fstat, (int file, struct stat *status), (file, status))
ON_FILE(int, ftruncate, (int file, off_t size), (file, size))
ON_FILE(int, flock, (int file, int how), (file, how))
ON_FILE(int, fsync, (int file), (file))

#define ON_PATH(name, parameters, arguments)                                             \
  int name parameters {                                                                  \
    REAL(name);                                                                          \
    return fails(is_below(AT_FDCWD, path), #name, path) ? -1 : real arguments;           \
  }

ON_PATH(stat, (const char *path, struct stat *status), (path, status))
ON_PATH(lstat, (const char *path, struct stat *status), (path, status))
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
ON_PATH(chmod, (const char *path, mode_t mode), (path, mode))
ON_PATH(unlink, (const char *path), (path))
ON_PATH(rmdir, (const char *path), (path))
ON_PATH(access, (const char *path, int how), (path, how))
ON_PATH(rename, (const char *path, const char *to), (path, to))

int fstatat(int folder, const char *path, struct stat *status, int flags) {
  REAL(fstatat);
  return fails(is_below(folder, path), "fstatat", path) ? -1 : real(folder, path, status, flags);
}

int faccessat(int folder, const char *path, int how, int flags) {
  REAL(faccessat);
  return fails(is_below(folder, path), "faccessat", path) ? -1 : real(folder, path, how, flags);
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  return fails(is_below(folder, path), "unlinkat", path) ? -1 : real(folder, path, flags);
}

int linkat(int from, const char *path, int to, const char *name, int flags) {
  REAL(linkat);
  return fails(is_below(from, path) || is_below(to, name), "linkat", name) ? -1 : real(from, path, to, name, flags);
}

int renameat2(int from, const char *path, int to, const char *name, unsigned flags) {
  REAL(renameat2);
  return fails(is_below(from, path), "renameat2", path) ? -1 : real(from, path, to, name, flags);
}

char *realpath(const char *path, char *resolved) {
  REAL(realpath);
  return fails(is_below(AT_FDCWD, path), "realpath", path) ? NULL : real(path, resolved);
}

DIR *opendir(const char *path) {
  REAL(opendir);
  bool below = is_below(AT_FDCWD, path);
  if (fails(below, "opendir", path)) return NULL;
  DIR *stream = real(path);
  if (stream) track(dirfd(stream), below);
  return stream;
}

DIR *fdopendir(int file) {
  REAL(fdopendir);
  return fails(is_tracked(file), "fdopendir", 0) ? NULL : real(file);
}

struct dirent *readdir(DIR *stream) {
  REAL(readdir);
  return fails(is_tracked(dirfd(stream)), "readdir", 0) ? NULL : real(stream);
}

int closedir(DIR *stream) {
  REAL(closedir);
  bool below = is_tracked(dirfd(stream));
  track(dirfd(stream), false);
  int result = real(stream);
  return fails(below, "closedir", 0) ? -1 : result;
}
