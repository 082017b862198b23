#ifndef DISCLOSURE_MONITOR_CLIBXML2_H
#define DISCLOSURE_MONITOR_CLIBXML2_H

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
#include <iconv.h>

#endif
