using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmAlignment.Model;
using CrmAlignment.Solution.Flows;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>
/// Cloud flows and their connection reference in the shape of customizations.xml
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/workflow).
/// </summary>
internal static class FlowElements
{
    private const int ModernFlow = 5;
    private const int Organization = 4;

    /// <summary>Name of the part with the definition: the name without what no file name has, and the id.</summary>
    public static string PartName(ScheduledFlow flow) =>
        $"Workflows/{string.Concat(flow.Name.English.Where(char.IsAsciiLetterOrDigit))}-{flow.Id.ToString().ToUpperInvariant()}.json";

    /// <summary>Bytes of that part.</summary>
    public static byte[] Definition(ScheduledFlow flow) => Encoding.UTF8.GetBytes(FlowDefinition.Write(flow));

    /// <summary>The flow, turned off: it cannot run before the reference has a connection.</summary>
    public static XElement Flow(ScheduledFlow flow, string introduced) =>
        new(
            "Workflow",
            new XAttribute("WorkflowId", Braced(flow.Id)),
            new XAttribute("Name", flow.Name.English),
            new XAttribute("Description", flow.Description.English),
            Element("JsonFileName", "/" + PartName(flow)),
            Element("Type", 1),
            Flag("Subprocess", false),
            Element("Category", ModernFlow),
            Element("Mode", 0),
            Element("Scope", Organization),
            Flag("OnDemand", false),
            Flag("TriggerOnCreate", false),
            Flag("TriggerOnDelete", false),
            Flag("AsyncAutodelete", false),
            Flag("SyncWorkflowLogOnFailure", false),
            Element("StateCode", 0),
            Element("StatusCode", 1),
            Element("RunAs", 1),
            Flag("IsTransacted", true),
            Element("IntroducedVersion", introduced),
            Flag("IsCustomizable", true),
            Element("PrimaryEntity", "none"),
            LocalizedNames(flow.Name),
            Descriptions(flow.Description));

    /// <summary>The connection reference; the format has one language for it.</summary>
    public static XElement ConnectionReference() =>
        new(
            "connectionreference",
            new XAttribute("connectionreferencelogicalname", Publisher.ScheduleConnectionReference),
            Element("connectionreferencedisplayname", "CrmAlignment: scheduled work"),
            Element("connectorid", FlowDefinition.Connector),
            Element("description", $"Connection of a user with the role {Publisher.AdministratorRole}, as whom the scheduled work runs."),
            Flag("iscustomizable", true),
            Element("statecode", 0),
            Element("statuscode", 1));
}
