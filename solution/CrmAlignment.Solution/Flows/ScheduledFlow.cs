using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Solution.Flows;

/// <summary>A cloud flow that calls one Custom API by the clock, again and again until its answer says that nothing is left.</summary>
internal sealed record ScheduledFlow
{
    /// <summary>Id of the process, the same in every version.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name for people.</summary>
    public required Label Name { get; init; }

    /// <summary>What it does.</summary>
    public required Label Description { get; init; }

    /// <summary>The Custom API that it calls.</summary>
    public required ApiSchema Api { get; init; }

    /// <summary>Response property that says whether something is left: a flag, a number of what remains, or where to go on.</summary>
    public required string Left { get; init; }

    /// <summary>Request parameter that takes <see cref="Left"/> of the call before; null (the default) where the API needs none.</summary>
    public string? Cursor { get; init; }

    /// <summary>Other parameters of each call; none by default.</summary>
    public IReadOnlyDictionary<string, object> Parameters { get; init; } = new Dictionary<string, object>();

    /// <summary>Unit of <see cref="Interval"/>: Minute, Hour or Day.</summary>
    public required string Frequency { get; init; }

    /// <summary>How often it runs, in units of <see cref="Frequency"/>.</summary>
    public required int Interval { get; init; }

    /// <summary>Hour of the day (UTC) of a daily one; null (the default) for others.</summary>
    public int? Hour { get; init; }

    /// <summary>How many calls a run makes at most, 1 to 5,000.</summary>
    public required int MaximumCalls { get; init; }

    /// <summary>After how many minutes a run begins no further call.</summary>
    public required int MaximumMinutes { get; init; }

    /// <summary>The response property that <see cref="Left"/> names.</summary>
    /// <exception cref="InvalidOperationException">The API has no such property.</exception>
    public ApiParameterSchema LeftProperty => Api.Responses.Single(response => response.UniqueName == Left);
}
