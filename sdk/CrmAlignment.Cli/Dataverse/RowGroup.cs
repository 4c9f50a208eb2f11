using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Rows that mean something together only: written in one transaction, so that an interruption leaves all or none.</summary>
internal static class RowGroup
{
    /// <summary>Sends the requests in one transaction.</summary>
    public static void Write(IOrganizationService service, IEnumerable<OrganizationRequest> requests)
    {
        var transaction = new ExecuteTransactionRequest { Requests = new OrganizationRequestCollection() };
        transaction.Requests.AddRange(requests);
        service.Execute(transaction);
    }
}
