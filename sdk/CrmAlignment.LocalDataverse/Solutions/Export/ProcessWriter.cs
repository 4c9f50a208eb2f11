using System.Text;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Processes, which are rows without effect here, and the connections that flows name.</summary>
internal sealed class ProcessWriter : IComponentWriter
{
    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var process in context.Rows("workflow"))
        {
            output.Add("Workflows", Process(context, output, process));
            output.Root(ComponentType.Process, process.Id);
            output.Contents.Add(new Component(ComponentType.Process, process.Id));
        }

        foreach (var reference in context.Rows("connectionreference"))
        {
            output.Add("connectionreferences", Reference(reference));
            output.Contents.Add(new Component(ComponentTables.OfRow(reference.Table), reference.Id));
        }
    }

    private static XElement Process(ExportContext context, ExportOutput output, StoredRow process)
    {
        var name = process["name"] as string ?? "";
        if (process["xaml"] is null && process["clientdata"] is null)
        {
            throw context.Refuse($"process '{name}'", "what it consists of is not kept here. Take it out of the solution.");
        }

        return new XElement(
            "Workflow",
            new XAttribute("WorkflowId", Braced(process.Id)),
            new XAttribute("Name", name),
            Part(output, process, "JsonFileName", "clientdata", ".json"),
            Part(output, process, "XamlFileName", "xaml", ".xaml"),
            process["uniquename"] is string unique ? Element("UniqueName", unique) : null,
            process["description"] is string description ? Element("Description", description) : null,
            Number(process, "Type", "type"),
            Flag("Subprocess", process["subprocess"] is true),
            Number(process, "Category", "category"),
            Number(process, "Mode", "mode"),
            Number(process, "Scope", "scope"),
            Flag("OnDemand", process["ondemand"] is true),
            Flag("TriggerOnCreate", process["triggeroncreate"] is true),
            Flag("TriggerOnDelete", process["triggerondelete"] is true),
            process["triggeronupdateattributelist"] is string columns ? Element("TriggerOnUpdateAttributeList", columns) : null,
            Flag("AsyncAutodelete", process["asyncautodelete"] is true),
            Flag("SyncWorkflowLogOnFailure", process["syncworkflowlogonfailure"] is true),
            Number(process, "StateCode", "statecode"),
            Number(process, "StatusCode", "statuscode"),
            Number(process, "RunAs", "runas"),
            Flag("IsTransacted", process["istransacted"] is true),
            Element("IntroducedVersion", context.Introduced(process)),
            Flag("IsCustomizable", true),
            Number(process, "BusinessProcessType", "businessprocesstype"),
            Element("PrimaryEntity", process["primaryentity"] as string ?? "none"),
            ExportText.Names(name));
    }

    private static XElement? Number(StoredRow row, string element, string column) =>
        row[column] is int number ? Element(element, number) : null;

    private static XElement? Part(ExportOutput output, StoredRow process, string element, string column, string extension)
    {
        if (process[column] is not string text)
        {
            return null;
        }

        var part = $"Workflows/{ExportText.FileName(process["name"] as string ?? "")}-{ExportText.FileId(process.Id)}{extension}";
        output.Parts.Add(part, Encoding.UTF8.GetBytes(text));
        return Element(element, "/" + part);
    }

    private static XElement Reference(StoredRow reference) => new(
        "connectionreference",
        new XAttribute("connectionreferencelogicalname", reference["connectionreferencelogicalname"] as string ?? ""),
        Element("connectionreferencedisplayname", reference["connectionreferencedisplayname"] as string ?? ""),
        Element("connectorid", reference["connectorid"] as string ?? ""),
        reference["description"] is string description ? Element("description", description) : null,
        Flag("iscustomizable", true),
        Element("statecode", 0),
        Element("statuscode", 1));
}
