using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.CustomApis;

/// <summary>The registered Custom APIs, read from their tables and kept until one changes.</summary>
internal sealed class CustomApiCatalog
{
    private readonly CommittedCache<Dictionary<string, CustomApiHandler>> _handlers;

    /// <summary>Opens the catalog of an organization.</summary>
    /// <param name="engine">The organization.</param>
    public CustomApiCatalog(OrganizationEngine engine) =>
        _handlers = new CommittedCache<Dictionary<string, CustomApiHandler>>(engine, Load, execution => execution.RegistrationsChanged);

    /// <summary>The handler of a Custom API.</summary>
    /// <param name="message">The unique name.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The handler, or null when there is no such API.</returns>
    public IMessageHandler? Find(string message, ExecutionScope? execution) => _handlers.Get(execution).GetValueOrDefault(message);

    /// <summary>Reads the tables again at the next request.</summary>
    public void Forget() => _handlers.Forget();

    private static Dictionary<string, CustomApiHandler> Load(StoreTransaction transaction)
    {
        var inputs = Parameters(transaction, "customapirequestparameter");
        var outputs = Parameters(transaction, "customapiresponseproperty");
        var handlers = new Dictionary<string, CustomApiHandler>(StringComparer.Ordinal);
        foreach (var row in RowScan.All(transaction, "customapi"))
        {
            if (row["uniquename"] is string name)
            {
                handlers[name] = new CustomApiHandler(ReadApi(row, name, inputs, outputs));
            }
        }

        return handlers;
    }

    private static CustomApi ReadApi(
        StoredRow row,
        string name,
        Dictionary<Guid, List<CustomApiParameter>> inputs,
        Dictionary<Guid, List<CustomApiParameter>> outputs)
    {
        const int Entity = 1;
        var plugin = RowScan.IdIn(row, "plugintypeid");
        var binding = row["bindingtype"] as int? ?? 0;
        return new CustomApi
        {
            UniqueName = name,
            BoundTable = binding == 0 ? null : row["boundentitylogicalname"] as string,
            IsBoundToRow = binding == Entity,
            IsPrivate = row["isprivate"] is true,
            ExecutePrivilege = row["executeprivilegename"] as string,
            PluginTypeId = plugin == Guid.Empty ? null : plugin,
            Inputs = [.. inputs.GetValueOrDefault(row.Id) ?? []],
            Outputs = [.. outputs.GetValueOrDefault(row.Id) ?? []],
        };
    }

    private static Dictionary<Guid, List<CustomApiParameter>> Parameters(StoreTransaction transaction, string table)
    {
        var byApi = new Dictionary<Guid, List<CustomApiParameter>>();
        foreach (var row in RowScan.All(transaction, table))
        {
            var api = RowScan.IdIn(row, "customapiid");
            if (!byApi.TryGetValue(api, out var parameters))
            {
                byApi.Add(api, parameters = []);
            }

            parameters.Add(new CustomApiParameter(
                row["uniquename"] as string ?? string.Empty,
                (CustomApiType)(row["type"] as int? ?? 0),
                row["isoptional"] is true,
                row["logicalentityname"] as string));
        }

        return byApi;
    }
}
