#ifndef DISCLOSURE_MONITOR_CLIBXML2_H
#define DISCLOSURE_MONITOR_CLIBXML2_H

#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and shows ICU's headers, which differ from those of Foundation: a module that
// sees both does not compile. Nothing that is used here depends on them.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <iconv.h>
#include <string.h>

// glibc shows it only where _GNU_SOURCE is defined, which an importer of a module cannot do.
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

// xmlFree is a variable, which Swift cannot read safely.
static inline void disclosure_monitor_xml_free(void *memory) { xmlFree(memory); }

#endif
