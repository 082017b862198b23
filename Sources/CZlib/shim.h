#ifndef DISCLOSURE_MONITOR_CZLIB_H
#define DISCLOSURE_MONITOR_CZLIB_H

#include <zlib.h>

#endif
