using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>
/// RetrieveExchangeRate: the rate of a currency, 1 for the base currency
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveexchangeraterequest). Asks for read access to the
/// currency.
/// </summary>
internal sealed class RetrieveExchangeRateHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveExchangeRate";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var id = scope.Required<Guid>("TransactionCurrencyId");
        var currency = scope.Transaction.Retrieve("transactioncurrency", id) ?? throw DataverseFault.ObjectDoesNotExist("TransactionCurrency", id);
        scope.Access.Require(currency, AccessRight.Read);
        return new RetrieveExchangeRateResponse { Results = { ["ExchangeRate"] = currency["exchangerate"]! } };
    }
}
