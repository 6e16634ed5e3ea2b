#ifndef CPLATFORM_H
#define CPLATFORM_H

/// Exchanges two directory entries in one step, so that no observer ever sees neither or a mix.
/// Returns 0, or the value of errno: ENOSYS or EINVAL where the system or the file system lacks it.
int casebook_exchange(const char *first, const char *second);

#endif
