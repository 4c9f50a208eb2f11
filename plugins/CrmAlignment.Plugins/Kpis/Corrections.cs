using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Writes the corrections of a walk. Source records are not touched: a closed one is read-only.</summary>
internal static class Corrections
{
    /// <summary>Writes them, and returns the row that was written last; null when there are none.</summary>
    /// <exception cref="Domain.Messages.ProblemException">CRMA6010: a save posted for one of the records at the same time.</exception>
    public static EntityReference? Write(PluginScope scope, IReadOnlyList<RecordChange> corrections)
    {
        LedgerConflict.Watch(scope, () => OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, corrections)));
        return corrections.Count == 0 ? null : new EntityReference(corrections[corrections.Count - 1].Table, corrections[corrections.Count - 1].Id);
    }
}
