using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Who publishes a solution, and the marks its components carry.</summary>
/// <param name="UniqueName">Unique name of the publisher.</param>
/// <param name="Labels">Display names by language code.</param>
/// <param name="Prefix">Customization prefix without the underscore, for instance <c>crma</c>.</param>
/// <param name="ChoiceValuePrefix">First five digits of the publisher's choice values; a value is this times 10,000 plus a number.</param>
internal sealed record SolutionPublisher(
    string UniqueName,
    IReadOnlyDictionary<int, string> Labels,
    string Prefix,
    int ChoiceValuePrefix);
