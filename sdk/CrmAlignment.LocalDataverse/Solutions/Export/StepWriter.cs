using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Plug-in steps with their images. Secure configurations stay in the organization, as on the platform.</summary>
internal sealed class StepWriter : IComponentWriter
{
    private const string Table = "sdkmessageprocessingstep";

    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var step in context.Rows(Table))
        {
            output.Add("SdkMessageProcessingSteps", Step(context, output, step));
            output.Root(ComponentType.Step, step.Id);
            output.Contents.Add(new Component(ComponentType.Step, step.Id));
        }
    }

    private static XElement Step(ExportContext context, ExportOutput output, StoredRow step)
    {
        var name = step["name"] as string ?? "";
        var message = Text(context, "sdkmessage", RowScan.IdIn(step, "sdkmessageid"), "name");
        return new XElement(
            "SdkMessageProcessingStep",
            new XAttribute("Name", name),
            new XAttribute("SdkMessageProcessingStepId", Braced(step.Id)),
            Message(message, RowScan.IdIn(step, "sdkmessageid")),
            Element("PluginTypeName", TypeName(context, step) ?? throw context.Refuse($"step '{name}'", "its plug-in type is not registered here.")),
            Element("PluginTypeId", TypeOf(step).ToString()),
            Text(context, "sdkmessagefilter", RowScan.IdIn(step, "sdkmessagefilterid"), "primaryobjecttypecode") is { } table ? Element("PrimaryEntity", table) : null,
            Flag("AsyncAutoDelete", step["asyncautodelete"] is true),
            step["configuration"] is string { Length: > 0 } configuration ? Element("Configuration", configuration) : null,
            Element("Description", step["description"] as string ?? ""),
            Element("FilteringAttributes", step["filteringattributes"] as string ?? ""),
            Text(context, "systemuser", RowScan.IdIn(step, "impersonatinguserid"), "fullname") is { } user ? Element("ImpersonatingUserIdName", user) : null,
            Element("InvocationSource", 0),
            Element("Mode", step["mode"] as int? ?? 0),
            Element("Rank", step["rank"] as int? ?? 1),
            Element("EventHandlerTypeCode", EventHandlerType.PluginType),
            Element("Stage", step["stage"] as int? ?? 0),
            Flag("IsCustomizable", true),
            Flag("IsHidden", false),
            Element("SupportedDeployment", 0),
            Element("IntroducedVersion", context.Version),
            new XElement("SdkMessageProcessingStepImages", Images(context, output, step)));
    }

    // Messages of the platform have their ids everywhere; those of Custom APIs are found by name.
    private static IEnumerable<XElement> Message(string? name, Guid id) =>
        name is null || SdkMessages.IdOf(name) is { }
            ? [Element("SdkMessageId", (name is null ? id : SdkMessages.IdOf(name)!.Value).ToString())]
            : [Element("SdkMessageId", id.ToString()), Element("SdkMessageName", name)];

    private static Guid TypeOf(StoredRow step) =>
        RowScan.IdIn(step, "eventhandler") is var handler && handler != Guid.Empty ? handler : RowScan.IdIn(step, "plugintypeid");

    private static string? TypeName(ExportContext context, StoredRow step) =>
        context.Transaction.Retrieve("plugintype", TypeOf(step)) is { } type
        && context.Transaction.Retrieve("pluginassembly", RowScan.IdIn(type, "pluginassemblyid"), ["name", "version", "culture", "publickeytoken"]) is { } assembly
            ? $"{type["typename"]}, {AssemblyWriter.FullName(assembly)}"
            : null;

    private static string? Text(ExportContext context, string table, Guid id, string column) =>
        id == Guid.Empty ? null : context.Transaction.Retrieve(table, id, [column])?[column] as string;

    private static IEnumerable<XElement> Images(ExportContext context, ExportOutput output, StoredRow step)
    {
        var images = RowScan.Where(context.Transaction, "sdkmessageprocessingstepimage", new Dictionary<string, object?>
        {
            ["sdkmessageprocessingstepid"] = new RowReference(Table, step.Id),
        });
        output.Contents.UnionWith(images.Select(image => new Component(ComponentType.StepImage, image.Id)));
        return images.OrderBy(image => image.Id).Select(image => new XElement(
            "SdkMessageProcessingStepImage",
            new XAttribute("Name", image["name"] as string ?? image["entityalias"] as string ?? ""),
            Element("SdkMessageProcessingStepImageId", Braced(image.Id)),
            Element("Attributes", image["attributes"] as string ?? ""),
            Element("EntityAlias", image["entityalias"] as string ?? ""),
            Element("ImageType", image["imagetype"] as int? ?? 0),
            Element("MessagePropertyName", image["messagepropertyname"] as string ?? "Target"),
            Flag("IsCustomizable", true)));
    }
}
