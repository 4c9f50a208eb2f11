using System.Collections.Generic;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Stages;

/// <summary>What a save asks of stage and state, and whether it changes what the criteria ask.</summary>
public sealed class AskedChange
{
    /// <summary>Stage that the save sets; null when it sets none.</summary>
    public LeadStage? Stage { get; init; }

    /// <summary>Whether the save empties the stage.</summary>
    public bool ClearsStage { get; init; }

    /// <summary>State that the save sets, directly or by its status reason; null when it sets none.</summary>
    public int? State { get; init; }

    /// <summary>Whether the save puts the lead into a nurture enrollment.</summary>
    public bool Enrolls { get; init; }

    /// <summary>Whether the save changes a column that the criteria ask.</summary>
    public bool ChangesCriteriaData { get; init; }

    /// <summary>A change of data alone.</summary>
    public static AskedChange None { get; } = new();

    /// <summary>Reads the Target of a Create or Update.</summary>
    /// <param name="target">What the save sets.</param>
    /// <param name="before">The pre-image; null when the lead is created.</param>
    /// <param name="set">Set that applies; null when none does.</param>
    public static AskedChange Of(IRecordValues target, IRecordValues? before, CriteriaSet? set) => new()
    {
        Stage = StoredStage.Of(target),
        ClearsStage = before is not null && target.Has(LeadTable.Stage) && target.Value(LeadTable.Stage).IsEmpty,
        State = StateOf(target),
        Enrolls = !target.Value(LeadTable.EnrollmentId).IsEmpty,
        ChangesCriteriaData = set is not null && ChangesData(target, before, set.Criteria),
    };

    private static int? StateOf(IRecordValues target) => target.Value(LeadTable.StateCode).AsChoice
        ?? (target.Value(LeadTable.StatusCode).AsChoice is { } status ? LeadStates.OfStatus(status) : null);

    private static bool ChangesData(IRecordValues target, IRecordValues? before, IReadOnlyList<Criterion> criteria)
    {
        foreach (var criterion in criteria)
        {
            if (Changes(criterion.Column) || Changes(criterion.ReadColumn))
            {
                return true;
            }
        }

        return false;

        bool Changes(string column) => target.Has(column) && target.Value(column) != (before?.Value(column) ?? RecordValue.Empty);
    }
}
