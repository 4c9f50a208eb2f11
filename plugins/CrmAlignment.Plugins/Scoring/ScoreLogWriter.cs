using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>Writes the log as its rules ask.</summary>
internal static class ScoreLogWriter
{
    /// <summary>Creates, moves and deletes events, as the product's own work.</summary>
    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">Somebody logged the same meanwhile; the platform runs the step again.</exception>
    public static void Apply(PluginScope scope, LogChanges changes) => ScoreConflict.Retry(scope, () => OwnWork.Do(scope, () =>
    {
        RecordWriter.Apply(scope.SystemService, changes.Writes);
        foreach (var id in changes.Deletes)
        {
            scope.SystemService.Delete(ScoreEventTable.LogicalName, id);
        }
    }));
}
