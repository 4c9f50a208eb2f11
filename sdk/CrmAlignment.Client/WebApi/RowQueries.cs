using System;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>Reads rows through the Web API.</summary>
/// <param name="connection">Sends requests.</param>
/// <param name="tables">The tables.</param>
internal sealed class RowQueries(WebConnection connection, WebTables tables)
{
    private const string Cookie = "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    private const string More = "@Microsoft.Dynamics.CRM.morerecords";
    private const string Count = "@Microsoft.Dynamics.CRM.totalrecordcount";
    private const string CountExceeded = "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";

    /// <summary>One row.</summary>
    public Entity Row(EntityReference target, ColumnSet columns, RowBody rows)
    {
        var table = tables[target.LogicalName];
        var selected = columns.AllColumns ? "" : $"?$select={string.Join(",", columns.Columns.Select(column => Property(table, column)).DefaultIfEmpty(table.Key))}";
        return RowParser.Read(table, connection.Get(rows.Address(target.LogicalName, target.Id, target.KeyAttributes) + selected), FetchColumns.None);
    }

    /// <summary>The rows of a query.</summary>
    public EntityCollection Rows(QueryBase query)
    {
        var fetch = FetchText.Of(query);
        var table = tables[(string)fetch.Element("entity")!.Attribute("name")!];
        var answer = connection.Get($"{table.EntitySet}?fetchXml={Uri.EscapeDataString(fetch.ToString(SaveOptions.DisableFormatting))}");
        var columns = FetchColumns.Read(fetch, tables);
        var rows = answer["value"]!.OfType<JObject>().Select(row => RowParser.Read(table, row, columns)).ToList();
        return new EntityCollection(rows)
        {
            EntityName = table.Name,
            MoreRecords = (bool?)answer[More] ?? false,
            PagingCookie = CookieOf(answer),
            TotalRecordCount = (int?)answer[Count] ?? -1,
            TotalRecordCountLimitExceeded = (bool?)answer[CountExceeded] ?? false,
        };
    }

    private static string Property(WebTable table, string column) =>
        table.Columns.TryGetValue(column, out var known) ? known.Property : column;

    // The annotation holds the cookie of the organization service, escaped twice.
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results
    private static string? CookieOf(JObject answer) => (string?)answer[Cookie] is { Length: > 0 } annotation
        ? Uri.UnescapeDataString(Uri.UnescapeDataString((string?)FetchText.Parse(annotation).Attribute("pagingcookie") ?? ""))
        : null;
}
