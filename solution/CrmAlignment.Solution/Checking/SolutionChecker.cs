using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Checking.Rules;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking;

/// <summary>Holds a solution zip against the rules that imports enforce, and against this project's own.</summary>
public static class SolutionChecker
{
    /// <summary>What each rule demands, by number.</summary>
    public static IReadOnlyDictionary<int, string> Rules { get; } = CheckRules.All.ToDictionary(rule => rule.Number, rule => rule.Demand);

    /// <summary>Checks a package. Whatever the bytes are, nothing is thrown for them: damage is a finding too.</summary>
    /// <param name="zip">The zip, read from its present position to its end.</param>
    /// <param name="limits">How much to unpack; <see cref="SolutionLimits.Default"/> by default.</param>
    /// <returns>The findings by rule, part and line; none when the package keeps every rule.</returns>
    public static IReadOnlyList<Finding> Check(Stream zip, SolutionLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var archive = SolutionArchive.Read(zip, limits);
        var findings = archive.Problems.Select(problem => Unreadable(problem, problem.Part.Length == 0 ? "zip" : "part")).ToList();
        var xml = ReadXml(archive, findings);
        if (Missing(xml) is { Count: > 0 } missing)
        {
            if (archive.Parts.Count > 0)
            {
                findings.AddRange(missing.Where(name => !archive.Parts.ContainsKey(name)).Select(NotThere));
            }

            return Sorted(findings);
        }

        var package = new CheckedPackage(archive.Parts, xml);
        return Sorted(findings.Concat(CheckRules.All.SelectMany(rule => rule.Check(package))));
    }

    private static Dictionary<string, XElement> ReadXml(SolutionArchive archive, List<Finding> findings)
    {
        var xml = new Dictionary<string, XElement>(PartName.Comparer);
        foreach (var (name, content) in archive.Parts.Where(part => part.Key.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            if (SafeXml.TryRead(name, content, archive.Limits, out var root, out var problem))
            {
                xml.Add(name, root);
            }
            else
            {
                findings.Add(Unreadable(problem, "XML"));
            }
        }

        return xml;
    }

    private static List<string> Missing(Dictionary<string, XElement> xml) =>
        [.. new[] { PartName.Manifest, PartName.Customizations }.Where(name => !xml.ContainsKey(name))];

    private static Finding Unreadable(FormatProblem problem, string place) =>
        new(0, problem.Part, problem.Line, place, "", problem.Reason, problem.Remedy);

    private static Finding NotThere(string name) =>
        new(1, name, 0, "part", "", "the part is missing from the root of the zip.", "Pack solution.xml, customizations.xml and [Content_Types].xml at the root, not in a folder.");

    private static Finding[] Sorted(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Rule).ThenBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
}
