using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Situations;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>A playbook with its steps: when A, do B.</summary>
/// <param name="row">Its row.</param>
/// <param name="steps">Its active steps.</param>
public sealed class PlaybookContent(IRecordValues row, IReadOnlyList<PlaybookStep> steps)
{
    /// <summary>The steps.</summary>
    public IReadOnlyList<PlaybookStep> Steps { get; } = steps;

    /// <summary>Which leads it takes.</summary>
    public Region Region { get; } = new Situation(row).Region;

    /// <summary>Its priority; 0 where it has none.</summary>
    public int Priority { get; } = row.Value(PlaybookTable.Priority).AsWholeNumber ?? 0;

    /// <summary>What keeps it from being signed; none when nothing does.</summary>
    public IEnumerable<Problem> Problems()
    {
        var name = row.Value(PlaybookTable.Name).AsText ?? "";
        if (Steps.Count is 0 or > PlaybookStep.Most)
        {
            yield return Messages.Problems.PlaybookSteps(name, Steps.Count, PlaybookStep.Most);
        }

        foreach (var twice in Steps.GroupBy(step => step.Sequence).Where(same => same.Skip(1).Any()).OrderBy(same => same.Key))
        {
            yield return Messages.Problems.PlaybookStepTwice(name, twice.Key, twice.Select(step => step.Name).ToArray());
        }
    }
}
