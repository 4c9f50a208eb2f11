using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 21: Custom APIs are found by their folders.</summary>
internal sealed class CustomApiRootsRule() : CheckRule(21, "No root component names a Custom API.")
{
    // From 10,000 on, component types are numbered by each organization for itself.
    private const int FirstOwnNumber = 10_000;

    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        package.Roots
.Where(root => root.Of("type").Number() >= FirstOwnNumber || package.CustomApis.Any(api => PartXml.Same(api.Xml.Of("uniquename"), root.Of("schemaName"))))
            .Select(root => AsPolicy(InManifest(
                root, $"RootComponent type {root.Of("type")}", root.Of("schemaName") + root.Of("id"),
                "Custom APIs have no root component, and numbers from 10000 differ by organization.", "Remove the root.")));
}
