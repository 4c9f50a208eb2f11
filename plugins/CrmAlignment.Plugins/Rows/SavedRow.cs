using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Rows;

/// <summary>A row of the settings as a save leaves it. What is deactivated or deleted rules nothing, and is checked when it is activated.</summary>
[Columns(StateColumn)]
internal static class SavedRow
{
    private const string StateColumn = "statecode";
    private const int ActiveState = 0;

    /// <summary>The row; null when the save leaves it deactivated, or deletes it.</summary>
    /// <param name="scope">The run; any message but Create needs the pre-image with the columns of this class.</param>
    public static IRecordValues? Of(PluginScope scope)
    {
        if (scope.IsCreate)
        {
            return new EntityValues(scope.Target);
        }

        return scope.IsDelete || StateAfter(scope) != ActiveState ? null
            : scope.Writes is { } target ? new OverlaidValues(new EntityValues(target), scope.PreImage)
            : scope.PreImage;
    }

    /// <summary>Whether the save can change what the columns say: an older row must stay savable in what nobody checks.</summary>
    public static bool IsTouched(PluginScope scope, string[] columns) =>
        scope.IsCreate || scope.Writes is not { } target || Array.Exists(columns, target.Contains);

    /// <summary>Whether the save says that the row is closed or deactivated afterwards; one that says nothing of its state does not.</summary>
    public static bool Closes(PluginScope scope) => StateGiven(scope) is { } state && state != ActiveState;

    private static int? StateGiven(PluginScope scope) =>
        (scope.OptionalInput<OptionSetValue>("State") ?? scope.Writes?.GetAttributeValue<OptionSetValue>(StateColumn))?.Value;

    private static int StateAfter(PluginScope scope) =>
        StateGiven(scope)
        ?? scope.PreImage.Value(StateColumn).AsChoice
        ?? ActiveState;
}
