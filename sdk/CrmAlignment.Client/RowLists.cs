using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>
/// Reads rows page by page, as they are asked for.
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/page-results
/// </summary>
/// <param name="service">Sends the queries.</param>
internal sealed class RowLists(ProtectedService service)
{
    private const int MostRows = 5000;

    public async IAsyncEnumerable<Entity> RowsAsync(QueryExpression query, int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var paged = Copy(query);
        paged.PageInfo = new PagingInfo { Count = pageSize, PageNumber = 1 };
        EntityCollection page;
        do
        {
            var request = new RetrieveMultipleRequest { Query = paged };
            page = ((RetrieveMultipleResponse)await service.ExecuteAsync(request, cancellationToken).ConfigureAwait(false)).EntityCollection;
            foreach (var row in page.Entities)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }

            paged.PageInfo.PageNumber++;
            paged.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }

    public async IAsyncEnumerable<ListedLead> LeadsAsync(LeadStage stage, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new QueryExpression(LeadTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                LeadTable.ExternalKey, LeadTable.Subject, LeadTable.CompanyName, LeadTable.Stage, LeadTable.Verdict, LeadTable.Score, LeadTable.OwnerId),
        };
        query.Criteria.AddCondition(LeadTable.Stage, ConditionOperator.Equal, (int)stage);
        query.AddOrder(LeadTable.Id, OrderType.Ascending);
        await foreach (var row in RowsAsync(query, MostRows, cancellationToken).ConfigureAwait(false))
        {
            yield return new ListedLead(
                row.Id,
                row.GetAttributeValue<string?>(LeadTable.ExternalKey),
                row.GetAttributeValue<string?>(LeadTable.Subject),
                row.GetAttributeValue<string?>(LeadTable.CompanyName),
                (LeadStage)row.GetAttributeValue<OptionSetValue>(LeadTable.Stage).Value,
                (CriteriaVerdict?)row.GetAttributeValue<OptionSetValue?>(LeadTable.Verdict)?.Value,
                row.GetAttributeValue<int?>(LeadTable.Score),
                row.GetAttributeValue<EntityReference>(LeadTable.OwnerId).Id);
        }
    }

    public async IAsyncEnumerable<PendingHandover> PendingAsync(Instant? dueBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new QueryExpression(HandoverTable.LogicalName)
        {
            ColumnSet = new ColumnSet(HandoverTable.LeadId, HandoverTable.OfferedOn, HandoverTable.DueOn),
        };
        query.Criteria.AddCondition(HandoverTable.Outcome, ConditionOperator.Equal, (int)HandoverOutcome.Pending);
        if (dueBefore is { } instant)
        {
            query.Criteria.AddCondition(HandoverTable.DueOn, ConditionOperator.LessThan, instant.ToDateTimeUtc());
        }

        query.AddOrder(HandoverTable.DueOn, OrderType.Ascending);
        query.AddOrder(HandoverTable.Id, OrderType.Ascending);
        await foreach (var row in RowsAsync(query, MostRows, cancellationToken).ConfigureAwait(false))
        {
            yield return new PendingHandover(
                row.Id,
                row.GetAttributeValue<EntityReference?>(HandoverTable.LeadId)?.Id,
                InstantOf(row, HandoverTable.OfferedOn),
                InstantOf(row, HandoverTable.DueOn));
        }
    }

    private static Instant InstantOf(Entity row, string column) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(row.GetAttributeValue<DateTime>(column), DateTimeKind.Utc));

    // The pages are written into a query of our own: the caller may use his again, or on another thread.
    private static QueryExpression Copy(QueryExpression query)
    {
        var copy = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet,
            Criteria = query.Criteria,
            Distinct = query.Distinct,
            NoLock = query.NoLock,
            QueryHints = query.QueryHints,
        };
        copy.Orders.AddRange(query.Orders);
        copy.LinkEntities.AddRange(query.LinkEntities);
        return copy;
    }
}
