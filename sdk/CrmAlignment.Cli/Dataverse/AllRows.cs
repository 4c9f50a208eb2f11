using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Reads all rows of a table, page by page.</summary>
internal static class AllRows
{
    private const int PageSize = 5000;

    /// <summary>The rows, each with the columns that are asked for.</summary>
    public static IEnumerable<Entity> Of(IOrganizationService service, string table, params string[] columns) =>
        Of(service, new QueryExpression(table) { ColumnSet = new ColumnSet(columns) });

    /// <summary>The rows of a query, of whatever number.</summary>
    public static IEnumerable<Entity> Of(IOrganizationService service, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }
}
