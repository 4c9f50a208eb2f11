using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Reads the rows of a translated query, page by page as they are enumerated.</summary>
internal sealed class RowReader
{
    private const int PageSize = 5000;

    private readonly OrganizationServiceContext _context;
    private readonly TranslatedQuery _query;

    public RowReader(OrganizationServiceContext context, TranslatedQuery query)
    {
        _context = context;
        _query = query;
    }

    /// <summary>The rows.</summary>
    /// <exception cref="NotSupportedException">
    /// Fewer rows are skipped than taken, which paging on the server cannot do
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-linq-construct-query#linq-limitations).
    /// </exception>
    public IEnumerable<Entity> Read()
    {
        var skip = _query.Skip ?? 0;
        var take = _query.Take;
        if (skip > 0 && skip < take && _query.Single is null)
        {
            throw LinqFault.Method(nameof(Queryable.Skip), $"It skips {skip} rows and must skip at least the {take} that are taken.");
        }

        if (take == 0)
        {
            return Enumerable.Empty<Entity>();
        }

        var size = Math.Min(take ?? PageSize, PageSize);
        var rows = Pages(size, (skip / size) + 1).Skip(skip % size);
        return take is { } count ? rows.Take(count) : rows;
    }

    private IEnumerable<Entity> Pages(int size, int page)
    {
        string cookie = null;
        while (true)
        {
            _query.Query.PageInfo = new PagingInfo { Count = size, PageNumber = page, PagingCookie = cookie };
            var response = (RetrieveMultipleResponse)_context.Execute(new RetrieveMultipleRequest { Query = _query.Query });
            foreach (var row in response.EntityCollection.Entities)
            {
                yield return row;
            }

            if (!response.EntityCollection.MoreRecords)
            {
                yield break;
            }

            cookie = response.EntityCollection.PagingCookie;
            page++;
        }
    }
}
