using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Which columns are copied from one table to a new row of another, for instance when a lead is qualified.</summary>
/// <param name="SourceTable">Logical name of the table copied from.</param>
/// <param name="TargetTable">Logical name of the table copied to.</param>
/// <param name="Columns">Pairs of logical names, source and target.</param>
internal sealed record PackageEntityMap(
    string SourceTable,
    string TargetTable,
    IReadOnlyList<KeyValuePair<string, string>> Columns);
