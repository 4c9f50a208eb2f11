using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Checking.Rules;
using CrmAlignment.Solution.Checking.Schemas;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking;

/// <summary>Holds a solution zip against the rules that imports enforce, and against this project's own.</summary>
public static class SolutionChecker
{
    /// <summary>What each rule demands, by number.</summary>
    public static IReadOnlyDictionary<int, string> Rules { get; } = CheckRules.All.ToDictionary(rule => rule.Number, rule => rule.Demand);

    /// <summary>Checks a package. Whatever the bytes are, nothing is thrown for them: damage is a finding too.</summary>
    /// <param name="zip">The zip, read from its present position to its end.</param>
    /// <param name="options">How to check; null for the defaults.</param>
    /// <exception cref="IOException">The folder of schemas that the options name has none, or they cannot be read.</exception>
    /// <returns>The errors, then the findings of policy, each by rule, part and line; none when the package keeps every rule.</returns>
    public static IReadOnlyList<Finding> Check(Stream zip, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(zip);
        options ??= new CheckOptions();
        var archive = SolutionArchive.Read(zip, options.Limits);
        var findings = archive.Problems.Select(problem => Unreadable(problem, problem.Part.Length == 0 ? "zip" : "part")).ToList();
        var xml = ReadXml(archive, findings);
        if (Missing(xml) is { Count: > 0 } missing)
        {
            if (DeployerPackage.SolutionsIn(archive) is { Count: > 0 } solutions && !archive.Parts.ContainsKey(PartName.Manifest))
            {
                findings.Add(new Finding(1, "", 0, "zip", "", DeployerPackage.Reason(solutions), DeployerPackage.Remedy));
            }
            else if (archive.Parts.Count > 0)
            {
                findings.AddRange(missing.Where(name => !archive.Parts.ContainsKey(name)).Select(NotThere));
            }

            return Sorted(findings);
        }

        var package = new CheckedPackage(archive.Parts, xml);
        var appliesPolicy = options.AppliesPolicyToAll || package.PublisherName == Publisher.UniqueName;
        if (options.SchemaFolder is { } folder)
        {
            findings.AddRange(PublishedSchemas.Load(folder).Check(CustomizationsOf(archive)));
        }

        return Sorted(findings.Concat(CheckRules.All.SelectMany(rule => rule.Check(package)))
            .Where(finding => finding.Kind == FindingKind.Error || appliesPolicy));
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

    // Read anew, because the validation takes parts of it out.
    private static XElement CustomizationsOf(SolutionArchive archive) =>
        SafeXml.TryRead(PartName.Customizations, archive.Parts[PartName.Customizations], archive.Limits, out var root, out var problem)
            ? root
            : throw new InvalidOperationException(problem.Reason);

    private static List<string> Missing(Dictionary<string, XElement> xml) =>
        [.. new[] { PartName.Manifest, PartName.Customizations }.Where(name => !xml.ContainsKey(name))];

    private static Finding Unreadable(FormatProblem problem, string place) =>
        new(0, problem.Part, problem.Line, place, "", problem.Reason, problem.Remedy);

    private static Finding NotThere(string name) =>
        new(1, name, 0, "part", "", "the part is missing from the root of the zip.", "Pack solution.xml, customizations.xml and [Content_Types].xml at the root, not in a folder.");

    private static Finding[] Sorted(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Kind).ThenBy(finding => finding.Rule).ThenBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
}
