using System.Collections.Frozen;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// Parties of an activity in a body: rows of a collection such as email_activity_parties, whose participationtypemask says in which list of
/// the activity they are.
/// https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity
/// </summary>
internal static class PartyRows
{
    private const string Mask = "participationtypemask";

    private static readonly FrozenDictionary<int, string> Lists = new Dictionary<int, string>
    {
        [1] = "from",
        [2] = "to",
        [3] = "cc",
        [4] = "bcc",
        [5] = "requiredattendees",
        [6] = "optionalattendees",
        [7] = "organizer",
        [10] = "resources",
        [11] = "customers",
        [12] = "partners",
    }.ToFrozenDictionary();

    /// <summary>Puts a party into its list.</summary>
    /// <returns>False when the row is no party.</returns>
    /// <exception cref="WebApiException">The activity has no such list.</exception>
    public static bool Take(TableModel activity, Entity row, Entity party)
    {
        if (party.LogicalName != "activityparty" || !activity.Table.IsActivity)
        {
            return false;
        }

        var mask = party.GetAttributeValue<OptionSetValue>(Mask)?.Value ?? 0;
        var list = Lists.TryGetValue(mask, out var column) && activity.Table.FindColumn(column) is { Type: ColumnType.PartyList }
            ? column
            : throw WebApiException.BadRequest($"'{activity.Table.LogicalName}' has no list of parties with {Mask} {mask}. Give the number of one of its lists.");
        party.Attributes.Remove(Mask);
        if (!row.Contains(list))
        {
            row[list] = new EntityCollection { EntityName = party.LogicalName };
        }

        row.GetAttributeValue<EntityCollection>(list).Entities.Add(party);
        return true;
    }
}
