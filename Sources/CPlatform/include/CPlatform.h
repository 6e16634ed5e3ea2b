#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stddef.h>

/// Exchanges two directory entries in one step, so that no observer ever sees neither or a mix.
/// Returns 0, or the value of errno: ENOSYS or EINVAL where the system or the file system lacks it.
int casebook_exchange(const char *first, const char *second);

/// Writes the running program's build id, a hash of its contents that the linker put into it, and returns
/// how many bytes it has; 0 where it has none, or more than there is room for.
size_t casebook_build_id(unsigned char *bytes, size_t capacity);

#endif
