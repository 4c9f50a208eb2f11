using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 30: roles and Custom APIs name privileges that there are, at levels that they have.</summary>
/// <remarks>
/// Source of ownership: https://learn.microsoft.com/power-apps/developer/data-platform/reference/about-entity-reference. The platform has
/// hundreds of privileges; those outside the lists of this project are a matter of policy.
/// </remarks>
internal sealed class PrivilegesRule() : CheckRule(
    30, "A privilege of a role or Custom API belongs to a known table or function; one of an organization-owned table has the level Global.")
{
    private static readonly HashSet<string> OrganizationOwned = new(StringComparer.OrdinalIgnoreCase)
    {
        "Organization", "TransactionCurrency", "Competitor", "Product", "PriceLevel", "UoM", "UoMSchedule", "Territory", "Subject",
        "PluginAssembly", "PluginType", "SdkMessage", "SdkMessageProcessingStep",
    };

    // Privileges whose name is not that of a table, or which belong to no table.
    // https://learn.microsoft.com/power-platform/admin/miscellaneous-privileges
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "Activity", "User", "Team", "Queue", "Role", "Note", "Workflow", "SharePointData", "SharePointDocument", "SystemForm", "SavedQuery",
        "AppNotification", "EmailTemplate",
        "prvMerge", "prvExportToExcel", "prvBulkDelete", "prvActOnBehalfOfAnotherUser", "prvPublishCustomization", "prvImportCustomization",
        "prvExportCustomization", "prvPrint", "prvGoOffline", "prvWorkflowExecution", "prvSyncToOutlook", "prvSendAsUser",
    };

    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        foreach (var (role, privilege) in package.Customizations.Elements("Roles").Elements("Role")
            .SelectMany(role => role.Elements("RolePrivileges").Elements("RolePrivilege").Select(privilege => (role, privilege))))
        {
            var name = privilege.Of("name");
            if (OrganizationOwned.Contains(TableOf(name)) && privilege.Of("level") is var level && level != "Global")
            {
                yield return InCustomizations(
                    privilege, $"role {role.Of("name")}, {name}", level, "an organization-owned table knows the level Global only.", "Write Global.");
            }

            if (!IsKnown(package, name))
            {
                yield return AsPolicy(InCustomizations(
                    privilege, $"role {role.Of("name")}", name, "no such privilege is known here.", "Correct the name."));
            }
        }

        foreach (var (part, api) in package.CustomApis.Where(api => api.Xml.Text("executeprivilegename").Length > 0))
        {
            var name = api.Text("executeprivilegename");
            if (!IsKnown(package, name))
            {
                var finding = Report(
                    part, api.Element("executeprivilegename"), "customapi/executeprivilegename", name, "no such privilege is known here.",
                    "Name a privilege of a table of the package, or of the platform.");
                yield return package.IsOurs(TableOf(name)) ? finding : AsPolicy(finding);
            }
        }
    }

    private static bool IsKnown(CheckedPackage package, string name)
    {
        var table = TableOf(name);
        return Others.Contains(name) || Others.Contains(table) || OrganizationOwned.Contains(table) || package.KnowsTable(table)
            || package.Requires(ComponentType.Table, table);
    }

    private static string TableOf(string privilege)
    {
        var verb = RoleVerbs.All.FirstOrDefault(verb => privilege.StartsWith("prv" + verb, StringComparison.OrdinalIgnoreCase));
        return verb is null ? privilege : privilege[(3 + verb.Length)..];
    }
}
