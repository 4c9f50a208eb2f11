using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Columns that hold rows, which are collections of the Web API and come by $expand alone: parties of activities, and rules of calendars.
/// https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity and .../calendar-entities
/// </summary>
/// <param name="tables">The tables.</param>
internal sealed class RowLists(WebTables tables)
{
    // An address has up to 32,768 characters.
    private const int RowsAtOnce = 200;

    /// <summary>The lists among some columns of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns; null for all.</param>
    public static IReadOnlyList<string> Of(WebTable table, IEnumerable<string>? columns) =>
        [.. (columns ?? table.Columns.Keys).Where(name => table.Columns.TryGetValue(name, out var column) && (PartyLists.Is(column) || RuleLists.Is(column)))];

    /// <summary>The collections of lists, as an option of an address.</summary>
    public static string Option(WebTable table, IEnumerable<string> lists) =>
        "$expand=" + string.Join(",", lists.Select(list => RuleLists.Is(table.Columns[list]) ? RuleLists.Collection : PartyLists.CollectionOf(table.Name)).Distinct());

    /// <summary>Fills lists of a row from the collections that came with it.</summary>
    public void Fill(WebTable table, Entity row, IReadOnlyList<string> lists, JObject json)
    {
        PartyLists.Read(row, lists.Where(list => PartyLists.Is(table.Columns[list])), json, party => RowParser.Read(tables["activityparty"], party, FetchColumns.None));
        foreach (var list in lists.Where(list => RuleLists.Is(table.Columns[list])))
        {
            row[list] = RuleLists.Read(json, rule => RowParser.Read(tables[RuleLists.Table], rule, FetchColumns.None));
        }
    }

    /// <summary>The lists that a query asks for among the columns of its own table.</summary>
    public static IReadOnlyList<string> Of(WebTable table, XElement fetch)
    {
        var entity = fetch.Element("entity")!;
        return Of(table, entity.Element("all-attributes") is not null ? null : entity.Elements("attribute").Select(attribute => (string?)attribute.Attribute("name") ?? ""));
    }

    /// <summary>The requests that fill the lists of the rows of a query, which FetchXML does not give.</summary>
    public IReadOnlyList<WebPlan> Filling(WebTable table, IEnumerable<Entity> found, IReadOnlyList<string> lists)
    {
        var rows = found.ToLookup(row => row.Id);
        var ids = rows.Select(row => row.Key).ToList();
        var plans = new List<WebPlan>();
        for (var start = 0; lists.Count > 0 && start < ids.Count; start += RowsAtOnce)
        {
            var values = string.Join(",", ids.Skip(start).Take(RowsAtOnce).Select(id => id.ToString("D", CultureInfo.InvariantCulture)).Select(id => $"'{id}'"));
            var address = $"{table.EntitySet}?$select={table.Key}&{Option(table, lists)}"
                + $"&$filter=Microsoft.Dynamics.CRM.In(PropertyName='{table.Key}',PropertyValues=[{values}])";
            plans.Add(WebPlan.Of(new WebCall(HttpMethod.Get, address, null, []), answer =>
            {
                Fill(table, rows, lists, answer.Json);
                return SdkResponses.Make("RetrieveMultiple");
            }));
        }

        return plans;
    }

    private void Fill(WebTable table, ILookup<Guid, Entity> rows, IReadOnlyList<string> lists, JObject answer)
    {
        foreach (var json in answer["value"]!.OfType<JObject>())
        {
            foreach (var row in rows[new Guid((string)json[table.Key]!)])
            {
                Fill(table, row, lists, json);
            }
        }
    }
}
