using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>LockSalesOrderPricing, UnlockSalesOrderPricing, LockInvoicePricing and UnlockInvoicePricing: write ispricelocked.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.locksalesorderpricingrequest and the pages of the others.
/// </remarks>
/// <param name="name">The message's name.</param>
/// <param name="table">The table whose rows it locks.</param>
/// <param name="locks">Whether it locks.</param>
/// <param name="newResponse">Makes the response.</param>
internal sealed class PriceLockHandler(string name, string table, bool locks, Func<OrganizationResponse> newResponse) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => name;

    private string Parameter => table == "invoice" ? "InvoiceId" : "SalesOrderId";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => DocumentCopy.RowOf(request, Parameter, table);

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        scope.Service.Update(new Entity(table, scope.Required<Guid>(Parameter)) { ["ispricelocked"] = locks });
        return newResponse();
    }
}
