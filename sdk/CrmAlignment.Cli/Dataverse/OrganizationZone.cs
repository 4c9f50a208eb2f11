using System;
using System.Linq;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>The time zone in which an organization counts days: that of its environment variable, by which its scorecards were folded.</summary>
internal static class OrganizationZone
{
    /// <summary>Reads the zone; UTC where none is set.</summary>
    /// <param name="service">Acts in the organization.</param>
    /// <exception cref="InvalidOperationException">The variable names no zone.</exception>
    public static DateTimeZone Of(IOrganizationService service)
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("defaultvalue") };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, Publisher.TimeZoneVariable);
        var value = query.AddLink("environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter);
        value.EntityAlias = "own";
        value.Columns = new ColumnSet("value");
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        var id = row is null ? null : Aliased.Value<string>(row, "own.value") ?? row.GetAttributeValue<string>("defaultvalue");
        return string.IsNullOrEmpty(id) ? DateTimeZone.Utc : Zone(id);
    }

    // The variable takes Windows ids as well.
    private static DateTimeZone Zone(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
        ?? (TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out var iana) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(iana) : null)
        ?? throw new InvalidOperationException($"The environment variable {Publisher.TimeZoneVariable} is \"{id}\", which is no time zone. Set it to an IANA id such as Europe/Berlin.");
}
