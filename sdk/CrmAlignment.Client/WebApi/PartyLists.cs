using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// The lists of parties of an activity: columns of the organization service, and one collection of the Web API, in which each party says of
/// which list it is.
/// https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity
/// </summary>
internal static class PartyLists
{
    private const string Mask = "participationtypemask";

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["from"] = 1,
        ["to"] = 2,
        ["cc"] = 3,
        ["bcc"] = 4,
        ["requiredattendees"] = 5,
        ["optionalattendees"] = 6,
        ["organizer"] = 7,
        ["resources"] = 10,
        ["customers"] = 11,
        ["partners"] = 12,
    };

    /// <summary>The number of a list; null when the column is none.</summary>
    public static int? NumberOf(string column) => Numbers.TryGetValue(column, out var number) ? number : null;

    /// <summary>Name of the collection of an activity's parties.</summary>
    public static string CollectionOf(string activity) => activity + "_activity_parties";

    /// <summary>Whether a column is such a list.</summary>
    public static bool Is(WebColumn column) => column.Type == "PartyListType" && Numbers.ContainsKey(column.Name);

    /// <summary>Puts the parties of an answer into the lists that were asked for.</summary>
    /// <param name="row">The activity.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="json">The activity as it came.</param>
    /// <param name="read">Reads a party.</param>
    public static void Read(Entity row, IEnumerable<string> lists, JObject json, Func<JObject, Entity> read)
    {
        var parties = (json[CollectionOf(row.LogicalName)] as JArray ?? []).OfType<JObject>().ToLookup(party => (int?)party[Mask]);
        foreach (var list in lists.Where(list => parties.Contains(Numbers[list])))
        {
            row[list] = new EntityCollection(parties[Numbers[list]].Select(read).ToList()) { EntityName = "activityparty" };
        }
    }
}
