using System.Linq;
using CrmAlignment.Cli.Dataverse;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>
/// The organization is not disabled, in which state nothing is processed.
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/organization
/// </summary>
internal sealed class OrganizationCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "organization";

    /// <inheritdoc/>
    public bool NeedsSolution => false;

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var query = new QueryExpression("organization") { ColumnSet = new ColumnSet("name", "isdisabled", "disabledreason", "plugintracelogsetting"), TopCount = 1 };
        var row = examination.Service.RetrieveMultiple(query).Entities.FirstOrDefault();
        if (row?.GetAttributeValue<bool>("isdisabled") == true)
        {
            return new CheckFinding(
                CheckLevel.Error, $"The organization is disabled{(row.GetAttributeValue<string>("disabledreason") is { Length: > 0 } reason ? $": {reason}" : "")}.", "Enable it in the Power Platform admin center.");
        }

        var log = row?.NumberOf("plugintracelogsetting");
        return CheckFinding.Ok($"{row?.GetAttributeValue<string>("name") ?? "The organization"} is enabled; its plug-in trace log is {log switch { 1 => "on for exceptions", 2 => "on for all", _ => "off" }}.");
    }
}
