import { addressSpaceCostOutOfRange } from './address-space-cost-out-of-range.js';
import { asymmetricRoute } from './asymmetric-route.js';
import { connectorSourcesInSeveralSites } from './connector-sources-in-several-sites.js';
import { connectorUnreachable } from './connector-unreachable.js';
import { connectorWithoutSource } from './connector-without-source.js';
import { costOutOfRange } from './cost-out-of-range.js';
import { duplicateName } from './duplicate-name.js';
import { expectationFailed } from './expectation-failed.js';
import type { Rule } from './finding.js';
import { hubSiteOffPath } from './hub-site-off-path.js';
import { hubSiteSingleServer } from './hub-site-single-server.js';
import { hubSiteWithoutTransport } from './hub-site-without-transport.js';
import { importNotFound } from './import-not-found.js';
import { invalidAddress } from './invalid-address.js';
import { invalidAddressSpace } from './invalid-address-space.js';
import { invalidSubnet } from './invalid-subnet.js';
import { linkNeedsTwoSites } from './link-needs-two-sites.js';
import { mailboxWithoutTransport } from './mailbox-without-transport.js';
import { messageTooLarge } from './message-too-large.js';
import { nameDecidesRoute } from './name-decides-route.js';
import { noMatchingConnector } from './no-matching-connector.js';
import { redundantExchangeCost } from './redundant-exchange-cost.js';
import { redundantImport } from './redundant-import.js';
import { redundantLink } from './redundant-link.js';
import { repeatedAttribute } from './repeated-attribute.js';
import { repeatedChange } from './repeated-change.js';
import { repeatedSiteInLink } from './repeated-site-in-link.js';
import { scenarioWithoutEffect } from './scenario-without-effect.js';
import { siteWithoutExchangeInLink } from './site-without-exchange-in-link.js';
import { siteWithoutLink } from './site-without-link.js';
import { sizeOutOfRange } from './size-out-of-range.js';
import { sourceServerWithoutTransport } from './source-server-without-transport.js';
import { subnetInTwoSites } from './subnet-in-two-sites.js';
import { syntaxError } from './syntax-error.js';
import { unknownName } from './unknown-name.js';
import { unreachableSite } from './unreachable-site.js';
import { unusedAddressSpace } from './unused-address-space.js';
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
    messageTooLarge,
    connectorWithoutSource,
    sourceServerWithoutTransport,
    connectorUnreachable,
    connectorSourcesInSeveralSites,
    noMatchingConnector,
    invalidAddress,
    invalidAddressSpace,
    addressSpaceCostOutOfRange,
    unusedAddressSpace,
    invalidSubnet,
    subnetInTwoSites,
    expectationFailed,
    scenarioWithoutEffect,
    repeatedChange,
];
