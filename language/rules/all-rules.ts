import { asymmetricRoute } from './asymmetric-route.js';
import { costOutOfRange } from './cost-out-of-range.js';
import { duplicateName } from './duplicate-name.js';
import { expectationFailed } from './expectation-failed.js';
import type { Rule } from './finding.js';
import { hubSiteOffPath } from './hub-site-off-path.js';
import { hubSiteSingleServer } from './hub-site-single-server.js';
import { hubSiteWithoutTransport } from './hub-site-without-transport.js';
import { importNotFound } from './import-not-found.js';
import { invalidSubnet } from './invalid-subnet.js';
import { linkNeedsTwoSites } from './link-needs-two-sites.js';
import { mailboxWithoutTransport } from './mailbox-without-transport.js';
import { nameDecidesRoute } from './name-decides-route.js';
import { redundantExchangeCost } from './redundant-exchange-cost.js';
import { redundantImport } from './redundant-import.js';
import { redundantLink } from './redundant-link.js';
import { repeatedAttribute } from './repeated-attribute.js';
import { repeatedSiteInLink } from './repeated-site-in-link.js';
import { siteWithoutExchangeInLink } from './site-without-exchange-in-link.js';
import { siteWithoutLink } from './site-without-link.js';
import { sizeOutOfRange } from './size-out-of-range.js';
import { subnetInTwoSites } from './subnet-in-two-sites.js';
import { syntaxError } from './syntax-error.js';
import { unknownName } from './unknown-name.js';
import { unreachableSite } from './unreachable-site.js';
import { unusedLink } from './unused-link.js';

/** Every rule, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [
    syntaxError,
    unknownName,
    duplicateName,
    importNotFound,
    redundantImport,
    repeatedAttribute,
    siteWithoutLink,
    unreachableSite,
    linkNeedsTwoSites,
    repeatedSiteInLink,
    costOutOfRange,
    sizeOutOfRange,
    redundantExchangeCost,
    redundantLink,
    unusedLink,
    hubSiteOffPath,
    hubSiteWithoutTransport,
    hubSiteSingleServer,
    mailboxWithoutTransport,
    siteWithoutExchangeInLink,
    nameDecidesRoute,
    asymmetricRoute,
    invalidSubnet,
    subnetInTwoSites,
    expectationFailed,
];
