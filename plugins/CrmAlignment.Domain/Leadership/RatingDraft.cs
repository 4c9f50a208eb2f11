using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Leadership;

/// <summary>A self-rating as a leader fills it in, which may be wrong.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(LeaderRatingTable.Aspect, LeaderRatingTable.PeriodStart, LeaderRatingTable.Rating, LeaderRatingTable.Reason)]
public sealed class RatingDraft(IRecordValues row)
{
    private readonly LeadershipAspect? _aspect = (LeadershipAspect?)row.Value(LeaderRatingTable.Aspect).AsChoice;
    private readonly DateTime? _day = LearningColumns.DayOf(row.Value(LeaderRatingTable.PeriodStart));

    private readonly LearningColumns _columns = new(
        row,
        [LeaderRatingTable.Aspect, LeaderRatingTable.PeriodStart, LeaderRatingTable.Rating, LeaderRatingTable.Reason],
        [LeaderRatingTable.PeriodStart]);

    /// <summary>The calendar quarter, once there are no problems.</summary>
    /// <exception cref="InvalidOperationException">The day is missing, which <see cref="Problems"/> says.</exception>
    public Period Quarter => Period.Containing(PeriodGrain.Quarter, _day!.Value);

    /// <summary>Aspect and quarter, such as Openness, 2026-Q3; once there are no problems.</summary>
    public string Name => _aspect + ", " + Quarter.Name;

    /// <summary>What is wrong with it; none when it can be saved. The platform holds the bounds of the rating.</summary>
    /// <param name="today">Today, in the organization's time zone: who rates what is still to come knows nothing of it.</param>
    public IReadOnlyList<Problem> Problems(DateTime today) => [.. _columns.Problems(today)];

    /// <summary>The same for the same leader, aspect and quarter, once there are no problems.</summary>
    public string KeyOf(Guid leader) => string.Format(CultureInfo.InvariantCulture, "{0:N}|{1}|{2}", leader, _aspect, Quarter.Name);
}
