using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Cli.Installation;

/// <summary>Reads what a solution zip brings.</summary>
internal static class SolutionContentReader
{
    /// <summary>Reads a zip that <c>crma check</c> finds no error in.</summary>
    /// <param name="place">What people call the zip.</param>
    /// <param name="zip">Its bytes.</param>
    /// <exception cref="InputException">It is no solution zip.</exception>
    public static SolutionContent Read(string place, byte[] zip)
    {
        var archive = SolutionArchive.Read(zip);
        var manifest = Xml(archive, place, PartName.Manifest).Element("SolutionManifest") ?? new XElement("SolutionManifest");
        var customizations = Xml(archive, place, PartName.Customizations);
        var publisher = manifest.Element("Publisher");
        var classes = Classes(customizations);
        return new SolutionContent(
            Text(manifest, "UniqueName"), Version.Parse(Text(manifest, "Version")), Text(manifest, "Managed") == "1",
            Text(publisher, "UniqueName"), Text(publisher, "CustomizationPrefix"), zip)
        {
            RestsOn = [.. manifest.Descendants("Required").Select(required => ((string?)required.Attribute("solution"))?.Split(' ')[0]).OfType<string>().Distinct()],
            Tables = [.. customizations.Elements("Entities").Elements("Entity").Select(Table)],
            Assemblies = [.. customizations.Elements("SolutionPluginAssemblies").Elements("PluginAssembly").Select(assembly => Assembly(archive, assembly))],
            Steps = [.. customizations.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep").Select(Step)],
            Apis = [.. Parts(archive, place, ComponentFile.CustomApi).Select(api => Api(archive, place, api, classes))],
            Roles = [.. customizations.Elements("Roles").Elements("Role").Select(role => new NamedComponent((Guid)role.Attribute("id")!, (string)role.Attribute("name")!))],
            WebResources = [.. customizations.Elements("WebResources").Elements("WebResource").Select(resource => WebResource(archive, resource))],
            Variables = Parts(archive, place, ComponentFile.EnvironmentVariable).ToDictionary(
                variable => (string)variable.Attribute("schemaname")!, variable => (string?)variable.Element("defaultvalue")),
        };
    }

    private static XElement Xml(SolutionArchive archive, string place, string part) =>
        archive.Find(part) is not { } content ? throw new InputException(place, $"The zip has no {part}.", "Name a solution zip.")
        : SafeXml.TryRead(part, content, archive.Limits, out var root, out var problem) ? root
        : throw new InputException(place, $"{part}: {problem.Reason}", problem.Remedy);

    private static IEnumerable<XElement> Parts(SolutionArchive archive, string place, ComponentFile kind, string below = "") => archive.Parts.Keys
        .Where(name => name.StartsWith(below + kind.Folder + "/", StringComparison.OrdinalIgnoreCase) && name.EndsWith("/" + kind.FileName, StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)
        .Select(name => Xml(archive, place, name));

    private static Dictionary<Guid, string> Classes(XElement customizations) => customizations.Descendants("PluginType").ToDictionary(
        type => (Guid)type.Attribute("PluginTypeId")!, type => ClassOf((string?)type.Attribute("AssemblyQualifiedName")));

    private static string ClassOf(string? qualifiedName) => qualifiedName?.Split(',')[0].Trim() ?? "";

    private static TableColumns Table(XElement table)
    {
        var definition = table.Element("EntityInfo")?.Element("entity");
        var columns = definition?.Elements("attributes").Elements("attribute").Select(column => Text(column, "LogicalName")).Where(name => name.Length > 0) ?? [];
        return new TableColumns(
            Text(table, "Name").ToLowerInvariant(), Guid.Empty, columns.Distinct().ToDictionary(name => name, _ => Guid.Empty, StringComparer.Ordinal), false);
    }

    private static AssemblyFile Assembly(SolutionArchive archive, XElement assembly)
    {
        var name = ((string?)assembly.Attribute("FullName") ?? "").Split(',', StringSplitOptions.TrimEntries);
        var version = name.FirstOrDefault(part => part.StartsWith("Version=", StringComparison.Ordinal)) is { } found ? found["Version=".Length..] : "";
        return new AssemblyFile((Guid)assembly.Attribute("PluginAssemblyId")!, name[0], version, Content(archive, assembly));
    }

    private static string Content(SolutionArchive archive, XElement component) =>
        Convert.ToBase64String(archive.Find(PartName.OfReference(Text(component, "FileName"))) ?? []);

    private static WebFile WebResource(SolutionArchive archive, XElement resource) =>
        new((Guid)resource.Element("WebResourceId")!, Text(resource, "Name"), Content(archive, resource));

    private static PluginStep Step(XElement step)
    {
        var message = (Guid)step.Element("SdkMessageId")!;
        return new PluginStep(
            (Guid)step.Attribute("SdkMessageProcessingStepId")!,
            (string)step.Attribute("Name")!,
            SdkMessages.NameOf(message) ?? message.ToString(),
            Text(step, "PrimaryEntity"),
            ClassOf(Text(step, "PluginTypeName")))
        {
            Stage = Number(step, "Stage"),
            IsAsynchronous = Number(step, "Mode") == 1,
            Rank = Number(step, "Rank"),
            DeletesJob = Number(step, "AsyncAutoDelete") == 1,
            Filter = StepImage.Parts(Text(step, "FilteringAttributes")),
            Images = [.. step.Descendants("SdkMessageProcessingStepImage").Select(Image)],
        };
    }

    private static StepImage Image(XElement image) => new(
        (Guid)image.Element("SdkMessageProcessingStepImageId")!,
        (string)image.Attribute("Name")!,
        Text(image, "EntityAlias"),
        Number(image, "ImageType"),
        Text(image, "MessagePropertyName"),
        StepImage.Parts(Text(image, "Attributes")));

    private static ApiSignature Api(SolutionArchive archive, string place, XElement api, Dictionary<Guid, string> classes)
    {
        var name = (string)api.Attribute("uniquename")!;
        var below = ComponentFile.CustomApi.FolderOf(name) + "/";
        return new ApiSignature(
            name,
            ApiText.Settings(
                Number(api, "isfunction") == 1, Number(api, "bindingtype"), Text(api, "boundentitylogicalname"), Text(api, "executeprivilegename"),
                api.Element("plugintypeid")?.Value.Trim() is { Length: > 0 } type ? classes.GetValueOrDefault(Guid.Parse(type)) : null),
            Parts(archive, place, ComponentFile.RequestParameter, below).ToDictionary(Named, parameter => ApiText.Parameter(Number(parameter, "type"), Number(parameter, "isoptional") == 1)),
            Parts(archive, place, ComponentFile.ResponseProperty, below).ToDictionary(Named, answer => ApiText.Parameter(Number(answer, "type"), false)));
    }

    private static string Named(XElement component) => (string)component.Attribute("uniquename")!;

    private static string Text(XElement? parent, string child) => parent?.Element(child)?.Value.Trim() ?? "";

    private static int Number(XElement parent, string child) =>
        int.TryParse(Text(parent, child), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
