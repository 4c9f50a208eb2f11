using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>The plug-in assembly, its types and its steps in the shape of customizations.xml.</summary>
/// <param name="assembly">The assembly.</param>
/// <param name="introduced">Version in which the components first appeared.</param>
/// <param name="confirmed">
/// Whether the steps are those on messages with published ids, or the others (<see cref="SdkMessages.IsConfirmed"/>).
/// </param>
internal sealed class PluginElements(PluginAssemblyInfo assembly, string introduced, bool confirmed = true)
{
    /// <summary>Text that the workflow designer shows as the group of the product's activities.</summary>
    private const string ActivityGroup = "CrmAlignment";

    public Guid AssemblyId { get; } = StableId.Of("pluginassembly", assembly.Name);

    private string BareName => assembly.Name.Replace(".", "", StringComparison.Ordinal);

    /// <summary>Name of the dll inside the zip.</summary>
    public string PartName =>
        $"{SolutionFormat.PartName.PluginAssemblies}/{BareName}-{AssemblyId.ToString().ToUpperInvariant()}/{BareName}.dll";

    /// <summary>Each step with its id, ordered by id as exports are.</summary>
    public IEnumerable<(Guid Id, PluginClass Class, PluginStep Step)> Steps =>
        assembly.Classes
            .SelectMany(type => type.Steps.Where(step => SdkMessages.IsConfirmed(step.Message) == confirmed).Select(step => (StepId(type, step), type, step)))
            .OrderBy(step => step.Item1.ToString(), StringComparer.Ordinal);

    public static Guid TypeId(string fullName) => StableId.Of("plugintype", fullName);

    public XElement Assembly() =>
        new(
            "PluginAssembly",
            new XAttribute("FullName", assembly.FullName),
            new XAttribute("PluginAssemblyId", AssemblyId.ToString()),
            new XAttribute("CustomizationLevel", 1),
            Element("IsolationMode", 2),
            Element("SourceType", 0),
            Element("IntroducedVersion", introduced),
            Element("FileName", "/" + PartName),
            new XElement("PluginTypes", assembly.Classes.Select(Type)));

    public IEnumerable<XElement> StepElements() => Steps.Select(step => StepElement(step.Id, step.Class, step.Step));

    private static Guid StepId(PluginClass type, PluginStep step) =>
        StableId.Of("step", $"{type.FullName}|{step.Message}|{step.Table}|{step.Stage}");

    public static string StepName(PluginClass type, PluginStep step) =>
        $"{type.FullName}: {step.Message} of {(step.Table.Length == 0 ? "any table" : step.Table)}";

    private XElement Type(PluginClass type) =>
        new(
            "PluginType",
            new XAttribute("AssemblyQualifiedName", $"{type.FullName}, {assembly.FullName}"),
            new XAttribute("PluginTypeId", TypeId(type.FullName).ToString()),
            new XAttribute("Name", type.ActivityName ?? type.FullName),
            Element("FriendlyName", type.ActivityName ?? type.FullName),
            type.Kind == PluginKind.Activity ? Element("WorkflowActivityGroupName", ActivityGroup) : null);

    private XElement StepElement(Guid id, PluginClass type, PluginStep step) =>
        new(
            "SdkMessageProcessingStep",
            new XAttribute("Name", StepName(type, step)),
            new XAttribute("SdkMessageProcessingStepId", Braced(id)),
            Element("SdkMessageId", SdkMessages.IdOf(step.Message)!.Value.ToString()),
            Element("PluginTypeName", $"{type.FullName}, {assembly.FullName}"),
            Element("PluginTypeId", TypeId(type.FullName).ToString()),
            step.Table.Length == 0 ? null : Element("PrimaryEntity", step.Table),
            Flag("AsyncAutoDelete", step.IsAsynchronous),
            Element("Description", StepName(type, step)),
            Element("FilteringAttributes", step.FilteringColumns),
            Element("InvocationSource", 0),
            Flag("Mode", step.IsAsynchronous),
            Element("Rank", step.Rank),
            Element("EventHandlerTypeCode", EventHandlerType.PluginType),
            Element("Stage", step.Stage),
            Flag("IsCustomizable", true),
            Flag("IsHidden", false),
            Element("SupportedDeployment", 0),
            Element("IntroducedVersion", introduced),
            new XElement("SdkMessageProcessingStepImages", Images(id, step)));

    private static IEnumerable<XElement> Images(Guid stepId, PluginStep step)
    {
        if (step.PreImage.Length > 0)
        {
            yield return Image(stepId, step, "PreImage", 0, step.PreImage);
        }

        if (step.PostImage.Length > 0)
        {
            yield return Image(stepId, step, "PostImage", 1, step.PostImage);
        }
    }

    private static XElement Image(Guid stepId, PluginStep step, string alias, int type, string columns) =>
        new(
            "SdkMessageProcessingStepImage",
            new XAttribute("Name", alias),
            Element("SdkMessageProcessingStepImageId", Braced(StableId.Of("stepimage", $"{stepId}|{alias}"))),
            Element("Attributes", columns),
            Element("EntityAlias", alias),
            Element("ImageType", type),
            Element("MessagePropertyName", ImageProperties.Of(step.Message)!),
            Flag("IsCustomizable", true));
}
