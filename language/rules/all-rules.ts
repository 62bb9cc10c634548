import { asymmetricRoute } from './asymmetric-route.js';
import { expectationFailed } from './expectation-failed.js';
import type { Rule } from './finding.js';
import { hubSiteOffPath } from './hub-site-off-path.js';
import { hubSiteSingleServer } from './hub-site-single-server.js';
import { hubSiteWithoutTransport } from './hub-site-without-transport.js';
import { mailboxWithoutTransport } from './mailbox-without-transport.js';
import { nameDecidesRoute } from './name-decides-route.js';
import { redundantExchangeCost } from './redundant-exchange-cost.js';
import { redundantLink } from './redundant-link.js';
import { siteWithoutExchangeInLink } from './site-without-exchange-in-link.js';
import { siteWithoutLink } from './site-without-link.js';
import { unreachableSite } from './unreachable-site.js';
import { unusedLink } from './unused-link.js';

/** Every rule, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [
    siteWithoutLink,
    unreachableSite,
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
    expectationFailed,
];
