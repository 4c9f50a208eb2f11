using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A choice (option set), global or a column's own.</summary>
/// <param name="Name">Name in the author's case, with the publisher's prefix; columns name a global choice by it.</param>
/// <param name="Kind">picklist, bit, state or status, as in the file.</param>
/// <param name="IsGlobal">Whether columns of several tables may share it.</param>
/// <param name="Labels">Display names by language code.</param>
/// <param name="Options">The values, in the file's order.</param>
internal sealed record PackageChoice(
    string Name,
    string Kind,
    bool IsGlobal,
    IReadOnlyDictionary<int, string> Labels,
    IReadOnlyList<PackageOption> Options)
{
    /// <summary>Descriptions by language code.</summary>
    public IReadOnlyDictionary<int, string> Descriptions { get; init; } = new Dictionary<int, string>();
}
