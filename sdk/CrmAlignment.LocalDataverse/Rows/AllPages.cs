using CrmAlignment.LocalDataverse.Query.Reading;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>The rows of messages that return all of something, not a page of it.</summary>
internal static class AllPages
{
    /// <summary>Runs a query to its last page.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="query">The query; its paging is set here.</param>
    /// <returns>The rows that the caller may read.</returns>
    public static EntityCollection Of(IRequestScope scope, QueryExpression query)
    {
        var all = new EntityCollection { EntityName = query.EntityName };
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = scope.Organization.QueryLimits.PageSize };
        EntityCollection page;
        do
        {
            page = RowQuery.Run(scope, QueryReader.Read(query));
            all.Entities.AddRange(page.Entities);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);

        return all;
    }
}
