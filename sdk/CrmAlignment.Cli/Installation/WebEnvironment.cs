using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using CrmAlignment.Client.WebApi;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Cli.Installation;

/// <summary>An environment at an address, by its Web API.</summary>
/// <param name="name">What people call it.</param>
/// <param name="service">Sends requests.</param>
internal sealed class WebEnvironment(string name, WebApiService service) : TargetEnvironment
{
    /// <inheritdoc/>
    public override string Name { get; } = name;

    /// <inheritdoc/>
    public override IOrganizationService Service => service;

    /// <summary>One request for all tables: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api.</summary>
    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, TableColumns> Tables(IReadOnlyCollection<string> names, IReadOnlyCollection<Guid> ids)
    {
        if (names.Count + ids.Count == 0)
        {
            return new Dictionary<string, TableColumns>();
        }

        var filter = string.Join(" or ", names.Select(table => $"LogicalName eq '{table}'").Concat(ids.Select(id => $"MetadataId eq {id}")));
        var answer = Read(service.ExecuteWebRequest(
            HttpMethod.Get,
            $"EntityDefinitions?$select=LogicalName,MetadataId,IsValidForQueue&$filter={Uri.EscapeDataString(filter)}&$expand=Attributes($select=LogicalName,MetadataId)"));
        return answer["value"]!.Select(Of).ToDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>
    /// The Web API replaces a definition as a whole, so all of it is read and sent back with one change, and labels of other languages are
    /// kept: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api#update-table-definitions.
    /// </summary>
    /// <inheritdoc/>
    public override void EnableQueues(string table)
    {
        var address = $"EntityDefinitions(LogicalName='{table}')";
        var definition = Read(service.ExecuteWebRequest(HttpMethod.Get, address));
        definition["IsValidForQueue"]!["Value"] = true;
        service.ExecuteWebRequest(HttpMethod.Put, address, definition.ToString(Formatting.None), ("MSCRM.MergeLabels", "true"));
        service.ExecuteWebRequest(
            HttpMethod.Post,
            "PublishXml",
            new JObject { ["ParameterXml"] = $"<importexportxml><entities><entity>{table}</entity></entities></importexportxml>" }.ToString(Formatting.None));
    }

    /// <inheritdoc/>
    public override SolutionJob Start(string message, IReadOnlyDictionary<string, object> parameters)
    {
        var body = new JObject(parameters.Select(parameter => new JProperty(
            parameter.Key, parameter.Value is byte[] bytes ? Convert.ToBase64String(bytes) : JToken.FromObject(parameter.Value))));
        var answer = Read(service.ExecuteWebRequest(HttpMethod.Post, message, body.ToString(Formatting.None)));
        return new SolutionJob(
            Guid.Parse((string)answer["AsyncOperationId"]!), Guid.TryParse((string?)answer["ImportJobKey"], out var job) ? job : null);
    }

    /// <summary>The environment runs its jobs itself.</summary>
    public override void RunJobs()
    {
    }

    /// <inheritdoc/>
    public override void Dispose() => service.Dispose();

    private static TableColumns Of(JToken table) => new(
        (string)table["LogicalName"]!,
        IdOf(table),
        table["Attributes"]!.ToDictionary(column => (string)column["LogicalName"]!, IdOf, StringComparer.Ordinal),
        (bool?)table.SelectToken("IsValidForQueue.Value") == true);

    private static Guid IdOf(JToken definition) => Guid.TryParse((string?)definition["MetadataId"], out var id) ? id : Guid.Empty;

    // What is sent back must be what was read: no date becomes another text.
    private static JObject Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
