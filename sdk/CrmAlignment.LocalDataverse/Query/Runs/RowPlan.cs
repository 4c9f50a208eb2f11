using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Query.Sql;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>A statement that reads rows, and what to make of them. Any number of queries run it at the same time.</summary>
/// <param name="Sql">The statement. Its last value is after how many rows.</param>
/// <param name="Layout">What becomes of the columns.</param>
/// <param name="Keys">The total order of the rows.</param>
/// <param name="Width">How many values of a row its columns take; those of the keys follow.</param>
/// <param name="CanContinue">Whether a cookie can say after which row to continue.</param>
internal sealed record RowPlan(string Sql, RowLayout Layout, IReadOnlyList<OrderKey> Keys, int Width, bool CanContinue)
{
    /// <summary>Where its values come from, when other queries of the same shape run it.</summary>
    internal PlanValues Values { get; init; } = PlanValues.None;

    /// <summary>How many rows its last run had: the next is likely to have as many, and lists that grow cost twice.</summary>
    internal StrongBox<int> LastCount { get; } = new();
}
