#ifndef CBUILTINFILES_H
#define CBUILTINFILES_H

#include <stddef.h>

/// A file of the folder config/ as it was when the program was built.
typedef struct {
    /// The path below config/, such as `rule-packs/source-health.yaml`.
    const char *_Nonnull path;
    /// UTF-8; lives as long as the program.
    const unsigned char *_Nonnull bytes;
    size_t size;
} CBuiltInFile;

size_t CBuiltInFileCount(void);

/// The file of an index below `CBuiltInFileCount()`.
CBuiltInFile CBuiltInFileAt(size_t index);

#endif
