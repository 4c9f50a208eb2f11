using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>ReviseQuote, which plug-ins know as Revise: a draft with the number and the lines of a closed quote, one revision later.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.revisequoterequest,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes (QuoteReviseExistingActiveQuote).
/// </remarks>
internal sealed class ReviseQuoteHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ReviseQuote";

    /// <inheritdoc/>
    public string EventName => "Revise";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => DocumentCopy.RowOf(request, "QuoteId", "quote");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var quote = scope.Service.Retrieve("quote", scope.Required<System.Guid>("QuoteId"), new ColumnSet(true));
        if (quote.GetAttributeValue<OptionSetValue>("statecode").Value != QuoteState.Closed)
        {
            throw DataverseFault.InvalidOperation($"The quote {quote.Id} is not closed. Close it, as revised, before revising it.");
        }

        var number = quote.GetAttributeValue<string>("quotenumber");
        var revisions = RowScan.Where(scope.Transaction, "quote", new Dictionary<string, object?> { ["quotenumber"] = number }).ToList();
        if (revisions.Exists(IsOpen))
        {
            throw DataverseFault.InvalidOperation(
                "Quote cannot be revised as there already exists another quote in Draft/Active state and with same quote number.");
        }

        var draft = DocumentCopy.Create(
            scope,
            quote,
            "quote",
            ("quotenumber", number),
            ("revisionnumber", revisions.Max(revision => revision["revisionnumber"] as int? ?? 0) + 1));
        return new ReviseQuoteResponse { Results = { ["Entity"] = DocumentCopy.Answer(scope, draft) } };
    }

    private static bool IsOpen(StoredRow quote) => quote["statecode"] is QuoteState.Draft or QuoteState.Active;
}
