using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 1: three parts at the root, and a content type for every part.</summary>
internal sealed class RootPartsRule() : CheckRule(
    1, "solution.xml, customizations.xml and [Content_Types].xml lie at the root, and every part has a content type.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        if (!package.Xml.TryGetValue(PartName.ContentTypes, out var types))
        {
            return package.Parts.ContainsKey(PartName.ContentTypes)
                ? []
                : [Report(
                    PartName.ContentTypes, null, "part", "", "the part is missing from the root of the zip.",
                    "Add it with a Default for each extension and an Override for each part without one.")];
        }

        var extensions = types.Elements()
            .Where(type => type.Name.LocalName == "Default")
            .Select(type => type.Of("Extension"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var overrides = types.Elements()
            .Where(type => type.Name.LocalName == "Override")
            .Select(type => type.Of("PartName").TrimStart('/'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return package.Parts.Keys
            .Where(part => !overrides.Contains(part) && !extensions.Contains(Path.GetExtension(part).TrimStart('.')))
            .Order(StringComparer.Ordinal)
            .Select(part => Report(
                PartName.ContentTypes, types, "Types", part, "the part has no content type.",
                "Add a Default for its extension, or an Override for the part."));
    }
}
