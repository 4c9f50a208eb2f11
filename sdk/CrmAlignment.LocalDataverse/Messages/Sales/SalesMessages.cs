using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Messages.Pricing;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>The handlers of the sales messages.</summary>
internal static class SalesMessages
{
    public static IEnumerable<IMessageHandler> Handlers(SalesOptions options) =>
    [
        new QualifyLeadHandler(options),
        new WinOpportunityHandler(options),
        new LoseOpportunityHandler(options),
        .. ClosingMessage.All.Select(message => new CloseDocumentHandler(options, message)),
        new CalculateTotalTimeIncidentHandler(),
        new ReviseQuoteHandler(),
        new CalculatePriceHandler(),
        new ConvertQuoteToSalesOrderHandler(options),
        new ConvertSalesOrderToInvoiceHandler(options),
        new GenerateFromOpportunityHandler("GenerateQuoteFromOpportunity", "quote", () => new GenerateQuoteFromOpportunityResponse()),
        new GenerateFromOpportunityHandler("GenerateSalesOrderFromOpportunity", "salesorder", () => new GenerateSalesOrderFromOpportunityResponse()),
        new GenerateFromOpportunityHandler("GenerateInvoiceFromOpportunity", "invoice", () => new GenerateInvoiceFromOpportunityResponse()),
        new PriceLockHandler("LockSalesOrderPricing", "salesorder", locks: true, () => new LockSalesOrderPricingResponse()),
        new PriceLockHandler("UnlockSalesOrderPricing", "salesorder", locks: false, () => new UnlockSalesOrderPricingResponse()),
        new PriceLockHandler("LockInvoicePricing", "invoice", locks: true, () => new LockInvoicePricingResponse()),
        new PriceLockHandler("UnlockInvoicePricing", "invoice", locks: false, () => new UnlockInvoicePricingResponse()),
    ];
}
