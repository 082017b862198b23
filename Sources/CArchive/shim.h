#ifndef DISCLOSURE_MONITOR_CARCHIVE_H
#define DISCLOSURE_MONITOR_CARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

// A file in memory that programs can open by its descriptor. glibc shows it only where _GNU_SOURCE is defined, which an
// importer of a module cannot do.
int memfd_create(const char *name, unsigned int flags);

#endif
