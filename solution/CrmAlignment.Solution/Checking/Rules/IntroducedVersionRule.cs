using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 18: no component is younger than its solution.</summary>
internal sealed class IntroducedVersionRule() : CheckRule(
    18, "The solution's version has four numbers; each IntroducedVersion is well-formed and not above it.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        var text = package.Manifest.Text("Version");
        if (!Version.TryParse(text, out var version) || version.Revision < 0)
        {
            yield return InManifest(
                package.Manifest.Element("Version"), "Version", text, "it is no version of four numbers.",
                "Write major.minor.build.revision.");
            yield break;
        }

        var introduced = package.Xml.OrderBy(part => part.Key, StringComparer.Ordinal)
.SelectMany(part => part.Value.Descendants().Where(element => element.Name.LocalName is "IntroducedVersion" or "introducedversion").Select(element => (Part: part.Key, Xml: element)));
        foreach (var (part, xml) in introduced)
        {
            if (!Version.TryParse(xml.Value.Trim(), out var found))
            {
                yield return Report(
                    part, xml, xml.Parent?.Name.LocalName ?? "", xml.Value, "IntroducedVersion is no version.",
                    "Write the version in which the component first appeared.");
            }
            else if (Complete(found) > version)
            {
                yield return AsPolicy(Report(
                    part, xml, xml.Parent?.Name.LocalName ?? "", xml.Value,
                    $"IntroducedVersion is above the solution's version {text}.",
                    "Write the version in which the component first appeared."));
            }
        }
    }

    private static Version Complete(Version version) => new(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0));
}
