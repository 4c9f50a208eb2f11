using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>A statement that reads groups, and what to make of them. Immutable; any number of queries run it at the same time.</summary>
/// <param name="Sql">The statement. Its last value is after how many groups.</param>
/// <param name="Columns">What becomes of its columns.</param>
/// <param name="Width">How many values of a group its columns take; the number of rows in all groups follows.</param>
internal sealed record AggregatePlan(string Sql, ImmutableArray<AggregateColumn> Columns, int Width)
{
    /// <summary>Where its values come from, when other queries of the same shape run it.</summary>
    internal PlanValues Values { get; init; } = PlanValues.None;
}
