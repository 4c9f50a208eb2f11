using System;
using System.Linq;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Settings;

/// <summary>The organization's time zone, from the environment variable crma_TimeZone.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/maker/data-platform/environmentvariables</remarks>
internal static class OrganizationTimeZone
{
    private const string ValueAlias = "current";

    /// <summary>Reads the id in one request: the environment's value, else the default of the definition, else UTC.</summary>
    public static string ReadId(IOrganizationService systemService)
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("defaultvalue"), TopCount = 1 };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, Publisher.TimeZoneVariable);
        var value = query.AddLink(
            "environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter);
        value.EntityAlias = ValueAlias;
        value.Columns = new ColumnSet("value");
        var definition = systemService.RetrieveMultiple(query).Entities.FirstOrDefault();
        var current = definition?.GetAttributeValue<AliasedValue>(ValueAlias + ".value")?.Value as string;
        return NonEmpty(current) ?? NonEmpty(definition?.GetAttributeValue<string>("defaultvalue")) ?? TimeZoneInfo.Utc.Id;
    }

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
