using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>
/// The work of a BulkDelete job. What its queries find when it starts is deleted row by row, each in a transaction of its own: rows that
/// come later stay, one that cannot be deleted holds up no other, and nothing is taken back
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2013/developers-guide/gg334582(v=crm.6)).
/// </summary>
/// <param name="sender">Performs the requests.</param>
/// <param name="userId">Who asked for the job.</param>
internal sealed class BulkDeletion(IRequestSender sender, Guid userId)
{
    private const string Queries = "Queries";

    /// <summary>The request that a job keeps.</summary>
    /// <param name="fetchXml">The queries.</param>
    /// <returns>The request.</returns>
    public static OrganizationRequest Of(string[] fetchXml) => new("BulkDelete") { [Queries] = fetchXml };

    /// <summary>Deletes the rows.</summary>
    /// <param name="request">What <see cref="Of"/> made.</param>
    /// <returns>How many rows were deleted and how many were not, with the reason of the first, for the row of the job.</returns>
    public string Run(OrganizationRequest request)
    {
        var rows = ((string[])request[Queries]).SelectMany(Find).ToHashSet();
        var failures = new List<string>();
        foreach (var row in rows)
        {
            try
            {
                sender.Execute(new DeleteRequest { Target = new EntityReference(row.Table, row.Id) }, userId);
            }
            catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode != DataverseErrorCode.ObjectDoesNotExist)
            {
                failures.Add(fault.Detail.Message);
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                // It went with a row that was deleted before it.
            }
        }

        return failures is [var first, ..]
            ? $"{rows.Count - failures.Count} deleted, {failures.Count} failed: {first}"
            : $"{rows.Count} deleted, 0 failed";
    }

    private IEnumerable<(string Table, Guid Id)> Find(string fetchXml)
    {
        var read = sender.Execute(new FetchXmlToQueryExpressionRequest { FetchXml = fetchXml }, userId);
        var query = (QueryExpression)read["Query"];
        query.ColumnSet = new ColumnSet(false);
        if (query.TopCount is null)
        {
            query.PageInfo.PageNumber = 1;
        }

        EntityCollection page;
        do
        {
            page = (EntityCollection)sender.Execute(new RetrieveMultipleRequest { Query = query }, userId)["EntityCollection"];
            foreach (var row in page.Entities)
            {
                yield return (row.LogicalName, row.Id);
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }
}
