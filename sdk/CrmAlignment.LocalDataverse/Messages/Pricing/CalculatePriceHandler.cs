using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Pricing;

/// <summary>
/// CalculatePrice: the prices of a document, where the platform computes them; where the organization does, its steps on this message do
/// it, and the message itself does nothing.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.calculatepricerequest.
/// </remarks>
internal sealed class CalculatePriceHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CalculatePrice";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var id = RowReader.RequireId(scope, target);
        RowReader.RequireExists(scope, target.LogicalName, id);
        if (scope.Organization.Settings(scope.Execution).ComputesPrices)
        {
            PriceFollowing.Recompute(scope, DocumentOf(scope, target.LogicalName, id));
        }

        return new CalculatePriceResponse();
    }

    private static RowReference DocumentOf(IRequestScope scope, string table, System.Guid id)
    {
        if (DocumentLines.Find(table) is not null)
        {
            return new RowReference(table, id);
        }

        var lines = DocumentLines.FindByLine(table)
            ?? throw DataverseFault.InvalidArgument($"Rows of '{table}' have no prices: Target is an opportunity, quote, order or invoice, or a line of one.");
        return (RowReference)scope.Transaction.Retrieve(table, id)![lines.Parent]!;
    }
}
