using System.Linq;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Settings;

/// <summary>Reads environment variables of the solution.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/maker/data-platform/environmentvariables</remarks>
internal static class EnvironmentVariable
{
    private const string ValueAlias = "current";

    /// <summary>Reads a variable in one request: the environment's value, else the default of the definition; null when both are empty.</summary>
    public static string? Read(IOrganizationService systemService, string name)
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("defaultvalue"), TopCount = 1 };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, name);
        var value = query.AddLink(
            "environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter);
        value.EntityAlias = ValueAlias;
        value.Columns = new ColumnSet("value");
        var definition = systemService.RetrieveMultiple(query).Entities.FirstOrDefault();
        var current = definition is null ? null : LinkedValues.Of<string>(definition, ValueAlias, "value");
        return NonEmpty(current) ?? NonEmpty(definition?.GetAttributeValue<string>("defaultvalue"));
    }

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
