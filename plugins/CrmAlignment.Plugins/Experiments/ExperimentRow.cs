using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>What a row of an experiment says besides what was agreed.</summary>
[Columns(ExperimentTable.Name, ExperimentTable.Phase)]
internal static class ExperimentRow
{
    /// <summary>Its phase; a row without one counts as a draft.</summary>
    public static ExperimentPhase PhaseOf(IRecordValues row) => (ExperimentPhase)(row.Value(ExperimentTable.Phase).AsChoice ?? (int)ExperimentPhase.Draft);

    /// <summary>Its name; "" where there is none.</summary>
    public static string NameOf(IRecordValues row) => row.Value(ExperimentTable.Name).AsText ?? "";
}
