using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>The handlers of the sales messages.</summary>
internal static class SalesMessages
{
    public static IEnumerable<IMessageHandler> Handlers(SalesOptions options) =>
        [new QualifyLeadHandler(options), new WinOpportunityHandler(options), new LoseOpportunityHandler(options)];
}
