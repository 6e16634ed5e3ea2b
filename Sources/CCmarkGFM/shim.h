// The parts of libcmark-gfm that Casebook calls: the tree, its iterator, and the table,
// strike-through, autolink and task-list extensions.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
