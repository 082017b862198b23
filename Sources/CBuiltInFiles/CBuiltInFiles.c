#include "CBuiltInFiles.h"

// #embed is of C23; clang knows it in every language mode and names the embedded files among the dependencies, so that
// a changed file is built anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char annualReport[] = {
#embed "../../config/rule-packs/cn-annual-report.yaml"
};
static const unsigned char columns[] = {
#embed "../../config/rule-packs/cn-columns.yaml"
};
static const unsigned char platform[] = {
#embed "../../config/rule-packs/cn-platform.yaml"
};
static const unsigned char yearlyDuties[] = {
#embed "../../config/rule-packs/cn-yearly-duties.yaml"
};
static const unsigned char sourceHealth[] = {
#embed "../../config/rule-packs/source-health.yaml"
};
static const unsigned char chineseCalendar[] = {
#embed "../../config/calendars/cn.yaml"
};
static const unsigned char agencyTableWords[] = {
#embed "../../config/import/agency-table.yaml"
};
static const unsigned char chineseDiscovery[] = {
#embed "../../config/discovery/cn.yaml"
};
static const unsigned char chineseBulletin[] = {
#embed "../../config/bulletins/cn.yaml"
};
static const unsigned char bulletinSchema[] = {
#embed "../../config/schemas/bulletin-v1.schema.json"
};
static const unsigned char chineseSiteFamilies[] = {
#embed "../../config/site-families/cn.yaml"
};
static const unsigned char siteFamiliesSchema[] = {
#embed "../../config/schemas/site-families-v1.schema.json"
};
static const unsigned char configurationSchema[] = {
#embed "../../config/schemas/config-v1.schema.json"
};
static const unsigned char rulePackSchema[] = {
#embed "../../config/schemas/rule-pack-v1.schema.json"
};
static const unsigned char calendarSchema[] = {
#embed "../../config/schemas/calendar-v1.schema.json"
};
static const unsigned char statusSchema[] = {
#embed "../../config/schemas/status-v1.schema.json"
};
static const unsigned char alertLineSchema[] = {
#embed "../../config/schemas/alert-line-v1.schema.json"
};
static const unsigned char alertDeliverySchema[] = {
#embed "../../config/schemas/alert-delivery-v1.schema.json"
};
static const unsigned char checkSchema[] = {
#embed "../../config/schemas/check-v1.schema.json"
};
static const unsigned char readSchema[] = {
#embed "../../config/schemas/read-v1.schema.json"
};
static const unsigned char discoverSchema[] = {
#embed "../../config/schemas/discover-v1.schema.json"
};
static const unsigned char explainAlertSchema[] = {
#embed "../../config/schemas/explain-alert-v1.schema.json"
};
static const unsigned char casesSchema[] = {
#embed "../../config/schemas/cases-v1.schema.json"
};

#define FILE_OF(path, array) {path, array, sizeof array}

static const CBuiltInFile files[] = {
    FILE_OF("rule-packs/cn-annual-report.yaml", annualReport),
    FILE_OF("rule-packs/cn-columns.yaml", columns),
    FILE_OF("rule-packs/cn-platform.yaml", platform),
    FILE_OF("rule-packs/cn-yearly-duties.yaml", yearlyDuties),
    FILE_OF("rule-packs/source-health.yaml", sourceHealth),
    FILE_OF("calendars/cn.yaml", chineseCalendar),
    FILE_OF("import/agency-table.yaml", agencyTableWords),
    FILE_OF("discovery/cn.yaml", chineseDiscovery),
    FILE_OF("bulletins/cn.yaml", chineseBulletin),
    FILE_OF("schemas/bulletin-v1.schema.json", bulletinSchema),
    FILE_OF("site-families/cn.yaml", chineseSiteFamilies),
    FILE_OF("schemas/site-families-v1.schema.json", siteFamiliesSchema),
    FILE_OF("schemas/config-v1.schema.json", configurationSchema),
    FILE_OF("schemas/rule-pack-v1.schema.json", rulePackSchema),
    FILE_OF("schemas/calendar-v1.schema.json", calendarSchema),
    FILE_OF("schemas/status-v1.schema.json", statusSchema),
    FILE_OF("schemas/alert-line-v1.schema.json", alertLineSchema),
    FILE_OF("schemas/alert-delivery-v1.schema.json", alertDeliverySchema),
    FILE_OF("schemas/check-v1.schema.json", checkSchema),
    FILE_OF("schemas/read-v1.schema.json", readSchema),
    FILE_OF("schemas/discover-v1.schema.json", discoverSchema),
    FILE_OF("schemas/explain-alert-v1.schema.json", explainAlertSchema),
    FILE_OF("schemas/cases-v1.schema.json", casesSchema),
};

size_t CBuiltInFileCount(void) { return sizeof files / sizeof files[0]; }

CBuiltInFile CBuiltInFileAt(size_t index) { return files[index]; }
