using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>One step of a playbook. Two are equal when they say the same.</summary>
/// <param name="Sequence">Order, from 1.</param>
/// <param name="Name">What to do.</param>
/// <param name="Responsible">Who does it.</param>
/// <param name="Channel">How; null where that does not matter.</param>
/// <param name="DueHours">Working hours for it; null for no date.</param>
/// <param name="Guidance">How to do it; "" for nothing.</param>
public sealed record PlaybookStep(int Sequence, string Name, ResponsibleSide Responsible, TouchChannel? Channel, int? DueHours, string Guidance)
{
    /// <summary>Steps of one playbook, at most: what is suggested must be read at a glance.</summary>
    public const int Most = 50;

    /// <summary>A row of crma_playbookstep as the rules see it.</summary>
    public static PlaybookStep Of(IRecordValues row) => new(
        row.Value(PlaybookStepTable.Sequence).AsWholeNumber ?? 0,
        Clean(row, PlaybookStepTable.Name),
        (ResponsibleSide)(row.Value(PlaybookStepTable.Responsible).AsChoice ?? (int)ResponsibleSide.Both),
        (TouchChannel?)row.Value(PlaybookStepTable.Channel).AsChoice,
        row.Value(PlaybookStepTable.DueHours).AsWholeNumber,
        Clean(row, PlaybookStepTable.Guidance));

    private static string Clean(IRecordValues row, string column) => (row.Value(column).AsText ?? "").Trim();
}
