using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>An environment variable definition.</summary>
/// <param name="SchemaName">Name in the author's case, by which queries and later imports find the definition.</param>
/// <param name="DisplayNames">Display names by language code; 0 is the default label.</param>
/// <param name="Descriptions">Descriptions by language code; 0 is the default label.</param>
/// <param name="Type">100000000 String, 100000001 Number, 100000002 Boolean, 100000003 JSON.</param>
/// <param name="DefaultValue">Default value; null when none.</param>
/// <param name="IsRequired">Whether an import must supply a value.</param>
/// <param name="Value">The value that the package ships; null when it ships none.</param>
internal sealed record PackageEnvironmentVariable(
    string SchemaName,
    IReadOnlyDictionary<int, string> DisplayNames,
    IReadOnlyDictionary<int, string> Descriptions,
    int Type,
    string? DefaultValue,
    bool IsRequired,
    string? Value);
