using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Rows of Custom APIs, their parameters and the messages they bring.</summary>
internal sealed class CustomApiRegistration(
    StoreTransaction transaction, SolutionComponents components, MessageRegistration messages, bool isManaged)
{
    private const string Table = "customapi";
    private const string RequestTable = "customapirequestparameter";
    private const string ResponseTable = "customapiresponseproperty";

    /// <summary>Writes the package's Custom APIs and removes those the solution had and no longer has.</summary>
    public void Write(IReadOnlyList<PackageCustomApi> apis)
    {
        var kept = apis.Select(api => IdOf(api.UniqueName)).ToHashSet();
        foreach (var gone in components.Of(Table).Where(id => !kept.Contains(id)))
        {
            RemoveParameters(RequestTable, gone, []);
            RemoveParameters(ResponseTable, gone, []);
            components.Remove(Table, gone);
        }

        foreach (var api in apis)
        {
            WriteApi(api);
        }
    }

    private static Guid IdOf(string uniqueName) => ImportedIds.Of(Table, uniqueName);

    private void WriteApi(PackageCustomApi api)
    {
        var id = IdOf(api.UniqueName);
        components.Put(Table, id, new()
        {
            ["uniquename"] = api.UniqueName,
            ["name"] = api.Name,
            ["displayname"] = Label(api.DisplayNames),
            ["description"] = Label(api.Descriptions),
            ["bindingtype"] = api.BindingType,
            ["boundentitylogicalname"] = api.BoundTable,
            ["allowedcustomprocessingsteptype"] = api.AllowedStepType,
            ["isfunction"] = api.IsFunction,
            ["isprivate"] = api.IsPrivate,
            ["workflowsdkstepenabled"] = api.IsEnabledForWorkflow,
            ["executeprivilegename"] = api.ExecutePrivilegeName,
            ["plugintypeid"] = api.PluginTypeId is { } type ? new RowReference("plugintype", type) : null,
            ["sdkmessageid"] = new RowReference("sdkmessage", messages.Ensure(api.UniqueName)),
            ["ismanaged"] = isManaged,
        });
        WriteParameters(RequestTable, api, id, api.RequestParameters);
        WriteParameters(ResponseTable, api, id, api.ResponseProperties);
    }

    private void WriteParameters(string table, PackageCustomApi api, Guid apiId, IReadOnlyList<PackageCustomApiParameter> parameters)
    {
        RemoveParameters(table, apiId, parameters.Select(parameter => IdOf(table, api, parameter)).ToHashSet());
        foreach (var parameter in parameters)
        {
            var values = new Dictionary<string, object?>
            {
                ["customapiid"] = new RowReference(Table, apiId),
                ["uniquename"] = parameter.UniqueName,
                ["name"] = parameter.Name,
                ["displayname"] = Label(parameter.DisplayNames),
                ["description"] = Label(parameter.Descriptions),
                ["type"] = parameter.Type,
                ["logicalentityname"] = parameter.TableName,
                ["ismanaged"] = isManaged,
            };
            if (table == RequestTable)
            {
                values["isoptional"] = parameter.IsOptional;
            }

            components.Put(table, IdOf(table, api, parameter), values);
        }
    }

    private static Guid IdOf(string table, PackageCustomApi api, PackageCustomApiParameter parameter) =>
        ImportedIds.Of(table, $"{api.UniqueName}.{parameter.UniqueName}");

    private void RemoveParameters(string table, Guid apiId, HashSet<Guid> kept)
    {
        var known = transaction.Find(table, new Dictionary<string, object?> { ["customapiid"] = new RowReference(Table, apiId) });
        foreach (var gone in known.Where(id => !kept.Contains(id)))
        {
            components.Remove(table, gone);
        }
    }

    private static string? Label(IReadOnlyDictionary<int, string> labels) => ComponentRegistration.Label(labels);
}
