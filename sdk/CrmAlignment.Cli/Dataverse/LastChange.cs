using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Until when people worked in an organization.</summary>
internal static class LastChange
{
    private const string ModifiedOn = "modifiedon";

    // What a funnel is made of. Rows that an import or a setup writes say nothing of when people worked.
    private static readonly string[] Tables = ["lead", "opportunity", "campaign", "account", "contact"];

    /// <summary>When the last lead, opportunity, campaign, account or contact was changed; null when there is none.</summary>
    public static DateTimeOffset? Of(IOrganizationService service) =>
        Tables.Select(table => Of(service, table)).Max();

    private static DateTimeOffset? Of(IOrganizationService service, string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(ModifiedOn), TopCount = 1, Orders = { new OrderExpression(ModifiedOn, OrderType.Descending) } };
        return service.RetrieveMultiple(query).Entities.SingleOrDefault() is { } row ? new DateTimeOffset(row.GetAttributeValue<DateTime>(ModifiedOn)) : null;
    }
}
