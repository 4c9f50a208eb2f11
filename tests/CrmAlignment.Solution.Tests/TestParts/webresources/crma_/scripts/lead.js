"use strict";

var CrmAlignment = CrmAlignment || {};

CrmAlignment.Lead = { onLoad() {} };
