using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Changes;

/// <summary>A page of changes: rows that were written by version, then rows that went.</summary>
/// <param name="scope">The request.</param>
/// <param name="table">The table.</param>
/// <param name="changes">Its changes.</param>
/// <param name="token">What the client knows; null for nothing, which is never told of rows that went.</param>
internal sealed class ChangePage(IRequestScope scope, TableDefinition table, RowChanges changes, DataToken? token)
{
    private readonly long _known = token?.Version ?? 0;

    /// <summary>Reads a page.</summary>
    /// <param name="paging">Which page, and how many changes it holds.</param>
    /// <param name="columns">The columns of the rows.</param>
    public BusinessEntityChanges Read(PagingInfo paging, ColumnSet columns)
    {
        var begin = paging.PagingCookie is { Length: > 0 } cookie
            ? ChangePosition.Read(cookie)
            : new ChangePosition(changes.Version, _known, IsAmongDeleted: false);
        var greatest = scope.Organization.QueryLimits.PageSize;
        var size = paging.Count > 0 ? Math.Min(paging.Count, greatest) : greatest;
        var skipped = paging.PagingCookie is { Length: > 0 } ? 0 : (Math.Max(paging.PageNumber, 1) - 1) * size;
        var items = Items(begin, RetrievedColumns.Of(table, columns), skipped + size + 1).Skip(skipped).ToList();
        var hasMore = items.Count > size;
        var shown = items.Take(size).ToList();
        return new BusinessEntityChanges
        {
            Changes = [.. shown.Select(item => item.Change)],
            MoreRecords = hasMore,
            PagingCookie = hasMore ? shown[^1].Place.ToString() : null,
            DataToken = new DataToken(begin.UpTo, scope.UtcNow).ToString(),
        };
    }

    private IEnumerable<(IChangedItem Change, ChangePosition Place)> Items(ChangePosition begin, RetrievedColumns columns, int limit)
    {
        var written = begin.IsAmongDeleted ? [] : changes.Written(columns.Read, begin.After, begin.UpTo, limit);
        var context = QueryContexts.Of(scope, scope.Transaction);
        var builder = new EntityBuilder(scope.Transaction, context);
        foreach (var row in written)
        {
            var entity = RowEntity.Of(builder, scope.Transaction, row, columns, context.Hidden);
            yield return (new NewOrUpdatedItem(ChangeType.NewOrUpdated, entity), begin with { After = row.Version });
        }

        if (token is null)
        {
            yield break;
        }

        var after = begin.IsAmongDeleted ? begin.After : _known;
        foreach (var (id, version) in changes.Deleted(after, begin.UpTo, limit - written.Count))
        {
            yield return (
                new RemovedOrDeletedItem(ChangeType.RemoveOrDeleted, new EntityReference(table.LogicalName, id)),
                new ChangePosition(begin.UpTo, version, IsAmongDeleted: true));
        }
    }
}
