using System;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>One way in which a row can change, the same for every table.</summary>
internal sealed record Way
{
    /// <summary>As the page names it.</summary>
    public required string Title { get; init; }

    /// <summary>Sends the requests of who acts.</summary>
    public required Action<Cell> Act { get; init; }

    /// <summary>Why there is no such way for a kind of row; null when there is. What it says is checked by <see cref="Probe"/>.</summary>
    public Func<RowKind, string?> WhyNot { get; init; } = _ => null;

    /// <summary>Whether the request can be sent where the way does not apply, so that the platform's refusal shows it.</summary>
    public bool Probe { get; init; }

    /// <summary>What the administrator does before.</summary>
    public Action<Cell> Prepare { get; init; } = _ => { };

    /// <summary>Whether the way begins with an open row.</summary>
    public bool BeginsOpen { get; init; }

    /// <summary>Whether the way makes the row itself.</summary>
    public bool Creates { get; init; }

    /// <summary>Whether it changes more than the row, such as its owner: what follows begins in another organization.</summary>
    public bool ChangesWorld { get; init; }

    /// <summary>Whether the platform moves rows without any step, so that only the recalculation can know.</summary>
    public bool MovesWithoutStep { get; init; }
}
