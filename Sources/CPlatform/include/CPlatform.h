#ifndef CPLATFORM_H
#define CPLATFORM_H

/// Exchanges two directory entries in one step, so that no observer ever sees neither or a mix.
/// Returns 0, or the value of errno: ENOSYS or EINVAL where the system or the file system lacks it.
int casebook_exchange(const char *first, const char *second);

/// Waits until everything written to the file system that holds the folder has reached the disk:
/// one call, where a call for each of thousands of files would take as many disk flushes.
/// Returns 0, or the value of errno.
int casebook_synchronise(const char *folder);

#endif
