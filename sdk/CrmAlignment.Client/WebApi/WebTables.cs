using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// The tables of an environment as its Web API describes them, each asked for once; which of its columns hold days by a request of its own,
/// when a date is to be written.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
/// </summary>
/// <param name="get">Gets JSON.</param>
internal sealed class WebTables(Func<string, CancellationToken, Task<JObject>> get)
{
    /// <summary>The code of an address that names nothing.</summary>
    public const int NoSuchResource = unchecked((int)0x8006088a);

    /// <summary>The code of a table that is not there.</summary>
    public const int NoSuchTable = unchecked((int)0x80041102);

    private const string Options =
        "?$select=LogicalName,EntitySetName,PrimaryIdAttribute" +
        "&$expand=Attributes($select=LogicalName,AttributeTypeName)" +
        ",ManyToOneRelationships($select=SchemaName,ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName)" +
        ",OneToManyRelationships($select=SchemaName,ReferencingEntity,ReferencedEntityNavigationPropertyName)" +
        ",ManyToManyRelationships($select=SchemaName,Entity1LogicalName,Entity2LogicalName,Entity1NavigationPropertyName,Entity2NavigationPropertyName)";

    private const string Days = "/Attributes/Microsoft.Dynamics.CRM.DateTimeAttributeMetadata?$select=LogicalName,DateTimeBehavior";

    private readonly ConcurrentDictionary<string, WebTable> _tables = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HashSet<string>> _days = new(StringComparer.Ordinal);

    /// <summary>A table; one that was not loaded before is asked for, and waited for.</summary>
    /// <exception cref="FaultException{T}">The environment has no such table.</exception>
    public WebTable this[string name] => _tables.GetOrAdd(name, unknown => KnownAsync(unknown, CancellationToken.None).GetAwaiter().GetResult());

    /// <summary>Asks for a table, unless it is known.</summary>
    /// <exception cref="FaultException{T}">The environment has no such table.</exception>
    public async Task LoadAsync(string name, CancellationToken cancellationToken)
    {
        if (!_tables.ContainsKey(name))
        {
            _tables[name] = await KnownAsync(name, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks which columns of a table hold days, unless that is known.</summary>
    public async Task LoadDaysAsync(string name, CancellationToken cancellationToken)
    {
        if (!_days.ContainsKey(name))
        {
            _days[name] = await ReadDaysAsync(name, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a column holds a day without a time, in no time zone.</summary>
    public bool IsDay(string table, string column) =>
        _days.GetOrAdd(table, unknown => ReadDaysAsync(unknown, CancellationToken.None).GetAwaiter().GetResult()).Contains(column);

    /// <summary>Asks for every table again, when it is next used.</summary>
    public void Forget()
    {
        _tables.Clear();
        _days.Clear();
    }

    // To the Web API the definition is an address that names nothing; to the organization service a table has that name or none.
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    private async Task<WebTable> KnownAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (FaultException<OrganizationServiceFault> unknown) when (unknown.Detail.ErrorCode == NoSuchResource)
        {
            throw WebFault.Make(NoSuchTable, unknown.Message);
        }
    }

    private async Task<WebTable> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var table = await get(AddressOf(name) + Options, cancellationToken).ConfigureAwait(false);
        return new WebTable(
            name,
            Text(table, "EntitySetName"),
            Text(table, "PrimaryIdAttribute"),
            Rows(table["Attributes"])
                .Select(row => new WebColumn(Text(row, "LogicalName"), (string?)row.SelectToken("AttributeTypeName.Value") ?? ""))
                .ToDictionary(column => column.Name, StringComparer.Ordinal),
            [.. Lookups(table), .. Collections(table), .. ManyToMany(table, name)]);
    }

    private async Task<HashSet<string>> ReadDaysAsync(string name, CancellationToken cancellationToken)
    {
        var dates = await get(AddressOf(name) + Days, cancellationToken).ConfigureAwait(false);
        return new HashSet<string>(
            Rows(dates["value"]).Where(row => (string?)row.SelectToken("DateTimeBehavior.Value") == "DateOnly").Select(row => Text(row, "LogicalName")),
            StringComparer.Ordinal);
    }

    private static string AddressOf(string name) => $"EntityDefinitions(LogicalName='{Uri.EscapeDataString(name)}')";

    private static IEnumerable<WebNavigation> Lookups(JObject table) =>
        from row in Rows(table["ManyToOneRelationships"])
        where row["ReferencingEntityNavigationPropertyName"]?.Type == JTokenType.String
        select new WebNavigation(
            Text(row, "ReferencingEntityNavigationPropertyName"), Text(row, "SchemaName"), Text(row, "ReferencingAttribute"), Text(row, "ReferencedEntity"));

    private static IEnumerable<WebNavigation> Collections(JObject table) =>
        from row in Rows(table["OneToManyRelationships"])
        where row["ReferencedEntityNavigationPropertyName"]?.Type == JTokenType.String
        select new WebNavigation(Text(row, "ReferencedEntityNavigationPropertyName"), Text(row, "SchemaName"), null, Text(row, "ReferencingEntity"));

    private static IEnumerable<WebNavigation> ManyToMany(JObject table, string name)
    {
        foreach (var row in Rows(table["ManyToManyRelationships"]))
        {
            var (first, second) = (Text(row, "Entity1LogicalName"), Text(row, "Entity2LogicalName"));
            if (first == name)
            {
                yield return new WebNavigation(Text(row, "Entity1NavigationPropertyName"), Text(row, "SchemaName"), null, second);
            }

            if (second == name)
            {
                yield return new WebNavigation(Text(row, "Entity2NavigationPropertyName"), Text(row, "SchemaName"), null, first, IsSecondEnd: first == name);
            }
        }
    }

    private static IEnumerable<JObject> Rows(JToken? list) => list?.OfType<JObject>() ?? [];

    private static string Text(JObject row, string property) => (string?)row[property] ?? "";
}
