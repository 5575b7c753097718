#pragma once
#include <libxml/xmlversion.h>
// Where libxml2 is built with ICU its headers bring ICU's, of another version than Foundation's. Only the inside of an encoding
// handler depends on it, and that is not looked at.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
