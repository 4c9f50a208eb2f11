using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>
/// GenerateQuoteFromOpportunity, GenerateSalesOrderFromOpportunity and GenerateInvoiceFromOpportunity: a document with the products of an
/// opportunity, whatever its state.
/// </summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.generatequotefromopportunityrequest,
/// https://learn.microsoft.com/dynamics365/sales/developer/sample-process-quotes-sales-orders-invoices (the sample's opportunity is won).
/// </remarks>
/// <param name="name">The message's name.</param>
/// <param name="table">The table of the document.</param>
/// <param name="newResponse">Makes the response.</param>
internal sealed class GenerateFromOpportunityHandler(string name, string table, Func<OrganizationResponse> newResponse) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => DocumentCopy.RowOf(request, "OpportunityId", "opportunity");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        if (scope.Optional<EntityReference>("ProcessInstanceId") is not null)
        {
            throw DataverseFault.NotSupported($"{Name} with ProcessInstanceId: there are no business process flows");
        }

        var opportunity = scope.Service.Retrieve("opportunity", scope.Required<Guid>("OpportunityId"), new ColumnSet(true));
        var created = DocumentCopy.Create(scope, opportunity, table);
        var response = newResponse();
        response.Results["Entity"] = DocumentCopy.Answer(scope, created);
        return response;
    }
}
