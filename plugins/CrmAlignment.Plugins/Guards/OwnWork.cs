using System;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Tells the product's own writes from everybody else's, by the operation in which they happen. That costs no request, needs
/// no id of the user SYSTEM, and nobody outside the server can make a request happen inside another one
/// (https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#parentcontext).
/// </summary>
/// <remarks>
/// That a write happens inside a save is no proof: rows related to a new one are created inside its Create as well. So a step that
/// writes says so for that time, in the variables of its own operation, which the platform shows to what the step sends and to nothing
/// that a caller could send along: the rows of a request are written before the steps after it run.
/// </remarks>
internal static class OwnWork
{
    private const string Mark = "crma_OwnWork";

    /// <summary>Writes, as the product's own work.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="write">Writes.</param>
    public static void Do(PluginScope scope, Action write)
    {
        scope.Context.SharedVariables[Mark] = true;
        try
        {
            write();
        }
        finally
        {
            scope.Context.SharedVariables.Remove(Mark);
        }
    }

    /// <summary>Whether the write is one that a step of the product makes by <see cref="Do"/>.</summary>
    public static bool IsProven(PluginScope scope) => scope.Sender?.SharedVariables.ContainsKey(Mark) == true;

    /// <summary>Whether the write happens inside one of the Custom APIs.</summary>
    public static bool IsInsideApi(PluginScope scope, params string[] apis) => Array.Exists(apis, api => scope.RunsInside(api));

    /// <summary>Whether the write happens inside one of the Custom APIs, called for the given record.</summary>
    public static bool IsInsideApiOf(PluginScope scope, Guid recordId, params string[] apis) => Array.Exists(
        apis, api => scope.RunsInside(api, context => context.InputParameters.TryGetValue("Target", out var target)
            && target is EntityReference reference && reference.Id == recordId));

    /// <summary>Whether the platform makes the write while it deletes a row of the table, or gives it to another owner: a cascade.</summary>
    public static bool IsCascadeOf(PluginScope scope, string table) =>
        Array.Exists(["Update", "Delete", MessageNames.Assign], message => scope.RunsInside(message, context => context.PrimaryEntityName == table));

    /// <summary>Whether the platform makes the write while it deletes another row, to empty a lookup to it.</summary>
    public static bool IsInsideDelete(PluginScope scope) => scope.RunsInside("Delete");
}
