using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads the components that an organization keeps as rows and that the apps and flows of the platform use.</summary>
internal static class InertComponentReader
{
    /// <summary>Elements below customizations.xml, each with its components.</summary>
    public static readonly IReadOnlyDictionary<string, string> Sections = new Dictionary<string, string>
    {
        ["Workflows"] = "Workflow",
        ["connectionreferences"] = "connectionreference",
        ["CanvasApps"] = "CanvasApp",
        ["CustomControls"] = "CustomControl",
    };

    /// <summary>Folders of the zip that hold what these components consist of.</summary>
    public static readonly IReadOnlyList<string> Folders = ["Workflows", "CanvasApps", "Controls", ComponentFile.MaskingRule.Folder];

    /// <summary>The components of the package.</summary>
    public static IReadOnlyList<PackageRow> Read(PackageElement customizations, SolutionArchive archive, PackageProblems problems) =>
    [
        .. customizations.At("Workflows", "Workflow").Select(process => ProcessReader.Read(process, archive)),
        .. customizations.At("connectionreferences", "connectionreference").Select(ConnectionReference),
        .. customizations.At("CanvasApps", "CanvasApp").Select(CanvasApp),
        .. customizations.At("CustomControls", "CustomControl").Select(control => CustomControl(control, archive)),
        .. MaskingRuleReader.Read(archive, problems),
    ];

    /// <summary>The text of a part that an element names; null, and a problem, where the zip lacks it.</summary>
    public static string? PartText(PackageElement component, string element, SolutionArchive archive)
    {
        if (component.Text(element) is not { } part)
        {
            return null;
        }

        if (archive.Find(PartName.OfReference(part)) is { } content)
        {
            using var reader = new StreamReader(new MemoryStream(content));
            return reader.ReadToEnd();
        }

        component.Refuse($"the part '{part}' is not in the zip.", $"Pack the file under the name that <{element}> gives.", ComponentLabel.Of(component));
        return null;
    }

    private static PackageRow ConnectionReference(PackageElement reference)
    {
        var name = reference.RequiredAttribute("connectionreferencelogicalname");
        return new PackageRow("connectionreference", ImportedIds.Of("connectionreference", name), name, new Dictionary<string, object?>
        {
            ["connectionreferencelogicalname"] = name,
            ["connectionreferencedisplayname"] = reference.Text("connectionreferencedisplayname") ?? name,
            ["connectorid"] = reference.RequiredText("connectorid"),
            ["description"] = reference.Text("description"),
        }, "no flow runs here that could use it");
    }

    private static PackageRow CanvasApp(PackageElement app)
    {
        var name = app.RequiredText("Name");
        return new PackageRow("canvasapp", ImportedIds.Of("canvasapp", name), name, new Dictionary<string, object?>
        {
            ["name"] = name,
            ["displayname"] = app.Text("DisplayName"),
            ["description"] = app.Text("Description"),
            ["status"] = app.Text("Status"),
            ["canvasapptype"] = app.Integer("CanvasAppType"),
            ["introducedversion"] = app.Text("IntroducedVersion"),
        }, "it cannot be opened, and its document is not kept");
    }

    private static PackageRow CustomControl(PackageElement control, SolutionArchive archive)
    {
        var name = control.RequiredText("Name");
        return new PackageRow("customcontrol", ImportedIds.Of("customcontrol", name), name, new Dictionary<string, object?>
        {
            ["name"] = name,
            ["manifest"] = PartText(control, "FileName", archive),
            ["introducedversion"] = control.Text("IntroducedVersion"),
        }, "nothing draws it, and its scripts are not kept");
    }
}
