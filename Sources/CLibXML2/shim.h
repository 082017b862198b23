#ifndef DISCLOSURE_MONITOR_CLIBXML2_H
#define DISCLOSURE_MONITOR_CLIBXML2_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <errno.h>
#include <iconv.h>
#include <string.h>

#endif
