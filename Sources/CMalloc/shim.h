#ifndef DISCLOSURE_MONITOR_CMALLOC_H
#define DISCLOSURE_MONITOR_CMALLOC_H

#include <malloc.h>

#endif
