// Swift's Glibc overlay hides syncfs (it stands behind _GNU_SOURCE), hence this shim.
#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int casebook_synchronise(const char *folder) {
#if defined(__linux__)
  int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  int code = syncfs(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  return code;
#else
  (void)folder;
  sync();
  return 0;
#endif
}
