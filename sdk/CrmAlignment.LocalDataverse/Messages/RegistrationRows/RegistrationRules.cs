using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>
/// What the platform checks and fills in when somebody registers plug-ins, steps, images, Custom APIs or column security by writing their rows.
/// </summary>
internal static class RegistrationRules
{
    /// <summary>Checks and completes a row about to be written; does nothing to rows of other tables.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        switch (draft.Table.LogicalName)
        {
            case "pluginassembly":
                AssemblyRules.Apply(draft);
                break;
            case "plugintype":
                PluginTypeRules.Apply(draft);
                break;
            case "sdkmessageprocessingstep":
                StepRules.Apply(draft);
                break;
            case "sdkmessageprocessingstepimage":
                ImageRules.Apply(draft);
                break;
            case "customapi":
                CustomApiRules.Apply(draft);
                break;
            case "customapirequestparameter" or "customapiresponseproperty":
                CustomApiParameterRules.Apply(draft);
                break;
            case "workflow":
                ProcessRules.Apply(draft);
                break;
            case "asyncoperation":
                SystemJobRules.Apply(draft);
                break;
            case "fieldsecurityprofile":
                ColumnPermissionRules.ApplyToProfile(draft);
                break;
            case "fieldpermission":
                ColumnPermissionRules.Apply(draft);
                break;
            case SharedColumns.Table:
                SharedColumnRules.Apply(draft);
                break;
            default:
                break;
        }
    }

    /// <summary>Removes what goes with a deleted registration and no relationship takes along.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row as it was.</param>
    public static void AfterDelete(IRequestScope scope, StoredRow row)
    {
        if (row.Table.LogicalName == CustomApiRules.Table)
        {
            CustomApiRules.RemoveMessage(scope, row);
        }
    }
}
