using System;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>The faults of queries.</summary>
internal static class QueryFault
{
    /// <summary>A query that is malformed or contradicts itself.</summary>
    internal static Exception FetchXml(string what) => DataverseFault.InvalidArgument("Invalid FetchXML: " + what);

    internal static Exception NoOrder() =>
        DataverseFault.InvalidArgument("An order names neither a column nor an alias: it has nothing to sort by. Name one, or leave it out.");

    internal static Exception NotSupported(string what) => DataverseFault.NotSupported(what);

    internal static Exception TooManyRows() =>
        DataverseFault.Of(
            DataverseErrorCode.AggregateQueryRecordLimitExceeded, "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");

    internal static Exception Value(string column, object? value, string expected) =>
        DataverseFault.InvalidArgument($"Condition for attribute '{column}': expected {expected}, but received '{value}'.");

    internal static Exception Count(string column, string operatorName, string expected, int received) =>
        DataverseFault.InvalidArgument(
            $"Condition for attribute '{column}': the operator {operatorName} takes {expected}, but received {received}.");
}
