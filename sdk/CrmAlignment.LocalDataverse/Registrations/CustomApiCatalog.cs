using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>The registered Custom APIs, read from their tables and kept until one changes.</summary>
internal sealed class CustomApiCatalog
{
    private readonly CommittedCache<Dictionary<string, CustomApi>> _apis;

    /// <summary>Opens the catalog of an organization.</summary>
    /// <param name="state">The organization.</param>
    public CustomApiCatalog(OrganizationState state) =>
        _apis = new CommittedCache<Dictionary<string, CustomApi>>(state, RegistrationTables.Names, Load);

    /// <summary>A Custom API, by name.</summary>
    /// <param name="name">The unique name.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The Custom API; null when there is none of that name.</returns>
    public CustomApi? Find(string name, ExecutionScope? execution) => _apis.Get(execution).GetValueOrDefault(name);

    /// <summary>All of them, as last committed: the same object until one changes.</summary>
    public IReadOnlyCollection<CustomApi> All => _apis.Get(null).Values;

    private static Dictionary<string, CustomApi> Load(StoreTransaction transaction)
    {
        var inputs = Parameters(transaction, "customapirequestparameter");
        var outputs = Parameters(transaction, "customapiresponseproperty");
        var apis = new Dictionary<string, CustomApi>(StringComparer.Ordinal);
        foreach (var row in RowScan.All(transaction, "customapi"))
        {
            if (row["uniquename"] is string name)
            {
                apis[name] = ReadApi(row, name, inputs, outputs);
            }
        }

        return apis;
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
            IsFunction = row["isfunction"] is true,
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
