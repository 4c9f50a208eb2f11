using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>Checks a request parameter or response property that is registered by its row.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/customapirequestparameter-table-columns and
/// https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns#enabled-for-workflow.
/// </remarks>
internal static class CustomApiParameterRules
{
    private const int Entity = 1;

    /// <summary>Checks a parameter row.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        if (!draft.IsNew)
        {
            return;
        }

        var api = draft.Values.GetValueOrDefault("customapiid") is RowReference reference
            && draft.Scope.Transaction.Retrieve(CustomApiRules.Table, reference.Id) is { } known
            ? known
            : throw DataverseFault.RequiredColumn(draft.Table.LogicalName, "customapiid");
        var name = draft.Values.GetValueOrDefault("uniquename") as string
            ?? throw DataverseFault.RequiredColumn(draft.Table.LogicalName, "uniquename");
        var type = (CustomApiType)(
            draft.Values.GetValueOrDefault("type") as int? ?? throw DataverseFault.RequiredColumn(draft.Table.LogicalName, "type"));
        draft.SetIfMissing("isoptional", false);
        RequireName(draft, api, name);
        RequireTable(draft, name, type);
        if (api["workflowsdkstepenabled"] is true && !FitsWorkflow(type, api["bindingtype"] is Entity))
        {
            throw DataverseFault.InvalidArgument(
                $"The Custom API '{api["uniquename"]}' is enabled for workflow, which cannot pass '{name}' of the type {type}.");
        }
    }

    private static void RequireName(RowDraft draft, StoredRow api, string name)
    {
        if (draft.Table.LogicalName == "customapirequestparameter" && name == "Target" && api["bindingtype"] is Entity)
        {
            throw DataverseFault.InvalidArgument(
                $"The Custom API '{api["uniquename"]}' is bound to a row, so it has the request parameter 'Target' already.");
        }

        var key = new Dictionary<string, object?>
        {
            ["customapiid"] = new RowReference(CustomApiRules.Table, api.Id),
            ["uniquename"] = name,
        };
        if (draft.Scope.Transaction.Find(draft.Table.LogicalName, key, limit: 1).Count > 0)
        {
            throw DataverseFault.InvalidArgument($"The Custom API '{api["uniquename"]}' has '{name}' already.");
        }
    }

    private static void RequireTable(RowDraft draft, string name, CustomApiType type)
    {
        if (draft.Values.GetValueOrDefault("logicalentityname") is not string { Length: > 0 } table)
        {
            return;
        }

        if (type is not (CustomApiType.Entity or CustomApiType.EntityCollection or CustomApiType.EntityReference))
        {
            throw DataverseFault.InvalidArgument(
                $"'{name}' of a Custom API is of the type {type}, which has no table: leave logicalentityname empty.");
        }

        if (draft.Scope.Catalog.FindTable(table) is null)
        {
            throw DataverseFault.UnknownTable(table);
        }
    }

    private static bool FitsWorkflow(CustomApiType type, bool isBoundToRow) => type switch
    {
        CustomApiType.Entity or CustomApiType.EntityCollection or CustomApiType.StringArray => false,
        CustomApiType.EntityReference => isBoundToRow,
        _ => true,
    };
}
