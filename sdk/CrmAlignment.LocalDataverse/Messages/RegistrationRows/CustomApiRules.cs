using System.Collections.Generic;
using System.Text.RegularExpressions;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>Checks and completes a Custom API that is registered by its row, and keeps the message that it brings.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns.</remarks>
internal static partial class CustomApiRules
{
    /// <summary>Table of Custom APIs.</summary>
    public const string Table = "customapi";

    private const int Global = 0;

    /// <summary>Checks and completes a Custom API row.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        RequirePlugin(draft);
        if (!draft.IsNew)
        {
            return;
        }

        foreach (var (column, value) in new (string, object)[]
        {
            ("allowedcustomprocessingsteptype", 0), ("bindingtype", Global), ("isfunction", false), ("isprivate", false),
            ("workflowsdkstepenabled", false),
        })
        {
            draft.SetIfMissing(column, value);
        }

        var name = RequireName(draft);
        RequireBinding(draft, name);
        if (draft.Values["isfunction"] is true && draft.Values["workflowsdkstepenabled"] is true)
        {
            throw DataverseFault.InvalidArgument($"The Custom API '{name}' cannot be a function and enabled for workflow.");
        }

        var messages = Messages(draft.Scope);
        var message = messages.Ensure(name);
        draft.SetIfPresent("sdkmessageid", new RowReference("sdkmessage", message));
        if (draft.Values["boundentitylogicalname"] is string table)
        {
            messages.EnsureFilter(message, table);
        }
    }

    /// <summary>Removes the message of a Custom API that was deleted.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="api">The row as it was.</param>
    public static void RemoveMessage(IRequestScope scope, StoredRow api)
    {
        if (api["sdkmessageid"] is not RowReference message)
        {
            return;
        }

        var key = new Dictionary<string, object?> { ["sdkmessageid"] = message };
        if (scope.Transaction.Find("sdkmessageprocessingstep", key, limit: 1) is [var step])
        {
            throw DataverseFault.DeleteRestricted(Table, api.Id, "sdkmessageprocessingstep", $"the step {step} on its message");
        }

        foreach (var filter in scope.Transaction.Find("sdkmessagefilter", key))
        {
            scope.Transaction.Delete("sdkmessagefilter", filter);
        }

        scope.Transaction.Delete("sdkmessage", message.Id);
    }

    // "This value must include a customization prefix": two to eight letters or digits before the first underscore.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]+$")]
    private static partial Regex UniqueName();

    private static MessageRegistration Messages(IRequestScope scope) =>
        new(scope.Transaction, new RegistrationWriter(scope.Transaction, scope.UserId, scope.UtcNow));

    private static string RequireName(RowDraft draft)
    {
        var name = draft.Values.GetValueOrDefault("uniquename") as string ?? throw DataverseFault.RequiredColumn(Table, "uniquename");
        if (!UniqueName().IsMatch(name))
        {
            throw DataverseFault.InvalidArgument(
                $"The unique name '{name}' of a Custom API must begin with a customization prefix of 2 to 8 letters or digits and an "
                + "underscore, and go on with letters, digits and underscores.");
        }

        // Messages of the platform have no underscore in their names.
        var key = new Dictionary<string, object?> { ["uniquename"] = name };
        return draft.Scope.Transaction.Find(Table, key, limit: 1).Count == 0
            ? name
            : throw DataverseFault.InvalidArgument($"The unique name '{name}' of the Custom API is taken by another one.");
    }

    private static void RequireBinding(RowDraft draft, string name)
    {
        var table = draft.Values.GetValueOrDefault("boundentitylogicalname") as string;
        if (draft.Values["bindingtype"] is Global)
        {
            draft.Values["boundentitylogicalname"] = null;
        }
        else if (table is null || draft.Scope.Catalog.FindTable(table) is null)
        {
            throw DataverseFault.InvalidArgument(
                $"The Custom API '{name}' is bound to the table '{table}', which does not exist: correct boundentitylogicalname.");
        }
    }

    private static void RequirePlugin(RowDraft draft)
    {
        if (draft.Values.GetValueOrDefault("plugintypeid") is RowReference reference
            && draft.Scope.Transaction.Retrieve("plugintype", reference.Id) is { } type
            && type["isworkflowactivity"] is true)
        {
            throw DataverseFault.InvalidArgument($"'{type["typename"]}' is a workflow activity; Custom APIs run plug-ins.");
        }
    }
}
