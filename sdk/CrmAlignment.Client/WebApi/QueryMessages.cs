using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// The messages that read rows: one row by its columns, many by a query in FetchXML.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-entity-using-web-api and .../fetchxml/retrieve-data
/// </summary>
/// <param name="tables">The tables.</param>
/// <param name="rows">Writes addresses.</param>
internal sealed class QueryMessages(WebTables tables, RowBody rows)
{
    private const string Cookie = "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    private const string More = "@Microsoft.Dynamics.CRM.morerecords";
    private const string Count = "@Microsoft.Dynamics.CRM.totalrecordcount";
    private const string CountExceeded = "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";

    private readonly RowLists _lists = new(tables);

    /// <summary>The request of a message, or null when it reads no rows.</summary>
    public WebPlan? Plan(OrganizationRequest request) => request.RequestName switch
    {
        "Retrieve" => Row(request, (EntityReference)request["Target"], (ColumnSet)request["ColumnSet"]),
        "RetrieveMultiple" => Rows(request, (QueryBase)request["Query"]),
        _ => null,
    };

    private WebPlan Row(OrganizationRequest request, EntityReference target, ColumnSet? columns)
    {
        if (request.Parameters.TryGetValue("RelatedEntitiesQuery", out var related) && related is RelationshipQueryCollection { Count: > 0 })
        {
            throw new NotSupportedException("Retrieve has RelatedEntitiesQuery, and the Web API's $expand takes no query. Retrieve the related rows by queries of their own.");
        }

        var table = tables[target.LogicalName];
        var lists = RowLists.Of(table, columns is { AllColumns: true } ? null : columns?.Columns ?? Enumerable.Empty<string>());
        var address = rows.Address(target) + Options(table, columns, lists);
        return WebPlan.Of(
            new WebCall(HttpMethod.Get, MessageOptions.Tagged(request, address), null, MessageOptions.HeadersOf(request)),
            answer => SdkResponses.Make("Retrieve", ("Entity", Read(table, answer.Json, lists))));
    }

    private static string Options(WebTable table, ColumnSet? columns, IReadOnlyList<string> lists)
    {
        var options = new List<string>();
        if (columns is not { AllColumns: true })
        {
            var selected = (columns?.Columns ?? Enumerable.Empty<string>()).Except(lists).Select(column => Property(table, column)).DefaultIfEmpty(table.Key).Distinct();
            options.Add($"$select={string.Join(",", selected)}");
        }

        if (lists.Count > 0)
        {
            options.Add(RowLists.Option(table, lists));
        }

        return options.Count == 0 ? "" : "?" + string.Join("&", options);
    }

    private Entity Read(WebTable table, JObject json, IReadOnlyList<string> lists)
    {
        var row = RowParser.Read(table, json, FetchColumns.None);
        _lists.Fill(table, row, lists, json);
        return row;
    }

    private WebPlan Rows(OrganizationRequest request, QueryBase query)
    {
        var fetch = FetchText.Of(query);
        var name = (string?)fetch.Element("entity")?.Attribute("name") ?? throw new ArgumentException("The query names no table.");
        var table = tables[name];
        var columns = FetchColumns.Read(fetch, tables);
        var address = $"{table.EntitySet}?fetchXml={Uri.EscapeDataString(fetch.ToString(SaveOptions.DisableFormatting))}";
        var lists = RowLists.Of(table, fetch);
        return WebPlan.Of(
            new WebCall(HttpMethod.Get, MessageOptions.Tagged(request, address), null, MessageOptions.HeadersOf(request)),
            answer => SdkResponses.Make("RetrieveMultiple", ("EntityCollection", Found(table, columns, answer.Json)))) with
        {
            Further = found => _lists.Filling(table, ((RetrieveMultipleResponse)found).EntityCollection.Entities, lists),
        };
    }

    private static EntityCollection Found(WebTable table, FetchColumns columns, JObject answer) =>
        new(answer["value"]!.OfType<JObject>().Select(row => RowParser.Read(table, row, columns)).ToList())
        {
            EntityName = table.Name,
            MoreRecords = (bool?)answer[More] ?? false,
            PagingCookie = CookieOf(answer),
            TotalRecordCount = (int?)answer[Count] ?? -1,
            TotalRecordCountLimitExceeded = (bool?)answer[CountExceeded] ?? false,
        };

    private static string Property(WebTable table, string column) =>
        table.Columns.TryGetValue(column, out var known) ? known.Property : column;

    // The annotation holds the cookie of the organization service, escaped twice.
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results
    private static string? CookieOf(JObject answer) => (string?)answer[Cookie] is { Length: > 0 } annotation
        ? Uri.UnescapeDataString(Uri.UnescapeDataString((string?)FetchText.Parse(annotation).Attribute("pagingcookie") ?? ""))
        : null;
}
