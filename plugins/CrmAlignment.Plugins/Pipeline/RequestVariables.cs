using System;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>
/// What a step leaves for later steps of the same request, about its record. The platform runs the steps of an Update that mixes the state
/// or the owner with other columns twice, and each time with a part of the columns; PreValidation runs once, with all of them, and what it
/// leaves in the variables is found by both
/// (https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior).
/// </summary>
internal static class RequestVariables
{
    /// <summary>Leaves a text for the later steps of the request.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="name">What it is about; the record is added.</param>
    /// <param name="value">The text.</param>
    public static void Leave(PluginScope scope, string name, string value) =>
        scope.Context.SharedVariables[NameOf(name, scope.Context.PrimaryEntityId)] = value;

    /// <summary>What was left about the record in this operation or around it; null when nothing was.</summary>
    public static string? Find(PluginScope scope, string name)
    {
        for (var context = scope.Context; context is not null; context = context.ParentContext)
        {
            if (context.SharedVariables.TryGetValue(NameOf(name, scope.Context.PrimaryEntityId), out var value) && value is string text)
            {
                return text;
            }
        }

        return null;
    }

    private static string NameOf(string name, Guid record) => name + "." + record.ToString("N");
}
