using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Writes the corrections of a walk. Source records are not touched: a closed one is read-only.</summary>
internal static class Corrections
{
    /// <summary>Writes them.</summary>
    /// <exception cref="Domain.Messages.ProblemException">CRMA6010: a save posted for one of the records at the same time.</exception>
    public static void Write(PluginScope scope, IReadOnlyList<RecordChange> corrections) =>
        LedgerConflict.Watch(scope, () => OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, corrections)));
}
