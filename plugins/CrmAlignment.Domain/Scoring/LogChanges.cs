using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Scoring;

/// <summary>What has to be written so that the log says what is.</summary>
/// <param name="Writes">Rows to create, or to give to another lead.</param>
/// <param name="Deletes">Ids of rows whose source no longer counts.</param>
public sealed record LogChanges(IReadOnlyList<RecordChange> Writes, IReadOnlyList<Guid> Deletes)
{
    /// <summary>Nothing has to be written.</summary>
    public static LogChanges None { get; } = new([], []);
}
