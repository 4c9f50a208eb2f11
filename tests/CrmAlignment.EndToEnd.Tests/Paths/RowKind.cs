using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>One kind of row of the matrix: a table that contributes to the numbers, or that is guarded.</summary>
internal sealed record RowKind
{
    /// <summary>Logical name of the table.</summary>
    public required string Table { get; init; }

    /// <summary>What the rows are, as the page says it.</summary>
    public required string Title { get; init; }

    /// <summary>A row as it comes about in daily work, with its numbers.</summary>
    public required Func<PathWorld, Guid> Make { get; init; }

    /// <summary>A row that a request would create.</summary>
    public required Func<PathWorld, Entity> Draft { get; init; }

    /// <summary>A change that matters: of a column that contributes, or that is guarded.</summary>
    public required Func<PathWorld, Entity> Change { get; init; }

    /// <summary>The row above it; null when no table of the matrix is above.</summary>
    public RowAbove? Above { get; init; }

    /// <summary>The state and status to which it is brought from that of <see cref="Make"/>; null when the table has no states.</summary>
    public (int State, int Status)? OtherState { get; init; } = (1, 2);

    /// <summary>The state and status of <see cref="Make"/>.</summary>
    public (int State, int Status) State { get; init; } = (0, 1);

    /// <summary>Whether rows have an owner; those of the organization do not.</summary>
    public bool IsOwned { get; init; } = true;

    /// <summary>
    /// Whether one row serves many cells, until a cell changes something: rows of whose kind there is one, or that take long to make.
    /// </summary>
    public bool IsShared { get; init; }

    /// <summary>Makes a row that is open, where <see cref="Make"/> makes a closed one.</summary>
    public Func<PathWorld, Guid>? MakeOpen { get; init; }
}
