using System;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Tells the product's own writes from everybody else's, by the operation in which they happen. That costs no request, needs
/// no id of the user SYSTEM, and nobody outside the server can make a request happen inside another one
/// (https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#parentcontext).
/// </summary>
internal static class OwnWork
{
    /// <summary>Whether the write happens inside one of the Custom APIs.</summary>
    public static bool IsInsideApi(PluginScope scope, params string[] apis) => Array.Exists(apis, api => scope.RunsInside(api));

    /// <summary>
    /// Whether the write happens inside a save or the deletion of a row of one of the tables, or of its asynchronous steps.
    /// </summary>
    public static bool IsInsideSaveOf(PluginScope scope, params string[] tables) =>
        Array.Exists(["Create", "Update", "Delete", "Assign"], message =>
            scope.RunsInside(message, context => Array.IndexOf(tables, context.PrimaryEntityName) >= 0));

    /// <summary>Whether the platform makes the write while it deletes another row, to empty a lookup to it.</summary>
    public static bool IsInsideDelete(PluginScope scope) => scope.RunsInside("Delete");
}
