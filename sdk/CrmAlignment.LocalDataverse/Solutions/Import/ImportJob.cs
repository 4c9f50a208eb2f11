using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Package;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>The importjob row, whose data says what the import did.</summary>
internal static class ImportJob
{
    public static void Write(RegistrationWriter rows, SolutionManifest manifest, ImportContext context, ImportSummary summary) =>
        rows.Put("importjob", context.ImportJobId, new()
        {
            ["name"] = $"Import of {manifest.UniqueName} {manifest.Version}",
            ["solutionname"] = manifest.UniqueName,
            ["startedon"] = context.Now,
            ["completedon"] = context.Now,
            ["progress"] = 100d,
            ["data"] = Data(summary).ToString(SaveOptions.DisableFormatting),
        });

    /// <summary>The root and the result attribute are the platform's (importexportxml/@succeeded, .../result/@result); the rest is this project's.</summary>
    private static XElement Data(ImportSummary summary) => new(
        "importexportxml",
        new XAttribute("succeeded", "true"),
        new XAttribute("status", "Import completed"),
        new XElement(
            "solutionManifests",
            new XElement(
                "solutionManifest",
                new XAttribute("id", summary.Solution),
                new XAttribute("version", summary.ToVersion),
                new XAttribute("previousversion", summary.FromVersion?.ToString() ?? string.Empty),
                new XElement("result", new XAttribute("result", "success"), new XAttribute("errorcode", "0")))),
        new XElement(
            "entities",
            summary.NewTables.Select(table => new XElement("entity", new XAttribute("id", table), new XAttribute("processed", "true")))),
        new XElement("attributes", summary.NewColumns.Select(column => new XElement("attribute", new XAttribute("id", column)))),
        Count("pluginTypes", summary.PluginTypes),
        Count("steps", summary.Steps),
        Count("customApis", summary.CustomApis),
        Count("environmentVariables", summary.EnvironmentVariables),
        Count("roles", summary.Roles));

    private static XElement Count(string name, int count) =>
        new(name, new XAttribute("count", count.ToString(CultureInfo.InvariantCulture)));
}
