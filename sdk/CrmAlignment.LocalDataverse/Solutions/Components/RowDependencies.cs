using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>What registrations of plug-ins and Custom APIs, and maps, need.</summary>
internal sealed class RowDependencies
{
    private readonly StoreTransaction _transaction;
    private readonly Dictionary<Guid, string?> _tableOfFilter;
    private readonly ILookup<Guid, Guid> _apisOfMessage;
    private readonly Dictionary<Guid, (Guid Message, string? Table)> _steps = [];
    private readonly int _apiType;

    private RowDependencies(StoreTransaction transaction)
    {
        _transaction = transaction;
        _apiType = TypeOf("customapi");
        _tableOfFilter = Rows("sdkmessagefilter").ToDictionary(row => row.Id, row => row["primaryobjecttypecode"] as string);
        _apisOfMessage = Rows("customapi").ToLookup(row => RowScan.IdIn(row, "sdkmessageid"), row => row.Id);
    }

    /// <summary>The dependencies of all rows.</summary>
    public static IReadOnlyList<Dependency> All(StoreTransaction transaction)
    {
        var scan = new RowDependencies(transaction);
        return [.. scan.Types(), .. scan.Steps(), .. scan.Images(), .. scan.CustomApis(), .. scan.Maps()];
    }

    private List<StoredRow> Rows(string table) => RowScan.All(_transaction, table);

    private int TypeOf(string table) => ComponentTables.OfRow(_transaction.Catalog.Table(table));

    private IEnumerable<Dependency> Types() => Rows("plugintype").Select(row => new Dependency(
        new Component(ComponentType.PluginType, row.Id),
        new Component(ComponentType.PluginAssembly, RowScan.IdIn(row, "pluginassemblyid"))));

    private IEnumerable<Dependency> Steps()
    {
        foreach (var row in Rows("sdkmessageprocessingstep"))
        {
            var step = new Component(ComponentType.Step, row.Id);
            var message = RowScan.IdIn(row, "sdkmessageid");
            var table = _tableOfFilter.GetValueOrDefault(RowScan.IdIn(row, "sdkmessagefilterid"));
            _steps[row.Id] = (message, table);
            foreach (var type in new[] { "eventhandler", "plugintypeid" })
            {
                yield return new Dependency(step, new Component(ComponentType.PluginType, RowScan.IdIn(row, type)));
            }

            foreach (var api in _apisOfMessage[message])
            {
                yield return new Dependency(step, new Component(_apiType, api));
            }

            foreach (var dependency in Columns(step, table, RowScan.Parts(row["filteringattributes"])))
            {
                yield return dependency;
            }
        }
    }

    private IEnumerable<Dependency> Images()
    {
        foreach (var row in Rows("sdkmessageprocessingstepimage"))
        {
            var image = new Component(ComponentType.StepImage, row.Id);
            var step = RowScan.IdIn(row, "sdkmessageprocessingstepid");
            yield return new Dependency(image, new Component(ComponentType.Step, step));
            foreach (var dependency in Columns(image, _steps.GetValueOrDefault(step).Table, RowScan.Parts(row["attributes"])))
            {
                yield return dependency;
            }
        }
    }

    private IEnumerable<Dependency> CustomApis()
    {
        foreach (var row in Rows("customapi"))
        {
            var api = new Component(_apiType, row.Id);
            yield return new Dependency(api, new Component(ComponentType.PluginType, RowScan.IdIn(row, "plugintypeid")));
            if (row["boundentitylogicalname"] is string table)
            {
                yield return new Dependency(api, MetadataComponents.OfTable(table));
            }
        }

        foreach (var table in new[] { "customapirequestparameter", "customapiresponseproperty" })
        {
            foreach (var row in Rows(table))
            {
                yield return new Dependency(
                    new Component(TypeOf(table), row.Id), new Component(_apiType, RowScan.IdIn(row, "customapiid")));
            }
        }
    }

    private IEnumerable<Dependency> Maps()
    {
        var maps = Rows("entitymap").ToDictionary(row => row.Id);
        foreach (var map in maps.Values)
        {
            foreach (var end in new[] { "sourceentityname", "targetentityname" })
            {
                yield return new Dependency(new Component(ComponentType.EntityMap, map.Id), MetadataComponents.OfTable((string)map[end]!));
            }
        }

        foreach (var row in Rows("attributemap"))
        {
            var pair = new Component(ComponentType.AttributeMap, row.Id);
            var map = maps[RowScan.IdIn(row, "entitymapid")];
            yield return new Dependency(pair, new Component(ComponentType.EntityMap, map.Id));
            yield return new Dependency(
                pair, MetadataComponents.OfColumn((string)map["sourceentityname"]!, (string)row["sourceattributename"]!));
            yield return new Dependency(
                pair, MetadataComponents.OfColumn((string)map["targetentityname"]!, (string)row["targetattributename"]!));
        }
    }

    private static IEnumerable<Dependency> Columns(Component dependent, string? table, string[] columns) =>
        table is null
            ? []
            : columns.Select(column => new Dependency(dependent, MetadataComponents.OfColumn(table, column)))
                .Prepend(new Dependency(dependent, MetadataComponents.OfTable(table)));
}
