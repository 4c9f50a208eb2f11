using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Tells how the platform gives the rows of a record to the one that it is merged into: their lookup changes from the one to the other,
/// inside the merge of just these two. No other value can be written so, whoever sends it.
/// </summary>
/// <remarks>
/// No page says by which message the platform does it, or whether any step sees it: a row that moves without a step asks nobody here.
/// </remarks>
internal static class Reparenting
{
    /// <summary>Whether a merge around this operation gives the row to the record that stays.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="written">The lookup as the operation writes it.</param>
    /// <param name="stored">The lookup before.</param>
    public static bool Is(PluginScope scope, RecordValue written, RecordValue stored) =>
        IsLookup(written) && IsLookup(stored)
        && scope.RunsInside(MergeParameters.Message, context => MergeParameters.Of(context) is { } merge
            && merge.Master.LogicalName == written.LookupTable && merge.Master.Id == written.AsId
            && merge.Subordinate.LogicalName == stored.LookupTable && merge.Subordinate.Id == stored.AsId);

    private static bool IsLookup(RecordValue value) => value.Kind == RecordValueKind.Lookup;
}
