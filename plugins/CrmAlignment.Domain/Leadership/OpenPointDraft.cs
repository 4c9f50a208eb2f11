using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Leadership;

/// <summary>An open point as a person fills it in, which may be wrong.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(
    OpenPointTable.Name,
    OpenPointTable.Responsible,
    OpenPointTable.RaisedOn,
    OpenPointTable.DueDate,
    OpenPointTable.ClosedOn,
    OpenPointTable.Result)]
public sealed class OpenPointDraft(IRecordValues row)
{
    private readonly DateTime? _raised = LearningColumns.DayOf(row.Value(OpenPointTable.RaisedOn));
    private readonly DateTime? _due = LearningColumns.DayOf(row.Value(OpenPointTable.DueDate));
    private readonly DateTime? _closed = LearningColumns.DayOf(row.Value(OpenPointTable.ClosedOn));
    private readonly bool _hasResult = !string.IsNullOrWhiteSpace(row.Value(OpenPointTable.Result).AsText);

    private readonly LearningColumns _columns = new(
        row, [OpenPointTable.Name, OpenPointTable.Responsible, OpenPointTable.DueDate], [OpenPointTable.RaisedOn, OpenPointTable.ClosedOn]);

    /// <summary>What is wrong with it; none when it can be saved.</summary>
    /// <param name="today">Today, in the organization's time zone.</param>
    /// <param name="isClosed">Whether the save leaves it closed.</param>
    public IReadOnlyList<Problem> Problems(DateTime today, bool isClosed) =>
        [.. _columns.Problems(today), .. OfDays(), .. OfResult(isClosed)];

    private IEnumerable<Problem> OfDays()
    {
        if (_raised is { } raised && _due is { } due && due < raised)
        {
            yield return Messages.Problems.PointDueBeforeRaised(due, raised);
        }

        // The platform saves the columns of a request before its state: the day may come while the row is still open.
        if (_closed is { } closed && _raised is { } since && closed < since)
        {
            yield return Messages.Problems.PointClosedBeforeRaised(closed, since);
        }
    }

    private IEnumerable<Problem> OfResult(bool isClosed)
    {
        if (isClosed && !_hasResult)
        {
            yield return Messages.Problems.PointWithoutResult();
        }
    }
}
