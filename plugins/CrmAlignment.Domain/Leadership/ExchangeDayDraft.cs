using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Leadership;

/// <summary>An exchange day as a person fills it in, which may be wrong: it was held, and something was seen.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(ExchangeDayTable.Name, ExchangeDayTable.HeldOn, ExchangeDayTable.VisitingSide, ExchangeDayTable.Seen)]
public sealed class ExchangeDayDraft(IRecordValues row)
{
    private readonly LearningColumns _columns = new(
        row,
        [ExchangeDayTable.Name, ExchangeDayTable.HeldOn, ExchangeDayTable.VisitingSide, ExchangeDayTable.Seen],
        [ExchangeDayTable.HeldOn]);

    /// <summary>What is wrong with it; none when it can be saved.</summary>
    /// <param name="today">Today, in the organization's time zone.</param>
    public IReadOnlyList<Problem> Problems(DateTime today) => [.. _columns.Problems(today)];
}
