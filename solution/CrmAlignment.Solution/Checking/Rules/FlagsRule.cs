using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 24: yes and no are written as the format writes them.</summary>
internal sealed class FlagsRule() : CheckRule(24, "Each flag of a component is 0, 1, true or false.")
{
    private static readonly HashSet<string> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        "IsCustomizable", "CanBeDeleted", "ValidForUpdateApi", "ValidForReadApi", "ValidForCreateApi", "IsCustomField", "IsAuditEnabled",
        "IsSecured", "isdefault", "isquickfindquery", "isprivate", "IsHidden", "isfunction", "isoptional", "isrequired", "AsyncAutoDelete",
        "workflowsdkstepenabled",
    };

    private static readonly HashSet<string> Values = new(StringComparer.OrdinalIgnoreCase) { "0", "1", "true", "false" };

    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        from part in package.Xml.OrderBy(part => part.Key, StringComparer.Ordinal)
        from element in part.Value.Descendants()
        where Flags.Contains(element.Name.LocalName) && !element.HasElements && !Values.Contains(element.Value.Trim())
        select Report(
            part.Key, element, $"{element.Parent?.Name.LocalName}/{element.Name.LocalName}", element.Value, "it is neither yes nor no.", "Write 0 or 1.");
}
