using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>ConvertSalesOrderToInvoice: an invoice, at the prices of the order, which is invoiced then.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.convertsalesordertoinvoicerequest. That the order becomes
/// Invoiced, that the prices of the invoice are locked, and that a cancelled order has no invoice, is assumed.
/// </remarks>
internal sealed class ConvertSalesOrderToInvoiceHandler(SalesOptions options) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ConvertSalesOrderToInvoice";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => DocumentCopy.RowOf(request, "SalesOrderId", "salesorder");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        if (scope.Optional<EntityReference>("ProcessInstanceId") is not null)
        {
            throw DataverseFault.NotSupported($"{Name} with ProcessInstanceId: there are no business process flows");
        }

        var order = scope.Service.Retrieve("salesorder", scope.Required<Guid>("SalesOrderId"), new ColumnSet(true));
        var state = order.GetAttributeValue<OptionSetValue>("statecode").Value;
        if (state == OrderState.Canceled)
        {
            throw DataverseFault.InvalidOperation($"The order {order.Id} is cancelled: there is nothing to invoice.");
        }

        var invoice = DocumentCopy.Create(
            scope, order, "invoice", ("salesorderid", order.ToEntityReference()), ("ispricelocked", true));
        if (state is OrderState.Active or OrderState.Submitted)
        {
            var status = RowState.StatusOf(scope.Catalog.Table("salesorder"), OrderState.Invoiced, null);
            RowState.Change(scope, options, order.ToEntityReference(), OrderState.Invoiced, status);
        }

        return new ConvertSalesOrderToInvoiceResponse { Results = { ["Entity"] = DocumentCopy.Answer(scope, invoice) } };
    }
}
