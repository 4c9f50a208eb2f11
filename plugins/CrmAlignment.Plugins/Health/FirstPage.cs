using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Health;

/// <summary>
/// One page of rows, which bounds the work: an aggregate is refused beyond 50,000 rows, and a share of 5,000 cases is known to within 1.4 of 100.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/page-large-result-sets-with-queryexpression</remarks>
/// <param name="Rows">At most 5,000 rows.</param>
/// <param name="IsCut">Whether there are more.</param>
internal sealed record FirstPage(IReadOnlyList<Entity> Rows, bool IsCut)
{
    private const int Most = 5000;

    /// <summary>Reads it in one request.</summary>
    public static FirstPage Read(IOrganizationService service, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = Most, PageNumber = 1 };
        var page = service.RetrieveMultiple(query);
        return new FirstPage([.. page.Entities], page.MoreRecords);
    }
}
