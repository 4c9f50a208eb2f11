using System;
using System.Linq;
using System.Net.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// RetrieveEntityChanges: the rows of a table with odata.track-changes, and by the token that they came with what changed since. The token is
/// on the last page alone; the paging cookie is the address of the next one.
/// https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems
/// </summary>
/// <param name="connection">Says where addresses start.</param>
/// <param name="tables">The tables.</param>
internal sealed class ChangeMessages(WebConnection connection, WebTables tables)
{
    private const string Token = "$deltatoken=";

    /// <summary>The request of the message, or null for another.</summary>
    /// <exception cref="NotSupportedException">The request has a parameter that the Web API lacks.</exception>
    public WebPlan? Plan(OrganizationRequest request)
    {
        if (request.RequestName != "RetrieveEntityChanges")
        {
            return null;
        }

        if (Given<object>(request, "GetGlobalMetadataVersion") is true)
        {
            throw new NotSupportedException("RetrieveEntityChanges asks for the version of the definitions, which the Web API does not answer.");
        }

        var table = tables[Given<string>(request, "EntityName") ?? throw MissingDefinition.Parameter(request, "EntityName")];
        var page = Given<PagingInfo>(request, "PageInfo") ?? throw MissingDefinition.Parameter(request, "PageInfo");
        var call = new WebCall(HttpMethod.Get, Address(request, table, page), null, [("Prefer", Preference(page)), .. MessageOptions.HeadersOf(request)]);
        return WebPlan.Of(call with { Address = MessageOptions.Tagged(request, call.Address) }, answer => SdkResponses.Make(request.RequestName, ("EntityChanges", Changes(table, answer.Json))));
    }

    private static string Preference(PagingInfo page) => page.Count > 0 ? $"odata.track-changes,odata.maxpagesize={page.Count}" : "odata.track-changes";

    private string Address(OrganizationRequest request, WebTable table, PagingInfo page)
    {
        // An address of anybody else's would be sent the token.
        if (page.PagingCookie is { Length: > 0 } cookie && !cookie.StartsWith(connection.Root.AbsolutePath + table.EntitySet + "?", StringComparison.Ordinal))
        {
            throw MissingDefinition.Named($"The paging cookie is none that a page of changes of '{table.Name}' gave: '{cookie}'.");
        }

        if (page.PageNumber > 1)
        {
            return string.IsNullOrEmpty(page.PagingCookie) ? throw new NotSupportedException("The Web API has pages of changes one after another: give the PagingCookie of the page before.") : page.PagingCookie;
        }

        var columns = Given<ColumnSet>(request, "Columns") ?? throw MissingDefinition.Parameter(request, "Columns");
        var selected = columns.Columns.Select(column => table.Columns.TryGetValue(column, out var known) ? known.Property : column).DefaultIfEmpty(table.Key).Distinct();
        var options = (columns.AllColumns ? Enumerable.Empty<string>() : [$"$select={string.Join(",", selected)}"])
            .Concat(Given<string>(request, "DataVersion") is { Length: > 0 } version ? [Token + Uri.EscapeDataString(version)] : []);
        var asked = string.Join("&", options);
        return asked.Length == 0 ? table.EntitySet : $"{table.EntitySet}?{asked}";
    }

    private BusinessEntityChanges Changes(WebTable table, JObject answer)
    {
        var changes = new BusinessEntityChangesCollection();
        changes.AddRange(answer["value"]!.OfType<JObject>().Select(item => Changed(table, item)));
        var next = (string?)answer["@odata.nextLink"];
        return new BusinessEntityChanges
        {
            Changes = changes,
            MoreRecords = next is not null,
            PagingCookie = next is null ? null : new Uri(connection.Root, next).PathAndQuery,
            DataToken = TokenOf((string?)answer["@odata.deltaLink"]),
        };
    }

    private static IChangedItem Changed(WebTable table, JObject item) =>
        ((string?)item["@odata.context"])?.EndsWith("/$deletedEntity", StringComparison.Ordinal) == true
            ? new RemovedOrDeletedItem(ChangeType.RemoveOrDeleted, new EntityReference(table.Name, Id((string)item["id"]!)))
            : new NewOrUpdatedItem(ChangeType.NewOrUpdated, RowParser.Read(table, item, FetchColumns.None));

    // An id is an address to OData; the platform writes it as the id alone.
    private static Guid Id(string text) => new(text.Split('(', ')').First(part => Guid.TryParse(part, out _)));

    private static string? TokenOf(string? link) => link?.Split('?', '&').Select(Uri.UnescapeDataString)
        .Where(option => option.StartsWith(Token, StringComparison.Ordinal)).Select(option => option.Substring(Token.Length)).FirstOrDefault();

    private static T? Given<T>(OrganizationRequest request, string parameter)
        where T : class => request.Parameters.TryGetValue(parameter, out var given) ? given as T : null;
}
