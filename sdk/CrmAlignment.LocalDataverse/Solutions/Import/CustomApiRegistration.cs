using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Rows of Custom APIs, their parameters and the messages they bring.</summary>
internal sealed class CustomApiRegistration(SolutionComponents components, MessageRegistration messages)
{
    private const string Table = "customapi";
    private const string RequestTable = "customapirequestparameter";
    private const string ResponseTable = "customapiresponseproperty";

    /// <summary>Writes the package's Custom APIs.</summary>
    public void Write(IReadOnlyList<PackageCustomApi> apis)
    {
        foreach (var api in apis)
        {
            WriteApi(api);
        }
    }

    private static Guid IdOf(string uniqueName) => ImportedIds.Of(Table, uniqueName);

    private void WriteApi(PackageCustomApi api)
    {
        var id = IdOf(api.UniqueName);
        var message = messages.Ensure(api.UniqueName);
        if (api.BoundTable is { } table)
        {
            messages.EnsureFilter(message, table);
        }

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
            ["sdkmessageid"] = new RowReference("sdkmessage", message),
        }, api.UniqueName);
        WriteParameters(RequestTable, api, id, api.RequestParameters);
        WriteParameters(ResponseTable, api, id, api.ResponseProperties);
    }

    private void WriteParameters(string table, PackageCustomApi api, Guid apiId, IReadOnlyList<PackageCustomApiParameter> parameters)
    {
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
            };
            if (table == RequestTable)
            {
                values["isoptional"] = parameter.IsOptional;
            }

            components.Put(table, IdOf(table, api, parameter), values, $"{api.UniqueName}.{parameter.UniqueName}");
        }
    }

    private static Guid IdOf(string table, PackageCustomApi api, PackageCustomApiParameter parameter) =>
        ImportedIds.Of(table, $"{api.UniqueName}.{parameter.UniqueName}");

    private static string? Label(IReadOnlyDictionary<int, string> labels) => RowLabel.Of(labels);
}
