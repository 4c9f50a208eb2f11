using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// A page of a table that is read over several calls. Its position is its number and the platform's paging cookie, which names the last
/// row before it: rows that come or go meanwhile shift nothing.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/page-large-result-sets-with-queryexpression</remarks>
/// <param name="Rows">Its rows.</param>
/// <param name="Next">Position of the next page; null after the last.</param>
internal sealed record WalkPage(IReadOnlyList<Entity> Rows, string? Next)
{
    /// <summary>Reads the page at a position, the first when it is null, of the rows that a filter lets through, all when it is null.</summary>
    /// <exception cref="ProblemException">CRMA6011: it is no position.</exception>
    public static WalkPage Read(
        IOrganizationService service, string table, string idColumn, string[] columns, string? position, int size, FilterExpression? filter = null)
    {
        return Read(service, new QueryExpression(table) { ColumnSet = new ColumnSet(columns), Criteria = filter ?? new FilterExpression() }, idColumn, position, size);
    }

    /// <summary>Reads the page at a position, the first when it is null, of a query.</summary>
    /// <exception cref="ProblemException">CRMA6011: it is no position.</exception>
    public static WalkPage Read(IOrganizationService service, QueryExpression query, string idColumn, string? position, int size)
    {
        query.PageInfo = At(position, size);
        query.AddOrder(idColumn, OrderType.Ascending);
        var page = service.RetrieveMultiple(query);
        var next = page.MoreRecords
            ? (query.PageInfo.PageNumber + 1).ToString(CultureInfo.InvariantCulture) + "|" + page.PagingCookie
            : null;
        return new WalkPage(page.Entities, next);
    }

    private static PagingInfo At(string? position, int size)
    {
        if (position is null)
        {
            return new PagingInfo { PageNumber = 1, Count = size };
        }

        var end = position.IndexOf('|');
        return end > 0 && int.TryParse(position.Substring(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PagingInfo { PageNumber = number, Count = size, PagingCookie = position.Substring(end + 1) }
            : throw new ProblemException(Problems.CursorUnreadable(RecalculateKpisApi.Cursor, position));
    }
}
