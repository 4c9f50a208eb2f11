using System;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>The faults of queries.</summary>
internal static class QueryFault
{
    /// <summary>
    /// AggregateQueryRecordLimitExceeded, 0x8004E023
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#limitations).
    /// </summary>
    internal const int AggregateLimit = -2147164125;

    /// <summary>A query that is malformed or contradicts itself.</summary>
    internal static Exception FetchXml(string what) => DataverseFault.InvalidArgument("Invalid FetchXML: " + what);

    internal static Exception NotSupported(string what) => DataverseFault.NotSupported(what);

    internal static Exception TooManyRows() =>
        DataverseFault.Of(AggregateLimit, "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");

    internal static Exception Value(string column, object? value, string expected) =>
        DataverseFault.InvalidArgument($"Condition for attribute '{column}': expected {expected}, but received '{value}'.");

    internal static Exception Count(string column, string operatorName, string expected, int received) =>
        DataverseFault.InvalidArgument($"Condition for attribute '{column}': the operator {operatorName} takes {expected}, but received {received}.");
}
