// Swift's Glibc overlay hides renameat2 (it stands behind _GNU_SOURCE), hence this shim.
#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>

int casebook_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}
#elif defined(__APPLE__)
int casebook_exchange(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
}
#else
int casebook_exchange(const char *first, const char *second) {
  (void)first;
  (void)second;
  return ENOSYS;
}
#endif
