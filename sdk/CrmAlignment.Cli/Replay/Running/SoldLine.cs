using System;
using CrmAlignment.Cli.Report;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// The line of an opportunity that says what a deal is about: a write-in product, which needs no product catalog, of the whole amount.
/// https://learn.microsoft.com/dynamics365/sales/add-write-product
/// </summary>
internal static class SoldLine
{
    /// <summary>The line, to be created.</summary>
    /// <param name="opportunity">Id of the opportunity.</param>
    /// <param name="deal">The deal.</param>
    public static Entity Of(Guid opportunity, DealClosed deal) => new(ProductReader.Lines)
    {
        ["opportunityid"] = new EntityReference("opportunity", opportunity),
        ["isproductoverridden"] = true,
        [ProductReader.WrittenName] = deal.Product,
        ["quantity"] = 1m,
        ["priceperunit"] = new Money(deal.Revenue),
    };
}
