using System;
using System.Linq;
using CrmAlignment.Domain.Experiments;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>An experiment as it is stored.</summary>
internal sealed class StoredExperiment
{
    // Without these no lead can be counted.
    private static readonly string[] Needed = [ExperimentTable.Measure, ExperimentTable.StartDate, ExperimentTable.EndDate];

    private readonly Entity _row;

    private StoredExperiment(Entity row)
    {
        _row = row;
        Draft = new ExperimentDraft(new EntityValues(row));
    }

    /// <summary>Its id.</summary>
    public Guid Id => _row.Id;

    /// <summary>What is agreed, or will be.</summary>
    public ExperimentDraft Draft { get; }

    /// <summary>Its phase.</summary>
    public ExperimentPhase Phase => ExperimentRow.PhaseOf(new EntityValues(_row));

    /// <summary>What counts.</summary>
    public ExperimentMeasure Measure => (ExperimentMeasure)_row.GetAttributeValue<OptionSetValue>(ExperimentTable.Measure).Value;

    /// <summary>How it ended; null before.</summary>
    public ExperimentOutcome? Outcome => (ExperimentOutcome?)_row.GetAttributeValue<OptionSetValue>(ExperimentTable.Outcome)?.Value;

    /// <summary>The experiment that follows; null where none does.</summary>
    public EntityReference? Next => _row.GetAttributeValue<EntityReference>(ExperimentTable.NextId);

    /// <summary>A text of it, such as its lesson; "" where it has none.</summary>
    public string Text(string column) => _row.GetAttributeValue<string>(column) ?? "";

    /// <summary>Reads it, in one request.</summary>
    /// <exception cref="ProblemException">CRMA6030: it has no measure, or no days.</exception>
    public static StoredExperiment Read(IOrganizationService service, Guid id)
    {
        var columns = DeclaredColumns.Of(typeof(GuardExperimentOnSave), typeof(ExperimentDraft), typeof(ExperimentRow));
        var row = service.Retrieve(ExperimentTable.LogicalName, id, new ColumnSet(columns));
        var missing = Needed.Where(column => !row.Contains(column)).Select(column => Problems.ExperimentIncomplete(new ColumnName(column))).ToArray();
        return missing.Length == 0
            ? new StoredExperiment(row)
            : throw new ProblemException(missing) { Record = row.GetAttributeValue<string>(ExperimentTable.Name) };
    }
}
