// dl_iterate_phdr stands behind _GNU_SOURCE as well.
#define _GNU_SOURCE
#include "CPlatform.h"

#if defined(__linux__)
#include <link.h>
#include <string.h>

struct wanted {
  unsigned char *bytes;
  size_t capacity;
  size_t count;
};

static size_t padded(size_t size) { return (size + 3) & ~(size_t)3; }

static int visit(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size;
  struct wanted *wanted = context;
  for (int number = 0; number < info->dlpi_phnum; number++) {
    const ElfW(Phdr) *header = &info->dlpi_phdr[number];
    if (header->p_type != PT_NOTE) continue;
    const unsigned char *at = (const unsigned char *)(info->dlpi_addr + header->p_vaddr);
    const unsigned char *end = at + header->p_memsz;
    while ((size_t)(end - at) >= sizeof(ElfW(Nhdr))) {
      ElfW(Nhdr) note;
      memcpy(&note, at, sizeof note);
      at += sizeof note;
      size_t name = padded(note.n_namesz), value = padded(note.n_descsz);
      if (name + value > (size_t)(end - at)) break;
      if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && memcmp(at, "GNU", 4) == 0 &&
          note.n_descsz <= wanted->capacity) {
        memcpy(wanted->bytes, at + name, note.n_descsz);
        wanted->count = note.n_descsz;
        return 1;
      }
      at += name + value;
    }
  }
  // The program comes first, and what it is linked with does not matter.
  return 1;
}

size_t casebook_build_id(unsigned char *bytes, size_t capacity) {
  struct wanted wanted = {bytes, capacity, 0};
  dl_iterate_phdr(visit, &wanted);
  return wanted.count;
}
#else
size_t casebook_build_id(unsigned char *bytes, size_t capacity) {
  (void)bytes;
  (void)capacity;
  return 0;
}
#endif
