using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Leadership;

/// <summary>An innovation as a person fills it in, which may be wrong.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(
    InnovationTable.Name,
    InnovationTable.Source,
    InnovationTable.NotedOn,
    InnovationTable.Phase,
    InnovationTable.SettledOn,
    InnovationTable.CampaignId,
    InnovationTable.ExperimentId)]
public sealed class InnovationDraft(IRecordValues row)
{
    private readonly bool _hasTwo = !row.Value(InnovationTable.CampaignId).IsEmpty && !row.Value(InnovationTable.ExperimentId).IsEmpty;
    private readonly DateTime? _noted = LearningColumns.DayOf(row.Value(InnovationTable.NotedOn));
    private readonly DateTime? _settled = LearningColumns.DayOf(row.Value(InnovationTable.SettledOn));
    private readonly bool _isSettled = (InnovationPhase?)row.Value(InnovationTable.Phase).AsChoice is InnovationPhase.Adopted or InnovationPhase.Dropped;

    private readonly LearningColumns _columns = new(
        row, [InnovationTable.Name, InnovationTable.Source], [InnovationTable.NotedOn, InnovationTable.SettledOn]);

    /// <summary>Whether it was adopted or dropped, so that it has a day of that.</summary>
    public bool IsSettled => _isSettled;

    /// <summary>What is wrong with it; none when it can be saved.</summary>
    /// <param name="today">Today, in the organization's time zone.</param>
    public IReadOnlyList<Problem> Problems(DateTime today) => [.. _columns.Problems(today), .. OfReferences(), .. OfDays()];

    private IEnumerable<Problem> OfReferences()
    {
        if (_hasTwo)
        {
            yield return Messages.Problems.InnovationOfTwo();
        }
    }

    private IEnumerable<Problem> OfDays()
    {
        if (_settled is not { } settled)
        {
            yield break;
        }

        if (!_isSettled)
        {
            yield return Messages.Problems.InnovationUnsettled(settled);
        }
        else if (_noted is { } noted && settled < noted)
        {
            yield return Messages.Problems.InnovationSettledBeforeNoted(settled, noted);
        }
    }
}
